import { IdentityIdSchema, SessionIdSchema } from '@gatehouse/contract/vocabulary';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { act } from '../../directory/act.ts';
import { listMyOrganizations } from '../../directory/organizations/mine.ts';
import { listMySecondFactors } from '../../directory/second-factors/actions.ts';
import { type Proofs, readProofs } from '../../directory/sessions/actions.ts';
import {
  changeMyPassword,
  listMyIdentities,
  listMySessions,
  readMe,
  revokeMyOtherSessions,
  revokeMySession,
  unlinkMyIdentity,
} from '../../directory/users/account.ts';
import { browserName } from '../../platform/browser-name.ts';
import { hashSecret } from '../../platform/crypto.ts';
import { setSessionCookie } from '../../platform/http/cookies.ts';
import { PASSWORD_MINIMUM } from '../../platform/password-strength.ts';
import { ProblemError } from '../../platform/problem.ts';
import { type Door, personOf, send, sendProblem } from './door.ts';
import { field, queryField } from './form-fields.ts';
import { rowOf } from './organization-routes.ts';
import { type AccountIdentity, type AccountSession, type AccountView, accountPage } from './pages/account.ts';
import type { FormErrors } from './pages/fields.ts';
import { ownProofPath, paths } from './pages/paths.ts';
import { newPasswordError, tryPassword } from './password-check.ts';

/** One's own account. Its second factors are `account-factor-routes.ts`. */
export function accountRoutes(app: FastifyInstance, door: Door): void {
  const { world } = door;

  app.get(paths.account, async (request, reply) => showAccount(door, request, reply));
  app.post(paths.accountPassword, async (request, reply) => changePassword(door, request, reply));
  app.post(paths.revokeSession, async (request, reply) => {
    const sessionId = SessionIdSchema.safeParse(field(request, 'sessionId'));
    if (!sessionId.success) throw new ProblemError('not_found');
    await act(world, personOf(door, request), null, revokeMySession, { sessionId: sessionId.data });
    return reply.redirect(`${paths.account}?done=session_revoked`, 303);
  });
  app.post(paths.revokeOtherSessions, async (request, reply) => {
    await act(world, personOf(door, request), null, revokeMyOtherSessions, {});
    return reply.redirect(`${paths.account}?done=sessions_revoked`, 303);
  });
  app.post(paths.unlinkIdentity, async (request, reply) => {
    const identityId = IdentityIdSchema.safeParse(field(request, 'identityId'));
    if (!identityId.success) throw new ProblemError('not_found');
    await act(world, personOf(door, request), null, unlinkMyIdentity, { identityId: identityId.data });
    return reply.redirect(`${paths.account}?done=identity_unlinked`, 303);
  });
}

const DONE = [
  ...(['name_changed', 'email_asked', 'email_changed', 'password_changed'] as const),
  ...(['session_revoked', 'sessions_revoked', 'identity_unlinked'] as const),
  ...(['factor_added', 'factor_removed', 'passkey_renamed'] as const),
];

/** What is wrong with one of the forms of the page, and what was typed into it. */
type Wrong = {
  name?: FormErrors<'name'>;
  email?: { typed: string; errors: FormErrors<'newEmail'> };
  password?: FormErrors<'current' | 'password'>;
};

export async function showAccount(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  wrong: Wrong = {},
  status = Object.keys(wrong).length > 0 ? 422 : 200,
): Promise<FastifyReply> {
  const { world, pages } = door;
  const caller = personOf(door, request);
  const proofs = await act(world, caller, null, readProofs, {});
  if (!proofs.isOwn) return reply.redirect(ownProofPath(paths.account), 303);
  const me = await act(world, caller, null, readMe, {});
  const sessions = await act(world, caller, null, listMySessions, {});
  const identities = await act(world, caller, null, listMyIdentities, {});
  const organizations = await act(world, caller, null, listMyOrganizations, {});
  const given = queryField(request, 'done');
  const removable = me.hasPassword || identities.data.length > 1;
  const view: AccountView = {
    name: me.name,
    email: me.email,
    profile: { name: wrong.name ? field(request, 'name').slice(0, 200) : me.name, errors: wrong.name },
    emails: {
      addresses: me.emails.map(({ email, primary, verified }) => ({ address: email, primary, verified })),
      change: emailChange(request, proofs, wrong.email),
    },
    organizations: organizations.data.map(rowOf),
    sessions: sessions.data.map(sessionOf),
    identities: identities.data.map((identity) => identityOf(identity, removable)),
    factors: factorsOf(await act(world, caller, null, listMySecondFactors, {})),
    password: passwordState(me.hasPassword, proofs, wrong.password),
    done: DONE.find((done) => done === given),
  };
  return send(door, reply, accountPage(pages, view), status);
}

