import {
  type ChangeRequest,
  type ChangeRequestOfOrganization,
  RequestedChange,
} from '@gatehouse/contract/endpoints/operators';
import type { ChangeRequestId, OrganizationId } from '@gatehouse/contract/vocabulary';
import type { z } from 'zod';
import { newId } from '../../platform/ids.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { Action, Context, Outcome } from '../act.ts';
import { applyAuthenticationChange } from '../authentication/apply-change.ts';
import type { Event } from '../caller.ts';
import { findConnection, updateConnection } from '../connections/store.ts';
import { addManagedDomain } from '../domains/add-managed-domain.ts';
import { manageableDomain } from '../domains/manageable.ts';
import { updateDomainConnection } from '../domains/store.ts';
import { changeDecidedMail } from '../mails/change-request-mails.ts';
import { listOwnerEmails } from '../members/store.ts';
import { findOrganization, lockOrganization } from '../organizations/store.ts';
import { fromCursor, type Page, toPage } from '../pages.ts';
import { mustBeSettled } from '../provisional-changes/must-be-settled.ts';
import type { Tx } from '../world.ts';
import {
  type ChangeRequestRow,
  findChangeRequest,
  findNamedChangeRequest,
  insertChangeRequest,
  listAllChangeRequests as listAllRows,
  listChangeRequests as listRows,
  type NamedChangeRequestRow,
  updateChangeRequestDecided,
} from './store.ts';

/**
 * Where an instance leaves a setting to support, an Owner asks and an operator decides. Approving makes the change by
 * the same code as an Owner's hand would, with the same refusals, and both names are in the audit log.
 */

type View = z.infer<typeof ChangeRequest>;
type NamedView = z.infer<typeof ChangeRequestOfOrganization>;
type Wanted = z.infer<typeof RequestedChange>;
type PageQuery = { limit: number; cursor?: string | undefined };

export const listChangeRequests: Action<PageQuery, Page<View>, 'organization'> = {
  name: 'change_request.list',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'read',
  async run(tx, { organizationId, input }) {
    const rows = await listRows(tx, organizationId, { after: fromCursor(input.cursor), limit: input.limit + 1 });
    return { result: toPage(rows, input.limit, { key: keyOf, view: viewRequest }) };
  },
};

type AllQuery = PageQuery & { status: 'open' | 'decided' };

export const listAllChangeRequests: Action<AllQuery, Page<NamedView>, 'instance'> = {
  name: 'change_request.list_all',
  scope: 'instance',
  permission: 'operator:manage',
  mode: 'read',
  async run(tx, { input }) {
    const page = { after: fromCursor(input.cursor), limit: input.limit + 1 };
    const rows = await listAllRows(tx, input.status, page);
    return { result: toPage(rows, input.limit, { key: keyOf, view: viewNamedRequest }) };
  },
};

export const readChangeRequest: Action<{ changeRequestId: ChangeRequestId }, NamedView, 'instance'> = {
  name: 'change_request.read',
  scope: 'instance',
  permission: 'operator:manage',
  mode: 'read',
  async run(tx, { input }) {
    const row = await findNamedChangeRequest(tx, input.changeRequestId);
    if (!row) throw new ProblemError('not_found');
    return { result: viewNamedRequest(row) };
  },
};

export const createChangeRequest: Action<{ change: Wanted; note: string }, View, 'organization'> = {
  name: 'change_request.create',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'exclusive',
  async run(tx, { organizationId, input, actor, now }) {
    const change = await checked(tx, organizationId, input.change);
    const id = newId('chr', now);
    const request = { id, kind: change.kind, change, note: input.note, requestedBy: actor.userId, now };
    const row = await insertChangeRequest(tx, organizationId, request);
    if (!row) throw new ProblemError('conflict', { detail: 'This is requested already; support will decide.' });
    return {
      result: viewRequest(row),
      events: [{ name: 'change_request.created', target: targetOf(row), changes: { ...change } }],
    };
  },
};

type Deciding = { changeRequestId: ChangeRequestId; reason?: string | undefined };

export const approveChangeRequest: Action<Deciding, View, 'instance'> = {
  name: 'change_request.approve',
  scope: 'instance',
  permission: 'operator:manage',
  mode: 'write',
  async run(tx, context) {
    const row = await mustFind(tx, context.input.changeRequestId);
    await lockOrganization(tx, row.organization_id);
    const applied = await apply(
      tx,
      { ...context, organizationId: row.organization_id },
      RequestedChange.parse(row.change),
    );
    return decided(tx, context, { row, status: 'approved', applied });
  },
};

export const declineChangeRequest: Action<Deciding & { reason: string }, View, 'instance'> = {
  name: 'change_request.decline',
  scope: 'instance',
  permission: 'operator:manage',
  mode: 'write',
  async run(tx, context) {
    const row = await mustFind(tx, context.input.changeRequestId);
    return decided(tx, context, { row, status: 'declined', applied: [] });
  },
};

