import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import { Kysely, type LogEvent, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestWorld, testWorld } from '../../../test/harness.ts';
import { findCalendarFacts, findFeedByToken } from '../../directory/access-calendar/store.ts';
import { findActing } from '../../directory/acting-periods/store.ts';
import { listAuditEvents, listAuditLines } from '../../directory/audit/store.ts';
import { listMemberWays } from '../../directory/authentication/store.ts';
import { updateBypassDrillsEnded } from '../../directory/bypass-links/store.ts';
import { listRetired } from '../../directory/connection-metadata/store.ts';
import { findManagedDomain } from '../../directory/domains/store.ts';
import {
  countMembers,
  listConnectionHealth,
  listJoins,
  listSettingChanges,
  listSignInDays,
} from '../../directory/insights/store.ts';
import { countOwners, listMembers } from '../../directory/members/store.ts';
import { listTombstones } from '../../directory/members/tombstones-store.ts';
import { updateReleasesEnded } from '../../directory/retention/store.ts';
import { sessionsStatement } from '../../directory/sessions/store.ts';
import { listSignIns, listSignInsOf } from '../../directory/sign-ins/store.ts';
import { findDomains, findOrganizations, findPeople, listRemovedFrom } from '../../directory/support/store.ts';
import { findAccountByEmail } from '../../directory/users/store.ts';
import type { Tx } from '../../directory/world.ts';
import type { Schema } from './schema.ts';

/** The statements behind requests, asked at ten thousand rows a table how PostgreSQL would run them. */

const ROWS = 10_000;
const ORGANIZATION: OrganizationId = 'org_00000000000000000000000001';

let here: TestWorld;
beforeAll(async () => {
  here = await testWorld();
  // On a connection that waits: ours gives a statement three seconds, which a busy machine may not have for so many rows.
  const patient: Tx = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: unlimited() }) });
  await fill(patient);
  await patient.destroy();
});
afterAll(() => here.close());

const unlimited = () => new pg.Pool({ connectionString: here.databaseUrl, max: 1 });

async function fill(db: Tx): Promise<void> {
  await sql`insert into organizations (id, name, slug, plan, created_at, updated_at)
    select 'org_' || lpad(i::text, 26, '0'), md5(i::text), i::text, 'free', now(), now()
    from generate_series(1, ${ROWS}::int) i`.execute(db);
  await sql`with emails as (insert into user_emails (email, user_id, created_at)
      select i || '@customer-' || i || '.example', 'usr_' || lpad(i::text, 26, '0'), now()
      from generate_series(1, ${ROWS}::int) i)
    insert into users (id, name, primary_email, created_at, updated_at)
    select 'usr_' || lpad(i::text, 26, '0'), md5(i::text), i || '@customer-' || i || '.example', now(), now()
    from generate_series(1, ${ROWS}::int) i`.execute(db);
  await sql`insert into memberships (organization_id, user_id, role, search_text, created_at)
    select ${ORGANIZATION}, 'usr_' || lpad(i::text, 26, '0'),
      case when i = 1 then 'ORGANIZATION_OWNER' else 'ORGANIZATION_MEMBER' end,
      md5(i::text), now() + i * interval '1 second' from generate_series(1, ${ROWS}::int) i`.execute(db);
  await sql`insert into sessions (id, token_hash, user_id, authentications, created_at, last_seen_at, expires_at)
    select i::text, sha256(i::text::bytea), 'usr_' || lpad(i::text, 26, '0'), '[]', now(), now(), now()
    from generate_series(1, ${ROWS}::int) i`.execute(db);
  await sql`insert into managed_domains (id, organization_id, domain, txt_value, verified_at, created_at)
    select i::text, 'org_' || lpad(i::text, 26, '0'), 'customer-' || i || '.example', '', now(), now()
    from generate_series(1, ${ROWS}::int) i`.execute(db);
  await sql`insert into audit_events (id, organization_id, name, actor, created_at)
    select i::text, ${ORGANIZATION}, 'member.left', '{}', now() + i * interval '1 second'
    from generate_series(1, ${ROWS}::int) i`.execute(db);
  await sql`insert into sign_ins (id, reference, organization_id, outcome, steps, created_at)
    select i::text, i::text, ${ORGANIZATION}, 'succeeded', '[]', now() + i * interval '1 hour'
    from generate_series(1, ${ROWS}::int) i`.execute(db);
  await sql`insert into tombstones select ${ORGANIZATION}, 'usr_' || lpad(i::text, 26, '0'), now()
    from generate_series(1, ${ROWS}::int) i`.execute(db);
  await sql`insert into acting_periods (id, operator_id, organization_id, reason, scope, started_at, ends_at)
    select i::text, 'usr_' || lpad((i % 20 + 1)::text, 26, '0'), 'org_' || lpad(i::text, 26, '0'), '', 'read', now(), now()
    from generate_series(20, ${ROWS}::int) i`.execute(db);
  await sql`insert into join_days (organization_id, day, source, count)
    select 'org_' || lpad((1 + i % 100)::text, 26, '0'), '2026-01-01'::date + i, 'jit', i
    from generate_series(1, ${ROWS}::int) i`.execute(db);
  await sql`insert into sign_in_days (organization_id, day, method, outcome, reason, connection_id, count, last_at)
    select 'org_' || lpad((1 + i % 100)::text, 26, '0'), '2026-01-01'::date - i, 'sso', 'succeeded', '', '', i, now()
    from generate_series(1, ${ROWS}::int) i`.execute(db);
  await sql`insert into connections (id, organization_id, type, preset, name, state, settings, fingerprint,
      automatic_membership, created_at, updated_at)
    select i::text, 'org_' || lpad(i::text, 26, '0'), 'saml', 'custom', '', 'draft', '{}', '', 'disabled', now(), now()
    from generate_series(1, ${ROWS}::int) i`.execute(db);
  await sql`insert into identities (id, user_id, provider, subject, created_at, last_used_at)
    select 'idn_' || i, 'usr_' || lpad(i::text, 26, '0'), 'google', i::text, now(), now()
    from generate_series(1, ${ROWS}::int) i`.execute(db);
  await sql`insert into bypass_links (id, organization_id, token_hash, token_sealed, created_at)
    select i::text, 'org_' || lpad(i::text, 26, '0'), sha256(i::text::bytea), '', now()
    from generate_series(1, ${ROWS}::int) i`.execute(db);
  await sql`vacuum analyze`.execute(db);
}

