import type { ConnectionId, SessionId, UserId } from '@gatehouse/contract/vocabulary';
import { updateBypassDrillsEnded } from '../bypass-links/store.ts';
import type { Tx } from '../world.ts';
import { deleteSession, deleteSessions, updateSessionsWithoutConnection } from './store.ts';

/**
 * What ends beside the person's own signing out: a session may have been somebody else's, and then so may the drill of
 * the bypass link that was begun in it. What comes in by the link after that is an alarm.
 */

/** All of a person's sessions, but for one when it is named. */
export async function endSessions(tx: Tx, userId: UserId, except: SessionId | null): Promise<number> {
  await updateBypassDrillsEnded(tx, userId);
  return deleteSessions(tx, userId, except);
}

export async function endSession(tx: Tx, userId: UserId, id: SessionId): Promise<boolean> {
  await updateBypassDrillsEnded(tx, userId);
  return deleteSession(tx, userId, id);
}

/** What was proven through a connection, and the sessions in which nothing else was. */
export async function endSessionsThrough(tx: Tx, userId: UserId, connectionId: ConnectionId): Promise<void> {
  await updateBypassDrillsEnded(tx, userId);
  await updateSessionsWithoutConnection(tx, userId, connectionId);
}
