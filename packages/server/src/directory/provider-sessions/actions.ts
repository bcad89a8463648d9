import type { ConnectionId } from '@gatehouse/contract/vocabulary';
import type { Action } from '../act.ts';
import type { Event } from '../caller.ts';
import { insertUsedAssertion } from '../flows/store.ts';
import { endSession } from '../sessions/end.ts';
import type { Tx } from '../world.ts';
import { nameHash } from './remember.ts';
import { listSessionsToEnd, type SessionToEnd, updateSessionWithout } from './store.ts';

/** Signing out, when the provider says so. Whether it was the provider who said it is found out by the door before. */

export type ProvidersLogout = {
  connectionId: ConnectionId;
  /** NameID or `sub`; null where only a session was named. */
  subject: string | null;
  /** SessionIndex or `sid`; empty: all sessions of that person. */
  indexes: readonly string[];
  message: { id: string; expiresAt: Date };
};

const ENDED_AT_ONCE = 200;

export const endProviderSessions: Action<ProvidersLogout, { accepted: boolean; ended: number }, 'instance'> = {
  name: 'session.end_by_provider',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'write',
  async run(tx, { input, now }) {
    const { connectionId, subject, indexes, message } = input;
    // Said once, done once: a message that was caught on its way signs nobody out who has come back since.
    const once = { connectionId, assertionId: `logout ${message.id}`, expiresAt: message.expiresAt };
    if (message.expiresAt <= now || !(await insertUsedAssertion(tx, once))) {
      return { result: { accepted: false, ended: 0 } };
    }
    const subjectHash = subject === null ? null : nameHash(connectionId, subject);
    const indexHashes = indexes.map((index) => nameHash(connectionId, index));
    if (subjectHash === null && indexHashes.length === 0) return { result: { accepted: false, ended: 0 } };
    const events: Event[] = [];
    // None is left out: the provider says it once, and whoever has gathered many sessions loses them all.
    for (;;) {
      const sessions = await listSessionsToEnd(tx, connectionId, { subjectHash, indexHashes, limit: ENDED_AT_ONCE });
      for (const session of sessions) events.push(await end(tx, connectionId, session));
      if (sessions.length < ENDED_AT_ONCE) return { result: { accepted: true, ended: events.length }, events };
    }
  },
};

async function end(
  tx: Tx,
  connectionId: ConnectionId,
  { sessionId, userId, userName, organizationId, authentications }: SessionToEnd,
): Promise<Event> {
  const left = authentications.filter((one) => one.connectionId !== connectionId);
  if (left.length === 0) await endSession(tx, userId, sessionId);
  else await updateSessionWithout(tx, { sessionId, connectionId, left });
  const target = { kind: 'user', id: userId, name: userName };
  const changes = { sessionId, connectionId, whole: left.length === 0 };
  return { name: 'session.ended_by_provider', organizationId, target, changes };
}
