import type { PasskeyId, UserId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import type { NewCredential } from '../../platform/webauthn.ts';
import type { Tx } from '../world.ts';

/** Authenticator apps, passkeys and recovery codes of people. */

export type Held = { hasTotp: boolean; hasPasskey: boolean };

/** Two changes of one person's factors wait for each other, or each could count on what the other removes. */
export async function lockFactors(tx: Tx, userId: UserId): Promise<Held | null> {
  const row = await tx
    .selectFrom('users')
    .select(['has_totp', 'has_passkey'])
    .where('id', '=', userId)
    .forUpdate()
    .executeTakeFirst();
  return row ? { hasTotp: row.has_totp, hasPasskey: row.has_passkey } : null;
}

/** To be called after each change, under the lock: what session look-ups read. */
export async function updateHeld(tx: Tx, userId: UserId): Promise<Held> {
  const { rows } = await sql<Held>`
    update users set has_totp = exists (select 1 from totp_secrets where user_id = ${userId}),
      has_passkey = exists (select 1 from passkeys where user_id = ${userId})
    where id = ${userId} returning has_totp as "hasTotp", has_passkey as "hasPasskey"`.execute(tx);
  return rows[0] ?? { hasTotp: false, hasPasskey: false };
}

export async function findTotp(tx: Tx, userId: UserId) {
  const row = await tx.selectFrom('totp_secrets').selectAll().where('user_id', '=', userId).executeTakeFirst();
  return row ?? null;
}

/** In place of an earlier app. `step` is the one of the code that confirmed it. */
export async function insertTotp(
  tx: Tx,
  userId: UserId,
  { secret, step, now }: { secret: Buffer; step: number; now: Date },
): Promise<void> {
  await deleteTotp(tx, userId);
  await tx
    .insertInto('totp_secrets')
    .values({ user_id: userId, secret, last_step: step, created_at: now, last_used_at: null })
    .execute();
}

/** Claims a step in one statement: of simultaneous uses of one code exactly one counts. */
export async function updateTotpUsed(tx: Tx, userId: UserId, { step, now }: { step: number; now: Date }) {
  const result = await tx
    .updateTable('totp_secrets')
    .set({ last_step: step, last_used_at: now })
    .where('user_id', '=', userId)
    .where('last_step', '<', step)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Counts before the code is looked at; whatever proves the person sets it back. */
export async function updateTotpFailures(tx: Tx, userId: UserId, failures: 'one_more' | 'none'): Promise<void> {
  const value = failures === 'none' ? sql<number>`0` : sql<number>`failures + 1`;
  await tx.updateTable('totp_secrets').set({ failures: value }).where('user_id', '=', userId).execute();
}

export async function deleteTotp(tx: Tx, userId: UserId): Promise<boolean> {
  const result = await tx.deleteFrom('totp_secrets').where('user_id', '=', userId).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

export const MAX_PASSKEYS = 20;

export async function listPasskeys(tx: Tx, userId: UserId) {
  return tx
    .selectFrom('passkeys')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .orderBy('id')
    .limit(MAX_PASSKEYS)
    .execute();
}

export type PasskeyRow = Awaited<ReturnType<typeof listPasskeys>>[number];

export async function findPasskey(tx: Tx, credentialId: Buffer): Promise<PasskeyRow | null> {
  const row = await tx.selectFrom('passkeys').selectAll().where('credential_id', '=', credentialId).executeTakeFirst();
  return row ?? null;
}

type NewPasskey = { id: PasskeyId; name: string; credential: NewCredential; now: Date };

/** False when the credential belongs to an account already. */
export async function insertPasskey(tx: Tx, userId: UserId, { id, name, credential, now }: NewPasskey) {
  const result = await tx
    .insertInto('passkeys')
    .values({
      id,
      user_id: userId,
      credential_id: credential.credentialId,
      public_key: credential.publicKey,
      counter: credential.counter,
      transports: [...credential.transports],
      name,
      created_at: now,
      last_used_at: null,
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/**
 * Notes a use, if the counter moved on since. Authenticators that do not count say zero every time (Web
 * Authentication, section 6.1.1); with any other, a counter that stands still means that there is a copy.
 */
export async function updatePasskeyUsed(tx: Tx, id: PasskeyId, { counter, now }: { counter: number; now: Date }) {
  const result = await tx
    .updateTable('passkeys')
    .set({ counter, last_used_at: now })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('counter', '<', counter), eb.and([eb('counter', '=', 0), eb(eb.val(counter), '=', 0)])]))
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function updatePasskeyName(tx: Tx, userId: UserId, { id, name }: { id: PasskeyId; name: string }) {
  const row = await tx
    .updateTable('passkeys')
    .set({ name })
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

export async function deletePasskey(tx: Tx, userId: UserId, id: PasskeyId): Promise<boolean> {
  const result = await tx.deleteFrom('passkeys').where('user_id', '=', userId).where('id', '=', id).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

export async function deletePasskeys(tx: Tx, userId: UserId): Promise<void> {
  await tx.deleteFrom('passkeys').where('user_id', '=', userId).execute();
}

/** New ones in place of all earlier ones, used or not. */
export async function replaceRecoveryCodes(tx: Tx, userId: UserId, hashes: readonly Buffer[], now: Date) {
  await deleteRecoveryCodes(tx, userId);
  const values = hashes.map((code_hash) => ({ user_id: userId, code_hash, created_at: now, used_at: null }));
  await tx.insertInto('recovery_codes').values(values).execute();
}

export async function deleteRecoveryCodes(tx: Tx, userId: UserId): Promise<void> {
  await tx.deleteFrom('recovery_codes').where('user_id', '=', userId).execute();
}

/** Claims a code in one statement: of simultaneous uses exactly one counts. */
export async function updateRecoveryCodeUsed(tx: Tx, userId: UserId, { hash, now }: { hash: Buffer; now: Date }) {
  const result = await tx
    .updateTable('recovery_codes')
    .set({ used_at: now })
    .where('user_id', '=', userId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function countRecoveryCodes(tx: Tx, userId: UserId): Promise<{ left: number; createdAt: Date } | null> {
  const { rows } = await sql<{ left: number; createdAt: Date | null }>`
    select count(*) filter (where used_at is null)::int as left, max(created_at) as "createdAt"
    from recovery_codes where user_id = ${userId}`.execute(tx);
  const row = rows[0];
  return row?.createdAt ? { left: row.left, createdAt: row.createdAt } : null;
}

/** False when this challenge was answered before, on whichever process. */
export async function insertUsedChallenge(tx: Tx, { hash, expiresAt }: { hash: Buffer; expiresAt: Date }) {
  const result = await tx
    .insertInto('used_challenges')
    .values({ challenge_hash: hash, expires_at: expiresAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
