import type { ProblemCode } from '@gatehouse/contract/problems';
import type { ConnectionId, OrganizationId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import type { PendingMetadata, RetiringCertificate } from '../../platform/db/stored.ts';
import type { Tx } from '../world.ts';

/** Where connections read the metadata of their providers, when they do so again, and what waits for an Owner. */

export type MetadataRow = NonNullable<Awaited<ReturnType<typeof findMetadata>>>;

export async function findMetadata(tx: Tx, organizationId: OrganizationId, connectionId: ConnectionId) {
  const row = await tx
    .selectFrom('connection_metadata')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('connection_id', '=', connectionId)
    .executeTakeFirst();
  return row ?? null;
}

type Kept = { connectionId: ConnectionId; url: string; now: Date; nextAt: Date };

/** Read just now, at this address: what was known of an earlier one is over. */
export async function putMetadata(
  tx: Tx,
  organizationId: OrganizationId,
  { connectionId, url, now, nextAt }: Kept,
): Promise<void> {
  const fresh = {
    url,
    read_at: now,
    next_at: nextAt,
    failures: 0,
    failing_since: null,
    last_failure: null,
    told_at: null,
    retiring: '[]',
    pending: null,
    declined: null,
  };
  await tx
    .insertInto('connection_metadata')
    .values({ connection_id: connectionId, organization_id: organizationId, ...fresh })
    .onConflict((conflict) => conflict.column('connection_id').doUpdateSet(fresh))
    .execute();
}

export async function deleteMetadata(tx: Tx, organizationId: OrganizationId, connectionId: ConnectionId) {
  await tx
    .deleteFrom('connection_metadata')
    .where('organization_id', '=', organizationId)
    .where('connection_id', '=', connectionId)
    .execute();
}

export type MetadataChange = {
  readAt?: Date;
  nextAt?: Date;
  failures?: number;
  failingSince?: Date | null;
  lastFailure?: ProblemCode | null;
  toldAt?: Date | null;
  retiring?: readonly RetiringCertificate[];
  pending?: PendingMetadata | null;
  declined?: string | null;
};

export async function updateMetadata(
  tx: Tx,
  organizationId: OrganizationId,
  { connectionId, change }: { connectionId: ConnectionId; change: MetadataChange },
): Promise<void> {
  const { readAt, nextAt, failures, failingSince, lastFailure, toldAt, retiring, pending, declined } = change;
  await tx
    .updateTable('connection_metadata')
    .set({
      ...(readAt === undefined ? {} : { read_at: readAt }),
      ...(nextAt === undefined ? {} : { next_at: nextAt }),
      ...(failures === undefined ? {} : { failures }),
      ...(failingSince === undefined ? {} : { failing_since: failingSince }),
      ...(lastFailure === undefined ? {} : { last_failure: lastFailure }),
      ...(toldAt === undefined ? {} : { told_at: toldAt }),
      ...(retiring === undefined ? {} : { retiring: JSON.stringify(retiring) }),
      ...(pending === undefined ? {} : { pending: pending && JSON.stringify(pending) }),
      ...(declined === undefined ? {} : { declined }),
    })
    .where('organization_id', '=', organizationId)
    .where('connection_id', '=', connectionId)
    .execute();
}

/** Those whose time has come, for this process alone: until then no other takes them, also should this one die. */
export async function claimDue(
  tx: Tx,
  { now, until, limit }: { now: Date; until: Date; limit: number },
): Promise<{ connectionId: ConnectionId; organizationId: OrganizationId; url: string }[]> {
  const { rows } = await sql<{ connectionId: ConnectionId; organizationId: OrganizationId; url: string }>`
    update connection_metadata set next_at = ${until}
    where connection_id in (
      select connection_id from connection_metadata where next_at <= ${now}
      order by next_at limit ${limit} for update skip locked
    )
    returning connection_id as "connectionId", organization_id as "organizationId", url`.execute(tx);
  return rows;
}

/** The same provider said the same thing in new words: what was tested before is tested still. */
export async function updateTestedFingerprint(
  tx: Tx,
  organizationId: OrganizationId,
  { connectionId, from, to }: { connectionId: ConnectionId; from: string; to: string },
): Promise<void> {
  await tx
    .updateTable('connection_tests')
    .set({ fingerprint: to })
    .where('organization_id', '=', organizationId)
    .where('connection_id', '=', connectionId)
    .where('fingerprint', '=', from)
    .execute();
}
