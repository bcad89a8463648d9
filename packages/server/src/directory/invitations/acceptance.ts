import { domainOf } from '@gatehouse/contract/email';
import type {
  ConnectionId,
  InvitationId,
  Method,
  OrganizationId,
  OrganizationRole,
  UserId,
} from '@gatehouse/contract/vocabulary';
import { fitsHash, hashSecret, newCode } from '../../platform/crypto.ts';
import { newId } from '../../platform/ids.ts';
import { ProblemError } from '../../platform/problem.ts';
import { decideAcceptance, type InvitationStatus } from '../../policy/invitations.ts';
import type { Action, Context } from '../act.ts';
import type { Event } from '../caller.ts';
import { listActiveConnections } from '../connections/store.ts';
import { findManagedDomain } from '../domains/store.ts';
import { consumeFlow, countCodeTry, FLOW_SECONDS, insertFlow } from '../flows/store.ts';
import { mailboxCodeMail } from '../mails/mailbox-code-mail.ts';
import { findMember, insertMember } from '../members/store.ts';
import { mailLimits } from '../rate-limits/limits.ts';
import { countUses } from '../rate-limits/store.ts';
import { establishSession } from '../sessions/establish.ts';
import { findAccountByEmail, insertEmail, insertUser, listEmails, updateLastOrganization } from '../users/store.ts';
import type { Tx } from '../world.ts';
import {
  findInvitation,
  findInvitationByToken,
  type InvitationRow,
  listLiveInvitationsFor,
  updateInvitationAccepted,
} from './store.ts';
import { statusOf } from './view.ts';

/**
 * What an invited person does. The link proves the mailbox to a browser without a session; a browser that is somebody
 * else already proves it by a code, typed in that browser.
 */

export type InvitationFacts = {
  status: InvitationStatus;
  organizationId: OrganizationId;
  organization: string;
  inviter: string | null;
  role: OrganizationRole;
  email: string;
  hasAccount: boolean;
  allowedMethods: Method[] | null;
  /** The connection this address is routed to, or else one the organization insists on. */
  connection: { id: ConnectionId; name: string } | null;
};

export const readInvitation: Action<{ tokenHash: Buffer }, InvitationFacts | null, 'instance'> = {
  name: 'invitation.read',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'read',
  async run(tx, { input, now }) {
    const row = await findInvitationByToken(tx, input.tokenHash);
    if (!row) return { result: null };
    const account = await findAccountByEmail(tx, row.email);
    return {
      result: {
        status: statusOf(row, now),
        organizationId: row.organization_id,
        organization: row.organization_name,
        inviter: row.invited_by,
        role: row.role,
        email: row.email,
        hasAccount: account !== null,
        allowedMethods: row.allowed_methods,
        connection: await connectionFor(tx, row),
      },
    };
  },
};

type Joined = { organizationId: OrganizationId };

/** Accepts with the session's own account; the invited address is one of its proven ones. */
export const acceptInvitation: Action<{ tokenHash: Buffer }, Joined, 'instance'> = {
  name: 'invitation.accept',
  scope: 'instance',
  permission: 'account:manage',
  mode: 'write',
  async run(tx, context) {
    if (context.actor.userId === null) throw new ProblemError('unauthenticated');
    const row = await mustFind(tx, context.input.tokenHash);
    const mailboxProven = (await provenEmails(tx, context.actor.userId)).includes(row.email);
    return join(tx, context, { row, userId: context.actor.userId, mailboxProven });
  },
};

export type OwnInvitation = { id: InvitationId; organization: string; role: OrganizationRole };

/** What waits in the mailboxes a person has proven. */
export const listMyInvitations: Action<unknown, OwnInvitation[], 'instance'> = {
  name: 'invitation.list_mine',
  scope: 'instance',
  permission: 'account:manage',
  ownProof: true,
  mode: 'read',
  async run(tx, { actor, now }) {
    if (actor.userId === null) throw new ProblemError('unauthenticated');
    const rows = await listLiveInvitationsFor(tx, await provenEmails(tx, actor.userId), now);
    return { result: rows.map(({ id, organization_name: organization, role }) => ({ id, organization, role })) };
  },
};

