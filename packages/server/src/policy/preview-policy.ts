import type { memberImpacts } from '@gatehouse/contract/impact';
import type { ConnectionId, Method } from '@gatehouse/contract/vocabulary';
import { type PersonWays, type SettingsForWays, type Way, waysIn } from './ways-in.ts';

/**
 * What a change would mean for one member: the same rules as at the door, asked of what is and of what would be. The
 * bypass link is for emergencies, so it is named but does not count as keeping access.
 */

export type MemberPreviewFacts = PersonWays & {
  isOwner: boolean;
  /** The way of the last sign-in; null for somebody who never signed in. */
  lastMethod: Method | null;
};

/** From the best to the worst. Adding a second factor is done on the way in. */
const accesses = ['as_ever', 'after_second_factor', 'by_another_method', 'none'] as const;

export type Access = { access: (typeof accesses)[number]; ways: readonly Way[] };

export function accessOf(member: MemberPreviewFacts, settings: SettingsForWays): Access {
  const ways = waysIn(member, settings, 'possible');
  const usable = ways.filter((way) => way !== 'bypass');
  if (usable.length === 0) return { access: 'none', ways };
  if (member.lastMethod !== null && !usable.includes(member.lastMethod)) return { access: 'by_another_method', ways };
  return { access: lacksFactor(member, settings, usable) ? 'after_second_factor' : 'as_ever', ways };
}

export type MemberSide = { member: MemberPreviewFacts; settings: SettingsForWays };
export type MemberImpact = { impact: (typeof memberImpacts)[number]; waysAfter: readonly Way[] };

/** `after` null: they would no longer be a member. What is no worse than before is no effect of the change. */
export function previewPolicy(before: MemberSide, after: MemberSide | null): MemberImpact {
  const was = accessOf(before.member, before.settings).access;
  if (after === null) return { impact: was === 'none' ? 'has_no_access' : 'loses_access', waysAfter: [] };
  const { access, ways } = accessOf(after.member, after.settings);
  return { impact: impactOf(was, access), waysAfter: ways };
}

/** An active connection, as far as its provider has to agree with it. */
export type LiveConnection = { id: ConnectionId; fingerprint: string; keyId: string | null; isTested: boolean };

/**
 * Whether members have ways is certain; whether a provider answers is not. What was active and becomes another connection
 * is known to work only by a test of just that; one made before with another key of ours proves nothing.
 */
export function isUntested(before: readonly LiveConnection[], after: readonly LiveConnection[]): boolean {
  return after.some(({ id, fingerprint, keyId, isTested }) => {
    const was = before.find((one) => one.id === id);
    if (!was) return false;
    return was.keyId !== keyId || (was.fingerprint !== fingerprint && !isTested);
  });
}

function impactOf(was: Access['access'], becomes: Access['access']): MemberImpact['impact'] {
  if (was === 'none') return becomes === 'none' ? 'has_no_access' : 'gains_access';
  if (accesses.indexOf(becomes) <= accesses.indexOf(was)) return 'keeps_access';
  switch (becomes) {
    case 'none':
      return 'loses_access';
    case 'by_another_method':
      return 'must_change_method';
    case 'after_second_factor':
      return 'must_add_second_factor';
    case 'as_ever':
      return 'keeps_access';
    default:
      return becomes satisfies never;
  }
}

/** Whoever never signed in is counted by what they could use: only a password asks for a second factor. */
function lacksFactor(member: MemberPreviewFacts, settings: SettingsForWays, usable: readonly Way[]): boolean {
  if (!settings.requireSecondFactor || member.hasSecondFactor) return false;
  return member.lastMethod === null ? usable.every((way) => way === 'password') : member.lastMethod === 'password';
}
