import type { ProblemCode } from '@gatehouse/contract/problems';
import type { BypassLinkId, ConnectionId, Method, OrganizationId, SecondFactor } from '@gatehouse/contract/vocabulary';
import { isAllowed } from './route-identifier.ts';
import { firstMatch, type Rule, type Traced } from './trace.ts';

/**
 * May this session act in this organization now? A role does not guarantee access: the session must hold an
 * authentication the organization allows, or have come through that organization's own current bypass link.
 */

/** One thing this browser has proven. A bypass authentication counts in its own organization and nowhere else. */
export type Authentication =
  | { method: 'password'; at: Date; bypass?: BypassMark; secondFactor?: SecondFactor }
  | { method: Exclude<Method, 'sso' | 'password'>; at: Date; bypass?: never }
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

/**
 * May what this session has proven leave a way in behind that lasts? A managed address has no password; on a bypass link
 * it has one for one organization and while the link lives, and must not make a key of it that opens everything.
 */
export function mayAddPasskey(
  authentications: readonly Authentication[],
  primaryConnectionId: ConnectionId | null,
): boolean {
  return primaryConnectionId === null || authentications.some((one) => provesOperator(one, primaryConnectionId));
}

/** Whether this shows who the person is, as above, and is no password without the second factor that they have. */
export function provesWithFactor(authentication: Authentication, primaryConnectionId: ConnectionId | null): boolean {
  const lacking = authentication.method === 'password' && authentication.secondFactor === undefined;
  return !lacking && provesAccount(authentication, primaryConnectionId);
}

export type OrganizationEntryFacts = {
  id: OrganizationId;
  /** null: not restricted. */
  allowedMethods: readonly Method[] | null;
  activeConnections: readonly ConnectionId[];
  bypassLinkId: BypassLinkId | null;
  bypassOwnersOnly: boolean;
  /** A password counts only together with a second factor, on the bypass link too. */
  requireSecondFactor: boolean;
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
    hasSecondFactor: boolean;
    hasPasskey: boolean;
  };
  membership: 'none' | 'active' | 'deactivated';
  isOwner: boolean;
  removed: boolean;
  authentications: readonly Authentication[];
};

export type EntryDecision =
  | { kind: 'enter'; bypassed: boolean }
  /** All that is missing is a second factor; `enrolled`: the person has one, else they add one first. */
  | { kind: 'second_factor'; enrolled: boolean }
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
    found: (f) => f.authentications.map(described).join(', '),
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
    name: 'second_factor_missing',
    when: (f) => f.organization.requireSecondFactor,
    decide: (f) => {
      const { hasSecondFactor: enrolled } = f.user;
      return f.authentications.some((authentication) => lacksOnlyTheFactor(authentication, f))
        ? { kind: 'second_factor', enrolled }
        : null;
    },
  },
  {
    name: 'step_up_possible',
    decide: (f) => {
      const methods = stepUpMethods(f);
      const expired = f.authentications.some((one) => countsButForFactor(one, f));
      return methods.length > 0 ? { kind: 'step_up', methods, expired } : null;
    },
  },
];

function described(authentication: Authentication): string {
  if (authentication.method !== 'password' || !authentication.secondFactor) return authentication.method;
  return `password with ${authentication.secondFactor}`;
}

function lacksFactor(authentication: Authentication, { organization }: EntryFacts): boolean {
  if (authentication.method !== 'password' || !organization.requireSecondFactor) return false;
  return authentication.secondFactor === undefined;
}

function lacksOnlyTheFactor(authentication: Authentication, facts: EntryFacts): boolean {
  return (
    lacksFactor(authentication, facts) && isRecent(authentication, facts) && countsButForFactor(authentication, facts)
  );
}

/** Whether it counts here, whatever it lacks in age or second factor. */
function countsButForFactor(authentication: Authentication, facts: EntryFacts): boolean {
  const unrequired = { ...facts, organization: { ...facts.organization, requireSecondFactor: false } };
  return countsHere(authentication, unrequired) || isOwnBypass(authentication, unrequired);
}

const HOUR_MS = 3_600_000;

/** Also for the Owner who replaced the bypass link: what they keep by it (R5) lasts no longer than any other proof. */
function isRecent({ at }: Authentication, { organization, now }: EntryFacts): boolean {
  const { sessionMaxHours } = organization;
  return sessionMaxHours === null || now.getTime() - at.getTime() <= sessionMaxHours * HOUR_MS;
}

function countsHere(authentication: Authentication, facts: EntryFacts): boolean {
  const { organization, user } = facts;
  if (!isAllowed(organization.allowedMethods, authentication.method) || lacksFactor(authentication, facts))
    return false;
  if (authentication.method !== 'sso') return authentication.bypass === undefined;
  if (organization.activeConnections.includes(authentication.connectionId)) return true;
  // R2a: another organization's connection counts only where nothing is restricted, and only for its own people.
  return organization.allowedMethods === null && user.primaryConnectionId === authentication.connectionId;
}

function isOwnBypass(authentication: Authentication, facts: EntryFacts): boolean {
  const { organization, isOwner } = facts;
  if (authentication.method !== 'password' || authentication.bypass === undefined) return false;
  if (lacksFactor(authentication, facts)) return false;
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
    if (method === 'passkey') return user.hasPasskey;
    return method !== 'sso' || organization.activeConnections.length > 0;
  });
}
