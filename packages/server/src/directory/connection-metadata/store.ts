import type { ProblemCode } from '@gatehouse/contract/problems';
import type { ConnectionId, OrganizationId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import type { LogoutAddress, PendingMetadata } from '../../platform/db/stored.ts';
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

type Kept = { connectionId: ConnectionId; url: string; logout: LogoutAddress; now: Date; nextAt: Date };

/** Read just now, at this address: what was known of an earlier one is over. */
export async function putMetadata(
  tx: Tx,
  organizationId: OrganizationId,
  { connectionId, url, logout, now, nextAt }: Kept,
): Promise<void> {
  const fresh = {
    url,
    read_at: now,
    next_at: nextAt,
    failures: 0,
    failing_since: null,
    last_failure: null,
    told_at: null,
    logout: JSON.stringify(logout),
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
  logout?: LogoutAddress | null;
  pending?: PendingMetadata | null;
  declined?: string | null;
};

export async function updateMetadata(
  tx: Tx,
  organizationId: OrganizationId,
  { connectionId, change }: { connectionId: ConnectionId; change: MetadataChange },
): Promise<void> {
  const { readAt, nextAt, failures, failingSince, lastFailure, toldAt, logout, pending, declined } = change;
  await tx
    .updateTable('connection_metadata')
    .set({
      ...(readAt === undefined ? {} : { read_at: readAt }),
      ...(nextAt === undefined ? {} : { next_at: nextAt }),
      ...(failures === undefined ? {} : { failures }),
      ...(failingSince === undefined ? {} : { failing_since: failingSince }),
      ...(lastFailure === undefined ? {} : { last_failure: lastFailure }),
      ...(toldAt === undefined ? {} : { told_at: toldAt }),
      ...(logout === undefined ? {} : { logout: logout && JSON.stringify(logout) }),
      ...(pending === undefined ? {} : { pending: pending && JSON.stringify(pending) }),
      ...(declined === undefined ? {} : { declined }),
    })
    .where('organization_id', '=', organizationId)
    .where('connection_id', '=', connectionId)
    .execute();
}

export type InOrganization = { connectionId: ConnectionId; organizationId: OrganizationId };

/** With a certificate whose days are over. */
export async function listRetired(tx: Tx, { now, limit }: { now: Date; limit: number }): Promise<InOrganization[]> {
  const { rows } = await sql<InOrganization>`
    select id as "connectionId", organization_id as "organizationId" from connections
    where settings ? 'retiring' and exists (
      select 1 from jsonb_array_elements(settings -> 'retiring') one where (one ->> 'until')::timestamptz <= ${now}
    )
    order by id limit ${limit}`.execute(tx);
  return rows;
}

/** Those whose time has come, for this process alone: until then no other takes them, also should this one die. */
export async function claimDue(
  tx: Tx,
  { now, until, limit }: { now: Date; until: Date; limit: number },
): Promise<(InOrganization & { url: string })[]> {
  const { rows } = await sql<InOrganization & { url: string }>`
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
