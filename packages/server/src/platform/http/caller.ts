import type { FastifyRequest } from 'fastify';
import { sessionHashOf } from './cookies.ts';

/** Who is asking, as far as the request itself can say. Whether the session counts is for the directory to find out. */
export type BrowserCaller = {
  actor: { kind: 'session'; tokenHash: Buffer; hat: 'own' | 'operator' } | { kind: 'applicant' };
  ip: string | null;
  userAgent: string | null;
  reference: string;
  override: null;
};

const USER_AGENT_LENGTH = 300;

export function callerOf(request: FastifyRequest, publicUrl: URL, hat: 'own' | 'operator' = 'own'): BrowserCaller {
  const tokenHash = sessionHashOf(request, publicUrl);
  return {
    ...applicantOf(request),
    actor: tokenHash === null ? { kind: 'applicant' } : { kind: 'session', tokenHash, hat },
  };
}

/** Somebody who is about to sign in, whoever is signed in already. */
export function applicantOf(request: FastifyRequest): BrowserCaller {
  return {
    actor: { kind: 'applicant' },
    ip: request.ip,
    userAgent: request.headers['user-agent']?.slice(0, USER_AGENT_LENGTH) ?? null,
    reference: request.id,
    override: null,
  };
}
