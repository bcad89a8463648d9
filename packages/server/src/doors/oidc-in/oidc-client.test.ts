import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HostileProvider } from '../../../test/hostile-op.ts';
import { beginHostileSignIn, flow, type HostileSignIn } from '../../../test/hostile-sign-in.ts';
import { createOutbound } from '../../platform/fetch.ts';
import { onlyVerifiedEmail } from './google.ts';
import { createOidcClient } from './oidc-client.ts';

let now: Date;
let provider: HostileProvider;
let client: HostileSignIn['client'];
let connection: HostileSignIn['connection'];
let finish: HostileSignIn['finish'];
let close: HostileSignIn['close'];

beforeEach(async () => {
  // Far from the machine's clock, so that any check against that one fails.
  now = new Date('2031-01-01T00:00:00Z');
  ({ provider, client, connection, finish, close } = await beginHostileSignIn(() => now));
});
afterEach(() => close());

test('the authorization request asks for a code with PKCE, state and nonce', async () => {
  const url = await client.startAuthorization({ connection, ...flow, loginHint: 'ada@x.example' });
  expect(`${url.origin}${url.pathname}`).toBe(`${provider.issuer}/authorize`);
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    response_type: 'code',
    client_id: 'client',
    redirect_uri: flow.redirectUri,
    scope: 'openid email',
    state: flow.state,
    nonce: flow.nonce,
    code_challenge_method: 'S256',
    login_hint: 'ada@x.example',
  });
  expect([url.searchParams.get('max_age'), url.searchParams.get('prompt')]).toEqual([null, null]);
  expect(url.searchParams.get('code_challenge')).not.toBe(flow.codeVerifier);
});

test.each([
  ['by_age', '0', null],
  ['by_prompt', '0', 'login'],
  ['by_account_choice', null, 'select_account'],
] as const)('a new proof is asked for %s', async (reauthentication, maxAge, prompt) => {
  const { searchParams } = await client.startAuthorization({ connection, ...flow, reauthentication });
  expect([searchParams.get('max_age'), searchParams.get('prompt')]).toEqual([maxAge, prompt]);
});

test('when somebody signed in is read from the signed token only', async () => {
  const seconds = now.getTime() / 1000;
  provider.lie.claims = (claims) => ({ ...claims, auth_time: seconds - 900 });
  expect((await finish()).authenticatedAt).toEqual(new Date((seconds - 900) * 1000));
  provider.lie.claims = ({ email: _, ...claims }) => claims;
  provider.lie.userInfo = { sub: 'person-1', auth_time: seconds };
  expect((await finish()).authenticatedAt).toBeNull();
});

test('a good answer proves a person', async () => {
  expect(await finish({ iss: provider.issuer })).toMatchObject({
    subject: 'person-1',
    email: 'ada@customer.example',
    emailVerified: true,
    firstName: 'Ada',
    lastName: 'Lovelace',
    name: 'Ada Lovelace',
    issuer: provider.issuer,
  });
});

test('a provider that is slow at every step is given up like one that is silent', async () => {
  provider.lie.slowMs = 600;
  await expect(finish()).rejects.toMatchObject({ code: 'idp_unreachable' });
});

test('an address that is only at userinfo is fetched there', async () => {
  provider.lie.claims = ({ email: _, email_verified: __, ...claims }) => claims;
  expect(await finish()).toMatchObject({ email: 'ui@customer.example', emailVerified: null });
});

test('an address that Google did not verify is no address', async () => {
  provider.lie.claims = (claims) => ({ ...claims, email_verified: false });
  expect(onlyVerifiedEmail(await finish()).email).toBeNull();
  provider.lie.claims = ({ email_verified: _, ...claims }) => claims;
  expect(onlyVerifiedEmail(await finish()).email).toBeNull();
});

test('a clock up to 60 seconds away is accepted', async () => {
  const seconds = now.getTime() / 1000;
  provider.lie.claims = (claims) => ({ ...claims, exp: seconds - 50, iat: seconds + 50 });
  await expect(finish()).resolves.toBeTruthy();
});

test('discovery and keys are fetched once for many sign-ins, and again after ten minutes', async () => {
  await Promise.all([finish(), finish()]);
  await finish();
  expect(provider.hits.get('/.well-known/openid-configuration')).toBe(1);
  expect(provider.hits.get('/jwks')).toBeLessThanOrEqual(2);
  now = new Date(now.getTime() + 10 * 60_000 + 1);
  await finish();
  expect(provider.hits.get('/.well-known/openid-configuration')).toBe(2);
});

