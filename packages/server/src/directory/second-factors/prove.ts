import type { PasskeyId, UserId } from '@gatehouse/contract/vocabulary';
import type { OpenChallenge } from '../../platform/challenge.ts';
import { hashSecret, normalRecoveryCode, type Sealer } from '../../platform/crypto.ts';
import { matchingStep } from '../../platform/totp.ts';
import type { Tx } from '../world.ts';
import {
  findTotp,
  insertUsedChallenge,
  updatePasskeyUsed,
  updateRecoveryCodeUsed,
  updateTotpFailures,
  updateTotpUsed,
} from './store.ts';

/** Whether what somebody shows after a password is right. Each is used up by it: a step, a code, a challenge. */

/** At most this many wrong codes in a row are looked at; then another factor or a recovery code opens it again. */
const MAX_CONSECUTIVE_FAILURES = 100;

type Proving = { userId: UserId; code: string; now: Date };

export async function proveTotp(
  tx: Tx,
  { sealer }: { sealer: Sealer },
  { userId, code, now }: Proving,
): Promise<boolean> {
  const row = await findTotp(tx, userId);
  if (!row) return false;
  await updateTotpFailures(tx, userId, 'one_more');
  if (row.failures >= MAX_CONSECUTIVE_FAILURES) return false;
  const step = matchingStep(openTotpSecret(sealer, userId, row.secret), code, now);
  return step !== null && (await updateTotpUsed(tx, userId, { step, now }));
}

export async function proveRecoveryCode(tx: Tx, { userId, code, now }: Proving): Promise<boolean> {
  return updateRecoveryCodeUsed(tx, userId, { hash: recoveryCodeHash(userId, code), now });
}

/** What the door found: the signature was right, and what the authenticator counts now. */
export type ProvenPasskey = { passkeyId: PasskeyId; userId: UserId; counter: number; challenge: OpenChallenge };

export async function provePasskey(
  tx: Tx,
  { passkeyId, counter, challenge }: ProvenPasskey,
  { binding, now }: { binding: string; now: Date },
): Promise<boolean> {
  if (challenge.binding !== binding || challenge.expiresAt <= now) return false;
  return (await insertUsedChallenge(tx, challenge)) && (await updatePasskeyUsed(tx, passkeyId, { counter, now }));
}

/** With the person in it, so that one hash says nothing about another account. */
export function recoveryCodeHash(userId: UserId, code: string): Buffer {
  return hashSecret(`${userId} ${normalRecoveryCode(code)}`);
}

export function sealTotpSecret(sealer: Sealer, userId: UserId, secret: string): Buffer {
  return sealer.seal(secret, `totp:${userId}`);
}

function openTotpSecret(sealer: Sealer, userId: UserId, sealed: Buffer): string {
  return sealer.open(sealed, `totp:${userId}`);
}
