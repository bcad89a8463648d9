import { canonicalEmail } from '@gatehouse/contract/email';
import type { inviteMembers as inviteMembersEndpoint } from '@gatehouse/contract/endpoints/members';
import type { InvitationId, OrganizationRole } from '@gatehouse/contract/vocabulary';
import type { z } from 'zod';
import { hashSecret, newSecret } from '../../platform/crypto.ts';
import { newId } from '../../platform/ids.ts';
import type { MailMessage } from '../../platform/mail/outbox.ts';
import { ProblemError } from '../../platform/problem.ts';
import { INVITATION_DAYS } from '../../policy/invitations.ts';
import { isAtLeast } from '../../policy/permissions.ts';
import type { Action, Context } from '../act.ts';
import type { Event } from '../caller.ts';
import { invitationMail } from '../mails/invitation-mail.ts';
import { findOrganization } from '../organizations/store.ts';
import { fromCursor, type Page, toPage } from '../pages.ts';
import { invitationLimits } from '../rate-limits/limits.ts';
import { countUses } from '../rate-limits/store.ts';
import type { Tx } from '../world.ts';
import {
  findInvitation,
  type InvitationRow,
  insertInvitation,
  listInvitations as listInvitationRows,
  listMembersAmong,
  updateExpiredRevoked,
  updateInvitationRevoked,
  updateInvitationSent,
} from './store.ts';
import { statusOf, viewInvitation } from './view.ts';

/** What Owners do with invitations. What the invited person does with theirs is `acceptance.ts`. */

type View = ReturnType<typeof viewInvitation>;
type Wanted = { email: string; role: OrganizationRole };
type Bulk = z.infer<typeof inviteMembersEndpoint.result>;

export const listInvitations: Action<{ limit: number; cursor?: string | undefined }, Page<View>, 'organization'> = {
  name: 'invitation.list',
  scope: 'organization',
  permission: 'members:manage',
  mode: 'read',
  async run(tx, { organizationId, input, now }) {
    const rows = await listInvitationRows(tx, organizationId, {
      after: fromCursor(input.cursor),
      limit: input.limit + 1,
    });
    const key = (row: InvitationRow) => ({ createdAt: row.created_at, id: row.id });
    return { result: toPage(rows, input.limit, { key, view: (row) => viewInvitation(row, now) }) };
  },
};

export const inviteMember: Action<Wanted, View, 'organization'> = {
  name: 'invitation.create',
  scope: 'organization',
  permission: 'members:manage',
  mode: 'write',
  async run(tx, context) {
    const { results, events, mails } = await invite(tx, context, [context.input]);
    const first = results[0];
    if (first?.problem) throw first.problem;
    if (!first?.invitation) throw new ProblemError('internal');
    return { result: first.invitation, events, mails };
  },
};

export const inviteMembers: Action<{ invites: Wanted[] }, Bulk, 'organization'> = {
  name: 'invitation.create_many',
  scope: 'organization',
  permission: 'members:manage',
  mode: 'write',
  async run(tx, context) {
    const { results, events, mails } = await invite(tx, context, context.input.invites);
    const view = results.map(({ email, invitation, problem }) => ({
      email,
      invitation,
      problem: problem && { code: problem.code, message: problem.detail ?? problem.title },
    }));
    return { result: { results: view }, events, mails };
  },
};

export const resendInvitation: Action<{ inviteId: InvitationId }, View, 'organization'> = {
  name: 'invitation.resend',
  scope: 'organization',
  permission: 'members:manage',
  mode: 'write',
  async run(tx, context) {
    const { organizationId, input, now } = context;
    const open = await mustBeOpen(tx, context, input.inviteId);
    await limit(tx, context, [open.email]);
    const token = newSecret();
    const row = await updateInvitationSent(tx, organizationId, {
      id: open.id,
      tokenHash: hashSecret(token),
      now,
      expiresAt: expiry(now),
    });
    if (!row) throw new ProblemError('invitation_revoked');
    return {
      result: viewInvitation(row, now),
      events: [{ name: 'invitation.resent', target: targetOf(row) }],
      mails: [await mailFor(tx, context, { row, token })],
    };
  },
};

