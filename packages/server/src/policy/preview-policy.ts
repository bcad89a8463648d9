import type { Method } from '@gatehouse/contract/vocabulary';
import { type PersonWays, type SettingsForWays, type Way, waysIn } from './ways-in.ts';

/**
 * What a change of settings would mean for one member: the same rules as at the door, run ahead of time. The bypass
 * link is for emergencies, so it is named but does not count as keeping access.
 */

export type MemberPreviewFacts = PersonWays & {
  isOwner: boolean;
  /** The way of the last sign-in; null for somebody who never signed in. */
  lastMethod: Method | null;
};

/** From the least to the greatest. Adding a second factor is done on the way in. */
export type Impact = 'keeps_access' | 'must_add_second_factor' | 'must_change_method' | 'loses_access';

export type MemberImpact = { impact: Impact; waysAfter: readonly Way[] };

export function previewPolicy(member: MemberPreviewFacts, after: SettingsForWays): MemberImpact {
  const waysAfter = waysIn(member, after, 'possible');
  const usable = waysAfter.filter((way) => way !== 'bypass');
  if (usable.length === 0) return { impact: 'loses_access', waysAfter };
  if (member.lastMethod !== null && !usable.includes(member.lastMethod)) {
    return { impact: 'must_change_method', waysAfter };
  }
  return { impact: lacksFactor(member, after, usable) ? 'must_add_second_factor' : 'keeps_access', waysAfter };
}

/** Whoever never signed in is counted by what they could use: only a password asks for a second factor. */
function lacksFactor(member: MemberPreviewFacts, after: SettingsForWays, usable: readonly Way[]): boolean {
  if (!after.requireSecondFactor || member.hasSecondFactor) return false;
  return member.lastMethod === null ? usable.every((way) => way === 'password') : member.lastMethod === 'password';
}
