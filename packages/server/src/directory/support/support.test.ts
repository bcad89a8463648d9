import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connection } from '../../../test/connections.ts';
import { ask, member, organization, type Person, restrict, signedIn, verifiedDomain } from '../../../test/factories.ts';
import { type TestWorld, testWorld } from '../../../test/harness.ts';
import { startDns, type TestDns } from '../../../test/outside.ts';

/** What the support team finds, and what it reads about a person. */
describe('support', () => {
  let t: TestWorld;
  let dns: TestDns;
  let operator: Person;
  let acme: OrganizationId;
  beforeAll(async () => {
    dns = await startDns();
    t = await testWorld({ GATEHOUSE_DNS_SERVERS: dns.address });
    operator = await signedIn(t, { operator: true });
    await organization(t, { name: 'Acme Robotics' });
    await organization(t, { name: 'The Acme Group' });
    acme = await organization(t, { name: 'Acme' });
  });
  afterAll(async () => {
    await t.close();
  });

  const get = async (url: string) => (await ask(t, operator, { url: `/operator${url}` })).json();
  const find = async (q: string): Promise<Record<string, unknown>[]> =>
    (await get(`/search?q=${encodeURIComponent(q)}`)).data;

  test('an organization is found by part of its name, the exact one first, and by its id', async () => {
    expect((await find('ACME')).map(({ name }) => name)).toEqual(['Acme', 'Acme Robotics', 'The Acme Group']);
    expect((await find('ac')).map(({ name }) => name)).toEqual(['Acme', 'Acme Robotics']);
    expect((await find(acme)).map(({ name }) => name)).toEqual(['Acme']);
    expect((await find(`organization-${acme.slice(-12)}`)).map(({ name }) => name)).toEqual(['Acme']);
    for (const odd of ['%', '_', "a'b", '\\', '\u{10ffff}', '💡', 'nobody@']) expect(await find(odd)).toEqual([]);
  });

  test('a domain leads to its organization, also by an address in it', async () => {
    await verifiedDomain(t, acme, 'acme-group.example');
    const wanted = { kind: 'domain', domain: 'acme-group.example', verified: true, organizationName: 'Acme' };
    expect(await find('acme-group')).toEqual([expect.objectContaining(wanted)]);
    expect(await find('nobody@acme-group.example')).toEqual([expect.objectContaining(wanted)]);
  });

  test('a person is found by address and id, a sign-in by its reference however it is typed', async () => {
    const ana = await signedIn(t, { email: 'ana@findable.example', name: 'Ana' });
    const person = { kind: 'person', userId: ana.id, name: 'Ana', email: 'ana@findable.example' };
    expect(await find('ana@find')).toEqual([person]);
    expect(await find(ana.id)).toEqual([person]);
    await attempt({ id: 'sin_1', reference: '7K4Q-92MX', email: 'ana@findable.example' });
    for (const typed of ['7K4Q-92MX', '7k4q92mx'])
      expect((await find(typed))[0]).toMatchObject({ kind: 'sign_in', reference: '7K4Q-92MX' });
  });

  async function attempt(row: { id: string; reference: string; email: string }) {
    await sql`insert into sign_ins (id, reference, email, outcome, reason, steps, created_at)
      values (${row.id}, ${row.reference}, ${row.email}, 'denied', 'credentials_invalid', '[]', ${t.clock.now()})`.execute(
      t.db,
    );
  }

  test('of each kind at most ten are shown', async () => {
    for (let count = 0; count < 12; count++) await organization(t, { name: 'Legion' });
    expect(await find('legion')).toHaveLength(10);
  });

  test('a person shows which organizations are open to them, and why the others are not', async () => {
    const [open, closed, left] = [await organization(t), await organization(t), await organization(t)];
    const mia = await member(t, open, 'ORGANIZATION_MEMBER', { email: 'mia@people.example' });
    await sql`insert into memberships (organization_id, user_id, role, search_text, created_at)
      values (${closed}, ${mia.id}, 'ORGANIZATION_MEMBER', '', now())`.execute(t.db);
    await sql`insert into tombstones values (${left}, ${mia.id}, now())`.execute(t.db);
    await restrict(t, closed, ['sso']);
    const { organizations, signIns } = await get(`/users/${mia.id}`);
    const shown = organizations.map((one: Record<string, unknown>) => [one['id'], one['open'], one['refusal']]);
    expect(shown).toHaveLength(3);
    expect(shown).toEqual(
      expect.arrayContaining([
        [open, true, null],
        [closed, false, 'method_not_allowed'],
        [left, false, 'removed'],
      ]),
    );
    expect(signIns).toEqual([]);
  });

  test('an address is explained whether or not somebody has it', async () => {
    const domain = await verifiedDomain(t, acme, 'explained.example');
    const connectionId = await connection(t, acme, { state: 'active', domains: [domain] });
    await attempt({ id: 'sin_2', reference: 'AAAA-BBBB', email: 'new@explained.example' });
    const stranger = await get('/users:explain?email=New@Explained.example');
    expect(stranger).toMatchObject({
      email: 'new@explained.example',
      route: { kind: 'connection', connectionId },
      domain: { domain: 'explained.example', organizationId: acme, connectionState: 'active' },
      person: null,
    });
    expect(stranger.path.map((step: { finding: string }) => step.finding)).toEqual([
      'domain_to_connection',
      'account_on_first_sign_in',
    ]);
    expect(stranger.signIns.map((one: { reference: string }) => one.reference)).toEqual(['AAAA-BBBB']);
    expect((await get('/users:explain?email=none@nowhere.example')).path.at(-1)).toMatchObject({
      finding: 'account_missing',
      effect: 'stops',
    });
  });

  test('the system answers when a part does not, and tells no secret', async () => {
    const system = await get('/system');
    expect(system).toMatchObject({ database: { state: 'good', kind: 'server' }, dns: { state: 'good' } });
    expect(JSON.stringify(system)).not.toContain(new URL(t.databaseUrl).password);
    await dns.stop();
    expect(await get('/system')).toMatchObject({ database: { state: 'good' }, dns: { state: 'failed' } });
  });
});
