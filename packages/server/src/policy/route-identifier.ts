import type { ConnectionId, Method } from '@gatehouse/contract/vocabulary';

/**
 * Where the identifier step leads. The facts are about domains and settings only, never about accounts, so the answer
 * cannot tell whether somebody exists.
 */

export type RouteFacts = {
  /** What this instance has set up; `password` always. */
  instanceMethods: readonly Method[];
  /** The verified managed domain the address lies in, when it is mapped to a connection that is active. */
  managed: { connectionId: ConnectionId; allowedMethods: readonly Method[] | null } | null;
  /** Came in on an organization's current bypass link. */
  bypass: boolean;
};

export type Route =
  | { kind: 'connection'; connectionId: ConnectionId; alternatives: readonly Method[] }
  | { kind: 'methods'; methods: readonly Method[] };

export function routeIdentifier({ instanceMethods, managed, bypass }: RouteFacts): Route {
  if (bypass) return { kind: 'methods', methods: ['password'] };
  if (managed === null) return { kind: 'methods', methods: instanceMethods };
  return {
    kind: 'connection',
    connectionId: managed.connectionId,
    // Unrestricted means every method of the instance, but never the password: the provider speaks for this domain.
    alternatives: socialMethods(instanceMethods).filter((method) => isAllowed(managed.allowedMethods, method)),
  };
}

/** null: the organization does not restrict methods. */
export function isAllowed(allowedMethods: readonly Method[] | null, method: Method): boolean {
  return allowedMethods === null || allowedMethods.includes(method);
}

function socialMethods(instanceMethods: readonly Method[]): Method[] {
  return instanceMethods.filter((method) => method === 'google' || method === 'github');
}
