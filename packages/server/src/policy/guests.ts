import type { ConnectionId } from '@gatehouse/contract/vocabulary';
import { type Authentication, provesAccount } from './entry.ts';

/** What this browser has shown, and the connection that manages the person's address. */
export type Shown = { authentications: readonly Authentication[]; primaryConnectionId: ConnectionId | null };

/** Whether it has shown who its person is everywhere, and not in one organization alone (R2). */
export function isOwn({ authentications, primaryConnectionId }: Shown): boolean {
  return authentications.some((proof) => provesAccount(proof, primaryConnectionId));
}

/**
 * Whether it is told of what has these connections. Who came through the provider of one organization is told of that
 * one, and of the one that manages their address: whoever runs the provider could ask in their place (R2).
 */
export function isToldOf(connections: readonly ConnectionId[], shown: Shown): boolean {
  const { authentications, primaryConnectionId } = shown;
  const cameThrough = (id: ConnectionId) =>
    authentications.some((proof) => proof.method === 'sso' && proof.connectionId === id);
  return isOwn(shown) || connections.some((id) => id === primaryConnectionId || cameThrough(id));
}
