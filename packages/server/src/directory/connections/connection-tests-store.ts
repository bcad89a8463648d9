import type { ConnectionId, OrganizationId, SetupLinkId, UserId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import type { TestReport } from '../../platform/db/stored.ts';
import type { Tx } from '../world.ts';

/** The tests made of connections, each of one configuration. */

/** A person, or the bearer of a set-up link. */
export type Tester = { userId: UserId; setupLinkId: null } | { userId: null; setupLinkId: SetupLinkId };

export type NewTest = {
  id: string;
  connectionId: ConnectionId;
  tester: Tester;
  fingerprint: string;
  succeeded: boolean;
  report: TestReport;
  now: Date;
};

export async function insertConnectionTest(tx: Tx, organizationId: OrganizationId, test: NewTest): Promise<void> {
  await tx
    .insertInto('connection_tests')
    .values({
      id: test.id,
      organization_id: organizationId,
      connection_id: test.connectionId,
      user_id: test.tester.userId,
      setup_link_id: test.tester.setupLinkId,
      fingerprint: test.fingerprint,
      succeeded: test.succeeded,
      report: JSON.stringify(test.report),
      created_at: test.now,
    })
    .execute();
}

export async function findLastTest(tx: Tx, organizationId: OrganizationId, connectionId: ConnectionId) {
  const row = await tx
    .selectFrom('connection_tests')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('connection_id', '=', connectionId)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** The last one that the bearer of this link has made; what others have seen in theirs is not for them. */
export async function findLastTestBy(
  tx: Tx,
  organizationId: OrganizationId,
  { connectionId, setupLinkId }: { connectionId: ConnectionId; setupLinkId: SetupLinkId },
) {
  const row = await tx
    .selectFrom('connection_tests')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('connection_id', '=', connectionId)
    .where('setup_link_id', '=', setupLinkId)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export async function hasSuccessfulTest(
  tx: Tx,
  organizationId: OrganizationId,
  { connectionId, userId, fingerprint }: { connectionId: ConnectionId; userId: UserId; fingerprint: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('connection_tests')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('connection_id', '=', connectionId)
    .where('user_id', '=', userId)
    .where('fingerprint', '=', fingerprint)
    .where('succeeded', '=', true)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Nobody is in need of more of them to show that they get in. */
const TESTS_KEPT = 500;

/** Those of one configuration, the newest first. */
export async function listTestsOf(
  tx: Tx,
  organizationId: OrganizationId,
  { connectionId, fingerprint }: { connectionId: ConnectionId; fingerprint: string },
): Promise<string[]> {
  const rows = await tx
    .selectFrom('connection_tests')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('connection_id', '=', connectionId)
    .where('fingerprint', '=', fingerprint)
    .orderBy('created_at', 'desc')
    .limit(TESTS_KEPT)
    .execute();
  return rows.map(({ id }) => id);
}

/** Those that went along with the connection to another configuration, back to theirs. */
export async function updateTestsBack(
  tx: Tx,
  organizationId: OrganizationId,
  { tests, from, to }: { tests: readonly string[]; from: string; to: string },
): Promise<void> {
  if (tests.length === 0 || from === to) return;
  await tx
    .updateTable('connection_tests')
    .set({ fingerprint: to })
    .where('organization_id', '=', organizationId)
    .where(sql<boolean>`id = any(${tests}::text[])`)
    .where('fingerprint', '=', from)
    .execute();
}

/** They were of something else: none of them lets anybody activate the connection any more. */
export async function updateTestsToOutdated(
  tx: Tx,
  organizationId: OrganizationId,
  connectionId: ConnectionId,
): Promise<void> {
  await tx
    .updateTable('connection_tests')
    .set({ fingerprint: '' })
    .where('organization_id', '=', organizationId)
    .where('connection_id', '=', connectionId)
    .execute();
}