export const revokeInvitation: Action<{ inviteId: InvitationId }, void, 'organization'> = {
  name: 'invitation.revoke',
  scope: 'organization',
  permission: 'members:manage',
  mode: 'write',
  async run(tx, context) {
    const { organizationId, input, now } = context;
    const open = await mustBeOpen(tx, context, input.inviteId);
    if (!(await updateInvitationRevoked(tx, organizationId, { id: open.id, now })))
      throw new ProblemError('invitation_revoked');
    return { result: undefined, events: [{ name: 'invitation.revoked', target: targetOf(open) }] };
  },
};

type InviteResult = { email: string; invitation: View | null; problem: ProblemError | null };
type Invited = { results: InviteResult[]; events: Event[]; mails: MailMessage[] };

/** One by one, each with its own answer: a wrong address in a list of two hundred stops none of the others. */
async function invite(tx: Tx, context: Context<unknown, 'organization'>, wanted: readonly Wanted[]): Promise<Invited> {
  const { organizationId, now } = context;
  const canonical = wanted.map(({ email, role }) => ({ given: email, email: canonicalEmail(email), role }));
  const addresses = canonical.flatMap(({ email }) => (email === null ? [] : [email]));
  const members = await listMembersAmong(tx, organizationId, addresses);
  await updateExpiredRevoked(tx, organizationId, { emails: addresses, now });
  const done: Invited = { results: [], events: [], mails: [] };
  for (const { given, email, role } of canonical) {
    const problem = email === null ? invalidAddress() : refusal(context, { email, role, members });
    if (email === null || problem) {
      done.results.push({ email: given, invitation: null, problem });
      continue;
    }
    await limit(tx, context, [email]);
    const token = newSecret();
    const row = await insertInvitation(tx, organizationId, {
      id: newId('inv', now),
      email,
      role,
      tokenHash: hashSecret(token),
      invitedBy: context.actor.name || context.actor.email,
      now,
      expiresAt: expiry(now),
    });
    if (!row) {
      const detail = 'There is an open invitation to this address already; resend it instead.';
      done.results.push({ email, invitation: null, problem: new ProblemError('conflict', { detail }) });
      continue;
    }
    done.results.push({ email, invitation: viewInvitation(row, now), problem: null });
    done.events.push({ name: 'member.invited', target: targetOf(row), changes: { role } });
    done.mails.push(await mailFor(tx, context, { row, token }));
  }
  return done;
}

function refusal(
  { actor }: Context<unknown, 'organization'>,
  { email, role, members }: Wanted & { members: Set<string> },
): ProblemError | null {
  if (members.has(email)) return new ProblemError('already_a_member');
  if (actor.role !== null && !isAtLeast(actor.role, role)) return new ProblemError('forbidden');
  return null;
}

function invalidAddress(): ProblemError {
  const message = 'Write one address, like ana@example.com.';
  return new ProblemError('invalid_request', {
    detail: message,
    errors: [{ pointer: '/email', code: 'invalid_email', message }],
  });
}

async function limit(
  tx: Tx,
  { organizationId, now }: Context<unknown, 'organization'>,
  emails: string[],
): Promise<void> {
  const wait = await countUses(tx, invitationLimits(organizationId, emails), now);
  if (wait === null) return;
  throw new ProblemError('rate_limited', { detail: 'Too many invitations; try again later.', retryAfterSeconds: wait });
}

async function mailFor(
  tx: Tx,
  { organizationId, world, actor, t }: Context<unknown, 'organization'>,
  { row, token }: { row: InvitationRow; token: string },
): Promise<MailMessage> {
  const organization = await findOrganization(tx, organizationId);
  const details = {
    organization: organization?.name ?? '',
    inviter: actor.name || actor.email,
    role: row.role,
    link: new URL(`/invitation/${token}`, world.config.publicUrl).href,
    openDays: INVITATION_DAYS,
  };
  const message = invitationMail(details, t);
  return { to: row.email, ...message };
}

async function mustBeOpen(
  tx: Tx,
  { organizationId, now }: Context<unknown, 'organization'>,
  id: InvitationId,
): Promise<InvitationRow> {
  const row = await findInvitation(tx, organizationId, id);
  if (!row) throw new ProblemError('not_found');
  const status = statusOf(row, now);
  if (status === 'accepted') throw new ProblemError('invitation_accepted');
  if (status === 'revoked') throw new ProblemError('invitation_revoked');
  return row;
}

const expiry = (now: Date) => new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
const targetOf = (row: { id: string; email: string }) => ({ kind: 'invitation', id: row.id, name: row.email });