/** The plans of whatever `run` asks, on a pool that notes it. */
async function plansOf(run: (tx: Tx) => Promise<unknown>): Promise<string> {
  const asked: { sql: string; parameters: readonly unknown[] }[] = [];
  const pool = unlimited();
  const log = ({ query }: LogEvent) => void asked.push({ sql: query.sql, parameters: query.parameters });
  const db: Tx = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), log });
  await run(db);
  const plans: string[] = [];
  for (const query of asked.splice(0)) {
    const { rows } = await pool.query<Record<string, string>>(`explain ${query.sql}`, [...query.parameters]);
    plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
  }
  await db.destroy();
  return plans.join('\n\n');
}

const after = { createdAt: new Date(Date.now() + 5000 * 1000), id: 'usr_00000000000000000000005000' } as const;
const session = { tokenHash: Buffer.alloc(32), organizationId: ORGANIZATION };
const anybody = { search: null, role: null, status: null, dormantAt: null };
const newest = { sort: '-createdAt', after, limit: 51 } as const;
const byName = { sort: 'name', after: { name: 'abcd', id: after.id }, limit: 51 } as const;

const statements: Record<string, (tx: Tx) => Promise<unknown>> = {
  'session look-up': (tx) => sessionsStatement([session]).execute(tx),
  'page of members': (tx) => listMembers(tx, ORGANIZATION, { ...newest, filter: anybody }),
  'page of the oldest members': (tx) =>
    listMembers(tx, ORGANIZATION, { ...newest, sort: 'createdAt', filter: anybody }),
  'page of members by name': (tx) => listMembers(tx, ORGANIZATION, { ...byName, filter: anybody }),
  'dormant members': (tx) =>
    listMembers(tx, ORGANIZATION, { ...newest, after: null, filter: { ...anybody, dormantAt: new Date() } }),
  'removed people': (tx) => listTombstones(tx, ORGANIZATION, { after, limit: 51 }),
  'search among members': (tx) =>
    listMembers(tx, ORGANIZATION, { ...newest, after: null, filter: { ...anybody, search: 'abcd' } }),
  'sign-ins by the day': (tx) => listSignInDays(tx, ORGANIZATION, '2026-01-01'),
  'joins by source': (tx) => listJoins(tx, ORGANIZATION, '2026-01-01'),
  'members at a glance': (tx) => countMembers(tx, ORGANIZATION, new Date()),
  'health of connections': (tx) => listConnectionHealth(tx, ORGANIZATION, '2026-01-01'),
  'changes of settings': (tx) => listSettingChanges(tx, ORGANIZATION, new Date(0)),
  'count of Owners': (tx) => countOwners(tx, ORGANIZATION),
  'page of an impact preview': (tx) => listMemberWays(tx, ORGANIZATION, { after, limit: 51, who: 'everybody' }),
  'Owners’ ways in': (tx) => listMemberWays(tx, ORGANIZATION, { after: null, limit: 200, who: 'owners' }),
  'what is due in some organizations': (tx) => findCalendarFacts(tx, [ORGANIZATION]),
  'address of a calendar': (tx) => findFeedByToken(tx, Buffer.alloc(32)),
  'domain routing': (tx) => findManagedDomain(tx, 'customer-77.example'),
  'account by address': (tx) => findAccountByEmail(tx, '77@customer-77.example'),
  'page of audit events': (tx) => listAuditEvents(tx, ORGANIZATION, { after, limit: 51, filter: {} }),
  'page of an export': (tx) =>
    listAuditLines(tx, ORGANIZATION, { after, range: { from: null, to: new Date() }, limit: 100 }),
  'search for organizations': (tx) => findOrganizations(tx, 'abcdef'),
  'search for domains': (tx) => findDomains(tx, 'customer-77'),
  'search for people': (tx) => findPeople(tx, '77@customer'),
  'last attempts of a person': (tx) =>
    listSignInsOf(tx, { userId: 'usr_00000000000000000000000077', emails: ['77@customer-77.example'], limit: 10 }),
  'organizations that removed a person': (tx) => listRemovedFrom(tx, 'usr_00000000000000000000000077'),
  'acting now': (tx) => findActing(tx, ORGANIZATION, 'usr_00000000000000000000000007'),
  'page of the sign-in log': (tx) =>
    listSignIns(tx, ORGANIZATION, { after, limit: 51, filter: { reference: null, outcome: null } }),
};