describe('hostile answers of the browser are refused', () => {
  test('another state', async () => {
    await expect(finish({ state: 'other' })).rejects.toMatchObject({ code: 'flow_other_browser' });
  });

  test('another issuer (mix-up)', async () => {
    await expect(finish({ iss: 'https://evil.example' })).rejects.toMatchObject({ code: 'oidc_issuer_mismatch' });
  });

  test('no issuer from a provider that promises one', async () => {
    provider.lie.discovery = (document) => ({ ...document, authorization_response_iss_parameter_supported: true });
    await expect(finish()).rejects.toMatchObject({ code: 'oidc_token_invalid' });
    await expect(finish({ iss: provider.issuer })).resolves.toBeTruthy();
  });

  test('a refusal by the provider', async () => {
    await expect(finish({ error: 'access_denied', error_description: 'not you' })).rejects.toMatchObject({
      code: 'idp_denied',
      evidence: { received: 'access_denied not you' },
    });
  });

  test('tokens in the address', async () => {
    await expect(finish({ id_token: 'x' })).rejects.toMatchObject({ code: 'oidc_token_invalid' });
  });

  test('nothing was sent to the token endpoint for any of them', async () => {
    await finish({ state: 'other' }).catch(() => {});
    await finish({ iss: 'https://evil.example' }).catch(() => {});
    await finish({ error: 'access_denied' }).catch(() => {});
    expect(provider.hits.get('/token')).toBeUndefined();
  });
});

describe('refusals of the token endpoint', () => {
  const cases: [string, number, Record<string, unknown>, string][] = [
    ['wrong secret', 401, { error: 'invalid_client' }, 'oidc_client_secret_invalid'],
    [
      'wrong redirect address',
      400,
      { error: 'invalid_grant', error_description: 'redirect_uri mismatch' },
      'oidc_redirect_mismatch',
    ],
    ['a code that is used up', 400, { error: 'invalid_grant' }, 'flow_expired'],
    ['anything else', 400, { error: 'invalid_request' }, 'oidc_token_invalid'],
  ];
  test.each(cases)('%s', async (_name, status, body, code) => {
    provider.lie.token = { status, body };
    await expect(finish()).rejects.toMatchObject({ code });
  });
});

describe('discovery', () => {
  const refused = (lie: HostileProvider['lie'], code: string) => async () => {
    provider.lie = lie;
    await expect(client.discover(provider.issuer)).rejects.toMatchObject({ name: 'ProblemError', code });
  };
  const document = (change: Record<string, unknown>) => ({ discovery: (right: object) => ({ ...right, ...change }) });

  test('a document of another issuer', refused(document({ issuer: 'https://evil.example' }), 'oidc_discovery_failed'));
  test('a document without issuer', refused(document({ issuer: undefined }), 'oidc_discovery_failed'));
  test('a redirect is not followed', async () => {
    await refused(
      { discoveryResponse: (response) => response.writeHead(302, { location: `${provider.issuer}/elsewhere` }).end() },
      'oidc_discovery_failed',
    )();
    expect(provider.hits.get('/elsewhere')).toBeUndefined();
  });
  test('a page of HTML', refused({ discoveryResponse: (response) => response.end('<html>') }, 'oidc_discovery_failed'));
  test(
    'a body without end',
    refused({ discoveryResponse: (response) => response.end('x'.repeat(200_000)) }, 'idp_unreachable'),
  );
  test('no answer', refused({ hang: '/.well-known/openid-configuration' }, 'idp_unreachable'));
  test(
    'an endpoint without TLS on a host that nobody excepted',
    refused(document({ authorization_endpoint: 'http://x.example/a' }), 'oidc_discovery_failed'),
  );
  test(
    'an endpoint that runs script',
    refused(document({ authorization_endpoint: 'javascript:alert(1)' }), 'oidc_discovery_failed'),
  );
  test('no key address', refused(document({ jwks_uri: undefined }), 'oidc_discovery_failed'));

  test('an issuer spelled otherwise than configured', async () => {
    await expect(client.discover(`${provider.issuer}/`)).rejects.toMatchObject({ code: 'oidc_issuer_mismatch' });
  });

  test('an address inside the network that nobody excepted', async () => {
    const guarded = createOidcClient({ outbound: createOutbound({ allow: [] }), clock: { now: () => now } });
    await expect(guarded.discover('https://127.0.0.1:8443')).rejects.toMatchObject({
      code: 'outbound_address_refused',
    });
    await expect(guarded.discover(provider.issuer)).rejects.toMatchObject({ code: 'oidc_discovery_failed' });
    await expect(guarded.discover('not an address')).rejects.toMatchObject({ code: 'oidc_discovery_failed' });
  });

  test('a key endpoint inside the network is not contacted, whatever a good document says', async () => {
    provider.lie.discovery = (right) => ({ ...right, jwks_uri: 'https://169.254.169.254/jwks' });
    await expect(finish()).rejects.toMatchObject({ code: 'outbound_address_refused' });
  });

  test('a failure is not remembered, and neither is what was forgotten', async () => {
    await refused({ discoveryResponse: (response) => response.writeHead(503).end() }, 'oidc_discovery_failed')();
    provider.lie = {};
    await expect(client.discover(provider.issuer)).resolves.toBeTruthy();
    client.forget(provider.issuer);
    await client.discover(provider.issuer);
    expect(provider.hits.get('/.well-known/openid-configuration')).toBe(3);
  });
});
