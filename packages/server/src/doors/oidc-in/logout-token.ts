import { createRemoteJWKSet, customFetch, errors, type JWTPayload, jwtVerify } from 'jose';
import type { Outbound } from '../../platform/fetch.ts';
import type { DiscoveredIssuer } from './discovery.ts';

/** A provider's word that somebody signed out there (openid-connect-backchannel-1_0, sections 2.4 and 2.6). */

export type LogoutToken = {
  /** At least one of the two is there. */
  subject: string | null;
  sessionId: string | null;
  id: string;
  expiresAt: Date;
};

export type LogoutTokenCheck = {
  token: string;
  issuer: DiscoveredIssuer;
  clientId: string;
  now: Date;
};

export type LogoutTokens = { verify(check: LogoutTokenCheck): Promise<LogoutToken> };

/** Whatever is wrong with one; the provider hears no more than that (section 2.8). */
export class LogoutTokenRefused extends Error {}

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const SKEW_SECONDS = 60;
/** Older ones are not believed, so their ids need not be remembered for longer (section 2.6, step 7). */
const LIFETIME_SECONDS = 300;
const MAX_CHARACTERS = 16 * 1024;
const MAX_KEY_SETS = 500;

export function createLogoutTokens(outbound: Outbound): LogoutTokens {
  const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

  /** The library fetches an unknown key once in thirty seconds at most. */
  function keysAt(address: string) {
    const known = keySets.get(address);
    if (known) return known;
    for (const oldest of keySets.keys()) {
      if (keySets.size < MAX_KEY_SETS) break;
      keySets.delete(oldest);
    }
    const keys = createRemoteJWKSet(new URL(address), {
      [customFetch]: (url, { method, headers, signal }) =>
        outbound.fetch(url, { method, signal, headers: Object.fromEntries(new Headers(headers)) }),
    });
    keySets.set(address, keys);
    return keys;
  }

  return {
    async verify({ token, issuer, clientId, now }) {
      const { metadata } = issuer;
      if (token.length > MAX_CHARACTERS || !metadata.jwks_uri) throw new LogoutTokenRefused('not a token');
      try {
        const { payload, protectedHeader } = await jwtVerify(token, keysAt(metadata.jwks_uri), {
          issuer: metadata.issuer,
          audience: clientId,
          algorithms: metadata.id_token_signing_alg_values_supported ?? ['RS256'],
          clockTolerance: SKEW_SECONDS,
          currentDate: now,
          maxTokenAge: LIFETIME_SECONDS,
          requiredClaims: ['iat', 'jti', 'events'],
        });
        return readToken(payload, protectedHeader.typ);
      } catch (error) {
        if (error instanceof errors.JOSEError) throw new LogoutTokenRefused(error.message);
        throw error;
      }
    },
  };
}

function readToken(payload: JWTPayload, typ: string | undefined): LogoutToken {
  // An ID token is signed by the same key for the same client, and must not end a session (section 2.4).
  if (payload.nonce !== undefined) throw new LogoutTokenRefused('a nonce');
  if (typ !== undefined && !['logout+jwt', 'jwt'].includes(typ.toLowerCase())) throw new LogoutTokenRefused('typ');
  const { events, sub, sid, jti, iat } = payload;
  if (!isRecord(events) || !isRecord(events[EVENT])) throw new LogoutTokenRefused('no logout event');
  const subject = text(sub);
  const sessionId = text(sid);
  const id = text(jti);
  if ((subject === null && sessionId === null) || id === null) throw new LogoutTokenRefused('nobody named');
  const end = (iat ?? 0) + LIFETIME_SECONDS + SKEW_SECONDS;
  return { subject, sessionId, id, expiresAt: new Date(end * 1000) };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= 1024 ? value : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
