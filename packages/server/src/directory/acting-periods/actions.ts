import type { Acting } from '@gatehouse/contract/endpoints/acting';
import type { ActingScope, OrganizationId, UserId } from '@gatehouse/contract/vocabulary';
import type { z } from 'zod';
import { newId } from '../../platform/ids.ts';
import type { MailMessage } from '../../platform/mail/outbox.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { Action, ActorView, Context } from '../act.ts';
import { actingStartedMail } from '../mails/acting-mails.ts';
import { listOwnerEmails } from '../members/store.ts';
import { findOrganization } from '../organizations/store.ts';
import type { Tx } from '../world.ts';
import { type ActingRow, insertActing, listActing, updateActingStopped } from './store.ts';

/**
 * Acting for an organization: an operator says why, how far and for how long, and its Owners are told. That changes ask
 * for it is the runner's, by `policy/acting.ts`.
 */

type View = z.infer<typeof Acting>;
type Asked = { reason: string; scope: ActingScope; minutes: number };

export const listMyActing: Action<unknown, { data: View[] }, 'instance'> = {
  name: 'acting.list_mine',
  scope: 'instance',
  permission: 'operator:manage',
  mode: 'read',
  async run(tx, { actor, now }) {
    const rows = actor.userId === null ? [] : await listActing(tx, actor.userId, now);
    return { result: { data: rows.map(viewActing) } };
  },
};

export const startActing: Action<Asked, View, 'organization'> = {
  name: 'acting.start',
  scope: 'organization',
  permission: 'operator:manage',
  freshProof: true,
  // Of two that begin at once the later one stays.
  mode: 'exclusive',
  changes: false,
  async run(tx, context) {
    const { organizationId, input, actor, now } = context;
    const operatorId = mustBePerson(actor);
    const organization = await findOrganization(tx, organizationId);
    if (!organization) throw new ProblemError('not_found');
    await updateActingStopped(tx, organizationId, { operatorId, now });
    const { reason, scope } = input;
    const endsAt = new Date(now.getTime() + input.minutes * 60_000);
    const id = newId('act', now);
    await insertActing(tx, organizationId, { id, operatorId, reason, scope, now, endsAt });
    const changes = { scope, endsAt: endsAt.toISOString() };
    return {
      result: {
        ...{ id, organizationId, organizationName: organization.name, operatorId, reason, scope },
        ...{ startedAt: now.toISOString(), endsAt: endsAt.toISOString() },
      },
      events: [{ name: 'operator.acting_started', target: targetOf(organization), changes, reason }],
      mails: await tellOwners(tx, context, { organization: organization.name, endsAt }),
    };
  },
};

export const stopActing: Action<unknown, void, 'organization'> = {
  name: 'acting.stop',
  scope: 'organization',
  permission: 'operator:manage',
  mode: 'exclusive',
  changes: false,
  async run(tx, { organizationId, actor, now }) {
    const running =
      actor.userId !== null && (await updateActingStopped(tx, organizationId, { operatorId: actor.userId, now }));
    if (!running) throw new ProblemError('not_found', { detail: 'You do not act for this organization.' });
    return { result: undefined, events: [{ name: 'operator.acting_stopped' }] };
  },
};

/** The token is nobody: an unattended set-up changes what it needs without acting, and gives no name to Owners. */
function mustBePerson(actor: ActorView): UserId {
  if (actor.userId === null) {
    throw new ProblemError('forbidden', { detail: 'A person acts for an organization; the token needs not.' });
  }
  return actor.userId;
}

type Told = { organization: string; endsAt: Date };

async function tellOwners(
  tx: Tx,
  { organizationId, input, actor, now, world, t }: Context<Asked, 'organization'>,
  { organization, endsAt }: Told,
): Promise<MailMessage[]> {
  const logLink = new URL(`/organizations/${organizationId}/activity/audit-log`, world.config.publicUrl).href;
  const { reason, scope } = input;
  const name = actor.name || actor.email || '';
  const message = actingStartedMail({ organization, name, reason, scope, at: now, endsAt, logLink }, t);
  return (await listOwnerEmails(tx, organizationId)).map((to) => ({ to, ...message }));
}

function viewActing(row: ActingRow): View {
  return {
    id: row.id,
    organizationId: row.organization_id,
    organizationName: row.organization_name,
    operatorId: row.operator_id,
    reason: row.reason,
    scope: row.scope,
    startedAt: row.started_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
  };
}

const targetOf = (row: { id: OrganizationId; name: string }) => ({ kind: 'organization', id: row.id, name: row.name });
