import { ConnectionIdSchema, IdentityIdSchema, SessionIdSchema } from '@gatehouse/contract/vocabulary';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { act } from '../../directory/act.ts';
import { listMyOrganizations } from '../../directory/organizations/actions.ts';
import { type Proofs, readProofs, type WayToProve } from '../../directory/sessions/actions.ts';
import {
  changeMyPassword,
  listMyIdentities,
  listMySessions,
  readMe,
  revokeMyOtherSessions,
  revokeMySession,
  unlinkMyIdentity,
} from '../../directory/users/account.ts';
import { hashSecret } from '../../platform/crypto.ts';
import { setSessionCookie } from '../../platform/http/cookies.ts';
import { PASSWORD_MINIMUM } from '../../platform/password-strength.ts';
import { ProblemError } from '../../platform/problem.ts';
import { browserName } from './browser-name.ts';
import { type Door, personOf, send, sendProblem } from './door.ts';
import { field, queryField } from './form-fields.ts';
import { rowOf } from './organization-routes.ts';
import { type AccountIdentity, type AccountSession, type AccountView, accountPage } from './pages/account.ts';
import { confirmPage } from './pages/confirm.ts';
import type { FormErrors } from './pages/fields.ts';
import { paths } from './pages/paths.ts';
import { newPasswordError, tryPassword } from './password-check.ts';
import { ownPath } from './return-to.ts';
import { showResult } from './sign-in-result.ts';
import { startFlow } from './start.ts';

/** One's own account, and the proof that some changes ask for. */
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

  app.get(paths.confirm, async (request, reply) => {
    const returnTo = ownPath(queryField(request, 'returnTo'), world.config.publicUrl) ?? paths.account;
    return showConfirm(door, request, reply, { returnTo });
  });
  app.post(paths.confirm, async (request, reply) => confirm(door, request, reply));
}

const DONE = [
  'name_changed',
  'email_asked',
  'email_changed',
  'password_changed',
  'session_revoked',
  'sessions_revoked',
  'identity_unlinked',
] as const;

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
  const me = await act(world, caller, null, readMe, {});
  const proofs = await act(world, caller, null, readProofs, {});
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

function passwordState(
  hasPassword: boolean,
  { managedBy }: Proofs,
  errors?: FormErrors<'current' | 'password'>,
): AccountView['password'] {
  if (managedBy !== null) return { kind: 'managed', organization: managedBy };
  return { kind: hasPassword ? 'set' : 'unset', minimum: PASSWORD_MINIMUM, errors };
}

/** The current password, where there is one, is the proof this change asks for. */
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
  if (me.hasPassword) {
    const given = {
      email: me.email,
      password: field(request, 'current'),
      bypassToken: null,
      confirming: true,
      returnTo: null,
    };
    const result = await tryPassword(door, request, given);
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

type Confirming = { returnTo: string; errors?: FormErrors<'password'> };

async function showConfirm(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  { returnTo, errors }: Confirming,
  status = 200,
) {
  const { email, ways } = await act(door.world, personOf(door, request), null, readProofs, {});
  return send(door, reply, confirmPage(door.pages, { email, methods: ways, returnTo, errors }), status);
}

async function confirm(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { email, ways } = await act(door.world, personOf(door, request), null, readProofs, {});
  const returnTo = ownPath(field(request, 'returnTo'), door.world.config.publicUrl) ?? paths.account;
  const way = ways.find((candidate) => isChosen(request, candidate));
  if (!way) throw new ProblemError('method_not_allowed');
  if (way.kind !== 'password') {
    const chosen = way.kind === 'sso' ? { method: way.kind, connectionId: way.connectionId } : { method: way.kind };
    return startFlow(door, request, reply, { way: chosen, purpose: 'confirm', organizationId: null, email, returnTo });
  }
  const given = { email, password: field(request, 'password'), bypassToken: null, confirming: true, returnTo };
  const result = await tryPassword(door, request, given);
  if (result.kind === 'limited') {
    const problem = {
      code: 'rate_limited',
      reference: request.id,
      retryAfterSeconds: result.retryAfterSeconds,
    } as const;
    return showConfirm(door, request, reply, { returnTo, errors: { problem } }, 429);
  }
  if (result.kind === 'denied' && result.reason === 'credentials_invalid') {
    return showConfirm(door, request, reply, { returnTo, errors: { fields: { password: { code: 'wrong' } } } }, 401);
  }
  return showResult(door, request, reply, result);
}

function isChosen(request: FastifyRequest, way: WayToProve): boolean {
  if (way.kind !== field(request, 'method')) return false;
  const connectionId = ConnectionIdSchema.safeParse(field(request, 'connectionId'));
  return way.kind !== 'sso' || connectionId.data === way.connectionId;
}