test('changes of settings are found without reading the sign-ins between them', async () => {
  expect(await plansOf((tx) => listSettingChanges(tx, ORGANIZATION, new Date(0)))).toMatch(/audit_events_settings/);
});

test('what one person did is found without reading what the others did', async () => {
  const byActor = (tx: Tx) => listAuditEvents(tx, ORGANIZATION, { after, limit: 51, filter: { actorId: 'usr_x' } });
  expect(await plansOf(byActor)).toMatch(/audit_events_actor/);
});

test.each(['audit.exported', 'member.left'])('%s is read in order, however often it happened', async (name) => {
  for (const organizationId of [ORGANIZATION, null]) {
    const plans = await plansOf((tx) => listAuditEvents(tx, organizationId, { after, limit: 51, filter: { name } }));
    expect(plans).toMatch(name === 'audit.exported' ? /audit_events_name/ : /audit_events/);
    expect(plans).not.toMatch(/Sort|Seq Scan/);
  }
});

test('certificates whose days are over are found among those that are leaving', async () => {
  expect(await plansOf((tx) => listRetired(tx, { now: new Date(), limit: 200 }))).toMatch(/connections_retiring/);
});

test('identities whose release is over are found among those that are released', async () => {
  expect(await plansOf((tx) => updateReleasesEnded(tx, new Date(0)))).toMatch(/identities_released/);
});

test('deactivated members are found without reading the others', async () => {
  const filter = { ...anybody, status: 'deactivated' } as const;
  expect(await plansOf((tx) => listMembers(tx, ORGANIZATION, { ...newest, filter }))).toMatch(
    /memberships_deactivated/,
  );
});

test('the drills of a person are found among those under way', async () => {
  const ended = (tx: Tx) => updateBypassDrillsEnded(tx, 'usr_00000000000000000000000077');
  expect(await plansOf(ended)).toMatch(/bypass_links_drill_by/);
});

describe('by an index, at ten thousand rows', () => {
  test.each(Object.entries(statements))('%s', async (_name, run) => {
    const plans = await plansOf(run);
    expect(plans).toMatch(/Index/);
    expect(plans).not.toMatch(
      /Seq Scan on (organizations|tombstones|memberships|users|user_emails|sessions|managed_domains|audit_events|sign_ins|sign_in_days|join_days)/,
    );
  });
});