async function checked(tx: Tx, organizationId: OrganizationId, change: Wanted): Promise<Wanted> {
  if (
    change.kind !== 'restriction' &&
    change.connectionId &&
    !(await findConnection(tx, organizationId, change.connectionId))
  ) {
    throw new ProblemError('not_found', { detail: 'There is no such connection here.' });
  }
  return change.kind === 'domain' ? { ...change, domain: manageableDomain(change.domain) } : change;
}

async function apply(tx: Tx, context: Context<unknown, 'organization'>, change: Wanted): Promise<Event[]> {
  const { organizationId, now } = context;
  await mustBeSettled(tx, organizationId);
  switch (change.kind) {
    case 'domain': {
      const { row, events } = await addManagedDomain(tx, context, change.domain);
      if (change.connectionId)
        await updateDomainConnection(tx, organizationId, { id: row.id, connectionId: change.connectionId });
      return events;
    }
    case 'jit': {
      const before = await findConnection(tx, organizationId, change.connectionId);
      if (!before)
        throw new ProblemError('conflict', { detail: 'The connection no longer exists; decline the request.' });
      const { automaticMembership } = change;
      await updateConnection(tx, organizationId, {
        id: before.id,
        change: { automaticMembership },
        now,
        expectedVersion: null,
      });
      const target = { kind: 'connection', id: before.id, name: before.name };
      const changes = { automaticMembership: { from: before.automaticMembership, to: automaticMembership } };
      return [{ name: 'connection.updated', target, changes }];
    }
    case 'restriction': {
      const { allowedMethods, requireSecondFactor } = change;
      const wanted = { allowedMethods, requireSecondFactor };
      return applyAuthenticationChange(tx, context, { change: wanted, expectedVersion: null });
    }
    default:
      return change satisfies never;
  }
}

type Decided = { row: ChangeRequestRow; status: 'approved' | 'declined'; applied: readonly Event[] };

async function decided(tx: Tx, context: Context<Deciding>, { row, status, applied }: Decided): Promise<Outcome<View>> {
  const { input, now, actor, world, t } = context;
  const reason = input.reason ?? null;
  const decidedBy = actor.name || actor.email || 'support';
  if (!(await updateChangeRequestDecided(tx, { id: row.id, status, decidedBy, reason, now }))) {
    throw new ProblemError('conflict', { detail: 'Somebody decided this request already.' });
  }
  const organization = await findOrganization(tx, row.organization_id);
  const details = {
    organization: organization?.name ?? '',
    decision: status,
    change: describe(RequestedChange.parse(row.change)),
    reason: reason ?? undefined,
    link: new URL(`/organizations/${row.organization_id}`, world.config.publicUrl).href,
  };
  const message = changeDecidedMail(details, t);
  const { organization_id: organizationId } = row;
  const changes = { requestedBy: row.requested_by };
  const decision: Event = {
    name: `change_request.${status}`,
    organizationId,
    target: targetOf(row),
    changes,
    ...(reason === null ? {} : { reason }),
  };
  return {
    result: viewRequest(await mustFind(tx, row.id)),
    events: [...applied.map((event) => ({ ...event, organizationId })), decision],
    mails: (await listOwnerEmails(tx, organizationId)).map((to) => ({ to, ...message })),
  };
}

function describe(change: Wanted): string {
  switch (change.kind) {
    case 'domain':
      return `Managed domain ${change.domain}`;
    case 'jit':
      return `Automatic membership: ${change.automaticMembership}`;
    case 'restriction':
      return [
        `Allowed methods: ${change.allowedMethods?.join(', ') ?? 'all'}`,
        ...(change.requireSecondFactor === undefined
          ? []
          : [`Second factor after a password: ${change.requireSecondFactor ? 'required' : 'not required'}`]),
      ].join('. ');
    default:
      return change satisfies never;
  }
}

function viewRequest(row: ChangeRequestRow): View {
  return {
    id: row.id,
    organizationId: row.organization_id,
    kind: row.kind,
    change: RequestedChange.parse(row.change),
    note: row.note,
    status: row.status,
    requestedBy: row.requested_by,
    decidedBy: row.decided_by,
    decisionReason: row.decision_reason,
    createdAt: row.created_at.toISOString(),
    decidedAt: row.decided_at?.toISOString() ?? null,
  };
}

function viewNamedRequest(row: NamedChangeRequestRow): NamedView {
  return {
    ...viewRequest(row),
    organizationName: row.organization_name,
    requestedByEmail: row.requested_by_email,
  };
}

async function mustFind(tx: Tx, id: ChangeRequestId): Promise<ChangeRequestRow> {
  const row = await findChangeRequest(tx, id);
  if (!row) throw new ProblemError('not_found');
  return row;
}

const keyOf = (row: ChangeRequestRow) => ({ createdAt: row.created_at, id: row.id });
const targetOf = (row: ChangeRequestRow) => ({ kind: 'change_request', id: row.id });
