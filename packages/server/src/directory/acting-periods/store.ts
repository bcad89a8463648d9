import type { ActingId, ActingScope, OrganizationId, UserId } from '@gatehouse/contract/vocabulary';
import type { Tx } from '../world.ts';

/** When an operator acts, or acted, for an organization, and why. */

/** The last one begun and not stopped, ended or not. */
export async function findActing(tx: Tx, organizationId: OrganizationId, operatorId: UserId) {
  const row = await tx
    .selectFrom('acting_periods')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('operator_id', '=', operatorId)
    .where('stopped_at', 'is', null)
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export type ActingRow = Awaited<ReturnType<typeof listActing>>[number];

/** What runs now, the one that ends first on top. */
export async function listActing(tx: Tx, operatorId: UserId, now: Date) {
  return tx
    .selectFrom('acting_periods as a')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .selectAll('a')
    .select('o.name as organization_name')
    .where('a.operator_id', '=', operatorId)
    .where('a.stopped_at', 'is', null)
    .where('a.ends_at', '>', now)
    .orderBy('a.ends_at')
    .limit(100)
    .execute();
}

type NewActing = {
  id: ActingId;
  operatorId: UserId;
  reason: string;
  scope: ActingScope;
  now: Date;
  endsAt: Date;
};

export async function insertActing(tx: Tx, organizationId: OrganizationId, acting: NewActing): Promise<void> {
  await tx
    .insertInto('acting_periods')
    .values({
      id: acting.id,
      operator_id: acting.operatorId,
      organization_id: organizationId,
      reason: acting.reason,
      scope: acting.scope,
      started_at: acting.now,
      ends_at: acting.endsAt,
    })
    .execute();
}

/** For somebody who leaves the support team: being taken back does not take any of it up again. */
export async function updateAllActingStopped(tx: Tx, operatorId: UserId, now: Date): Promise<void> {
  await tx
    .updateTable('acting_periods')
    .set({ stopped_at: now })
    .where('operator_id', '=', operatorId)
    .where('stopped_at', 'is', null)
    .execute();
}

/** Whether anything was running. */
export async function updateActingStopped(
  tx: Tx,
  organizationId: OrganizationId,
  { operatorId, now }: { operatorId: UserId; now: Date },
): Promise<boolean> {
  const rows = await tx
    .updateTable('acting_periods')
    .set({ stopped_at: now })
    .where('organization_id', '=', organizationId)
    .where('operator_id', '=', operatorId)
    .where('stopped_at', 'is', null)
    .returning('ends_at')
    .execute();
  return rows.some(({ ends_at }) => ends_at > now);
}
