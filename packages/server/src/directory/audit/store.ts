import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import type { AuditActor } from '../../platform/db/stored.ts';
import { newId } from '../../platform/ids.ts';
import type { Caller, Event } from '../caller.ts';
import type { PageKey } from '../pages.ts';
import type { Tx } from '../world.ts';

/** Audit events: what changed, by whom, written with the change itself and never altered. */

type Circumstances = {
  now: Date;
  organizationId: OrganizationId | null;
  actor: AuditActor;
  caller: Caller;
  /** Of what gives none of its own. */
  reason: string | null;
};

export async function insertAuditEvents(tx: Tx, events: readonly Event[], at: Circumstances): Promise<void> {
  if (events.length === 0) return;
  await tx
    .insertInto('audit_events')
    .values(
      events.map((event) => ({
        id: newId('evt', at.now),
        organization_id: event.organizationId === undefined ? at.organizationId : event.organizationId,
        name: event.name,
        actor: JSON.stringify(event.actor ?? at.actor),
        target: event.target ? JSON.stringify(event.target) : null,
        changes: JSON.stringify(event.changes ?? {}),
        reason: event.reason ?? at.reason,
        ip: at.caller.ip,
        reference: at.caller.reference,
        created_at: at.now,
      })),
    )
    .execute();
}

export type AuditFilter = {
  name?: string | undefined;
  actorId?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
};

/** Newest first. `organizationId` null reads the whole instance's, for operators. */
export async function listAuditEvents(
  tx: Tx,
  organizationId: OrganizationId | null,
  { after, limit, filter }: { after: PageKey | null; limit: number; filter: AuditFilter },
) {
  let query = tx
    .selectFrom('audit_events')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (organizationId !== null) query = query.where('organization_id', '=', organizationId);
  if (filter.name) query = query.where(sql<boolean>`name = ${filter.name}`);
  if (filter.actorId) query = query.where(sql<boolean>`actor ->> 'id' = ${filter.actorId}`);
  if (filter.from) query = query.where('created_at', '>=', filter.from);
  if (filter.to) query = query.where('created_at', '<=', filter.to);
  if (after) query = query.where(sql<boolean>`(created_at, id) < (${after.createdAt}, ${after.id})`);
  return query.execute();
}

export type ExportRange = { from: Date | null; to: Date };

/**
 * Oldest first, as lines of JSON made by the database: the process only passes them on. The key is the line's own, so a
 * page of any depth costs the same.
 */
export async function listAuditLines(
  tx: Tx,
  organizationId: OrganizationId,
  { after, range, limit }: { after: PageKey | null; range: ExportRange; limit: number },
): Promise<{ lines: string; count: number; last: PageKey | null }> {
  const lower = after
    ? sql`(created_at, id) > (${after.createdAt}, ${after.id})`
    : sql`created_at >= ${range.from ?? new Date(0)}`;
  const { rows } = await sql<{ lines: string | null; count: number; lastAt: Date | null; lastId: string | null }>`
    with page as (
      select id, created_at, json_build_object(
        'id', id, 'name', name, 'organizationId', organization_id, 'actor', actor, 'target', target, 'changes', changes, 'reason', reason,
        'ip', ip, 'reference', reference,
        'createdAt', to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text as line
      from audit_events
      where organization_id = ${organizationId} and created_at < ${range.to} and ${lower}
      order by created_at, id limit ${limit}
    )
    select string_agg(line, E'\n' order by created_at, id) as lines, count(*)::int as count,
      max(created_at) as "lastAt", (array_agg(id order by created_at desc, id desc))[1] as "lastId" from page`.execute(
    tx,
  );
  const row = rows[0];
  if (!row?.lines || !row.lastAt || !row.lastId) return { lines: '', count: 0, last: null };
  return { lines: `${row.lines}\n`, count: row.count, last: { createdAt: row.lastAt, id: row.lastId } };
}
