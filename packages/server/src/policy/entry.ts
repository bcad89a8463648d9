import type { ProblemCode } from '@gatehouse/contract/problems';
import type { BypassLinkId, ConnectionId, Method, OrganizationId } from '@gatehouse/contract/vocabulary';
import { isAllowed } from './route-identifier.ts';
import { firstMatch, type Rule, type Traced } from './trace.ts';

/**
 * May this session act in this organization now? A role does not guarantee access: the session must hold an
 * authentication the organization allows, or have come through that organization's own current bypass link.
 */

/** One thing this browser has proven. A bypass authentication counts in its own organization and nowhere else. */
export type Authentication =
  | { method: Exclude<Method, 'sso'>; at: Date; bypass?: BypassMark }
  | { method: 'sso'; connectionId: ConnectionId; at: Date };

/** `kept`: this session replaced or deleted the link itself and keeps the organization until it ends (R5). */
export type BypassMark = { organizationId: OrganizationId; linkId: BypassLinkId; kept: boolean };

/**
 * Whether this shows who the person is everywhere, not only in one organization. A connection does for the addresses it
 * manages; somebody who merely joined its organization must not lose their account to whoever runs it.
 */
export function provesAccount(authentication: Authentication, primaryConnectionId: ConnectionId | null): boolean {
  return authentication.method !== 'sso' || authentication.connectionId === primaryConnectionId;
}

/** May this session act as the support team? Never by what opens one organization only (R1, R2a). */
export function provesOperator(authentication: Authentication, primaryConnectionId: ConnectionId | null): boolean {
  if (authentication.method !== 'sso' && authentication.bypass !== undefined) return false;
  return provesAccount(authentication, primaryConnectionId);
}

export type OrganizationEntryFacts = {
  id: OrganizationId;
  /** null: not restricted. */
  allowedMethods: readonly Method[] | null;
  activeConnections: readonly ConnectionId[];
  bypassLinkId: BypassLinkId | null;
  bypassOwnersOnly: boolean;
  /** How long an authentication counts here; null: as long as the session lasts. */
  sessionMaxHours: number | null;
};

export type EntryFacts = {
  now: Date;
  organization: OrganizationEntryFacts;
  /** What the instance has set up; a step-up never offers anything else. */
  instanceMethods: readonly Method[];
  user: {
    status: 'active' | 'deactivated';
    /** The active connection, of whichever organization, that the primary address is mapped to. */
    primaryConnectionId: ConnectionId | null;
  };
  membership: 'none' | 'active' | 'deactivated';
  isOwner: boolean;
  removed: boolean;
  authentications: readonly Authentication[];
};

export type EntryDecision =
  | { kind: 'enter'; bypassed: boolean }
  /** `expired`: what this session has proven counted here, and has become too old. */
  | { kind: 'step_up'; methods: readonly Method[]; expired: boolean }
  | { kind: 'refuse'; reason: ProblemCode };

export function decideEntry(facts: EntryFacts): Traced<EntryDecision> {
  return firstMatch(rules, facts, { kind: 'refuse', reason: 'method_not_allowed' });
}

const refuse = (reason: ProblemCode): EntryDecision => ({ kind: 'refuse', reason });

const rules: readonly Rule<EntryFacts, EntryDecision>[] = [
  { name: 'account_active', decide: (f) => (f.user.status === 'active' ? null : refuse('deactivated')) },
  {
    name: 'membership_active',
    found: (f) => f.membership,
    decide: (f) => {
      if (f.membership === 'deactivated') return refuse('deactivated');
      if (f.membership === 'none') return refuse(f.removed ? 'removed' : 'not_a_member');
      return null;
    },
  },
  {
    name: 'allowed_authentication',
    found: (f) => f.authentications.map((authentication) => authentication.method).join(', '),
    decide: (f) =>
      f.authentications.some((one) => countsHere(one, f) && isRecent(one, f))
        ? { kind: 'enter', bypassed: false }
        : null,
  },
  {
    name: 'own_bypass_link',
    decide: (f) =>
      f.authentications.some((one) => isOwnBypass(one, f) && isRecent(one, f))
        ? { kind: 'enter', bypassed: true }
        : null,
  },
  {
    name: 'step_up_possible',
    decide: (f) => {
      const methods = stepUpMethods(f);
      const expired = f.authentications.some((one) => countsHere(one, f) || isOwnBypass(one, f));
      return methods.length > 0 ? { kind: 'step_up', methods, expired } : null;
    },
  },
];

const HOUR_MS = 3_600_000;

/** Also for the Owner who replaced the bypass link: what they keep by it (R5) lasts no longer than any other proof. */
function isRecent({ at }: Authentication, { organization, now }: EntryFacts): boolean {
  const { sessionMaxHours } = organization;
  return sessionMaxHours === null || now.getTime() - at.getTime() <= sessionMaxHours * HOUR_MS;
}

function countsHere(authentication: Authentication, { organization, user }: EntryFacts): boolean {
  if (!isAllowed(organization.allowedMethods, authentication.method)) return false;
  if (authentication.method !== 'sso') return authentication.bypass === undefined;
  if (organization.activeConnections.includes(authentication.connectionId)) return true;
  // R2a: another organization's connection counts only where nothing is restricted, and only for its own people.
  return organization.allowedMethods === null && user.primaryConnectionId === authentication.connectionId;
}

function isOwnBypass(authentication: Authentication, { organization, isOwner }: EntryFacts): boolean {
  if (authentication.method === 'sso' || authentication.bypass === undefined) return false;
  const { bypass } = authentication;
  if (bypass.organizationId !== organization.id) return false;
  if (organization.bypassOwnersOnly && !isOwner) return false;
  return bypass.kept || bypass.linkId === organization.bypassLinkId;
}

function stepUpMethods({ organization, instanceMethods, user }: EntryFacts): Method[] {
  return instanceMethods.filter((method) => {
    if (!isAllowed(organization.allowedMethods, method)) return false;
    // A password never signs in an address that is routed to a connection.
    if (method === 'password') return user.primaryConnectionId === null;
    return method !== 'sso' || organization.activeConnections.length > 0;
  });
}
