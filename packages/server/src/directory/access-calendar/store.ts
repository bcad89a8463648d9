import type { ConnectionId, OrganizationId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import type { ConnectionSettings } from '../../platform/db/stored.ts';
import type { CalendarFacts } from '../../policy/access-calendar.ts';
import { endsAtOf, ownKeyEndsAtOf } from '../connections/expiry.ts';
import type { Tx } from '../world.ts';

/** What can end in organizations, for some of them at once; and who is told of it without signing in. */

type ConnectionRow = {
  id: ConnectionId;
  organizationId: OrganizationId;
  name: string;
  settings: ConnectionSettings;
  clientSecretExpiresAt: Date | null;
  keyEndsAt: Date | null;
};
type DomainRow = CalendarFacts['failingDomains'][number] & { organizationId: OrganizationId };
type OwnersRow = { organizationId: OrganizationId; owners: number; hasLink: boolean; rehearsedAt: Date | null };

/** More of one kind than this are not looked at: of so many the first suffice to look at the rest. */
const LOOKED_AT = 5000;

export async function findCalendarFacts(
  tx: Tx,
  organizationIds: readonly OrganizationId[],
): Promise<Map<OrganizationId, CalendarFacts>> {
  const among = sql`organization_id = any(${[...organizationIds]}::text[])`;
  const connections = await sql<ConnectionRow>`
    select id, organization_id as "organizationId", name, settings, client_secret_expires_at as "clientSecretExpiresAt",
      (select k.ends_at from connection_keys k where k.connection_id = connections.id and k.state = 'current')
        as "keyEndsAt"
    from connections where ${among} and state = 'active' order by id limit ${LOOKED_AT}`.execute(tx);
  const domains = await sql<DomainRow>`
    select id, organization_id as "organizationId", domain as name, misses, lapsed_at as "lapsedAt",
      next_check_at as "nextCheckAt"
    from managed_domains where ${among} and verified_at is not null and (misses > 0 or lapsed_at is not null)
    order by id limit ${LOOKED_AT}`.execute(tx);
  const owners = await sql<OwnersRow>`
    select o.id as "organizationId", b.id is not null as "hasLink", b.rehearsed_at as "rehearsedAt",
      (select count(*)::int from memberships m join users u on u.id = m.user_id and u.status = 'active'
        where m.organization_id = o.id and m.role = 'ORGANIZATION_OWNER' and m.status = 'active') as owners
    from organizations o left join bypass_links b on b.organization_id = o.id
    where o.id = any(${[...organizationIds]}::text[])`.execute(tx);
  const connectionsOf = Map.groupBy(connections.rows, (row) => row.organizationId);
  const domainsOf = Map.groupBy(domains.rows, (row) => row.organizationId);
  return new Map(
    owners.rows.map(({ organizationId: id, owners: count, hasLink, rehearsedAt }) => [
      id,
      {
        owners: count,
        connections: (connectionsOf.get(id) ?? []).map((row) => ({
          ...{ id: row.id, name: row.name, type: row.settings.type },
          ...{ endsAt: endsAtOf(row), ownKeyEndsAt: ownKeyEndsAtOf(row) },
        })),
        failingDomains: domainsOf.get(id) ?? [],
        bypassLink: hasLink ? { rehearsedAt } : null,
      },
    ]),
  );
}

/** In the order of their ids, so many at a time. */
export async function listOrganizationIds(tx: Tx, after: OrganizationId | null, limit: number) {
  let query = tx.selectFrom('organizations').select('id').orderBy('id').limit(limit);
  if (after !== null) query = query.where('id', '>', after);
  return (await query.execute()).map(({ id }) => id);
}

export async function findFeed(tx: Tx, organizationId: OrganizationId) {
  const row = await tx
    .selectFrom('calendar_feeds')
    .select('created_at')
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
  return row ?? null;
}

export async function findFeedByToken(tx: Tx, tokenHash: Buffer) {
  const row = await tx
    .selectFrom('calendar_feeds as f')
    .innerJoin('organizations as o', 'o.id', 'f.organization_id')
    .select(['o.id', 'o.name'])
    .where('f.token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row ?? null;
}

type NewFeed = { tokenHash: Buffer; now: Date };

/** In place of an earlier one, whose address is void. */
export async function replaceFeed(tx: Tx, organizationId: OrganizationId, { tokenHash, now }: NewFeed): Promise<void> {
  const feed = { token_hash: tokenHash, created_at: now };
  await tx
    .insertInto('calendar_feeds')
    .values({ organization_id: organizationId, ...feed })
    .onConflict((conflict) => conflict.column('organization_id').doUpdateSet(feed))
    .execute();
}

export async function deleteFeed(tx: Tx, organizationId: OrganizationId): Promise<boolean> {
  const result = await tx.deleteFrom('calendar_feeds').where('organization_id', '=', organizationId).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** False where this week's was sent already, by this process or another. */
export async function upsertDigest(
  tx: Tx,
  organizationId: OrganizationId,
  { now, notSince }: { now: Date; notSince: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('calendar_digests')
    .values({ organization_id: organizationId, sent_at: now })
    .onConflict((conflict) =>
      conflict.column('organization_id').doUpdateSet({ sent_at: now }).where('calendar_digests.sent_at', '<', notSince),
    )
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
