import type { SessionId, UserId } from '@gatehouse/contract/vocabulary';
import { hashSecret, newSecret } from '../../platform/crypto.ts';
import { newId } from '../../platform/ids.ts';
import type { Authentication } from '../../policy/entry.ts';
import type { Caller } from '../caller.ts';
import type { Tx } from '../world.ts';
import { toStored, withAuthentication } from './authentications.ts';
import { SESSION_ABSOLUTE_SECONDS, SESSION_IDLE_SECONDS } from './lifetime.ts';
import { findSession, insertSession, lockSession, updateSessionAuthentications } from './store.ts';

export type Established = { token: string; sessionId: SessionId };

type Proven = {
  userId: UserId;
  authentication: Authentication;
  /** The browser's session before, if any. The same person's gains the proof; another person's is left alone. */
  currentSession: Buffer | null;
  caller: Pick<Caller, 'ip' | 'userAgent'>;
  now: Date;
};

/** A proof becomes part of a session. Its identifier is new each time, so that one known before is worth nothing. */
export async function establishSession(tx: Tx, proven: Proven): Promise<Established> {
  const { userId, authentication, currentSession, caller, now } = proven;
  const token = newSecret();
  const tokenHash = hashSecret(token);
  const current = currentSession && (await findSession(tx, currentSession, now, SESSION_IDLE_SECONDS));
  const held = current?.userId === userId ? await lockSession(tx, current.sessionId) : null;
  if (current && held) {
    const authentications = withAuthentication(held, authentication);
    await updateSessionAuthentications(tx, { id: current.sessionId, userId, tokenHash, authentications, now });
    return { token, sessionId: current.sessionId };
  }
  const id = newId('ses', now);
  const expiresAt = new Date(now.getTime() + SESSION_ABSOLUTE_SECONDS * 1000);
  await insertSession(tx, {
    id,
    tokenHash,
    userId,
    authentications: [toStored(authentication)],
    ip: caller.ip,
    userAgent: caller.userAgent,
    now,
    expiresAt,
  });
  return { token, sessionId: id };
}
