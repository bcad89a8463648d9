/**
 * An Owner releases an identity when the provider calls the same person by another name now. Who that is, only the next
 * sign-in tells: whoever comes with the address takes the account over. So it is a matter of days. Unused, the identity is
 * what it was, and another subject is a conflict again: an address that is given to somebody else next year finds nothing.
 */

export const RELEASE_DAYS = 7;
const DAY_MS = 86_400_000;

/** Released after that, it is nobody's at this moment. */
export function freeSince(now: Date): Date {
  return new Date(now.getTime() - RELEASE_DAYS * DAY_MS);
}

export function releaseEndsAt(releasedAt: Date): Date {
  return new Date(releasedAt.getTime() + RELEASE_DAYS * DAY_MS);
}
