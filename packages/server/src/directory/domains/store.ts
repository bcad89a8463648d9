import type { ConnectionId, ConnectionState, DomainId, Method, OrganizationId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import type { CheckedAnswer } from '../../platform/db/stored.ts';
import type { PageKey } from '../pages.ts';
import type { Tx } from '../world.ts';

/** Managed domains and their proofs. Only exact matches are ever looked up. */

export type DomainRow = NonNullable<Awaited<ReturnType<typeof findDomain>>>;

export async function findDomain(tx: Tx, organizationId: OrganizationId, id: DomainId) {
  const row = await tx
    .selectFrom('managed_domains')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export async function listDomains(
  tx: Tx,
  organizationId: OrganizationId,
  { after, limit }: { after: PageKey | null; limit: number },
) {
  let query = tx
    .selectFrom('managed_domains')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (after) query = query.where(sql<boolean>`(created_at, id) < (${after.createdAt}, ${after.id})`);
  return query.execute();
}

export type ManagedDomainRow = {
  organizationId: OrganizationId;
  lapsedAt: Date | null;
  connectionId: ConnectionId | null;
  connectionState: ConnectionState | null;
  connectionName: string | null;
  allowedMethods: Method[] | null;
};

/** Whoever has proven the domain, and where it leads. The verified index makes this one look-up at any size. */
export async function findManagedDomain(tx: Tx, domain: string): Promise<ManagedDomainRow | null> {
  const { rows } = await sql<ManagedDomainRow>`
    select d.organization_id as "organizationId", d.lapsed_at as "lapsedAt", d.connection_id as "connectionId",
      c.state as "connectionState", c.name as "connectionName", o.allowed_methods as "allowedMethods"
    from managed_domains d join organizations o on o.id = d.organization_id
    left join connections c on c.id = d.connection_id
    where d.domain = ${domain} and d.verified_at is not null`.execute(tx);
  return rows[0] ?? null;
}

/** False when this organization has the domain already. */
export async function insertDomain(
  tx: Tx,
  organizationId: OrganizationId,
  domain: { id: DomainId; domain: string; txtValue: string; now: Date; nextCheckAt: Date },
): Promise<boolean> {
  const result = await tx
    .insertInto('managed_domains')
    .values({
      id: domain.id,
      organization_id: organizationId,
      domain: domain.domain,
      txt_value: domain.txtValue,
      next_check_at: domain.nextCheckAt,
      created_at: domain.now,
    })
    .onConflict((conflict) => conflict.columns(['organization_id', 'domain']).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** False when another organization verified the domain first; the unique index decides, also between processes. */
export async function updateDomainVerified(
  tx: Tx,
  organizationId: OrganizationId,
  { id, by, now }: { id: DomainId; by: 'dns' | 'operator'; now: Date },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update managed_domains d set verified_at = ${now}, verified_by = ${by}, misses = 0, lapsed_at = null
    where organization_id = ${organizationId} and id = ${id}
      and not exists (select 1 from managed_domains o where o.domain = d.domain and o.verified_at is not null
        and o.organization_id <> d.organization_id)
    returning id`.execute(tx);
  return rows.length === 1;
}

export async function updateDomainCheck(
  tx: Tx,
  organizationId: OrganizationId,
  check: {
    id: DomainId;
    answer: CheckedAnswer;
    now: Date;
    nextCheckAt: Date | null;
    misses?: number;
    lapsedAt?: Date | null;
  },
): Promise<void> {
  await tx
    .updateTable('managed_domains')
    .set({
      last_checked_at: check.now,
      last_answer: JSON.stringify(check.answer),
      next_check_at: check.nextCheckAt,
      ...(check.misses === undefined ? {} : { misses: check.misses }),
      ...(check.lapsedAt === undefined ? {} : { lapsed_at: check.lapsedAt }),
    })
    .where('organization_id', '=', organizationId)
    .where('id', '=', check.id)
    .execute();
}

export async function updateDomainConnection(
  tx: Tx,
  organizationId: OrganizationId,
  { id, connectionId }: { id: DomainId; connectionId: ConnectionId | null },
): Promise<void> {
  await tx
    .updateTable('managed_domains')
    .set({ connection_id: connectionId })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

export async function deleteDomain(tx: Tx, organizationId: OrganizationId, id: DomainId): Promise<void> {
  await tx.deleteFrom('managed_domains').where('organization_id', '=', organizationId).where('id', '=', id).execute();
}

/** Domains whose next look-up is due. Skips what another process has in hand. */
export async function listDueDomains(tx: Tx, now: Date, limit: number) {
  return tx
    .selectFrom('managed_domains')
    .select(['id', 'organization_id', 'domain'])
    .where('next_check_at', '<=', now)
    .orderBy('next_check_at')
    .limit(limit)
    .execute();
}
