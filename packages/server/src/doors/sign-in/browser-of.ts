import type { FastifyRequest } from 'fastify';
import { hashSecret, newSecret } from '../../platform/crypto.ts';
import { browserHashOf, drillHashOf, sessionHashOf } from '../../platform/http/cookies.ts';
import type { Door } from './door.ts';

/** A browser that never began anything gets a secret that nothing was begun with. */
export function browserOf({ world }: Door, request: FastifyRequest) {
  const { publicUrl } = world.config;
  return {
    browserHash: browserHashOf(request, publicUrl) ?? hashSecret(newSecret()),
    currentSession: sessionHashOf(request, publicUrl),
    drillHash: drillHashOf(request, publicUrl),
  };
}
