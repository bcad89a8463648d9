import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { Outbound } from '../../platform/fetch.ts';

/**
 * What a provider answered while a sign-in was redeemed, for whoever has to find out what is wrong with it. What opens
 * anything goes out here, before it is kept anywhere: of the code, the tokens and whatever is unknown only the length, of
 * a signed token not its signature. What is shown of the rest is decided in `sign-ins/redaction.ts`.
 */

export type Exchange = {
  /** The same requests, listened to. */
  listeningTo(outbound: Outbound, endpoints: Endpoints): Outbound;
  text(): string;
};

/** By what they are called in the provider's own configuration (openid-connect-discovery, section 3). */
type Endpoints = { token_endpoint?: string | undefined; userinfo_endpoint?: string | undefined };
type Kept = { fields: Record<string, unknown>; lengths: Record<string, number> };
type Answer = Kept & { status: number; contentType: string | null; challenge: string | null; begins?: string };
type Said = { callback: Kept; token?: Answer; userInfo?: Answer };

/** RFC 6749, sections 4.1.2.1, 5.1 and 5.2; RFC 9207. */
const ofCallback = new Set(['iss', 'error', 'error_description', 'error_uri']);
const ofToken = new Set(['token_type', 'expires_in', 'scope', 'error', 'error_description', 'error_uri']);
const LONGEST = 48 * 1024;

export function beginExchange(callback: URL): Exchange {
  const said: Said = { callback: keep(Object.fromEntries(callback.searchParams), ofCallback) };
  return {
    listeningTo: (outbound, endpoints) => ({
      ...outbound,
      async fetch(url, options) {
        const response = await outbound.fetch(url, options);
        const address = String(url);
        if (address === endpoints.token_endpoint) said.token = await answerOf(response, ofToken);
        if (address === endpoints.userinfo_endpoint) said.userInfo = await answerOf(response, null);
        return response;
      },
    }),
    text: () => JSON.stringify(said, withoutTokens),
  };
}

/** `known`: null where everything is a claim about somebody. */
/** Claims that are somewhere else come with a token to fetch them, or signed (openid-connect-core, section 5.6.2). */
const OPENING = new Set(['access_token', 'JWT']);

const withoutTokens = (name: string, value: unknown) => (OPENING.has(name) && typeof value === 'string' ? '' : value);

async function answerOf(response: Response, known: ReadonlySet<string> | null): Promise<Answer> {
  const text = await response.clone().text();
  const answer = {
    status: response.status,
    contentType: response.headers.get('content-type'),
    challenge: response.headers.get('www-authenticate'),
  };
  const fields = text.length > LONGEST ? null : (objectIn(text) ?? signedIn(text));
  if (fields) return { ...answer, ...keep(fields, known) };
  // A page of somebody in between says what it is in its first words; a form, which is none, may hold a token.
  const begins = /^\s*</.test(text) ? { begins: text.slice(0, 200) } : {};
  return { ...answer, fields: {}, lengths: { body: text.length }, ...begins };
}

function keep(fields: Record<string, unknown>, known: ReadonlySet<string> | null): Kept {
  const kept: Kept = { fields: {}, lengths: {} };
  for (const [name, value] of Object.entries(fields)) {
    const signed = name === 'id_token' && typeof value === 'string' ? signedIn(value) : null;
    if (signed) kept.fields[name] = signed;
    else if (known === null || known.has(name)) kept.fields[name] = value;
    else kept.lengths[name] = lengthOf(value);
  }
  return kept;
}

const lengthOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)).length;

function objectIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && !isDeeper(value, DEEPEST) ? { ...value } : null;
  } catch {
    return null;
  }
}

/** What nobody meant to be read is not kept, and never written by something that goes down into it step by step. */
const DEEPEST = 10;

function isDeeper(value: unknown, than: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return than === 0 || Object.values(value).some((inner) => isDeeper(inner, than - 1));
}

/** A JWT without its signature; null where it is none. */
function signedIn(token: string): Record<string, unknown> | null {
  try {
    const parts = { header: decodeProtectedHeader(token), claims: decodeJwt(token) };
    return isDeeper(parts, DEEPEST) ? null : parts;
  } catch {
    return null;
  }
}
