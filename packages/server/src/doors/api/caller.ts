import type { FastifyRequest } from 'fastify';
import type { Caller } from '../../directory/caller.ts';
import type { World } from '../../directory/world.ts';
import { equalSecrets } from '../../platform/crypto.ts';
import { applicantOf, callerOf } from '../../platform/http/caller.ts';
import { setupLinkHashOf } from '../../platform/http/cookies.ts';
import { requireSameOrigin } from '../../platform/http/same-origin.ts';
import { ProblemError } from '../../platform/problem.ts';

/** As whom: of one's own, as the support team, or as the bearer of a set-up link. */
export type Hat = 'own' | 'operator' | 'guest';

/**
 * Who asks the API. The bootstrap token is accepted on the operator operations and nowhere else; browsers bring their
 * cookie, and must be on a page of ours to change anything. Everybody else is turned away before anything is read.
 */
export async function apiCallerOf(
  request: FastifyRequest,
  { config }: Pick<World, 'config'>,
  hat: Hat,
): Promise<Caller> {
  if (hat === 'guest') return guestOf(request, config.publicUrl);
  const { authorization } = request.headers;
  if (authorization !== undefined)
    return bearer(request, authorization, hat === 'operator' ? config.bootstrapToken : null);
  const caller = callerOf(request, config.publicUrl, hat);
  if (caller.actor.kind === 'applicant') throw new ProblemError('unauthenticated');
  await requireSameOrigin(config.publicUrl)(request);
  return caller;
}

async function guestOf(request: FastifyRequest, publicUrl: URL): Promise<Caller> {
  const tokenHash = setupLinkHashOf(request, publicUrl);
  if (tokenHash === null) throw new ProblemError('link_invalid', { detail: 'Open the link that you were sent.' });
  await requireSameOrigin(publicUrl)(request);
  return { ...applicantOf(request), actor: { kind: 'guest', tokenHash } };
}

function bearer(request: FastifyRequest, authorization: string, expected: string | null): Caller {
  // RFC 6750, section 2.1; the scheme's case does not matter (RFC 9110, section 11.1).
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (token && expected !== null && equalSecrets(token, expected)) {
    return { ...applicantOf(request), actor: { kind: 'bootstrap' } };
  }
  throw new ProblemError('unauthenticated', { detail: 'This token is not valid here.' });
}
