import type { OrganizationRole } from '@gatehouse/contract/vocabulary';
import { isAtLeast } from './permissions.ts';

/** Changing and ending memberships: nobody reaches above themselves, and the last Owner stays (R7). */

export type RoleChange = {
  /** The acting member's role; null for an operator, who acts from outside. */
  actorRole: OrganizationRole | null;
  currentRole: OrganizationRole;
  /** null: the membership ends. */
  nextRole: OrganizationRole | null;
  /** Active Owners now, counted under the organization's lock. */
  owners: number;
};

export type RoleChangeDecision = { kind: 'allow' } | { kind: 'deny'; reason: 'forbidden' | 'last_owner' };

export function decideRoleChange({ actorRole, currentRole, nextRole, owners }: RoleChange): RoleChangeDecision {
  if (actorRole !== null && !isAtLeast(actorRole, currentRole)) return { kind: 'deny', reason: 'forbidden' };
  if (actorRole !== null && nextRole !== null && !isAtLeast(actorRole, nextRole)) {
    return { kind: 'deny', reason: 'forbidden' };
  }
  const losesOwner = currentRole === 'ORGANIZATION_OWNER' && nextRole !== 'ORGANIZATION_OWNER';
  if (losesOwner && owners <= 1) return { kind: 'deny', reason: 'last_owner' };
  return { kind: 'allow' };
}