function emailChange(
  request: FastifyRequest,
  { managedBy }: Proofs,
  wrong: Wrong['email'],
): AccountView['emails']['change'] {
  if (managedBy !== null) return { kind: 'managed', organization: managedBy };
  return { kind: 'open', typed: wrong?.typed ?? queryField(request, 'newEmail').slice(0, 254), errors: wrong?.errors };
}

type SessionRow = Awaited<ReturnType<typeof listMySessions.run>>['result']['data'][number];
type Factors = Awaited<ReturnType<typeof listMySecondFactors.run>>['result'];
type IdentityRow = Awaited<ReturnType<typeof listMyIdentities.run>>['result']['data'][number];

function sessionOf({ id, current, userAgent, ip, methods, lastSeenAt }: SessionRow): AccountSession {
  const method = methods.at(-1) ?? 'password';
  return {
    id,
    current,
    browser: browserName(userAgent),
    ipAddress: ip ?? '',
    method: { kind: method },
    lastSeenAt: new Date(lastSeenAt),
  };
}

function identityOf({ id, provider, email }: IdentityRow, canUnlink: boolean): AccountIdentity {
  const method: AccountIdentity['method'] =
    provider === 'google' || provider === 'github' ? { kind: provider } : { kind: 'sso', connectionName: provider };
  return { id, method, email: email ?? '', canUnlink };
}

function factorsOf({ totp, passkeys, recoveryCodes }: Factors): AccountView['factors'] {
  return {
    totp: totp && used(totp),
    passkeys: passkeys.map((passkey) => ({ id: passkey.id, name: passkey.name, ...used(passkey) })),
    codesLeft: recoveryCodes ? recoveryCodes.left : null,
  };
}

function used({ createdAt, lastUsedAt }: NonNullable<Factors['totp']>) {
  return { createdAt: new Date(createdAt), lastUsedAt: lastUsedAt === null ? null : new Date(lastUsedAt) };
}

function passwordState(
  hasPassword: boolean,
  { managedBy, hasSecondFactor }: Proofs,
  errors?: FormErrors<'current' | 'password'>,
): AccountView['password'] {
  if (managedBy !== null) return { kind: 'managed', organization: managedBy };
  const needsCurrent = hasPassword && !hasSecondFactor;
  return { kind: hasPassword ? 'set' : 'unset', minimum: PASSWORD_MINIMUM, needsCurrent, errors };
}

/** The current password, where it alone signs in, is the proof this change asks for. */
async function changePassword(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { world, passwords } = door;
  const caller = personOf(door, request);
  const me = await act(world, caller, null, readMe, {});
  const proofs = await act(world, caller, null, readProofs, {});
  if (proofs.managedBy !== null) throw new ProblemError('method_not_allowed');
  // Nothing at hand proves the account itself, but its mailbox does.
  if (proofs.ways.length > 0 && proofs.ways.every(({ kind }) => kind === 'sso'))
    return reply.redirect(`${paths.forgotPassword}?email=${encodeURIComponent(me.email)}`, 303);
  const password = field(request, 'password');
  const weak = await newPasswordError(password, [me.email, me.name]);
  if (weak) return showAccount(door, request, reply, { password: { fields: { password: weak } } });
  let actor = caller.actor;
  // With a second factor the change asks for a fresh sign-in instead, which has asked for both.
  if (me.hasPassword && !proofs.hasSecondFactor) {
    const given = {
      email: me.email,
      password: field(request, 'current'),
      bypassToken: null,
      confirming: true,
      returnTo: null,
    };
    const result = await tryPassword(door, request, reply, given);
    if (result.kind === 'limited')
      return sendProblem(door, reply, { code: 'rate_limited', retryAfterSeconds: result.retryAfterSeconds });
    if (result.kind !== 'signed_in')
      return showAccount(door, request, reply, { password: { fields: { current: { code: 'wrong' } } } });
    setSessionCookie(reply, result.token, world.config.publicUrl);
    actor = { kind: 'session', tokenHash: hashSecret(result.token), hat: 'own' };
  }
  const passwordHash = await passwords.hash(password);
  await act(world, { ...caller, actor }, null, changeMyPassword, { passwordHash });
  return reply.redirect(`${paths.account}?done=password_changed`, 303);
}
