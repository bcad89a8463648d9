import type { SecondFactor } from '@gatehouse/contract/vocabulary';
import type { StoredAuthentication } from '../../platform/db/stored.ts';
import type { Authentication } from '../../policy/entry.ts';

/** Between the stored form and the policy's: times are text in jsonb. */

export function toAuthentications(stored: readonly StoredAuthentication[]): Authentication[] {
  return stored.flatMap(({ method, connectionId, bypass, secondFactor, at }): Authentication[] => {
    if (method === 'sso') return connectionId ? [{ method, connectionId, at: new Date(at) }] : [];
    if (method !== 'password') return [{ method, at: new Date(at) }];
    return [{ method, at: new Date(at), ...(bypass ? { bypass } : {}), ...(secondFactor ? { secondFactor } : {}) }];
  });
}

export function toStored(authentication: Authentication): StoredAuthentication {
  return { ...authentication, at: authentication.at.toISOString() };
}

/** A newer proof by the same way replaces the older one, so the list stays as short as there are ways. */
export function withAuthentication(
  stored: readonly StoredAuthentication[],
  added: Authentication,
): StoredAuthentication[] {
  const next = toStored(added);
  const same = (other: StoredAuthentication) =>
    other.method === next.method &&
    other.connectionId === next.connectionId &&
    other.bypass?.organizationId === next.bypass?.organizationId;
  return [...stored.filter((other) => !same(other)), next];
}

/**
 * A second factor that is added in a session was proven in it: from then on its passwords count with it, like at the
 * next sign-in.
 */
export function withSecondFactor(
  stored: readonly StoredAuthentication[],
  secondFactor: SecondFactor,
): StoredAuthentication[] {
  return stored.map((one) => (one.method === 'password' ? { ...one, secondFactor } : one));
}

/** And once there is none any more, nobody has shown one. */
export function withoutSecondFactor(stored: readonly StoredAuthentication[]): StoredAuthentication[] {
  return stored.map(({ secondFactor: _, ...one }) => one);
}

/** When this browser last proved who it is. */
export function lastProvenAt(authentications: readonly Authentication[]): Date {
  return new Date(Math.max(0, ...authentications.map(({ at }) => at.getTime())));
}
