import type { ConnectionId, SessionId } from '@gatehouse/contract/vocabulary';
import { hashSecret } from '../../platform/crypto.ts';
import type { Statement } from '../../platform/db/together.ts';
import type { Context } from '../act.ts';
import type { ProviderSession } from '../flows/secrets.ts';
import type { Tx } from '../world.ts';
import { listProviderSessions, providerSessionStatement } from './store.ts';

/**
 * Kept with a session as little as serves: hashes, by which a provider's word finds it, and sealed what our own word to
 * the provider has to say. Both go with the session.
 */

type Remembering = { sessionId: SessionId; connectionId: ConnectionId; session: ProviderSession };

export function providerSessionOf(
  { world }: Pick<Context<unknown>, 'world'>,
  { sessionId, connectionId, session }: Remembering,
): Statement {
  const { subject, index } = session;
  return providerSessionStatement({
    sessionId,
    connectionId,
    subjectHash: nameHash(connectionId, subject),
    indexHash: index === null ? null : nameHash(connectionId, index),
    sealed: world.sealer.seal(JSON.stringify(session), contextOf(sessionId)),
  });
}

/** What a session that ends is called elsewhere. */
export type KnownElsewhere = { connectionId: ConnectionId; connection: string; session: ProviderSession };

export async function knownElsewhere(
  tx: Tx,
  { world }: Pick<Context<unknown>, 'world'>,
  sessionId: SessionId,
): Promise<KnownElsewhere[]> {
  const rows = await listProviderSessions(tx, sessionId);
  return rows.map(({ connection_id: connectionId, name: connection, sealed }) => ({
    connectionId,
    connection,
    session: JSON.parse(world.sealer.open(sealed, contextOf(sessionId))),
  }));
}

/** The same name at two connections is two. */
export function nameHash(connectionId: ConnectionId, name: string): Buffer {
  return hashSecret(`${connectionId} ${name}`);
}

const contextOf = (sessionId: SessionId) => `provider_session:${sessionId}`;
