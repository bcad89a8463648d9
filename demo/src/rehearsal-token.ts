import { createHmac, type KeyObject, sign } from 'node:crypto';
import { type Fault, REMEMBERED_SECONDS, SKEW_SECONDS } from './rehearsal-people.ts';

/** ID tokens as they should not be: taken from the provider's library as they should, changed, and signed anew. */

export type TokenKeys = Record<'current' | 'next' | 'stranger', KeyObject>;
type Claims = Record<string, unknown>;

const CHANGES: Partial<Record<Fault, (claims: Claims) => Claims>> = {
  expired: (claims) => ({ ...claims, iat: inSeconds(-1200), exp: inSeconds(-600) }),
  skewed_clock: (claims) => ({ ...claims, iat: inSeconds(SKEW_SECONDS), exp: inSeconds(SKEW_SECONDS + 600) }),
  remembers: (claims) => ('auth_time' in claims ? { ...claims, auth_time: inSeconds(-REMEMBERED_SECONDS) } : claims),
  wrong_audience: (claims) => ({ ...claims, aud: 'another-application' }),
  wrong_destination: (claims) => ({ ...claims, iss: 'https://another-provider.example' }),
  unsigned: (claims) => claims,
  sha1: (claims) => claims,
  wrong_key: (claims) => claims,
  rotated_certificate: (claims) => claims,
};

export function twistIdToken(token: string, fault: Fault, keys: TokenKeys, clientSecret: string): string {
  const change = CHANGES[fault];
  if (!change) return token;
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  const kid = fault === 'rotated_certificate' ? 'next' : 'current';
  const algorithm = { unsigned: 'none', sha1: 'HS256' } as const;
  const alg = fault === 'unsigned' || fault === 'sha1' ? algorithm[fault] : 'RS256';
  const content = `${encode({ alg, kid, typ: 'JWT' })}.${encode(change(claims))}`;
  if (alg === 'none') return `${content}.`;
  // There is no SHA-1 in JWT; what comes closest is the secret that both sides know.
  if (alg === 'HS256') return `${content}.${createHmac('sha256', clientSecret).update(content).digest('base64url')}`;
  const key = fault === 'wrong_key' ? keys.stranger : keys[kid];
  return `${content}.${sign('sha256', Buffer.from(content), key).toString('base64url')}`;
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
