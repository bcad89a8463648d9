import type { OrganizationId, UserId } from '@gatehouse/contract/vocabulary';
import type { AuditActor } from '../../platform/db/stored.ts';
import { together } from '../../platform/db/together.ts';
import { newId } from '../../platform/ids.ts';
import type { MailMessage } from '../../platform/mail/outbox.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { Allow } from '../../policy/sign-in.ts';
import type { Context } from '../act.ts';
import type { Event } from '../caller.ts';
import type { ProviderProof } from '../flows/secrets.ts';
import { updateInvitationAccepted } from '../invitations/store.ts';
import { identityLinkedMail } from '../mails/account-mails.ts';
import { insertMember } from '../members/store.ts';
import {
  deleteReleased,
  deleteUnproven,
  emailVerifiedStatement,
  insertUser,
  newIdentityStatement,
} from '../users/store.ts';
import type { Tx } from '../world.ts';
import type { Gathered } from './facts.ts';

/** Carries out what the policy allowed: the account, the link to the provider, the membership. Decides nothing. */

export type Admitted = { userId: UserId; person: AuditActor; joined: boolean; events: Event[]; mails: MailMessage[] };

type Allowed = { decision: Allow; proof: ProviderProof; gathered: Gathered<unknown> };

export async function admit(tx: Tx, context: Context<unknown>, allowed: Allowed): Promise<Admitted> {
  const { now } = context;
  const { decision, proof, gathered } = allowed;
  const userId = decision.account === 'create' ? newId('usr', now) : mustHave(gathered.account?.id);
  const events: Event[] = [];
  const mails: MailMessage[] = [];
  if (decision.account === 'create') events.push(await createAccount(tx, context, { userId, proof }));
  if (decision.discardUnproven) await deleteUnproven(tx, userId, proof.email ?? '');
  if (decision.link) events.push(await link(tx, context, { userId, allowed, mails }));
  const organizationId = gathered.connection?.organizationId ?? null;
  if (decision.membership && organizationId) {
    events.push(...(await join(tx, context, { userId, organizationId, allowed, membership: decision.membership })));
  }
  const name = gathered.account ? gathered.account.name || gathered.account.primaryEmail : proof.name || proof.email;
  const person = { kind: 'member', id: userId, name };
  return { userId, person, joined: decision.membership !== null, events, mails };
}

async function createAccount(
  tx: Tx,
  { now }: Context<unknown>,
  { userId, proof }: { userId: UserId; proof: ProviderProof },
): Promise<Event> {
  const email = mustHave(proof.email);
  // Somebody else may have taken the address since the facts were read: the whole sign-in begins again then.
  if (!(await insertUser(tx, { id: userId, name: proof.name, email, passwordHash: null, now }))) {
    throw new ProblemError('conflict', { detail: 'This account was created a moment ago. Sign in again.' });
  }
  return { name: 'user.created', organizationId: null, target: { kind: 'user', id: userId, name: email } };
}

type Linking = { userId: UserId; allowed: Allowed; mails: MailMessage[] };

async function link(tx: Tx, { now, world, t }: Context<unknown>, { userId, allowed, mails }: Linking): Promise<Event> {
  const { decision, proof, gathered } = allowed;
  const provider = gathered.connection?.id ?? proof.method;
  const identity = { id: newId('idn', now), provider, subject: proof.subject, email: proof.email, now };
  await deleteReleased(tx, userId, identity);
  await together(tx, [
    newIdentityStatement(userId, identity),
    ...(proof.email ? [emailVerifiedStatement(proof.email, now)] : []),
  ]);
  if (decision.account === 'existing' && gathered.account) {
    const email = gathered.account.primaryEmail;
    const method = gathered.connection?.name ?? { google: 'Google', github: 'GitHub', sso: 'SSO' }[proof.method];
    const accountLink = new URL('/account', world.config.publicUrl).href;
    mails.push({ to: email, ...identityLinkedMail({ email, method, at: now, accountLink }, t) });
  }
  const target = { kind: 'user', id: userId, name: proof.email ?? '' };
  return {
    name: 'user.identity_linked',
    organizationId: gathered.connection?.organizationId ?? null,
    target,
    changes: { provider },
  };
}

type Joining = {
  userId: UserId;
  organizationId: OrganizationId;
  allowed: Allowed;
  membership: NonNullable<Allow['membership']>;
};

async function join(tx: Tx, { now }: Context<unknown>, joining: Joining): Promise<Event[]> {
  const { userId, organizationId, allowed, membership } = joining;
  const target = { kind: 'user', id: userId, name: allowed.proof.email ?? '' };
  const events: Event[] = [];
  if (membership.invitationId) {
    const accepted = await updateInvitationAccepted(tx, organizationId, { id: membership.invitationId, userId, now });
    if (!accepted) throw new ProblemError('invitation_revoked');
    const invitation = { kind: 'invitation', id: membership.invitationId, name: allowed.proof.email ?? '' };
    events.push({ name: 'invitation.accepted', organizationId, target: invitation });
  }
  const sourceId = membership.invitationId ?? allowed.gathered.connection?.id ?? '';
  const grant = { source: membership.via, sourceId, role: membership.role };
  await insertMember(tx, organizationId, { userId, grant, now });
  const changes = { via: membership.via, role: membership.role };
  return [...events, { name: 'member.provisioned', organizationId, target, changes }];
}

function mustHave<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new ProblemError('internal');
  return value;
}
