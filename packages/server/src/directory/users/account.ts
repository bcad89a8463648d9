import type { IdentityView, Me, SessionView } from '@gatehouse/contract/endpoints/me';
import type { IdentityId, SessionId, UserId } from '@gatehouse/contract/vocabulary';
import type { z } from 'zod';
import { ProblemError } from '../../platform/problem.ts';
import type { Action, ActorView } from '../act.ts';
import { keepOwnedOrganizationsOpen } from '../authentication/keep-owners-in.ts';
import { deleteMailTokens } from '../mail-tokens/store.ts';
import { passwordChangedMail } from '../mails/account-mails.ts';
import { isOwnHere } from '../presence.ts';
import { type KnownElsewhere, knownElsewhere } from '../provider-sessions/remember.ts';
import { endSession, endSessions } from '../sessions/end.ts';
import { SESSION_IDLE_SECONDS } from '../sessions/lifetime.ts';
import { deleteSession, listSessions } from '../sessions/store.ts';
import type { Tx } from '../world.ts';
import { deleteIdentity, findAccount, listEmails, listIdentities, updateName, updatePassword } from './store.ts';

/** One's own account: name, password, sessions, linked sign-ins. */

type MeView = z.infer<typeof Me>;
type OwnSession = z.infer<typeof SessionView>;
type OwnIdentity = z.infer<typeof IdentityView>;

export const readMe: Action<unknown, MeView, 'instance'> = {
  name: 'user.read_me',
  scope: 'instance',
  permission: 'account:manage',
  mode: 'read',
  async run(tx, { actor }) {
    const me = await viewMe(tx, mustBePerson(actor).userId);
    const isOwn = actor.presence?.session && isOwnHere(actor.presence.session);
    if (isOwn) return { result: me };
    // The console is not open to a guest's session either.
    return { result: { ...me, emails: me.emails.filter(({ primary }) => primary), isOperator: false } };
  },
};

export const updateMe: Action<{ name: string }, MeView, 'instance'> = {
  name: 'user.update_me',
  scope: 'instance',
  permission: 'account:manage',
  ownProof: true,
  mode: 'write',
  async run(tx, { actor, input, now }) {
    const { userId } = mustBePerson(actor);
    await updateName(tx, userId, { name: input.name, now });
    return { result: await viewMe(tx, userId) };
  },
};

export const changeMyPassword: Action<{ passwordHash: string }, void, 'instance'> = {
  name: 'user.change_password',
  scope: 'instance',
  permission: 'account:manage',
  freshProof: true,
  mode: 'write',
  async run(tx, { actor, input, now, caller, world, t }) {
    const { userId, sessionId, email } = mustBePerson(actor);
    await updatePassword(tx, userId, { hash: input.passwordHash, now });
    await endSessions(tx, userId, sessionId);
    await deleteMailTokens(tx, userId);
    const resetLink = new URL('/password/forgot', world.config.publicUrl).href;
    const details = { email, ipAddress: caller.ip ?? '', at: now, resetLink };
    return {
      result: undefined,
      events: [{ name: 'user.password_changed', target: { kind: 'user', id: userId, name: email } }],
      mails: [{ to: email, ...passwordChangedMail(details, t) }],
    };
  },
};

export const listMySessions: Action<unknown, { data: OwnSession[] }, 'instance'> = {
  name: 'session.list_mine',
  scope: 'instance',
  permission: 'account:manage',
  ownProof: true,
  mode: 'read',
  async run(tx, { actor, now }) {
    const { userId, sessionId } = mustBePerson(actor);
    const rows = await listSessions(tx, userId, now, SESSION_IDLE_SECONDS);
    const data = rows.map((row) => ({
      id: row.id,
      current: row.id === sessionId,
      methods: [...new Set(row.authentications.map(({ method }) => method))],
      secondFactors: [...new Set(row.authentications.flatMap(({ secondFactor }) => secondFactor ?? []))],
      ip: row.ip,
      userAgent: row.user_agent,
      createdAt: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
    }));
    return { result: { data } };
  },
};

export const revokeMySession: Action<{ sessionId: SessionId }, void, 'instance'> = {
  name: 'session.revoke_mine',
  scope: 'instance',
  permission: 'account:manage',
  ownProof: true,
  mode: 'write',
  async run(tx, { actor, input }) {
    const { userId } = mustBePerson(actor);
    if (!(await endSession(tx, userId, input.sessionId))) throw new ProblemError('not_found');
    return { result: undefined, events: [revoked(input.sessionId)] };
  },
};

