import { X509Certificate } from 'node:crypto';
import type { Endpoint } from '@gatehouse/contract/endpoint';
import { endpoints } from '@gatehouse/contract/endpoints';
import { exampleOf, isJson } from '@gatehouse/contract/example';
import { openApiDocument } from '@gatehouse/contract/openapi';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connection, connectionKey, tested } from '../../../test/connections.ts';
import { actFor, ask, identity, type Person, signedIn, staffed, verifiedDomain } from '../../../test/factories.ts';
import { codeNow, newPasskey, passkey, totp } from '../../../test/factors.ts';
import { type TestWorld, testWorld } from '../../../test/harness.ts';
import { startDns, type TestDns } from '../../../test/outside.ts';
import { expected, type Role, roles } from '../../../test/permitted.ts';
import { refusedSignIn } from '../../../test/refused-sign-in.ts';
import { ourKey } from '../../../test/saml-forge.ts';
import { submittedLink } from '../../../test/scenarios/setup-links.ts';

/** Every route of the document, asked as everybody: the permission table is what the routes do. */

const TOKEN = 'bootstrap-token-of-at-least-32-characters';
const NEVER = '00000000000000000000000000';

type Asker = { cookie: string } | null;
type Place = { ids: Readonly<Record<string, string>>; askers: Readonly<Record<Role, Asker>>; owner: Person };

const bodies: Readonly<Record<string, (place: Place) => unknown>> = {
  changeMyPassword: () => ({ password: 'velvet tractor ninety umbrella' }),
  inviteMember: () => ({ email: 'invited@walk.example' }),
  changeMemberRole: () => ({ role: 'ORGANIZATION_BILLING_ADMIN' }),
  addDomain: () => ({ domain: 'walk.example.com' }),
  mapDomain: () => ({ connectionId: null }),
  createConnection: () => ({ type: 'oidc', name: 'Walk' }),
  updateConnection: () => ({ name: 'Walk' }),
  replaceGroupRules: () => ({ rules: [] }),
  takeOver: ({ ids }) => ({ from: ids['activeId'] }),
  changeAuthentication: () => ({ allowedMethods: ['password', 'google', 'sso'] }),
  createChangeRequest: () => ({ change: { kind: 'restriction', allowedMethods: ['sso'] } }),
  simulateSignIn: () => ({ email: 'ada@walk.example', method: 'password' }),
  createSetupLink: ({ ids }) => ({ for: { task: 'connection', connectionId: ids['connectionId'] } }),
  acceptSetupLink: () => ({ fingerprintsSha256: [new X509Certificate(ourKey.certificate).fingerprint256] }),
  addOperator: ({ owner }) => ({ email: owner.email }),
};

/** Where a question cannot be left out. */
const queries: Readonly<Record<string, string>> = {
  searchInstance: '?q=acme',
  explainSignIn: '?email=ana@acme.example',
  resetSecondFactors: '?reason=asked%20for',
  liftSignInLimits: '?reason=asked%20for',
};

