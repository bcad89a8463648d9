import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../problem.ts';

/**
 * No other site may act with a person's cookies. Browsers name the origin of every request that is not GET or HEAD
 * (Fetch §3.2); where it is missing or withheld (`null`), `Sec-Fetch-Site` says the same. A request that says neither is
 * no form of ours.
 */
export function requireSameOrigin(publicUrl: URL): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD' || isFromHere(request, publicUrl)) return;
    throw new ProblemError('cross_origin_request');
  };
}

function isFromHere({ headers }: FastifyRequest, publicUrl: URL): boolean {
  if (headers.origin !== undefined && headers.origin !== 'null') return headers.origin === publicUrl.origin;
  const site = headers['sec-fetch-site'];
  return site === 'same-origin' || site === 'none';
}
