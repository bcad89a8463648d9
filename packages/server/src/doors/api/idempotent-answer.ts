import { createHash } from 'node:crypto';
import type { Endpoint } from '@gatehouse/contract/endpoint';
import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import type { FastifyRequest } from 'fastify';
import { act } from '../../directory/act.ts';
import type { Caller } from '../../directory/caller.ts';
import {
  type Begun,
  beginIdempotent,
  forgetKey,
  type KeptAnswer,
  keepAnswer,
} from '../../directory/idempotency-keys/actions.ts';
import type { World } from '../../directory/world.ts';
import { refused } from './request-input.ts';

/** `Idempotency-Key` on a POST: the first answer again, or the work done once and its answer kept. */

type Asking = { request: FastifyRequest; caller: Caller; organizationId: OrganizationId | null; endpoint: Endpoint };

export async function answerOnce(world: World, asking: Asking, answer: () => Promise<KeptAnswer>): Promise<KeptAnswer> {
  const key = keyOf(asking.request);
  if (key === null) return answer();
  const begun = await begin(world, asking, { key, requestHash: hashOf(asking.request) });
  if (begun.kind === 'answered') return begun.answer;
  const { owner } = begun;
  const system: Caller = { ...asking.caller, actor: { kind: 'applicant' }, override: null };
  const note = (err: unknown) =>
    world.log.warn({ err, reference: asking.caller.reference }, 'an idempotency key stays taken');
  const first = await answer().catch(async (error: unknown) => {
    // Nothing was changed, so the key is free again.
    await act(world, system, null, forgetKey, { owner }).catch(note);
    throw error;
  });
  // The work is done: a key whose answer could not be kept stays taken, so that it is not done twice.
  await act(world, system, null, keepAnswer, { owner, answer: first }).catch(note);
  return first;
}

async function begin(world: World, asking: Asking, asked: { key: string; requestHash: Buffer }): Promise<Begun> {
  const { caller, organizationId, endpoint } = asking;
  const { permission, freshProof = false } = endpoint;
  if (organizationId === null)
    return act(world, caller, null, beginIdempotent({ scope: 'instance', permission, freshProof }), asked);
  return act(world, caller, organizationId, beginIdempotent({ scope: 'organization', permission, freshProof }), asked);
}

function keyOf({ method, headers }: FastifyRequest): string | null {
  const key = headers['idempotency-key'];
  if (method !== 'POST' || key === undefined) return null;
  if (typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  const message = 'An Idempotency-Key has 1 to 200 visible ASCII characters.';
  throw refused([{ pointer: '#/headers/Idempotency-Key', code: 'invalid_key', message }]);
}

function hashOf({ method, url, body }: FastifyRequest): Buffer {
  return createHash('sha256')
    .update(`${method} ${url} ${JSON.stringify(body ?? null)}`)
    .digest();
}
