/** When Owners are told that a connection ends: in time to renew it, and not so often that nobody reads it. */

export const NOTICE_DAYS = [30, 7, 1, 0] as const;
export type NoticeDays = (typeof NOTICE_DAYS)[number];

const DAY_MS = 86_400_000;

/** The nearest of the notices that is due; null while the end is far. What came late is not told twice at once. */
export function decideExpiryNotice({ endsAt, now }: { endsAt: Date; now: Date }): NoticeDays | null {
  const left = endsAt.getTime() - now.getTime();
  const due = NOTICE_DAYS.filter((days) => left <= days * DAY_MS);
  return due.at(-1) ?? null;
}