/** The same as by the link: that the mailbox is one of the person's own is the proof. */
export const acceptMyInvitation: Action<{ invitationId: InvitationId }, Joined, 'instance'> = {
  name: 'invitation.accept_mine',
  scope: 'instance',
  permission: 'account:manage',
  ownProof: true,
  mode: 'write',
  async run(tx, context) {
    const { actor, input, now } = context;
    if (actor.userId === null) throw new ProblemError('unauthenticated');
    const waiting = await listLiveInvitationsFor(tx, await provenEmails(tx, actor.userId), now);
    const found = waiting.find(({ id }) => id === input.invitationId);
    const row = found && (await findInvitation(tx, found.organization_id, found.id));
    // Somebody else's invitation, or one that is over, is none of theirs.
    if (!row) throw new ProblemError('not_found');
    return join(tx, context, { row, userId: actor.userId, mailboxProven: true });
  },
};

async function provenEmails(tx: Tx, userId: UserId): Promise<string[]> {
  const emails = await listEmails(tx, userId);
  return emails.filter(({ verified_at }) => verified_at !== null).map(({ email }) => email);
}

type NewPerson = { tokenHash: Buffer; name: string; passwordHash: string };

/** A new account for the invited mailbox, its membership and its first session, all at once. */
export const acceptAsNewPerson: Action<NewPerson, Joined & { token: string }, 'instance'> = {
  name: 'invitation.accept_as_new_person',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'write',
  async run(tx, context) {
    const { input, now, caller } = context;
    const row = await mustFind(tx, input.tokenHash);
    const managed = await findManagedDomain(tx, domainOf(row.email));
    if (managed?.connectionState === 'active') throw new ProblemError('method_not_allowed');
    const userId = newId('usr', now);
    const user = { id: userId, name: input.name, email: row.email, passwordHash: input.passwordHash, now };
    if (!(await insertUser(tx, user))) {
      throw new ProblemError('invitation_wrong_account', {
        detail: 'There is an account with this address: sign in first.',
      });
    }
    const joined = await join(tx, context, { row, userId, mailboxProven: true });
    const authentication = { method: 'password', at: now } as const;
    const { token } = await establishSession(tx, { userId, authentication, currentSession: null, caller, now });
    const person = { kind: 'member', id: userId, name: input.name };
    const created = {
      name: 'user.created',
      organizationId: null,
      target: { kind: 'user', id: userId, name: row.email },
    } as const;
    return {
      result: { ...joined.result, token },
      events: [created, ...joined.events].map((event) => ({ ...event, actor: person })),
    };
  },
};

/** Mails a code to the invited address, for a browser that is signed in as somebody else. */
export const mailInvitationCode: Action<
  { tokenHash: Buffer; browserHash: Buffer },
  { flowId: string; email: string },
  'instance'
> = {
  name: 'invitation.mail_code',
  scope: 'instance',
  permission: 'account:manage',
  // The mailbox becomes an address of the account.
  ownProof: true,
  mode: 'write',
  async run(tx, context) {
    const { input, now, caller, actor } = context;
    const row = await mustFind(tx, input.tokenHash);
    const wait = await countUses(tx, mailLimits(row.email, caller.ip), now);
    if (wait !== null) throw new ProblemError('rate_limited', { retryAfterSeconds: wait });
    if (await findAccountByEmail(tx, row.email)) {
      throw new ProblemError('invitation_wrong_account', {
        detail: 'The invited address has an account of its own: sign in with it.',
      });
    }
    const code = newCode();
    const flowId = newId('flw', now);
    await insertFlow(tx, {
      id: flowId,
      browserHash: input.browserHash,
      stateHash: null,
      purpose: 'link',
      method: 'email',
      organizationId: row.organization_id,
      connectionId: null,
      sessionId: actor.sessionId,
      requestId: null,
      secrets: null,
      data: { email: row.email, invitationId: row.id },
      codeHash: hashSecret(`${flowId}${code}`),
      now,
    });
    return {
      result: { flowId, email: row.email },
      mails: [{ to: row.email, ...mailboxCodeMail({ code, validMinutes: FLOW_SECONDS / 60 }, context.t) }],
    };
  },
};

