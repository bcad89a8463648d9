import { afterEach, beforeEach, expect, test } from 'vitest';
import { type HostileProvider, startHostileProvider } from '../../../test/hostile-op.ts';
import { createOutbound, type Outbound } from '../../platform/fetch.ts';
import { beginExchange } from './exchange.ts';
import { createOidcClient } from './oidc-client.ts';

/** Whatever a provider answers, nothing that opens anything is kept of it. */

const redirectUri = 'https://gatehouse.example/sso/oidc/callback';
const flow = { redirectUri, state: 'state-1', nonce: 'nonce-1', codeVerifier: 'v'.repeat(43) };
const now = new Date();
let provider: HostileProvider;
let outbound: Outbound;

beforeEach(async () => {
  provider = await startHostileProvider(() => now);
  outbound = createOutbound({ allow: ['127.0.0.1'] });
  Object.assign(provider, { clientId: 'client', nonce: flow.nonce });
});
afterEach(async () => {
  provider.close();
  await outbound.close();
});

async function kept(query: Record<string, string> = {}) {
  const client = createOidcClient({ outbound, clock: { now: () => now } });
  const secret = 'a client secret of thirty-two characters';
  const connection = { id: 'con_one', issuer: provider.issuer, clientId: 'client', client: { secret }, scopes: [] };
  const callbackUrl = new URL(redirectUri);
  callbackUrl.search = new URLSearchParams({ code: 'the-code', state: flow.state, ...query }).toString();
  const exchange = beginExchange(callbackUrl);
  await client.finishAuthorization({ connection, ...flow, callbackUrl, now, exchange }).catch(() => null);
  return { said: JSON.parse(exchange.text()), text: exchange.text() };
}

test('of what is known to be harmless the value is kept, of everything else the length', async () => {
  const body = {
    access_token: 'secret-one',
    refresh_token: 'secret-two',
    ext_token: { of: 'secret-three' },
    scope: 'openid',
  };
  provider.lie.token = { status: 200, body };
  const { said, text } = await kept();
  const mixed = await kept({ iss: provider.issuer, id_token: 'secret-four', session_state: 'secret-five' });
  for (const one of [text, mixed.text]) expect(one).not.toMatch(/secret-|the-code/);
  expect(mixed.said.callback).toEqual({
    fields: { iss: provider.issuer },
    lengths: { code: 8, state: 7, id_token: 11, session_state: 11 },
  });
  expect(said.token).toMatchObject({ status: 200, fields: { scope: 'openid' }, lengths: { access_token: 10 } });
});

test('an error of the token endpoint is kept with its words', async () => {
  provider.lie.token = { status: 400, body: { error: 'invalid_client', error_description: 'AADSTS7000222: expired' } };
  const { said } = await kept();
  expect(said.token).toMatchObject({ status: 400, fields: { error_description: 'AADSTS7000222: expired' } });
});

test('an ID token loses its signature, and userinfo is kept as it came', async () => {
  const signatures: string[] = [];
  provider.lie.idToken = (token) => {
    signatures.push(token.split('.')[2] ?? '');
    return token;
  };
  provider.lie.claims = ({ email: _, ...claims }) => claims;
  provider.lie.userInfo = { sub: 'person-1', email: 'ada@customer.example' };
  const { said, text } = await kept();
  expect(said.token.fields.id_token).toMatchObject({ header: { alg: 'RS256' }, claims: { iss: provider.issuer } });
  expect(signatures).toHaveLength(1);
  expect(text).not.toContain(signatures[0]);
  expect(said.userInfo.fields).toEqual(provider.lie.userInfo);
});

test('claims that are fetched elsewhere are kept without the token that fetches them', async () => {
  const sources = {
    far: { endpoint: 'https://bank.example/claims', access_token: 'secret-one' },
    near: { JWT: 'eyJhbGciOiJub25lIn0.e30.secret-two' },
  };
  const elsewhere = { _claim_names: { credit: 'far', address: 'near' }, _claim_sources: sources };
  provider.lie.claims = ({ email: _, ...claims }) => ({ ...claims, ...elsewhere });
  provider.lie.userInfo = { sub: 'person-1', email: 'ada@customer.example', ...elsewhere };
  const { said, text } = await kept();
  expect(text).not.toContain('secret-');
  for (const claims of [said.token.fields.id_token.claims, said.userInfo.fields]) {
    expect(claims._claim_sources.far.endpoint).toBe('https://bank.example/claims');
  }
});

test('what is nested without end is not kept, and breaks nothing', async () => {
  let nested: Record<string, unknown> = { token: 'secret-one' };
  for (let depth = 0; depth < 2000; depth += 1) nested = { a: nested };
  provider.lie.token = { status: 200, body: nested };
  const { said, text } = await kept();
  expect(said.token.lengths.body).toBeGreaterThan(10_000);
  expect(text.length).toBeLessThan(1000);
});
