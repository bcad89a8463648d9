import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ask,
  audited,
  cookieOf,
  member,
  organization,
  type Person,
  signedIn,
  staffed,
} from '../../../test/factories.ts';
import { type TestWorld, testWorld } from '../../../test/harness.ts';

const TOKEN = 'bootstrap-token-of-at-least-32-characters';

describe('a request to the API', () => {
  let t: TestWorld;
  let owner: Person;
  let url: string;
  beforeAll(async () => {
    t = await testWorld({ GATEHOUSE_BOOTSTRAP_TOKEN: TOKEN });
    const staff = await staffed(t);
    owner = staff.owner;
    url = `/organizations/${staff.organizationId}`;
  });
  afterAll(() => t.close());

  test('without a session is unauthenticated, whatever it says', async () => {
    for (const who of [null, { cookie: cookieOf(t.config, 'x') }, { cookie: cookieOf(t.config, 'A'.repeat(43)) }]) {
      const answer = await ask(t, who, { url });
      expect([answer.statusCode, answer.json().code]).toEqual([401, 'unauthenticated']);
    }
    expect((await ask(t, null, { method: 'PATCH', url, body: '{' })).statusCode).toBe(400);
    expect((await ask(t, null, { method: 'PATCH', url, body: {} })).json().code).toBe('unauthenticated');
  });

  test('from another site changes nothing', async () => {
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site', origin: '' },
    ]) {
      const answer = await ask(t, owner, { method: 'PATCH', url, body: { name: 'Taken' }, headers });
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'cross_origin_request']);
    }
    expect((await ask(t, owner, { url })).json().name).not.toBe('Taken');
  });

  test('with unknown fields or wrong types is refused by field, unchanged', async () => {
    const before = (await ask(t, owner, { url })).json();
    const { out, events } = await audited(t, () =>
      ask(t, owner, { method: 'PATCH', url, body: { name: 'New', 'x/y': 1, z: 2 } }),
    );
    expect(out.statusCode).toBe(422);
    expect(out.json()).toMatchObject({
      code: 'invalid_request',
      errors: [
        { pointer: '/x~1y', code: 'unknown_field' },
        { pointer: '/z', code: 'unknown_field' },
      ],
    });
    expect(events).toEqual([]);
    expect((await ask(t, owner, { method: 'PATCH', url, body: {} })).json().errors).toMatchObject([
      { pointer: '/name', code: 'required' },
    ]);
    expect((await ask(t, owner, { method: 'PATCH', url, body: { name: ['a'] } })).json().errors[0].pointer).toBe(
      '/name',
    );
    expect((await ask(t, owner, { url: `${url}/users?limit=0` })).json().errors[0].pointer).toBe('#/query/limit');
    expect((await ask(t, owner, { url: `${url}/users?limit=1&limit=2` })).statusCode).toBe(422);
    expect((await ask(t, owner, { url: `${url}/users?page=2` })).json().errors[0].pointer).toBe('#/query/page');
    expect((await ask(t, owner, { url: `${url}/users?cursor=zzz` })).json().errors[0].pointer).toBe('#/query/cursor');
    expect((await ask(t, owner, { url })).json()).toEqual(before);
  });

  test('with text that cannot be stored is refused, in bodies and queries', async () => {
    for (const name of ['a\u0000b', 'a\ud800']) {
      const body = JSON.stringify({ name });
      const answer = await ask(t, owner, { method: 'PATCH', url, body });
      expect(answer.statusCode, JSON.stringify(name)).toBe(422);
    }
    expect((await ask(t, owner, { url: `${url}/users?q=a%00b` })).statusCode).toBe(422);
    expect((await ask(t, owner, { url: `${url}/audit-events?actorId=%00` })).statusCode).toBe(422);
  });

  test('that cannot be read is a 4xx problem', async () => {
    const asked = { method: 'PATCH', url } as const;
    const json = { 'content-type': 'application/json' };
    const refusals = await Promise.all([
      ask(t, owner, { ...asked, body: '{"name":', headers: json }),
      ask(t, owner, { ...asked, body: 'name=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
      ask(t, owner, { ...asked, body: 'x', headers: { 'content-type': 'text/plain' } }),
      ask(t, owner, { ...asked, body: '{"__proto__":{"a":1},"name":"x"}', headers: json }),
      ask(t, owner, { ...asked, body: '['.repeat(50_000), headers: json }),
    ]);
    for (const refusal of refusals)
      expect([refusal.statusCode, refusal.json().code]).toEqual([400, 'malformed_request']);
    const deep = `{"name":${'['.repeat(40_000)}${']'.repeat(40_000)}}`;
    expect((await ask(t, owner, { ...asked, body: deep })).statusCode).toBe(422);
    expect((await ask(t, owner, { ...asked, body: { name: 'x'.repeat(200_000) } })).statusCode).toBe(413);
    expect((await ask(t, owner, { url: '/organizations/%E0%A4%A' })).statusCode).toBe(400);
    expect((await ask(t, owner, { ...asked, body: '' })).json().errors[0]).toMatchObject({
      pointer: '/name',
      code: 'required',
    });
  });

  test('by another method is told which ones there are', async () => {
    const answer = await ask(t, owner, { method: 'PUT', url });
    expect([answer.statusCode, answer.json().code, answer.headers['allow']]).toEqual([
      405,
      'method_not_supported',
      'GET, HEAD, PATCH, DELETE',
    ]);
    expect((await ask(t, owner, { url: '/nowhere' })).json().code).toBe('not_found');
    expect((await ask(t, owner, { method: 'HEAD', url })).body).toBe('');
  });

  test('answers with the version as an ETag, and refuses a change of an older one', async () => {
    const read = await ask(t, owner, { url });
    const etag = String(read.headers['etag']);
    expect(etag).toBe(`"${read.json().version}"`);
    const rename = (name: string, match: string) =>
      ask(t, owner, { method: 'PATCH', url, body: { name }, headers: { 'if-match': match } });
    const first = await rename('First', etag);
    expect(first.statusCode).toBe(200);
    expect(first.headers['etag']).not.toBe(etag);
    for (const stale of [etag, 'W/"1"', '"abc"', 'x']) {
      const second = await rename('Second', stale);
      expect([second.statusCode, second.json().code]).toEqual([412, 'precondition_failed']);
    }
    expect((await ask(t, owner, { url })).json().name).toBe('First');
    expect((await rename('Third', '*')).statusCode).toBe(200);
  });

  test('with the bootstrap token is an operator, on operator operations only', async () => {
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
    const read = (path: string, token: string) => ask(t, null, { url: path, headers: bearer(token) });
    expect((await read('/operator/organizations', TOKEN)).statusCode).toBe(200);
    expect((await read(`/operator${url}`, TOKEN)).json()).toMatchObject({ role: null });
    expect((await read(url, TOKEN)).json().code).toBe('unauthenticated');
    expect((await read('/me', TOKEN)).json().code).toBe('unauthenticated');
    expect((await read('/operator/organizations', `${TOKEN}x`)).json().code).toBe('unauthenticated');
    const basic = await ask(t, null, { url: '/operator/organizations', headers: { authorization: 'Basic eA==' } });
    expect(basic.statusCode).toBe(401);
    const body = { name: 'By token', ownerEmail: 'first@owner.example' };
    const create = {
      method: 'POST',
      url: '/operator/organizations',
      body,
      headers: { ...bearer(TOKEN), origin: 'https://x.example' },
    } as const;
    const { out, events } = await audited(t, () => ask(t, null, create));
    expect(out.statusCode).toBe(201);
    expect(events).toEqual(['member.invited', 'organization.created']);
    expect(await t.mails('first@owner.example')).toHaveLength(1);
  });

  test('a malformed id is one that never existed', async () => {
    const never = 'org_00000000000000000000000000';
    const answers = await Promise.all(
      [never, 'org_x', 'usr_00000000000000000000000000', '%00', "'", '..%2f', 'ORG_00000000000000000000000000'].map(
        (id) => ask(t, owner, { url: `/organizations/${id}` }),
      ),
    );
    const told = answers.map((answer) => [answer.statusCode, { ...answer.json(), instance: null, reference: null }]);
    for (const one of told) expect(one).toEqual(told[0]);
  });

  test('an override belongs to operators', async () => {
    const answer = await ask(t, owner, { method: 'PATCH', url: `${url}?overrideReason=because`, body: { name: 'x' } });
    expect(answer.statusCode).toBe(422);
    const headers = { authorization: `Bearer ${TOKEN}` };
    const lone = await organization(t);
    const last = await member(t, lone, 'ORGANIZATION_OWNER');
    const body = { allowedMethods: ['sso'] };
    const asked = { method: 'PATCH', url: `/operator/organizations/${lone}/authentication`, body, headers } as const;
    expect((await ask(t, null, asked)).json().code).toBe('would_lock_out_owners');
    expect((await ask(t, null, { ...asked, url: `${asked.url}?overrideReason=Asked%20in%20writing` })).statusCode).toBe(
      200,
    );
    expect((await ask(t, last, { url: `/organizations/${lone}` })).json().code).toBe('method_not_allowed');
    const noted = await ask(t, null, { url: `/operator/organizations/${lone}/audit-events`, headers });
    expect(noted.json().data).toMatchObject([
      {
        name: 'authentication.changed',
        reason: 'Asked in writing',
        actor: { kind: 'operator', name: 'bootstrap token' },
      },
    ]);
  });

  test('the document and its page are served to anybody', async () => {
    const document = await ask(t, null, { url: '/openapi.json' });
    expect(document.json().openapi).toBe('3.1.0');
    const page = await ask(t, null, { url: '/reference' });
    expect(page.statusCode).toBe(200);
    expect(String(page.headers['content-security-policy'])).toMatch(/style-src 'self' 'sha256-/);
    expect(page.body).toContain('regenerateBypassLink');
    const { type } = (await ask(t, null, { url: '/me' })).json();
    const about = await t.app.inject(new URL(type).pathname);
    expect([about.statusCode, about.body.includes('Sign in first')]).toEqual([200, true]);
    expect((await t.app.inject('/docs/problems/toString')).statusCode).toBe(404);
  });
});

describe('Idempotency-Key', () => {
  let t: TestWorld;
  beforeAll(async () => {
    t = await testWorld();
  });
  afterAll(() => t.close());

  test('the same key with the same body gives the first answer again, and does nothing twice', async () => {
    const { owner, organizationId } = await staffed(t);
    const asked = {
      method: 'POST',
      url: `/organizations/${organizationId}/invites`,
      body: { email: 'new@person.example' },
      headers: { 'idempotency-key': 'k1' },
    } as const;
    const first = await ask(t, owner, asked);
    expect(first.statusCode).toBe(201);
    const { out, events } = await audited(t, () => ask(t, owner, asked));
    expect([out.statusCode, out.body, events]).toEqual([201, first.body, []]);
    const other = await ask(t, owner, { ...asked, body: { email: 'other@person.example' } });
    expect([other.statusCode, other.json().errors[0].code]).toEqual([422, 'key_reused']);
    t.clock.advance(24 * 3600 + 1);
    expect((await ask(t, owner, asked)).json().code).toBe('conflict');
    t.clock.set(new Date());
  });

  test('of two at the same moment one works and the other is told', async () => {
    const { owner } = await staffed(t);
    const asked = {
      method: 'POST',
      url: '/organizations',
      body: { name: 'Twins' },
      headers: { 'idempotency-key': 'twin' },
    } as const;
    const answers = await Promise.all([1, 2, 3, 4].map(() => ask(t, owner, asked)));
    const created = answers.filter(({ statusCode }) => statusCode === 201);
    expect(new Set(created.map(({ body }) => body)).size).toBe(1);
    for (const { statusCode, json } of answers) if (statusCode !== 201) expect(json().code).toBe('conflict');
    const mine = (await ask(t, owner, { url: '/organizations' })).json().data;
    expect(mine.filter(({ name }: { name: string }) => name === 'Twins')).toHaveLength(1);
  });

  test('a kept secret answer is sealed, and not given to somebody who has lost the right', async () => {
    const { owner, organizationId } = await staffed(t);
    const second = await member(t, organizationId, 'ORGANIZATION_OWNER');
    const asked = {
      method: 'POST',
      url: `/organizations/${organizationId}/bypass-link`,
      headers: { 'idempotency-key': 'link' },
    } as const;
    const first = await ask(t, owner, asked);
    expect(first.statusCode).toBe(201);
    const token = String(first.json().url).split('/').at(-1) ?? '';
    const rows = await t.db.selectFrom('idempotency_keys').select('response').where('key', '=', 'link').execute();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.response?.includes(token)).toBe(false);
    expect((await ask(t, owner, asked)).json()).toEqual(first.json());
    const demotion = {
      method: 'PUT',
      url: `/organizations/${organizationId}/users/${owner.id}/roles`,
      body: { role: 'ORGANIZATION_MEMBER' },
    } as const;
    expect((await ask(t, second, demotion)).statusCode).toBe(200);
    expect((await ask(t, owner, asked)).json().code).toBe('forbidden');
    expect((await ask(t, second, asked)).json().url).not.toBe(first.json().url);
  });

  test('a refused attempt leaves the key free', async () => {
    const { owner } = await staffed(t);
    const headers = { 'idempotency-key': 'again' };
    const asked = { method: 'POST', url: '/me/password', headers } as const;
    expect((await ask(t, owner, { ...asked, body: { password: 'password' } })).json().code).toBe('password_too_weak');
    expect((await ask(t, owner, { ...asked, body: { password: 'velvet tractor ninety umbrella' } })).statusCode).toBe(
      204,
    );
    for (const key of ['', 'a b', 'x'.repeat(201), 'ü']) {
      const answer = await ask(t, owner, { ...asked, body: { password: 'x' }, headers: { 'idempotency-key': key } });
      expect(answer.statusCode, key).toBe(422);
    }
  });

  test('people do not see each other’s keys', async () => {
    const [ana, ben] = [await signedIn(t), await signedIn(t)];
    const asked = {
      method: 'POST',
      url: '/organizations',
      body: { name: 'Mine' },
      headers: { 'idempotency-key': 'same' },
    } as const;
    const answers = [await ask(t, ana, asked), await ask(t, ben, asked)];
    expect(answers[0]?.json().id).not.toBe(answers[1]?.json().id);
  });
});