export const revokeMyOtherSessions: Action<unknown, void, 'instance'> = {
  name: 'session.revoke_my_others',
  scope: 'instance',
  permission: 'account:manage',
  ownProof: true,
  mode: 'write',
  async run(tx, { actor }) {
    const { userId, sessionId } = mustBePerson(actor);
    const ended = await endSessions(tx, userId, sessionId);
    const changes = { ended, kept: sessionId };
    return {
      result: undefined,
      events: ended === 0 ? [] : [{ name: 'session.revoked', target: { kind: 'user', id: userId }, changes }],
    };
  },
};

/** What is over here may go on at a provider; what it is called there is told once, to whoever ends it. */
export const signOut: Action<unknown, { elsewhere: KnownElsewhere[] }, 'instance'> = {
  name: 'session.sign_out',
  scope: 'instance',
  permission: 'account:manage',
  mode: 'write',
  async run(tx, { actor, world }) {
    const { userId, sessionId } = mustBePerson(actor);
    const elsewhere = await knownElsewhere(tx, { world }, sessionId);
    await deleteSession(tx, userId, sessionId);
    return { result: { elsewhere }, events: [revoked(sessionId)] };
  },
};

export const listMyIdentities: Action<unknown, { data: OwnIdentity[] }, 'instance'> = {
  name: 'identity.list_mine',
  scope: 'instance',
  permission: 'account:manage',
  ownProof: true,
  mode: 'read',
  async run(tx, { actor, now }) {
    const rows = await listIdentities(tx, mustBePerson(actor).userId, now);
    const data = rows.map((row) => ({
      id: row.id,
      provider: row.connection_name ?? row.provider,
      email: row.email,
      createdAt: row.created_at.toISOString(),
      lastUsedAt: row.last_used_at?.toISOString() ?? null,
    }));
    return { result: { data } };
  },
};

/** The last way in stays: somebody without a password keeps one linked sign-in. */
export const unlinkMyIdentity: Action<{ identityId: IdentityId }, void, 'instance'> = {
  name: 'identity.unlink_mine',
  scope: 'instance',
  permission: 'account:manage',
  freshProof: true,
  mode: 'write',
  async run(tx, context) {
    const { actor, input } = context;
    const { userId } = mustBePerson(actor);
    const identities = await listIdentities(tx, userId, context.now);
    const identity = identities.find(({ id }) => id === input.identityId);
    if (!identity) throw new ProblemError('not_found');
    const { hasPassword = false, hasPasskey = false } = actor.presence?.session ?? {};
    if (!hasPassword && !hasPasskey && identities.length === 1) {
      throw new ProblemError('conflict', { detail: 'This is your only way to sign in. Set a password first.' });
    }
    await keepOwnedOrganizationsOpen(tx, context, {
      userId,
      change: () => deleteIdentity(tx, userId, input.identityId),
    });
    const target = { kind: 'user', id: userId, name: actor.email ?? '' };
    return {
      result: undefined,
      events: [{ name: 'user.identity_unlinked', target, changes: { provider: identity.provider } }],
    };
  },
};

const revoked = (id: SessionId) => ({ name: 'session.revoked', target: { kind: 'session', id } }) as const;

function mustBePerson(actor: ActorView): { userId: UserId; sessionId: SessionId; email: string } {
  if (actor.userId === null || actor.sessionId === null || actor.email === null)
    throw new ProblemError('unauthenticated');
  return { userId: actor.userId, sessionId: actor.sessionId, email: actor.email };
}

async function viewMe(tx: Tx, userId: UserId): Promise<MeView> {
  const account = await findAccount(tx, userId);
  if (!account) throw new ProblemError('unauthenticated');
  const emails = await listEmails(tx, userId);
  return {
    id: account.id,
    name: account.name,
    email: account.primaryEmail,
    emails: emails.map(({ email, verified_at }) => ({
      email,
      verified: verified_at !== null,
      primary: email === account.primaryEmail,
    })),
    hasPassword: account.passwordHash !== null,
    isOperator: account.isOperator,
    createdAt: account.createdAt.toISOString(),
  };
}
