import type { Permission } from '@gatehouse/contract/permissions';
import { ProblemError } from '../../platform/problem.ts';
import type { Action, Scope } from '../act.ts';
import { deleteKey, deleteKeyBefore, findKey, insertKey, type KeyOwner, updateKeyAnswered } from './store.ts';

/**
 * Idempotency keys: a create that is sent again, because its answer was lost on the way, does not happen again. Only
 * what succeeded is kept; a refused attempt changed nothing, so asking again is safe and may fare better.
 */

const KEPT_HOURS = 24;

export type KeptAnswer = { status: number; body: string };
export type Begun = { kind: 'first'; owner: KeyOwner } | { kind: 'answered'; answer: KeptAnswer };

type Asked = { key: string; requestHash: Buffer };
type Guarded<S extends Scope> = { scope: S; permission: Permission; freshProof: boolean };

/**
 * Runs under the permission of the operation it guards: whoever has lost the right since does not get the first answer
 * again either.
 */
export function beginIdempotent<S extends Scope>({
  scope,
  permission,
  freshProof,
}: Guarded<S>): Action<Asked, Begun, S> {
  return {
    name: 'idempotency_key.begin',
    scope,
    permission,
    freshProof,
    mode: 'write',
    changes: false,
    async run(tx, { input, now, actor, world }) {
      const owner = { actor: actor.userId ?? actor.setupLink?.id ?? actor.standing.kind, key: input.key };
      await deleteKeyBefore(tx, owner, new Date(now.getTime() - KEPT_HOURS * 3_600_000));
      if (await insertKey(tx, owner, { requestHash: input.requestHash, now }))
        return { result: { kind: 'first', owner } };
      const kept = await findKey(tx, owner);
      if (!kept)
        throw new ProblemError('conflict', {
          detail: 'The first request with this Idempotency-Key failed; send it again.',
        });
      if (!kept.request_hash.equals(input.requestHash)) throw otherRequest();
      if (kept.status === null || kept.response === null) {
        const detail =
          'The first request with this Idempotency-Key has no answer yet, or was interrupted. Look whether it took effect.';
        throw new ProblemError('conflict', { detail });
      }
      const answer = { status: kept.status, body: world.sealer.open(kept.response, sealContext(owner)) };
      return { result: { kind: 'answered', answer } };
    },
  };
}

function otherRequest(): ProblemError {
  const message = 'This key was used for another request; choose a new one.';
  const errors = [{ pointer: '#/headers/Idempotency-Key', code: 'key_reused', message }];
  return new ProblemError('invalid_request', { detail: message, errors });
}

export const keepAnswer: Action<{ owner: KeyOwner; answer: KeptAnswer }, void, 'instance'> = {
  name: 'idempotency_key.keep_answer',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'write',
  async run(tx, { input: { owner, answer }, world }) {
    const response = world.sealer.seal(answer.body, sealContext(owner));
    await updateKeyAnswered(tx, owner, { status: answer.status, response });
    return { result: undefined };
  },
};

export const forgetKey: Action<{ owner: KeyOwner }, void, 'instance'> = {
  name: 'idempotency_key.forget',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'write',
  async run(tx, { input }) {
    await deleteKey(tx, input.owner);
    return { result: undefined };
  },
};

const sealContext = ({ actor, key }: KeyOwner) => `idempotency_key:${actor}:${key}`;
