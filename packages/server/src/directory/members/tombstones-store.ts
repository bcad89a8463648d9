import type { OrganizationId, UserId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import type { PageKey } from '../pages.ts';
import type { Tx } from '../world.ts';

/** What removal leaves, with the name and address that the organization knew; where they went on is not its business. */

/** Whom it was about, null where there is none. */
export async function deleteTombstone(tx: Tx, organizationId: OrganizationId, userId: UserId) {
  const row = await tx
    .deleteFrom('tombstones')
    .where('organization_id', '=', organizationId)
    .where('user_id', '=', userId)
    .returning(['name', 'email'])
    .executeTakeFirst();
  return row ?? null;
}

export async function listTombstones(
  tx: Tx,
  organizationId: OrganizationId,
  { after, limit }: { after: PageKey | null; limit: number },
) {
  let query = tx
    .selectFrom('tombstones')
    .select(['user_id as id', 'name', 'email', 'created_at as createdAt'])
    .where('organization_id', '=', organizationId);
  if (after) query = query.where(sql<boolean>`(created_at, user_id) < (${after.createdAt}, ${after.id})`);
  return query.orderBy('created_at', 'desc').orderBy('user_id', 'desc').limit(limit).execute();
}
