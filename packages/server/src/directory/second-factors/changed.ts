import type { SessionId, UserId } from '@gatehouse/contract/vocabulary';
import { hashSecret, newRecoveryCode, newSecret } from '../../platform/crypto.ts';
import type { StoredAuthentication } from '../../platform/db/stored.ts';
import type { MailMessage } from '../../platform/mail/outbox.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { ActorView, Context, Outcome } from '../act.ts';
import { deleteMailTokens } from '../mail-tokens/store.ts';
import { type FactorChange, secondFactorMail } from '../mails/second-factor-mails.ts';
import { withoutSecondFactor, withSecondFactor } from '../sessions/authentications.ts';
import { endSessions } from '../sessions/end.ts';
import { lockSession, updateSessionAuthentications } from '../sessions/store.ts';
import type { Tx } from '../world.ts';
import { recoveryCodeHash } from './prove.ts';
import { deleteRecoveryCodes, replaceRecoveryCodes, updateHeld } from './store.ts';

/** What every change of one's second factors brings with it: other sessions end, the person is told. */

export type Self = { userId: UserId; sessionId: SessionId; email: string };

export function mustBePerson(actor: ActorView): Self {
  if (actor.userId === null || actor.sessionId === null || actor.email === null)
    throw new ProblemError('unauthenticated');
  return { userId: actor.userId, sessionId: actor.sessionId, email: actor.email };
}

const RECOVERY_CODES = 10;

export async function newRecoveryCodes(tx: Tx, userId: UserId, now: Date): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  const hashes = codes.map((code) => recoveryCodeHash(userId, code));
  await replaceRecoveryCodes(tx, userId, hashes, now);
  return codes;
}

export type FactorAdded = { recoveryCodes: string[] | null; token: string };

/** The first factor comes with recovery codes, or losing it would mean losing the account. */
export async function factorAdded(
  tx: Tx,
  context: Context<unknown>,
  { kind, isFirst, name }: { kind: 'totp' | 'passkey'; isFirst: boolean; name?: string },
): Promise<Outcome<FactorAdded>> {
  const { userId, email } = mustBePerson(context.actor);
  await updateHeld(tx, userId);
  const recoveryCodes = isFirst ? await newRecoveryCodes(tx, userId, context.now) : null;
  const { token } = await renewSession(tx, context, (held) => withSecondFactor(held, kind));
  const target = { kind: 'user', id: userId, name: email };
  return {
    result: { recoveryCodes, token },
    events: [{ name: 'second_factor.added', target, changes: { kind, ...(name === undefined ? {} : { name }) } }],
    mails: [mailTo(email, context, kind === 'totp' ? 'totpAdded' : 'passkeyAdded')],
  };
}

/** Without any factor left the recovery codes stand in for nothing, and no session counts as having shown one. */
export async function factorRemoved(
  tx: Tx,
  context: Context<unknown>,
  { kind, name }: { kind: 'totp' | 'passkey'; name?: string },
): Promise<Outcome<{ token: string }>> {
  const { userId, email } = mustBePerson(context.actor);
  const held = await updateHeld(tx, userId);
  const isLast = !held.hasTotp && !held.hasPasskey;
  if (isLast) await deleteRecoveryCodes(tx, userId);
  const { token } = await renewSession(tx, context, (proofs) => (isLast ? withoutSecondFactor(proofs) : [...proofs]));
  const target = { kind: 'user', id: userId, name: email };
  return {
    result: { token },
    events: [{ name: 'second_factor.removed', target, changes: { kind, ...(name === undefined ? {} : { name }) } }],
    mails: [mailTo(email, context, kind === 'totp' ? 'totpRemoved' : 'passkeyRemoved')],
  };
}

/** Other sessions and open links end (requirement 11); this session goes on under a new secret. */
async function renewSession(
  tx: Tx,
  { actor, now }: Context<unknown>,
  change: (held: readonly StoredAuthentication[]) => StoredAuthentication[],
): Promise<{ token: string }> {
  const { userId, sessionId } = mustBePerson(actor);
  await endSessions(tx, userId, sessionId);
  await deleteMailTokens(tx, userId);
  const held = await lockSession(tx, sessionId);
  // A session that was signed out in between stays out.
  if (!held) throw new ProblemError('session_expired');
  const token = newSecret();
  const session = { id: sessionId, userId, tokenHash: hashSecret(token), authentications: change(held), now };
  await updateSessionAuthentications(tx, session);
  return { token };
}

export function mailTo(to: string, { now, caller, world, t }: Context<unknown>, change: FactorChange): MailMessage {
  const accountLink = new URL('/account', world.config.publicUrl).href;
  return { to, ...secondFactorMail({ email: to, change, ipAddress: caller.ip ?? '', at: now, accountLink }, t) };
}
