import type { ConnectionId, OrganizationId, SessionId, UserId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import type { StoredAuthentication } from '../../platform/db/stored.ts';
import type { Statement } from '../../platform/db/together.ts';
import type { Tx } from '../world.ts';

/** What a session's sign-in through a connection is called at the provider, so that either side can end it. */

export type NewProviderSession = {
  sessionId: SessionId;
  connectionId: ConnectionId;
  subjectHash: Buffer;
  indexHash: Buffer | null;
  sealed: Buffer;
};

export function providerSessionStatement(session: NewProviderSession): Statement {
  const { sessionId, connectionId, subjectHash, indexHash, sealed } = session;
  return sql`
    insert into provider_sessions as known (session_id, connection_id, subject_hash, index_hash, sealed)
    values (${sessionId}, ${connectionId}, ${subjectHash}, ${indexHash}, ${sealed})
    on conflict (session_id, connection_id) do update
      set subject_hash = excluded.subject_hash, index_hash = excluded.index_hash, sealed = excluded.sealed`;
}

export async function listProviderSessions(tx: Tx, sessionId: SessionId) {
  return tx
    .selectFrom('provider_sessions')
    .innerJoin('connections', 'connections.id', 'provider_sessions.connection_id')
    .select(['provider_sessions.connection_id', 'provider_sessions.sealed', 'connections.name'])
    .where('provider_sessions.session_id', '=', sessionId)
    .limit(20)
    .execute();
}

type Called = { subjectHash: Buffer | null; indexHashes: readonly Buffer[]; limit: number };

export type SessionToEnd = {
  sessionId: SessionId;
  userId: UserId;
  userName: string;
  organizationId: OrganizationId;
  authentications: StoredAuthentication[];
};

/** Locked: a proof that is added at the same moment must not bring back what ends here. */
export async function listSessionsToEnd(
  tx: Tx,
  connectionId: ConnectionId,
  { subjectHash, indexHashes, limit }: Called,
): Promise<SessionToEnd[]> {
  let query = tx
    .selectFrom('provider_sessions as p')
    .innerJoin('sessions as s', 's.id', 'p.session_id')
    .innerJoin('users as u', 'u.id', 's.user_id')
    .innerJoin('connections as c', 'c.id', 'p.connection_id')
    .select([
      's.id as sessionId',
      's.user_id as userId',
      'u.name as userName',
      'c.organization_id as organizationId',
      's.authentications',
    ])
    .where('p.connection_id', '=', connectionId);
  if (subjectHash) query = query.where('p.subject_hash', '=', subjectHash);
  if (indexHashes.length > 0) query = query.where('p.index_hash', 'in', indexHashes);
  return query.orderBy('s.id').limit(limit).forUpdate('s').execute();
}

/** What else the session has proven stays: a connection speaks for itself alone. */
export async function updateSessionWithout(
  tx: Tx,
  { sessionId, connectionId, left }: { sessionId: SessionId; connectionId: ConnectionId; left: StoredAuthentication[] },
): Promise<void> {
  const authentications = JSON.stringify(left);
  await tx.updateTable('sessions').set({ authentications }).where('id', '=', sessionId).execute();
  await tx
    .deleteFrom('provider_sessions')
    .where('session_id', '=', sessionId)
    .where('connection_id', '=', connectionId)
    .execute();
}