type WithCode = { tokenHash: Buffer; browserHash: Buffer; flowId: string; code: string };
export type CodeAnswer = ({ kind: 'joined' } & Joined) | { kind: 'wrong_code' };

/** The code proves the mailbox; the address joins the account as a further one. A wrong code counts, so it is returned. */
export const acceptWithCode: Action<WithCode, CodeAnswer, 'instance'> = {
  name: 'invitation.accept_with_code',
  scope: 'instance',
  permission: 'account:manage',
  // The mailbox becomes an address of the account.
  ownProof: true,
  mode: 'write',
  async run(tx, context) {
    const { input, now, actor } = context;
    if (actor.userId === null) throw new ProblemError('unauthenticated');
    const flow = await countCodeTry(tx, input.flowId, now);
    const sameBrowser = flow?.browser_hash.equals(input.browserHash) && flow.session_id === actor.sessionId;
    const codeFits = fitsHash(`${input.flowId}${input.code}`, flow?.code_hash);
    if (!flow || !sameBrowser || !codeFits) return { result: { kind: 'wrong_code' } };
    const row = await mustFind(tx, input.tokenHash);
    if (flow.data.invitationId !== row.id || !(await consumeFlow(tx, flow.id, now)))
      return { result: { kind: 'wrong_code' } };
    if (!(await insertEmail(tx, actor.userId, { email: row.email, now })))
      throw new ProblemError('invitation_wrong_account');
    const joined = await join(tx, context, { row, userId: actor.userId, mailboxProven: true });
    return { result: { kind: 'joined', ...joined.result }, events: joined.events };
  },
};

type Row = NonNullable<Awaited<ReturnType<typeof findInvitationByToken>>>;
type Joining = { row: InvitationRow; userId: UserId; mailboxProven: boolean };

async function join(tx: Tx, { now }: Context<unknown>, { row, userId, mailboxProven }: Joining) {
  const member = await findMember(tx, row.organization_id, userId);
  const decision = decideAcceptance({
    status: statusOf(row, now),
    mailboxProven,
    membership: member?.status ?? 'none',
  });
  if (decision.kind === 'deny') throw new ProblemError(decision.reason);
  const organizationId = row.organization_id;
  if (!(await updateInvitationAccepted(tx, organizationId, { id: row.id, userId, now }))) {
    throw new ProblemError('invitation_accepted');
  }
  const grant = { source: 'invitation', sourceId: row.id, role: row.role } as const;
  await insertMember(tx, organizationId, { userId, grant, now });
  await updateLastOrganization(tx, userId, organizationId);
  const target = { kind: 'user', id: userId, name: row.email };
  const events: Event[] = [
    { name: 'invitation.accepted', organizationId, target: { kind: 'invitation', id: row.id, name: row.email } },
    { name: 'member.provisioned', organizationId, target, changes: { via: 'invitation', role: row.role } },
  ];
  return { result: { organizationId }, events };
}

async function mustFind(tx: Tx, tokenHash: Buffer): Promise<Row> {
  const row = await findInvitationByToken(tx, tokenHash);
  if (!row) throw new ProblemError('link_invalid');
  return row;
}

async function connectionFor(tx: Tx, row: Row): Promise<{ id: ConnectionId; name: string } | null> {
  const managed = await findManagedDomain(tx, domainOf(row.email));
  if (managed?.connectionId && managed.connectionState === 'active') {
    return { id: managed.connectionId, name: managed.connectionName ?? '' };
  }
  if (row.allowed_methods === null || row.allowed_methods.some((method) => method !== 'sso')) return null;
  const [first] = await listActiveConnections(tx, row.organization_id);
  return first ?? null;
}
