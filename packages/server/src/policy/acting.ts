import type { ActingScope } from '@gatehouse/contract/vocabulary';

/**
 * May an operator change this organization now? Only while they act for it, in writing and for a time. Looking needs
 * none of it: support must see to be able to help.
 */

/** What the operator began last for this organization and did not stop; null: nothing. */
export type ActingFacts = { acting: { scope: ActingScope; endsAt: Date } | null; now: Date };

export type ActingDecision = { kind: 'allow' } | { kind: 'deny'; reason: ActingRefusal };
export type ActingRefusal = 'not_acting' | 'ended' | 'read_only';

export function decideActing({ acting, now }: ActingFacts): ActingDecision {
  if (acting === null) return { kind: 'deny', reason: 'not_acting' };
  // On every process by the clock, whether or not anything has noted the end.
  if (acting.endsAt <= now) return { kind: 'deny', reason: 'ended' };
  return acting.scope === 'change' ? { kind: 'allow' } : { kind: 'deny', reason: 'read_only' };
}
