import type { BypassLinkId, OrganizationId, UserId } from '@gatehouse/contract/vocabulary';
import type { Tx } from '../world.ts';

/** The one bypass link of an organization. A hash finds it, a sealed copy lets an Owner copy it later. */

export async function findBypassLink(tx: Tx, organizationId: OrganizationId) {
  const row = await tx
    .selectFrom('bypass_links')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
  return row ?? null;
}

const usedColumns = ['b.id', 'b.organization_id', 'o.name as organization_name', 'o.bypass_owners_only'] as const;

export async function findBypassLinkByToken(tx: Tx, tokenHash: Buffer) {
  const row = await tx
    .selectFrom('bypass_links as b')
    .innerJoin('organizations as o', 'o.id', 'b.organization_id')
    .select(usedColumns)
    .where('b.token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row ?? null;
}

export type NewBypassLink = {
  id: BypassLinkId;
  tokenHash: Buffer;
  tokenSealed: Buffer;
  createdBy: UserId | null;
  now: Date;
};

/** Takes the place of the earlier link, which is void because it no longer exists. */
export async function replaceBypassLink(tx: Tx, organizationId: OrganizationId, link: NewBypassLink): Promise<void> {
  await deleteBypassLink(tx, organizationId);
  await tx
    .insertInto('bypass_links')
    .values({
      id: link.id,
      organization_id: organizationId,
      token_hash: link.tokenHash,
      token_sealed: link.tokenSealed,
      created_by: link.createdBy,
      created_at: link.now,
    })
    .execute();
}

export async function deleteBypassLink(tx: Tx, organizationId: OrganizationId): Promise<boolean> {
  const result = await tx.deleteFrom('bypass_links').where('organization_id', '=', organizationId).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

export async function updateBypassLinkUsed(tx: Tx, organizationId: OrganizationId, now: Date): Promise<void> {
  await tx
    .updateTable('bypass_links')
    .set({ last_used_at: now })
    .where('organization_id', '=', organizationId)
    .execute();
}

type Drill = { by: UserId; hash: Buffer; endsAt: Date };

/** In place of an earlier one, whoever began it. */
export async function updateBypassDrill(
  tx: Tx,
  organizationId: OrganizationId,
  { by, hash, endsAt }: Drill,
): Promise<void> {
  await tx
    .updateTable('bypass_links')
    .set({ drill_by: by, drill_hash: hash, drill_ends_at: endsAt })
    .where('organization_id', '=', organizationId)
    .execute();
}

const noDrill = { drill_by: null, drill_hash: null, drill_ends_at: null };

export async function updateBypassDrillEnded(tx: Tx, organizationId: OrganizationId): Promise<void> {
  await tx.updateTable('bypass_links').set(noDrill).where('organization_id', '=', organizationId).execute();
}

/** Whichever they began, in any organization. */
export async function updateBypassDrillsEnded(tx: Tx, userId: UserId): Promise<void> {
  await tx.updateTable('bypass_links').set(noDrill).where('drill_by', '=', userId).execute();
}

/** Whose drill this browser was in at that time; null once they are no Owner any more. */
export async function findDrill(
  tx: Tx,
  organizationId: OrganizationId,
  { hash, at }: { hash: Buffer; at: Date },
): Promise<{ by: UserId } | null> {
  const row = await tx
    .selectFrom('bypass_links as b')
    .innerJoin('memberships as m', (join) =>
      join.onRef('m.organization_id', '=', 'b.organization_id').onRef('m.user_id', '=', 'b.drill_by'),
    )
    .select('m.user_id as by')
    .where('b.organization_id', '=', organizationId)
    .where('b.drill_hash', '=', hash)
    .where('b.drill_ends_at', '>', at)
    .where('m.role', '=', 'ORGANIZATION_OWNER')
    .where('m.status', '=', 'active')
    .executeTakeFirst();
  return row ?? null;
}

/** The drill is over with it. */
export async function updateBypassRehearsed(tx: Tx, organizationId: OrganizationId, now: Date): Promise<void> {
  await tx
    .updateTable('bypass_links')
    .set({ ...noDrill, rehearsed_at: now })
    .where('organization_id', '=', organizationId)
    .execute();
}

export async function findBypassLinkById(tx: Tx, organizationId: OrganizationId, id: BypassLinkId) {
  const row = await tx
    .selectFrom('bypass_links as b')
    .innerJoin('organizations as o', 'o.id', 'b.organization_id')
    .select(usedColumns)
    .where('b.organization_id', '=', organizationId)
    .where('b.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}
