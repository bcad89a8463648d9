import type { Method, OrganizationId, Plan } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import { ProblemError } from '../../platform/problem.ts';
import type { PageKey } from '../pages.ts';
import type { Tx } from '../world.ts';

/** Organizations and their settings. */

/** Serialises everything that counts Owners or ways in: the row is held until the commit (R6, R7). */
export async function lockOrganization(tx: Tx, organizationId: OrganizationId): Promise<void> {
  const row = await tx
    .selectFrom('organizations')
    .select('id')
    .where('id', '=', organizationId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new ProblemError('not_found');
}

export async function findOrganization(tx: Tx, organizationId: OrganizationId) {
  const row = await tx.selectFrom('organizations').selectAll().where('id', '=', organizationId).executeTakeFirst();
  return row ?? null;
}

export async function findOrganizationBySlug(tx: Tx, slug: string) {
  const row = await tx
    .selectFrom('organizations')
    .select(['id', 'name', 'slug', 'allowed_methods'])
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertOrganization(
  tx: Tx,
  organization: { id: OrganizationId; name: string; slug: string; plan: Plan; now: Date },
): Promise<boolean> {
  const result = await tx
    .insertInto('organizations')
    .values({
      id: organization.id,
      name: organization.name,
      slug: organization.slug,
      plan: organization.plan,
      created_at: organization.now,
      updated_at: organization.now,
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export type OrganizationChange = {
  name?: string | undefined;
  plan?: Plan | undefined;
  allowedMethods?: Method[] | null | undefined;
  bypassOwnersOnly?: boolean | undefined;
  sessionMaxHours?: number | null | undefined;
};

/** `expectedVersion` null: whatever it is now. A version that is no longer current changes nothing. */
export async function updateOrganization(
  tx: Tx,
  organizationId: OrganizationId,
  change: OrganizationChange,
  { now, expectedVersion }: { now: Date; expectedVersion: number | null },
) {
  let query = tx
    .updateTable('organizations')
    .set({
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.plan === undefined ? {} : { plan: change.plan }),
      ...(change.allowedMethods === undefined ? {} : { allowed_methods: change.allowedMethods }),
      ...(change.bypassOwnersOnly === undefined ? {} : { bypass_owners_only: change.bypassOwnersOnly }),
      ...(change.sessionMaxHours === undefined ? {} : { session_max_hours: change.sessionMaxHours }),
      version: sql`version + 1`,
      updated_at: now,
    })
    .where('id', '=', organizationId);
  if (expectedVersion !== null) query = query.where('version', '=', expectedVersion);
  const row = await query.returningAll().executeTakeFirst();
  if (!row)
    throw new ProblemError('precondition_failed', { detail: 'Load it again, look at the difference, and repeat.' });
  return row;
}

/** What an organization can have very many of. The rest goes with its row. */
const belongings = ['audit_events', 'sign_ins', 'invitations', 'tombstones', 'memberships'] as const;
const ROWS_AT_ONCE = 10_000;

/** So many rows at a time, because a statement that takes seconds is cancelled; all of them in the one transaction. */
export async function deleteOrganization(tx: Tx, organizationId: OrganizationId): Promise<void> {
  for (const name of belongings) {
    const table = sql.table(name);
    let deleted = ROWS_AT_ONCE;
    while (deleted === ROWS_AT_ONCE) {
      const { numAffectedRows } = await sql`
        delete from ${table} where ctid = any(array(
          select ctid from ${table} where organization_id = ${organizationId} limit ${ROWS_AT_ONCE}))`.execute(tx);
      deleted = Number(numAffectedRows ?? 0n);
    }
  }
  await tx.deleteFrom('organizations').where('id', '=', organizationId).execute();
}

/** Newest first; `search` matches any part of the name. */
export async function listOrganizations(
  tx: Tx,
  { after, limit, search }: { after: PageKey | null; limit: number; search: string | null },
) {
  const matches = search === null ? sql`true` : sql`lower(name) like ${`%${escapeLike(search.toLowerCase())}%`}`;
  const below = after ? sql`(created_at, id) < (${after.createdAt}, ${after.id})` : sql`true`;
  const { rows } = await sql<OrganizationListRow>`
    select id, name, slug, plan, member_count as "memberCount", allowed_methods is not null as restricted,
      created_at as "createdAt"
    from organizations where ${matches} and ${below}
    order by created_at desc, id desc limit ${limit}`.execute(tx);
  return rows;
}

type OrganizationListRow = {
  id: OrganizationId;
  name: string;
  slug: string;
  plan: Plan;
  memberCount: number;
  restricted: boolean;
  createdAt: Date;
};

export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
