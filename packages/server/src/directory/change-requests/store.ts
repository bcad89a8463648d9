import type { ChangeRequestId, OrganizationId, RequestableSetting, UserId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import type { PageKey } from '../pages.ts';
import type { Tx } from '../world.ts';

/** What Owners asked of support. */

export type ChangeRequestRow = NonNullable<Awaited<ReturnType<typeof findChangeRequest>>>;

export async function findChangeRequest(tx: Tx, id: ChangeRequestId) {
  const row = await tx.selectFrom('change_requests').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

type PageAsked = { after: PageKey | null; limit: number };

export async function listChangeRequests(tx: Tx, organizationId: OrganizationId, { after, limit }: PageAsked) {
  let query = tx
    .selectFrom('change_requests')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (after) query = query.where(sql<boolean>`(created_at, id) < (${after.createdAt}, ${after.id})`);
  return query.execute();
}

type Status = 'open' | 'decided';

/** Of every organization, for operators. */
export async function listAllChangeRequests(tx: Tx, status: Status, { after, limit }: PageAsked) {
  let query = withNames(tx).orderBy('r.created_at', 'desc').orderBy('r.id', 'desc').limit(limit);
  // Each has an index of its own, whose condition stands here word by word.
  query = query.where(status === 'open' ? sql<boolean>`r.status = 'requested'` : sql<boolean>`r.status <> 'requested'`);
  if (after) query = query.where(sql<boolean>`(r.created_at, r.id) < (${after.createdAt}, ${after.id})`);
  return query.execute();
}

export type NamedChangeRequestRow = Awaited<ReturnType<typeof listAllChangeRequests>>[number];

export async function findNamedChangeRequest(tx: Tx, id: ChangeRequestId): Promise<NamedChangeRequestRow | null> {
  return (await withNames(tx).where('r.id', '=', id).executeTakeFirst()) ?? null;
}

function withNames(tx: Tx) {
  return tx
    .selectFrom('change_requests as r')
    .innerJoin('organizations as o', 'o.id', 'r.organization_id')
    .leftJoin('users as u', 'u.id', 'r.requested_by')
    .selectAll('r')
    .select(['o.name as organization_name', 'u.primary_email as requested_by_email']);
}

type NewRequest = {
  id: ChangeRequestId;
  kind: RequestableSetting;
  change: Record<string, unknown>;
  note: string;
  requestedBy: UserId | null;
  now: Date;
};

/** Asking twice for the same is one request: null when an equal one is open. */
export async function insertChangeRequest(tx: Tx, organizationId: OrganizationId, request: NewRequest) {
  const { rows } = await sql<{ id: string }>`
    insert into change_requests (id, organization_id, kind, change, note, requested_by, created_at)
    select ${request.id}, ${organizationId}, ${request.kind}, ${JSON.stringify(request.change)}::jsonb, ${request.note},
      ${request.requestedBy}, ${request.now}
    where not exists (select 1 from change_requests where organization_id = ${organizationId}
      and status = 'requested' and change = ${JSON.stringify(request.change)}::jsonb)
    returning id`.execute(tx);
  return rows.length === 1 ? findChangeRequest(tx, request.id) : null;
}

type Decision = {
  id: ChangeRequestId;
  status: 'approved' | 'declined';
  decidedBy: string;
  reason: string | null;
  now: Date;
};

/** Claims the decision: of two operators one decides. */
export async function updateChangeRequestDecided(tx: Tx, decision: Decision): Promise<boolean> {
  const result = await tx
    .updateTable('change_requests')
    .set({
      status: decision.status,
      decided_by: decision.decidedBy,
      decision_reason: decision.reason,
      decided_at: decision.now,
    })
    .where('id', '=', decision.id)
    .where('status', '=', 'requested')
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
