import type { OrganizationId, UserId } from '@gatehouse/contract/vocabulary';
import type { AlsoBefore, SettingsBefore } from '../../platform/db/stored.ts';
import type { Tx } from '../world.ts';

/** The one change of an organization that undoes itself unless it is confirmed, with what was before it. */

export type ProvisionalRow = NonNullable<Awaited<ReturnType<typeof findProvisional>>>;

export async function findProvisional(tx: Tx, organizationId: OrganizationId) {
  const row = await tx
    .selectFrom('provisional_changes')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
  return row ?? null;
}

type NewProvisional = {
  before: SettingsBefore;
  also: readonly AlsoBefore[];
  targetName: string | null;
  madeBy: UserId | null;
  madeByName: string | null;
  now: Date;
  revertsAt: Date;
};

export async function insertProvisional(tx: Tx, organizationId: OrganizationId, change: NewProvisional): Promise<void> {
  await tx
    .insertInto('provisional_changes')
    .values({
      organization_id: organizationId,
      kind: change.before.kind,
      target_name: change.targetName,
      settings_before: JSON.stringify(change.before),
      also_before: JSON.stringify(change.also),
      made_by: change.madeBy,
      made_by_name: change.madeByName,
      made_at: change.now,
      reverts_at: change.revertsAt,
    })
    .execute();
}

/** False where it is gone: confirmed or undone, here or in another process. */
export async function deleteProvisional(tx: Tx, organizationId: OrganizationId): Promise<boolean> {
  const result = await tx
    .deleteFrom('provisional_changes')
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** The longest overdue first. */
export async function listDueProvisional(tx: Tx, now: Date, limit: number): Promise<OrganizationId[]> {
  const rows = await tx
    .selectFrom('provisional_changes')
    .select('organization_id')
    .where('reverts_at', '<=', now)
    .orderBy('reverts_at')
    .limit(limit)
    .execute();
  return rows.map((row) => row.organization_id);
}
