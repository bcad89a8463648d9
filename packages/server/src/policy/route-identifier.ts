import type { ConnectionId, Method } from '@gatehouse/contract/vocabulary';

/**
 * Where the identifier step leads. The facts are about domains and settings only, never about accounts, so the answer
 * cannot tell whether somebody exists.
 */

export type RouteFacts = {
  /** What this instance has set up; `password` always. */
  instanceMethods: readonly Method[];
  /** The active connection that the verified domain of the address is mapped to. */
  connectionId: ConnectionId | null;
};

export type Route =
  | { kind: 'connection'; connectionId: ConnectionId }
  | { kind: 'methods'; methods: readonly Method[] };

export function routeIdentifier({ instanceMethods, connectionId }: RouteFacts): Route {
  if (connectionId === null) return { kind: 'methods', methods: instanceMethods };
  // Never to a password: the provider speaks for this domain.
  return { kind: 'connection', connectionId };
}

/** null: the organization does not restrict methods. */
export function isAllowed(allowedMethods: readonly Method[] | null, method: Method): boolean {
  return allowedMethods === null || allowedMethods.includes(method);
}
