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

export type Impact = 'keeps_access' | 'must_change_method' | 'loses_access';

export type MemberImpact = { impact: Impact; waysAfter: readonly Way[] };

export function previewPolicy(member: MemberPreviewFacts, after: SettingsForWays): MemberImpact {
  const waysAfter = waysIn(member, after, 'possible');
  const usable = waysAfter.filter((way) => way !== 'bypass');
  if (usable.length === 0) return { impact: 'loses_access', waysAfter };
  const goesOn = member.lastMethod === null || usable.includes(member.lastMethod);
  return { impact: goesOn ? 'keeps_access' : 'must_change_method', waysAfter };
}
