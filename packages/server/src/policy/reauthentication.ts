import type { Reauthentication } from '@gatehouse/contract/presets/preset';

/**
 * What a provider's answer is worth as a proof that somebody sits there now. Single sign-on is silent: the provider may
 * answer for a sign-in of last week. Where we asked for a new one, it has to say that there was one.
 */

/** The clocks of two machines (saml-core, 1.3.3; openid-connect-core, 3.1.3.7, leave it to us). */
const SKEW_MS = 60_000;

export type ReauthenticationFacts = {
  /** Null: it was not asked for a new one. */
  asked: Reauthentication | null;
  requestedAt: Date;
  /** When the person last proved themselves there, as the provider says; null where it does not. */
  statedAt: Date | null;
};

export function isReauthenticated({ asked, requestedAt, statedAt }: ReauthenticationFacts): boolean {
  if (asked === null || asked === 'by_account_choice') return true;
  return statedAt !== null && statedAt.getTime() >= requestedAt.getTime() - SKEW_MS;
}

export type ProvenFacts = Pick<ReauthenticationFacts, 'asked' | 'statedAt'> & {
  now: Date;
  /** What this browser's session has proven by the same way before. */
  before: Date | null;
};

/**
 * As of when an answer counts: never later than the person's own act, or sign-in limits and fresh proofs would renew
 * themselves at a provider that remembers people for weeks.
 */
export function decideProvenAt({ asked, statedAt, now, before }: ProvenFacts): Date {
  // A provider that says nothing cannot make an older proof newer; without one, coming here is the act.
  const stated = statedAt ?? (asked === null ? (before ?? now) : now);
  const latest = Math.max(stated.getTime(), before?.getTime() ?? 0);
  return new Date(Math.min(latest, now.getTime()));
}
