import { type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foreignKey, type HostileProvider, privateKey, startHostileProvider } from '../../../test/hostile-op.ts';
import { isSignedIn, openScene, peopleAt } from '../../../test/scene.ts';
import { nameHash } from '../../directory/provider-sessions/remember.ts';
import { providerSessionStatement } from '../../directory/provider-sessions/store.ts';

/** Back-channel logout: a provider ends sessions by a token of its own, and by nothing that looks like one. */

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const { here, scene, visit, close } = await openScene({ people: peopleAt(['acme'], ['ada']) });
let provider: HostileProvider;
let acme: Awaited<ReturnType<typeof scene.organization>>;
beforeAll(async () => {
  provider = await startHostileProvider(() => here.clock.now());
  acme = await scene.organization('Acme', { protocol: 'oidc' });
  const settings = JSON.stringify({ type: 'oidc', issuer: provider.issuer, clientId: 'client', scopes: ['openid'] });
  await here.db.updateTable('connections').set({ settings }).where('id', '=', acme.connectionId).execute();
});
afterAll(async () => {
  provider.close();
  await close();
});

/** A browser that came through the connection as this subject and session. */
async function signedIn(subject: string, sid: string) {
  const { connectionId } = acme;
  const somebody = await scene.person(`somebody-${++people}@acme.example`);
  const at = here.clock.now().toISOString();
  const authentications = JSON.stringify([{ method: 'sso', connectionId, at }]);
  const sessions = here.db.updateTable('sessions').set({ authentications }).where('user_id', '=', somebody.userId);
  const [row] = await sessions.returning('id').execute();
  const sessionId = row?.id ?? 'ses_';
  const known = providerSessionStatement({
    sessionId,
    connectionId,
    subjectHash: nameHash(connectionId, subject),
    indexHash: nameHash(connectionId, sid),
    sealed: Buffer.alloc(0),
  });
  await known.execute(here.db);
  return async () => {
    const left = await here.db.selectFrom('sessions').select('id').where('id', '=', sessionId).execute();
    return left.length === 1;
  };
}

let last = 0;
let people = 0;
const seconds = () => Math.floor(here.clock.now().getTime() / 1000);
const claims = (change: Record<string, unknown> = {}): JWTPayload => ({
  iss: provider.issuer,
  aud: 'client',
  iat: seconds(),
  exp: seconds() + 120,
  jti: `token-${++last}`,
  sub: 'ada',
  events: { [EVENT]: {} },
  ...change,
});
type Header = { alg?: string; typ?: string };
const mint = (
  payload: JWTPayload,
  { alg = 'RS256', typ = 'logout+jwt' }: Header = {},
  key: Parameters<SignJWT['sign']>[0] = privateKey,
) => new SignJWT(payload).setProtectedHeader({ alg, kid: 'k1', typ }).sign(key);

async function tell(token: string): Promise<number> {
  const url = `/sso/oidc/${acme.connectionId}/backchannel-logout`;
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const payload = new URLSearchParams({ logout_token: token }).toString();
  const answer = await here.app.inject({ method: 'POST', url, headers, payload });
  expect(answer.headers['cache-control']).toBe('no-store');
  return answer.statusCode;
}

test('one session by its name, or all of a person, and nobody else’s', async () => {
  const [one, two, other] = [await signedIn('ada', 's1'), await signedIn('ada', 's2'), await signedIn('bea', 's3')];
  expect(await tell(await mint(claims({ sid: 's1' })))).toBe(200);
  expect([await one(), await two(), await other()]).toEqual([false, true, true]);
  expect(await tell(await mint(claims()))).toBe(200);
  expect([await two(), await other()]).toEqual([false, true]);
  expect(await tell(await mint(claims({ sub: undefined, sid: 's3' })))).toBe(200);
  expect(await other()).toBe(false);
});

test('of somebody who is not signed in it is done as well', async () => {
  expect(await tell(await mint(claims({ sub: 'nobody' })))).toBe(200);
  expect(isSignedIn(visit())).toBe(false);
});

describe('everything else ends nothing', () => {
  const refused: [string, () => Promise<string> | string][] = [
    ['no token', () => ''],
    ['nonsense', () => 'a.b.c'],
    ['no event', () => mint(claims({ events: undefined }))],
    ['another event', () => mint(claims({ events: { 'https://other.example': {} } }))],
    ['an event that is no object', () => mint(claims({ events: { [EVENT]: 'yes' } }))],
    ['an ID token', () => mint(claims({ events: undefined, nonce: 'n' }), { typ: 'JWT' })],
    ['a nonce', () => mint(claims({ nonce: 'n' }))],
    ['another type of token', () => mint(claims(), { typ: 'at+jwt' })],
    ['another audience', () => mint(claims({ aud: 'other' }))],
    ['another issuer', () => mint(claims({ iss: 'https://evil.example' }))],
    ['nobody named', () => mint(claims({ sub: undefined }))],
    ['no jti', () => mint(claims({ jti: undefined }))],
    ['no iat', () => mint(claims({ iat: undefined }))],
    ['of ten minutes ago', () => mint(claims({ iat: seconds() - 600, exp: seconds() + 600 }))],
    ['ended', () => mint(claims({ exp: seconds() - 61 }))],
    ['from the future', () => mint(claims({ iat: seconds() + 120, exp: seconds() + 240 }))],
    ['signed by somebody else', () => mint(claims(), {}, foreignKey)],
    [
      'signed with the client secret',
      () => mint(claims(), { alg: 'HS256' }, new TextEncoder().encode('secret of Acme'.padEnd(32))),
    ],
    ['not signed', () => new UnsecuredJWT(claims()).encode()],
    ['as long as a book', () => 'x'.repeat(50_000)],
  ];
  test.each(refused)('%s', async (_name, make) => {
    const inside = await signedIn('ada', `s-${last}`);
    expect(await tell(await make())).toBe(400);
    expect(await inside()).toBe(true);
  });

  test('the same one twice', async () => {
    const token = await mint(claims());
    expect(await tell(token)).toBe(200);
    const inside = await signedIn('ada', 'again');
    expect(await tell(token)).toBe(400);
    expect(await inside()).toBe(true);
  });

  test('at a connection that is none, or SAML’s', async () => {
    const url = '/sso/oidc/con_00000000000000000000000000/backchannel-logout';
    expect((await here.app.inject({ method: 'POST', url })).statusCode).toBe(404);
  });
});
