/**
 * When a domain counts as managed. A domain says nothing about its parent or its children: only exact matches are asked
 * about, so these functions never look at labels.
 */

export type DomainProof = { verifiedAt: Date | null; lapsedAt: Date | null };

/** `lapsed`: the proof was not found for too long; existing identities go on, JIT and new links stop. */
export type DomainStanding = 'unverified' | 'verified' | 'lapsed';

export function domainStanding({ verifiedAt, lapsedAt }: DomainProof): DomainStanding {
  if (verifiedAt === null) return 'unverified';
  return lapsedAt === null ? 'verified' : 'lapsed';
}

/** Missed re-checks in a row before the proof counts as gone. */
export const MISSES_UNTIL_LAPSED = 3;

const HOUR_SECONDS = 3600;
const DAY_SECONDS = 24 * HOUR_SECONDS;

/** Verified domains are looked at weekly, after a miss daily; unverified ones hourly for three days, then no more. */
export function secondsUntilNextCheck(
  proof: DomainProof & { misses: number; createdAt: Date },
  now: Date,
): number | null {
  if (proof.verifiedAt !== null) return proof.misses > 0 ? DAY_SECONDS : 7 * DAY_SECONDS;
  const age = (now.getTime() - proof.createdAt.getTime()) / 1000;
  return age < 3 * DAY_SECONDS ? HOUR_SECONDS : null;
}

export type RecheckFacts = {
  answer: 'found' | 'missing' | 'unreachable';
  provenBy: 'dns' | 'operator';
  misses: number;
  lapsed: boolean;
};
export type RecheckDecision = { kind: 'keep' } | { kind: 'recover' } | { kind: 'miss'; misses: number; lapse: boolean };

/**
 * An unreachable DNS is our trouble, not theirs: it is no miss. A domain proven again recovers by itself. An operator's
 * word stands until the domain is removed: it is given where there is no record, so the lack of one says nothing.
 */
export function decideRecheck({ answer, provenBy, misses, lapsed }: RecheckFacts): RecheckDecision {
  if (answer === 'unreachable') return { kind: 'keep' };
  if (answer === 'found' || provenBy === 'operator')
    return misses > 0 || lapsed ? { kind: 'recover' } : { kind: 'keep' };
  return { kind: 'miss', misses: misses + 1, lapse: !lapsed && misses + 1 >= MISSES_UNTIL_LAPSED };
}