describe('every route', () => {
  let t: TestWorld;
  let dns: TestDns;
  beforeAll(async () => {
    dns = await startDns();
    t = await testWorld({
      GATEHOUSE_BOOTSTRAP_TOKEN: TOKEN,
      GATEHOUSE_DNS_SERVERS: dns.address,
      GATEHOUSE_OUTBOUND_ALLOW: '127.0.0.1',
      GATEHOUSE_GOOGLE_CLIENT_ID: 'id',
      GATEHOUSE_GOOGLE_CLIENT_SECRET: 'secret',
    });
    await signedIn(t, { operator: true });
  });
  afterAll(async () => {
    await t.close();
    await dns.stop();
  });

  async function place(): Promise<Place> {
    const staff = await staffed(t);
    const { organizationId, owner } = staff;
    const [stranger, operator, removed] = [await staffed(t), await signedIn(t, { operator: true }), await signedIn(t)];
    const domain = await verifiedDomain(t, organizationId);
    const connectionId = await connection(t, organizationId, { domains: [domain], issuer: 'http://127.0.0.1:1' });
    await tested(t, organizationId, { connectionId, userId: owner.id });
    await tested(t, organizationId, { connectionId, userId: operator.id });
    const keyId = await connectionKey(t, organizationId, { connectionId, state: 'previous' });
    const url = `/organizations/${organizationId}`;
    const invite = await ask(t, owner, { method: 'POST', url: `${url}/invites`, body: { email: 'one@walk.example' } });
    const change = { kind: 'domain', domain: 'asked.example.com' };
    const { setupLinkId } = await submittedLink({ t, organizationId, owner });
    const request = await ask(t, owner, { method: 'POST', url: `${url}/change-requests`, body: { change } });
    await ask(t, owner, { method: 'POST', url: `${url}/bypass-link` });
    await actFor(t, operator, organizationId);
    const activeId = await connection(t, organizationId, { state: 'active' });
    const identityId = await identity(t, staff.member.id, connectionId);
    await sql`insert into tombstones values (${organizationId}, ${removed.id}, now())`.execute(t.db);
    return {
      owner,
      askers: { anonymous: null, bootstrap: null, ...staff, stranger: stranger.owner, operator },
      ids: {
        organizationId,
        userId: staff.member.id,
        removedId: removed.id,
        operatorId: operator.id,
        inviteId: invite.json().id,
        domainId: domain.id,
        connectionId,
        keyId,
        activeId,
        identityId,
        changeRequestId: request.json().id,
        signInId: await refusedSignIn(t, organizationId, connectionId),
        setupLinkId,
      },
    };
  }

  /** Where the endpoint leads in that place, for that person. */
  async function addressOf({ path, operationId }: Endpoint, { ids }: Place, who: Asker): Promise<string> {
    const own = who ? await ownIds(path, who) : {};
    if (operationId.endsWith('iftMemberBlock')) own['userId'] = ids['removedId'] ?? '';
    await makeWhatEnds(path, ids['organizationId'] ?? '');
    if (operationId === 'removeOperator') own['userId'] = ids['operatorId'] ?? '';
    const all: Record<string, string> = {
      sessionId: `ses_${NEVER}`,
      identityId: `idn_${NEVER}`,
      passkeyId: `psk_${NEVER}`,
      ...ids,
      ...own,
    };
    return path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => all[name] ?? '');
  }

  async function makeWhatEnds(path: string, organizationId: string): Promise<void> {
    if (path.endsWith('/access-calendar/feed')) await makeFeed(organizationId);
    if (path.includes('/provisional-change')) await putOnTrial(organizationId);
    if (path.endsWith('/bypass-link/drill')) await beginDrill(organizationId);
  }

  /** An address to revoke. */
  async function makeFeed(organizationId: string): Promise<void> {
    await sql`insert into calendar_feeds (organization_id, token_hash, created_at)
      select id, ${Buffer.from(organizationId)}, now() from organizations where id = ${organizationId}
      on conflict do nothing`.execute(t.db);
  }

  async function beginDrill(organizationId: string): Promise<void> {
    await sql`update bypass_links set drill_ends_at = now() + interval '1 hour'
      where organization_id = ${organizationId}`.execute(t.db);
  }

  /** A change from before everybody signed in, so that their sign-ins confirm it. */
  async function putOnTrial(organizationId: string): Promise<void> {
    const before = {
      kind: 'authentication',
      allowedMethods: null,
      bypassOwnersOnly: false,
      requireSecondFactor: false,
    };
    await sql`insert into provisional_changes (organization_id, kind, settings_before, made_at, reverts_at)
      select id, 'authentication', ${JSON.stringify({ ...before, sessionMaxHours: null })}::jsonb,
        now() - interval '1 hour', now() + interval '1 hour' from organizations where id = ${organizationId}
      on conflict do nothing`.execute(t.db);
  }

  /** What belongs to that person alone; what the operation is about is made first. */
  async function ownIds(path: string, who: { cookie: string }): Promise<Record<string, string>> {
    if (path.includes('{sessionId}')) {
      const { data } = (await ask(t, who, { url: '/me/sessions' })).json();
      return { sessionId: data[0].id };
    }
    if (path === '/me/identities/{identityId}') return { identityId: await identityOf(who) };
    if (path.includes('{passkeyId}') || path === '/me/recovery-codes') return { passkeyId: await passkeyOf(who) };
    if (path === '/me/totp') await totpOf(who);
    return {};
  }

  async function identityOf(who: { cookie: string }): Promise<string> {
    const me = (await ask(t, who, { url: '/me' })).json();
    const id = `idn_${me.id.slice(4)}`;
    await sql`insert into identities values (${id}, ${me.id}, 'google', ${me.id}, null, now(), now()) on conflict do nothing`.execute(
      t.db,
    );
    return id;
  }

  async function passkeyOf(who: { cookie: string }): Promise<string> {
    return passkey(t, (await ask(t, who, { url: '/me' })).json().id);
  }

  async function totpOf(who: { cookie: string }): Promise<void> {
    await totp(t, (await ask(t, who, { url: '/me' })).json().id);
  }

  /** What only that person can send: a code of the app just begun, a passkey made for their session. */
  async function ownBodyOf({ operationId }: Endpoint, who: { cookie: string }, body: unknown): Promise<unknown> {
    if (operationId === 'confirmMyTotp') {
      const { secret, setup } = (await ask(t, who, { method: 'POST', url: '/me/totp' })).json();
      return { setup, code: codeNow(t, secret) };
    }
    if (operationId !== 'addMyPasskey') return body;
    return newPasskey(t, who);
  }

  async function askAs(role: Role, endpoint: Endpoint, at: Place, url?: string) {
    const who = at.askers[role];
    const headers = role === 'bootstrap' ? { authorization: `Bearer ${TOKEN}` } : {};
    const body = who ? await ownBodyOf(endpoint, who, bodyOf(endpoint, at)) : bodyOf(endpoint, at);
    const address = url ?? (await addressOf(endpoint, at, who));
    return ask(t, who, {
      method: endpoint.method,
      url: `${address}${queries[endpoint.operationId] ?? ''}`,
      headers,
      ...(body === undefined ? {} : { body }),
    });
  }

  test.each(endpoints.map((endpoint) => [endpoint.operationId, endpoint] as const))('%s', async (_name, endpoint) => {
    const denied = roles.filter((role) => expected(role, endpoint) !== 'allowed');
    const at = await place();
    for (const role of denied) {
      const answer = await askAs(role, endpoint, at);
      expect([role, answer.statusCode, answer.json().code]).toEqual([role, ...expected(role, endpoint)]);
    }
    for (const role of roles.filter((other) => !denied.includes(other))) {
      const answer = await askAs(role, endpoint, endpoint.method === 'GET' ? at : await place());
      const [, status = endpoint.status] = asFarAs.find(([end]) => endpoint.path.endsWith(end)) ?? [];
      expect([role, answer.statusCode, answer.body]).toEqual([role, status, answer.body]);
    }
  });

  test('a foreign organization is one that never existed, byte for byte', async () => {
    const at = await place();
    for (const endpoint of endpoints) {
      if (!endpoint.path.startsWith('/organizations/{organizationId}')) continue;
      const foreign = await addressOf(endpoint, at, null);
      const never = foreign.replace(at.ids['organizationId'] ?? '', `org_${NEVER}`);
      const answers = [await askAs('stranger', endpoint, at, foreign), await askAs('stranger', endpoint, at, never)];
      expect(
        answers.map(({ statusCode }) => statusCode),
        endpoint.operationId,
      ).toEqual([404, 404]);
      expect(told(answers[0]), endpoint.operationId).toEqual(told(answers[1]));
    }
  });

  test('what belongs to a foreign organization never existed in one’s own, for operators too', async () => {
    const [at, other] = [await place(), await place()];
    for (const endpoint of endpoints) {
      const child = /\{organizationId\}.*\{(\w+)\}/.exec(endpoint.path)?.[1];
      if (!child) continue;
      const own = { ...at, ids: { ...other.ids, organizationId: at.ids['organizationId'] ?? '' } };
      const foreign = await addressOf(endpoint, own, null);
      const id = foreign.match(/\/(usr|inv|dom|con|sin|stl)_[0-9a-z]{26}/)?.[0] ?? '';
      const never = foreign.replace(id, `${id.slice(0, 5)}${NEVER}`);
      const role = endpoint.path.startsWith('/operator') ? 'operator' : 'owner';
      const answers = [await askAs(role, endpoint, at, foreign), await askAs(role, endpoint, at, never)];
      expect(
        answers.map(({ statusCode }) => statusCode),
        endpoint.operationId,
      ).toEqual([404, 404]);
      expect(told(answers[0]), endpoint.operationId).toEqual(told(answers[1]));
    }
  });
});

/** The provider of this place does not answer, and has no metadata: so far whoever may gets. */
const asFarAs: readonly (readonly [path: string, status: number])[] = [
  ['/test', 502],
  ['/refresh-metadata', 409],
  ['/pending-metadata/accept', 409],
  ['/pending-metadata/decline', 409],
];

function bodyOf({ operationId, body, path, method }: Endpoint, at: Place): unknown {
  if (body === null) return undefined;
  const plain = operationId.replace(/^operator(\w)/, (_all, first: string) => first.toLowerCase());
  const made = bodies[plain];
  if (made) return made(at);
  const document = openApiDocument();
  const paths = isJson(document['paths']) ? document['paths'] : {};
  const schema = JSON.parse(JSON.stringify(paths[path]))[method.toLowerCase()].requestBody.content['application/json']
    .schema;
  const components = JSON.parse(JSON.stringify(document['components'])).schemas;
  return exampleOf(schema, components);
}

/** An answer without what names the single request. */
function told(answer: Awaited<ReturnType<typeof ask>> | undefined) {
  const { date: _date, ...headers } = answer?.headers ?? {};
  return { headers, body: answer?.body.replaceAll(/[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'reference') };
}
