/** Time arrives as an argument, so that a test moves the clock instead of sleeping. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

export const DAY_MS = 86_400_000;

/** The day of a moment where the logs live, as `2026-11-24`. */
export const utcDay = (at: Date) => at.toISOString().slice(0, 10);
