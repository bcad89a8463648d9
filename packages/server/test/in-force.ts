import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import type { TestWorld } from './harness.ts';

/** What decides how people of an organization sign in, without what counts versions and readings. */
export async function inForce(t: TestWorld, id: OrganizationId) {
  const organization = await t.db
    .selectFrom('organizations')
    .select(['allowed_methods', 'bypass_owners_only', 'require_second_factor', 'session_max_hours'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const connections = await t.db
    .selectFrom('connections')
    .selectAll()
    .where('organization_id', '=', id)
    .orderBy('id')
    .execute();
  const domains = await t.db
    .selectFrom('managed_domains')
    .select(['id', 'connection_id'])
    .where('organization_id', '=', id)
    .orderBy('id')
    .execute();
  const metadata = await t.db
    .selectFrom('connection_metadata')
    .select(['connection_id', 'url', 'next_at', 'logout', 'pending', 'declined'])
    .where('organization_id', '=', id)
    .orderBy('connection_id')
    .execute();
  const tests = await t.db
    .selectFrom('connection_tests')
    .select(['id', 'fingerprint'])
    .where('organization_id', '=', id)
    .orderBy('id')
    .execute();
  const links = await t.db
    .selectFrom('setup_links')
    .select(['id', 'accepted_at'])
    .where('organization_id', '=', id)
    .orderBy('id')
    .execute();
  return {
    ...{ organization, domains, metadata, tests, links },
    connections: connections.map(({ version, updated_at, ...row }) => row),
  };
}
