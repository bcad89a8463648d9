import type { ConnectionId, Method } from '@gatehouse/contract/vocabulary';
import { isAllowed } from './route-identifier.ts';

/**
 * By which ways a person could get into an organization under given settings. The impact preview and the promise that
 * an Owner can always get in (R6) ask this same question, so that a preview says exactly what then happens.
 */

export type PersonWays = {
  hasPassword: boolean;
  /** Providers this person has signed in with: `google`, `github` or a connection's id. */
  identities: readonly string[];
  /** The active connection, of whichever organization, that the primary address is mapped to: it has no password. */
  mappedConnectionId: ConnectionId | null;
  /** Connections of this organization that the person has tested successfully as they are configured now. */
  testedConnections: readonly ConnectionId[];
  /** Something to be asked for after a password: an authenticator app or a passkey. */
  hasSecondFactor: boolean;
  hasPasskey: boolean;
  /** Another organization manages the primary address, and does not allow passkeys. */
  passkeyForbiddenElsewhere: boolean;
};

export type SettingsForWays = {
  /** What the instance has set up. */
  instanceMethods: readonly Method[];
  allowedMethods: readonly Method[] | null;
  activeConnections: readonly ConnectionId[];
  bypass: 'none' | 'members' | 'owners';
  /** A password, on the bypass link too, needs a second factor; one can be added on the way in. */
  requireSecondFactor: boolean;
};

export type Way = Method | 'bypass';

/**
 * `proven`: only ways shown to work. `possible`: also ways that open with one mail or the first visit to the provider.
 */
export type Certainty = 'proven' | 'possible';

export function waysIn(
  person: PersonWays & { isOwner: boolean },
  settings: SettingsForWays,
  certainty: Certainty,
): Way[] {
  const ways: Way[] = settings.instanceMethods.filter(
    (method) => isAllowed(settings.allowedMethods, method) && canUse(method, person, settings, certainty),
  );
  const bypassServes = settings.bypass === 'members' || (settings.bypass === 'owners' && person.isOwner);
  if (bypassServes && passwordWorks(person, settings, certainty)) ways.push('bypass');
  return ways;
}

function passwordWorks(person: PersonWays, settings: SettingsForWays, certainty: Certainty): boolean {
  if (certainty === 'possible') return true;
  return person.hasPassword && (person.hasSecondFactor || !settings.requireSecondFactor);
}

function canUse(method: Method, person: PersonWays, settings: SettingsForWays, certainty: Certainty): boolean {
  switch (method) {
    case 'password':
      return person.mappedConnectionId === null && passwordWorks(person, settings, certainty);
    case 'passkey':
      return person.hasPasskey && !person.passkeyForbiddenElsewhere;
    case 'google':
    case 'github':
      return person.identities.includes(method);
    case 'sso':
      return settings.activeConnections.some(
        (id) =>
          person.identities.includes(id) ||
          (person.mappedConnectionId === id && (certainty === 'possible' || person.testedConnections.includes(id))),
      );
    default:
      return method satisfies never;
  }
}

/** R6: is there an Owner who can get in, by a way that has been shown to work? */
export function anOwnerCanGetIn(owners: readonly PersonWays[], settings: SettingsForWays): boolean {
  return owners.some((owner) => waysIn({ ...owner, isOwner: true }, settings, 'proven').length > 0);
}

export type LockoutDecision = { kind: 'allow' } | { kind: 'deny'; reasons: readonly LockoutReason[] };
export type LockoutReason =
  | 'no_owner'
  | 'no_owner_has_an_allowed_method'
  | 'no_active_connection'
  | 'no_bypass_link'
  | 'no_owner_has_a_password'
  | 'no_owner_has_a_second_factor';

/**
 * Compares before and after: what is locked already is not made worse by an unrelated change, and what works now must
 * work afterwards.
 */
export function decideLockout(
  before: { owners: readonly PersonWays[]; settings: SettingsForWays },
  after: { owners: readonly PersonWays[]; settings: SettingsForWays },
): LockoutDecision {
  if (anOwnerCanGetIn(after.owners, after.settings)) return { kind: 'allow' };
  // R7: also where nobody could get in before, somebody must be left whom support can help to.
  if (before.owners.length > 0 && after.owners.length === 0) return { kind: 'deny', reasons: ['no_owner'] };
  if (!anOwnerCanGetIn(before.owners, before.settings)) return { kind: 'allow' };
  return { kind: 'deny', reasons: lockoutReasons(after) };
}

function lockoutReasons({
  owners,
  settings,
}: {
  owners: readonly PersonWays[];
  settings: SettingsForWays;
}): LockoutReason[] {
  if (owners.length === 0) return ['no_owner'];
  const reasons: LockoutReason[] = ['no_owner_has_an_allowed_method'];
  if (isAllowed(settings.allowedMethods, 'sso') && settings.activeConnections.length === 0) {
    reasons.push('no_active_connection');
  }
  if (settings.bypass === 'none') reasons.push('no_bypass_link');
  else if (!owners.some((owner) => owner.hasPassword)) reasons.push('no_owner_has_a_password');
  if (settings.requireSecondFactor && !owners.some((owner) => owner.hasSecondFactor)) {
    reasons.push('no_owner_has_a_second_factor');
  }
  return reasons;
}
