import type { FastifyReply, FastifyRequest } from 'fastify';
import { hashSecret, newSecret } from '../crypto.ts';

/**
 * The cookies of a browser: who is signed in, which browser began a sign-in, which set-up link it has opened, and which drill it
 * is in. All are secrets that the database knows only as hashes. On https they are `__Host-` cookies, so that no neighbouring host can plant one
 * (RFC 6265bis §4.1.3.2).
 */

const SESSION = 'gatehouse_session';
const FLOW = 'gatehouse_flow';
const SETUP_LINK = 'gatehouse_setup_link';
const DRILL = 'gatehouse_drill';

/** What `newSecret` makes: 32 bytes in base64url. Anything else in a cookie or a link was not made here. */
const SECRET = /^[A-Za-z0-9_-]{43}$/;

const SESSION_SECONDS = 30 * 24 * 3600;

export function isSecret(text: unknown): text is string {
  return typeof text === 'string' && SECRET.test(text);
}

function isSecure(publicUrl: URL): boolean {
  return publicUrl.protocol === 'https:';
}

function cookieName(name: string, publicUrl: URL): string {
  return isSecure(publicUrl) ? `__Host-${name}` : name;
}

function readSecret(request: FastifyRequest, name: string, publicUrl: URL): string | null {
  const value = request.cookies[cookieName(name, publicUrl)];
  return isSecret(value) ? value : null;
}

function attributes(publicUrl: URL) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(publicUrl) } as const;
}

/** The session's hash; a malformed cookie counts as none. */
export function sessionHashOf(request: FastifyRequest, publicUrl: URL): Buffer | null {
  const token = readSecret(request, SESSION, publicUrl);
  return token === null ? null : hashSecret(token);
}

export function setSessionCookie(reply: FastifyReply, token: string, publicUrl: URL): void {
  reply.setCookie(cookieName(SESSION, publicUrl), token, { ...attributes(publicUrl), maxAge: SESSION_SECONDS });
}

export function clearSessionCookie(reply: FastifyReply, publicUrl: URL): void {
  reply.clearCookie(cookieName(SESSION, publicUrl), attributes(publicUrl));
}

/** The browser that asks, if it has ever begun something here. */
export function browserHashOf(request: FastifyRequest, publicUrl: URL): Buffer | null {
  const secret = readSecret(request, FLOW, publicUrl);
  return secret === null ? null : hashSecret(secret);
}

/** The browser that asks; one that is new here gets its secret. */
export function knowBrowser(request: FastifyRequest, reply: FastifyReply, publicUrl: URL): Buffer {
  return browserHashOf(request, publicUrl) ?? renewBrowser(reply, publicUrl);
}

/** A fresh secret for the browser, whatever it had: nothing begun before continues in it. */
export function renewBrowser(reply: FastifyReply, publicUrl: URL): Buffer {
  const secret = newSecret();
  reply.setCookie(cookieName(FLOW, publicUrl), secret, attributes(publicUrl));
  return hashSecret(secret);
}

/** A day, so that whoever comes back to it does not look for the mail again. */
const SETUP_LINK_SECONDS = 24 * 3600;

export function setSetupLinkCookie(reply: FastifyReply, token: string, publicUrl: URL): void {
  reply.setCookie(cookieName(SETUP_LINK, publicUrl), token, { ...attributes(publicUrl), maxAge: SETUP_LINK_SECONDS });
}

/** The hash of the set-up link this browser came with. */
export function setupLinkHashOf(request: FastifyRequest, publicUrl: URL): Buffer | null {
  const secret = readSecret(request, SETUP_LINK, publicUrl);
  return secret === null ? null : hashSecret(secret);
}

export function setDrillCookie(reply: FastifyReply, token: string, publicUrl: URL, maxAge: number): void {
  reply.setCookie(cookieName(DRILL, publicUrl), token, { ...attributes(publicUrl), maxAge });
}

export function clearDrillCookie(reply: FastifyReply, publicUrl: URL): void {
  reply.clearCookie(cookieName(DRILL, publicUrl), attributes(publicUrl));
}

/** The hash of the drill this browser began; whether it is under way is for the directory to find out. */
export function drillHashOf(request: FastifyRequest, publicUrl: URL): Buffer | null {
  const secret = readSecret(request, DRILL, publicUrl);
  return secret === null ? null : hashSecret(secret);
}
