import { settingEvents } from '@gatehouse/contract/events';
import type { ConnectionId, JoinSource, OrganizationId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import { isDormant } from '../members/store.ts';
import type { Tx } from '../world.ts';

/**
 * What is counted as it happens (the database does it with each attempt, `insertMember` with each join) and read here by
 * the day. Nothing counts the logs. Days are text, `2026-11-24`, in UTC.
 */

export type SignInsOfDay = {
  day: string;
  method: string;
  outcome: 'succeeded' | 'denied';
  reason: string;
  count: number;
};

/** As many rows as days, methods and reasons make, however many people sign in. */
export async function listSignInDays(tx: Tx, organizationId: OrganizationId, since: string): Promise<SignInsOfDay[]> {
  const { rows } = await sql<SignInsOfDay>`
    select day::text, method, outcome, reason, sum(count)::int as count from sign_in_days
    where organization_id = ${organizationId} and day >= ${since}::date
    group by day, method, outcome, reason order by day, method, outcome, reason`.execute(tx);
  return rows;
}

export async function listJoins(
  tx: Tx,
  organizationId: OrganizationId,
  since: string,
): Promise<{ source: JoinSource; count: number }[]> {
  const { rows } = await sql<{ source: JoinSource; count: number }>`
    select source, sum(count)::int as count from join_days
    where organization_id = ${organizationId} and day >= ${since}::date
    group by source order by count desc, source`.execute(tx);
  return rows;
}

export type MemberCounts = { total: number; dormant: number; bySso: number };

export async function countMembers(tx: Tx, organizationId: OrganizationId, now: Date): Promise<MemberCounts> {
  const { rows } = await sql<MemberCounts>`
    select member_count as total,
      (select count(*)::int from memberships where organization_id = ${organizationId} and ${isDormant(now)}) as dormant,
      (select count(*)::int from memberships
        where organization_id = ${organizationId} and status = 'active' and last_method = 'sso') as "bySso"
    from organizations where id = ${organizationId}`.execute(tx);
  return rows[0] ?? { total: 0, dormant: 0, bySso: 0 };
}

export type ConnectionHealth = {
  id: ConnectionId;
  name: string;
  lastSucceededAt: Date | null;
  lastFailedAt: Date | null;
  failures: number;
};

/** The newest day with a sign-in is found first; only a connection that never had one is looked for in all of them. */
export async function listConnectionHealth(
  tx: Tx,
  organizationId: OrganizationId,
  since: string,
): Promise<ConnectionHealth[]> {
  const last = (outcome: 'succeeded' | 'denied') => sql`(
    select last_at from sign_in_days d
    where d.organization_id = ${organizationId} and d.connection_id = c.id and d.outcome = ${outcome}
    order by d.day desc, d.last_at desc limit 1)`;
  const { rows } = await sql<ConnectionHealth>`
    select c.id, c.name, ${last('succeeded')} as "lastSucceededAt", ${last('denied')} as "lastFailedAt",
      coalesce((select sum(count)::int from sign_in_days d where d.organization_id = ${organizationId}
        and d.day >= ${since}::date and d.connection_id = c.id and d.outcome = 'denied'), 0) as failures
    from connections c where c.organization_id = ${organizationId} and c.state = 'active'
    order by lower(c.name), c.id limit 50`.execute(tx);
  return rows;
}

/** Spelled out, so that the index on exactly these is used. */
const isOfSettings = sql<boolean>`name in (${sql.join(settingEvents.map((name) => sql.lit(name)))})`;
const CHANGES_SHOWN = 100;

export async function listSettingChanges(tx: Tx, organizationId: OrganizationId, since: Date) {
  return tx
    .selectFrom('audit_events')
    .select(['id', 'name', 'actor', 'created_at'])
    .where('organization_id', '=', organizationId)
    .where('created_at', '>=', since)
    .where(isOfSettings)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(CHANGES_SHOWN)
    .execute();
}
