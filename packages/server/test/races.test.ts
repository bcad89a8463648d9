import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ask, member, organization, type Person, signedIn, staffed } from './factories.ts';
import { PUBLIC_URL, type TestWorld, testWorld } from './harness.ts';
import { startDns, type TestDns } from './outside.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

/** What must hold when two server processes are asked at the same moment. */
describe('two processes on one database', () => {
  const rounds = 8;
  let t: TestWorld;
  let dns: TestDns;
  let servers: readonly [ServerProcess, ServerProcess];
  beforeAll(async () => {
    dns = await startDns();
    t = await testWorld({ GATEHOUSE_DNS_SERVERS: dns.address });
    const options = {
      databaseUrl: t.databaseUrl,
      env: { GATEHOUSE_PUBLIC_URL: PUBLIC_URL, GATEHOUSE_DNS_SERVERS: dns.address },
    };
    servers = await Promise.all([startServerProcess(options), startServerProcess(options)]);
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await t.close();
    await dns.stop();
  });

  type Asked = { method: string; url: string; body?: unknown };

  async function send(
    server: ServerProcess,
    who: Person,
    { method, url, body }: Asked,
  ): Promise<{ status: number; code?: string }> {
    const response = await fetch(`${server.url}/api/v1${url}`, {
      method,
      headers: { cookie: who.cookie, origin: PUBLIC_URL, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    return { status: response.status, ...(text === '' ? {} : { code: JSON.parse(text).code }) };
  }

  /** As a browser does it: the link leaves a cookie, and the form is posted with it. */
  async function useInvitation(server: ServerProcess, who: Person, link: string): Promise<string | null> {
    const opened = await fetch(`${server.url}${link}`, { redirect: 'manual', headers: { accept: 'text/html' } });
    const kept = opened.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    const accepted = await fetch(`${server.url}/invitation/accept`, {
      method: 'POST',
      redirect: 'manual',
      headers: { accept: 'text/html', origin: PUBLIC_URL, cookie: [who.cookie, ...kept].join('; ') },
      body: new URLSearchParams(),
    });
    return accepted.headers.get('location');
  }

  async function twoOwners() {
    const organizationId = await organization(t);
    const owners = [
      await member(t, organizationId, 'ORGANIZATION_OWNER'),
      await member(t, organizationId, 'ORGANIZATION_OWNER'),
    ] as const;
    return { url: `/organizations/${organizationId}`, organizationId, owners };
  }

  async function ownersOf(organizationId: string): Promise<number> {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from memberships
      where organization_id = ${organizationId} and role = 'ORGANIZATION_OWNER'`.execute(t.db);
    return rows[0]?.n ?? 0;
  }

  const changes: Record<string, (url: string, self: Person, other: Person) => Asked> = {
    'removing each other': (url, _self, other) => ({ method: 'DELETE', url: `${url}/users/${other.id}` }),
    'demoting each other': (url, _self, other) => ({
      method: 'PUT',
      url: `${url}/users/${other.id}/roles`,
      body: { role: 'ORGANIZATION_MEMBER' },
    }),
    'leaving together': (url) => ({ method: 'POST', url: `${url}/leave` }),
    'stepping down together': (url, self) => ({
      method: 'PUT',
      url: `${url}/users/${self.id}/roles`,
      body: { role: 'ORGANIZATION_MEMBER' },
    }),
  };

  test.each(Object.entries(changes))('the last two Owners %s leave one Owner', async (_name, change) => {
    for (let round = 0; round < rounds; round++) {
      const { url, organizationId, owners } = await twoOwners();
      const [first, second] = owners;
      const answers = await Promise.all([
        send(servers[0], first, change(url, first, second)),
        send(servers[1], second, change(url, second, first)),
      ]);
      expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
      expect(await ownersOf(organizationId)).toBe(1);
    }
  });

  test('a domain that two organizations prove at once belongs to one of them', async () => {
    for (let round = 0; round < rounds; round++) {
      const domain = `contested-${round}.example.com`;
      const sides = await Promise.all([staffed(t), staffed(t)]);
      const claims = await Promise.all(
        sides.map(async ({ organizationId, owner }) => {
          const url = `/organizations/${organizationId}/domains`;
          const added = (await ask(t, owner, { method: 'POST', url, body: { domain } })).json();
          return { owner, url: `${url}/${added.id}`, value: added.record.value, name: added.record.name };
        }),
      );
      dns.setTxt(
        claims[0]?.name,
        claims.map(({ value }) => value),
      );
      const answers = await Promise.all(
        claims.map(({ owner, url }, index) =>
          send(servers[index] ?? servers[0], owner, { method: 'POST', url: `${url}/verify` }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)?.code).toBe('domain_claimed');
      const standings = await Promise.all(claims.map(({ owner, url }) => ask(t, owner, { url })));
      expect(standings.map((standing) => standing.json().status).sort()).toEqual(['unverified', 'verified']);
    }
  });

  test('of twenty uses of one invitation, over HTTP on both, exactly one joins', async () => {
    const { owner, organizationId } = await staffed(t);
    const person = await signedIn(t);
    await ask(t, owner, {
      method: 'POST',
      url: `/organizations/${organizationId}/invites`,
      body: { email: person.email },
    });
    const [mail] = await t.mails(person.email);
    const link = /\/invitation\/[\w-]{43}/.exec(JSON.stringify(mail))?.[0] ?? '';
    const uses = Array.from({ length: 20 }, (_, index) =>
      useInvitation(servers[index % 2 === 0 ? 0 : 1], person, link),
    );
    const joined = `/organizations/${organizationId}`;
    expect((await Promise.all(uses)).filter((location) => location === joined)).toHaveLength(1);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from audit_events
      where organization_id = ${organizationId} and name = 'member.provisioned'`.execute(t.db);
    expect(rows[0]?.n).toBe(1);
  });

  test('the last two operators removing each other leave one', async () => {
    await sql`update users set is_operator = false`.execute(t.db);
    const [first, second] = [await signedIn(t, { operator: true }), await signedIn(t, { operator: true })];
    const answers = await Promise.all([
      send(servers[0], first, { method: 'DELETE', url: `/operator/operators/${second.id}` }),
      send(servers[1], second, { method: 'DELETE', url: `/operator/operators/${first.id}` }),
    ]);
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    const { rows } = await sql`select id from users where is_operator`.execute(t.db);
    expect(rows).toHaveLength(1);
  });

  test('an Idempotency-Key holds across processes', async () => {
    const person = await signedIn(t);
    const create = (server: ServerProcess) =>
      fetch(`${server.url}/api/v1/organizations`, {
        method: 'POST',
        headers: {
          cookie: person.cookie,
          origin: PUBLIC_URL,
          'content-type': 'application/json',
          'idempotency-key': 'race',
        },
        body: JSON.stringify({ name: 'Once' }),
      });
    await Promise.all([...servers, ...servers, ...servers].map(create));
    const { data } = (await ask(t, person, { url: '/organizations' })).json();
    expect(data).toHaveLength(1);
  });

  test('a removal is in force at once on the process that made it, and within a second on the other (R8)', async () => {
    const { owner, member: removed, organizationId } = await staffed(t);
    const read = { method: 'GET', url: `/organizations/${organizationId}` };
    expect((await send(servers[1], removed, read)).status).toBe(200);
    const url = `/organizations/${organizationId}/users/${removed.id}`;
    expect((await send(servers[0], owner, { method: 'DELETE', url })).status).toBe(204);
    expect((await send(servers[0], removed, read)).status).toBe(404);
    const gone = async () => expect((await send(servers[1], removed, read)).status).toBe(404);
    await vi.waitFor(gone, { timeout: 1000, interval: 20 });
  });

  test('what is made in an organization while it is deleted is made, or not found', async () => {
    for (let round = 0; round < rounds; round++) {
      const { organizationId, owner } = await staffed(t);
      const url = `/organizations/${organizationId}`;
      const asked: Asked[] = [
        { method: 'POST', url: `${url}/domains`, body: { domain: `round-${round}.example` } },
        { method: 'POST', url: `${url}/invites`, body: { email: 'guest@people.example', role: 'ORGANIZATION_MEMBER' } },
        { method: 'DELETE', url },
      ];
      const answers = await Promise.all(
        servers.flatMap((server) => [...asked, ...asked].map((each) => send(server, owner, each))),
      );
      expect(answers.filter(({ status }) => ![201, 204, 404, 409].includes(status))).toEqual([]);
      expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    }
  });
});
