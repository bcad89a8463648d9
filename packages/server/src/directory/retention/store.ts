import type { Tx } from '../world.ts';

/** What has run out and is of no use to anybody. Records people read (sign-ins, audit events) are not touched here. */

/** `countersBefore`: a day. */
type Limits = {
  now: Date;
  releasesBefore: Date;
  idempotencyBefore: Date;
  keysBefore: Date;
  responsesBefore: Date;
  countersBefore: string;
};

export async function deleteExpired(tx: Tx, limits: Limits): Promise<void> {
  const { now, releasesBefore, idempotencyBefore, keysBefore, responsesBefore, countersBefore } = limits;
  await tx.deleteFrom('sign_in_flows').where('expires_at', '<', now).execute();
  await tx.deleteFrom('used_assertions').where('expires_at', '<', now).execute();
  await tx.deleteFrom('used_challenges').where('expires_at', '<', now).execute();
  await tx.deleteFrom('mail_tokens').where('expires_at', '<', now).execute();
  await tx.deleteFrom('rate_counters').where('window_ends_at', '<', now).execute();
  await tx.deleteFrom('sessions').where('expires_at', '<', now).execute();
  await tx.deleteFrom('idempotency_keys').where('created_at', '<', idempotencyBefore).execute();
  await tx.deleteFrom('connection_keys').where('state', '=', 'previous').where('retired_at', '<', keysBefore).execute();
  await tx.deleteFrom('sent_responses').where('created_at', '<', responsesBefore).execute();
  await updateReleasesEnded(tx, releasesBefore);
  await tx.deleteFrom('sign_in_days').where('day', '<', countersBefore).execute();
  await tx.deleteFrom('join_days').where('day', '<', countersBefore).execute();
}

/** Nobody came: the identity is what it was. */
export async function updateReleasesEnded(tx: Tx, before: Date): Promise<void> {
  await tx.updateTable('identities').set({ released_at: null }).where('released_at', '<=', before).execute();
}
