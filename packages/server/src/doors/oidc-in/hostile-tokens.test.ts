import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { foreignKey, type HostileProvider } from '../../../test/hostile-op.ts';
import { beginHostileSignIn, type HostileSignIn, secret } from '../../../test/hostile-sign-in.ts';

// Far from the machine's clock, so that any check against that one fails.
const now = new Date('2031-01-01T00:00:00Z');
const seconds = now.getTime() / 1000;

let provider: HostileProvider;
let finish: HostileSignIn['finish'];
let close: HostileSignIn['close'];

beforeEach(async () => {
  ({ provider, finish, close } = await beginHostileSignIn(() => now));
});
afterEach(() => close());

describe('hostile ID tokens are refused, each with its code', () => {
  const hmacKey = new TextEncoder().encode(secret);
  const lies: [string, HostileProvider['lie'], string][] = [
    ['wrong nonce', { claims: (claims) => ({ ...claims, nonce: 'other' }) }, 'oidc_nonce_mismatch'],
    ['no nonce', { claims: ({ nonce: _, ...claims }) => claims }, 'oidc_token_invalid'],
    ['wrong issuer', { claims: (claims) => ({ ...claims, iss: 'https://evil.example' }) }, 'oidc_issuer_mismatch'],
    ['wrong audience', { claims: (claims) => ({ ...claims, aud: 'other' }) }, 'oidc_token_invalid'],
    [
      'several audiences without azp',
      { claims: (claims) => ({ ...claims, aud: ['client', 'other'] }) },
      'oidc_token_invalid',
    ],
    [
      'azp of another',
      { claims: (claims) => ({ ...claims, aud: ['client', 'other'], azp: 'other' }) },
      'oidc_token_invalid',
    ],
    ['expired', { claims: (claims) => ({ ...claims, exp: seconds - 61 }) }, 'oidc_token_invalid'],
    ['no exp', { claims: ({ exp: _, ...claims }) => claims }, 'oidc_token_invalid'],
    ['no iat', { claims: ({ iat: _, ...claims }) => claims }, 'oidc_token_invalid'],
    ['issued in the future', { claims: (claims) => ({ ...claims, iat: seconds + 61 }) }, 'oidc_token_invalid'],
    ['not yet valid', { claims: (claims) => ({ ...claims, nbf: seconds + 61 }) }, 'oidc_token_invalid'],
    ['no sub', { claims: ({ sub: _, ...claims }) => claims }, 'oidc_token_invalid'],
    ['empty sub', { claims: (claims) => ({ ...claims, sub: '' }) }, 'oidc_token_invalid'],
    ['sub is a number', { claims: (claims) => ({ ...claims, sub: 1 }) }, 'oidc_token_invalid'],
    ['alg none', { unsecured: true }, 'oidc_token_invalid'],
    ['HS256 with the client secret', { header: { alg: 'HS256' }, key: hmacKey }, 'oidc_token_invalid'],
    ['an algorithm that was not announced', { header: { alg: 'PS256' } }, 'oidc_token_invalid'],
    ['the key of somebody else', { key: foreignKey }, 'oidc_token_invalid'],
    ['an unknown key', { header: { kid: 'k2' } }, 'oidc_token_invalid'],
    ['no keys', { jwks: 'empty' }, 'oidc_token_invalid'],
    [
      'a key that the token brings along',
      { key: foreignKey, header: { jwk: { kty: 'RSA', n: 'x', e: 'AQAB' } } },
      'oidc_token_invalid',
    ],
    ['signature cut off', { idToken: (token) => token.slice(0, token.lastIndexOf('.') + 1) }, 'oidc_token_invalid'],
    ['signature of another token', { idToken: (token) => `${token.slice(0, -8)}AAAAAAAA` }, 'oidc_token_invalid'],
    ['no ID token', { idToken: () => undefined }, 'oidc_token_invalid'],
    ['no token at all', { idToken: () => 'x' }, 'oidc_token_invalid'],
    [
      'userinfo about somebody else',
      { claims: ({ email: _, ...claims }) => claims, userInfo: { sub: 'person-2', email: 'ceo@customer.example' } },
      'oidc_token_invalid',
    ],
  ];
  test.each(lies)('%s', async (_name, lie, code) => {
    provider.lie = lie;
    await expect(finish()).rejects.toMatchObject({ name: 'ProblemError', code });
  });
});

describe('what is wrong with an ID token is told so that whoever set the connection up can mend it', () => {
  const faults: [string, HostileProvider['lie'], Record<string, unknown>][] = [
    [
      'the client',
      { claims: (claims) => ({ ...claims, aud: 'other' }) },
      { expected: 'client', received: 'other', hint: expect.stringMatching(/client ID/) },
    ],
    [
      'the issuer',
      { claims: (claims) => ({ ...claims, iss: 'https://evil.example' }) },
      { expected: expect.stringMatching(/^http/), received: 'https://evil.example' },
    ],
    [
      'the time',
      { claims: (claims) => ({ ...claims, exp: seconds - 61 }) },
      {
        expected: expect.stringMatching(/^valid after 20/),
        received: '2030-12-31T23:58:59.000Z',
        hint: expect.stringMatching(/clock/),
      },
    ],
    [
      'the algorithm',
      { header: { alg: 'HS256' }, key: new TextEncoder().encode(secret) },
      { expected: expect.stringMatching(/RS256/), received: 'HS256', hint: expect.stringMatching(/RS256/) },
    ],
    [
      'the key',
      { key: foreignKey },
      {
        expected: expect.stringMatching(/publishes/),
        received: 'a signature by another key',
        hint: expect.stringMatching(/jwks_uri/),
      },
    ],
  ];
  test.each(faults)('%s', async (_name, lie, evidence) => {
    provider.lie = lie;
    await expect(finish()).rejects.toMatchObject({ evidence });
  });
});
