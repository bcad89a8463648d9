import type { Tx } from '../world.ts';

/** What was asked under which key, and what was answered. The answer is sealed: it can carry a bypass link. */

export type KeyOwner = { actor: string; key: string };

/** Takes the key; false when it is taken already. Of two at the same moment, the second waits for the first's commit. */
export async function insertKey(
  tx: Tx,
  { actor, key }: KeyOwner,
  asked: { requestHash: Buffer; now: Date },
): Promise<boolean> {
  const result = await tx
    .insertInto('idempotency_keys')
    .values({ actor, key, request_hash: asked.requestHash, status: null, response: null, created_at: asked.now })
    .onConflict((conflict) => conflict.columns(['actor', 'key']).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function findKey(tx: Tx, { actor, key }: KeyOwner) {
  const row = await tx
    .selectFrom('idempotency_keys')
    .selectAll()
    .where('actor', '=', actor)
    .where('key', '=', key)
    .executeTakeFirst();
  return row ?? null;
}

export async function updateKeyAnswered(
  tx: Tx,
  { actor, key }: KeyOwner,
  answer: { status: number; response: Buffer },
): Promise<void> {
  await tx.updateTable('idempotency_keys').set(answer).where('actor', '=', actor).where('key', '=', key).execute();
}

export async function deleteKey(tx: Tx, { actor, key }: KeyOwner): Promise<void> {
  await tx.deleteFrom('idempotency_keys').where('actor', '=', actor).where('key', '=', key).execute();
}

/** A key that is over is as good as new, whether or not the tidying up has come by. */
export async function deleteKeyBefore(tx: Tx, { actor, key }: KeyOwner, limit: Date): Promise<void> {
  await tx
    .deleteFrom('idempotency_keys')
    .where('actor', '=', actor)
    .where('key', '=', key)
    .where('created_at', '<', limit)
    .execute();
}
