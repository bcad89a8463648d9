import { sql } from 'kysely';
import type { Tx } from '../world.ts';

/** Counters shared by every process, one row a key, in fixed windows. */

export type Limit = { key: string; limit: number; windowSeconds: number };

/**
 * Counts one use of each key and answers with the seconds until the slowest refused one opens again, or null when all
 * are within their limits. Counting comes first, so a check that follows was always counted.
 */
export async function countUses(tx: Tx, limits: readonly Limit[], now: Date): Promise<number | null> {
  // Sorted, so that two transactions never wait for each other's rows.
  const sorted = [...limits].sort((a, b) => (a.key < b.key ? -1 : 1));
  const { rows } = await sql<{ key: string; count: number; windowEndsAt: Date }>`
    insert into rate_counters as c (key, count, window_ends_at)
    select key, 1, ${now}::timestamptz + make_interval(secs => seconds)
    from unnest(${sorted.map((l) => l.key)}::text[], ${sorted.map((l) => l.windowSeconds)}::int[]) as n (key, seconds)
    order by key
    on conflict (key) do update set
      count = case when c.window_ends_at <= ${now} then 1 else c.count + 1 end,
      window_ends_at = case when c.window_ends_at <= ${now} then excluded.window_ends_at else c.window_ends_at end
    returning key, count, window_ends_at as "windowEndsAt"`.execute(tx);
  const waits = rows
    .filter(({ key, count }) => count > (sorted.find((limit) => limit.key === key)?.limit ?? 0))
    .map(({ windowEndsAt }) => Math.ceil((windowEndsAt.getTime() - now.getTime()) / 1000));
  return waits.length > 0 ? Math.max(1, ...waits) : null;
}

/** Until when the slowest of them refuses; null: none does. */
export async function findLimitedUntil(tx: Tx, limits: readonly Limit[], now: Date): Promise<Date | null> {
  const rows = await tx
    .selectFrom('rate_counters')
    .select(['key', 'count', 'window_ends_at'])
    .where(
      'key',
      'in',
      limits.map(({ key }) => key),
    )
    .where('window_ends_at', '>', now)
    .orderBy('window_ends_at', 'desc')
    .execute();
  const used = rows.find(({ key, count }) => limits.some((limit) => limit.key === key && count >= limit.limit));
  return used?.window_ends_at ?? null;
}

export async function deleteUses(tx: Tx, limits: readonly Limit[]): Promise<void> {
  await tx
    .deleteFrom('rate_counters')
    .where(
      'key',
      'in',
      limits.map(({ key }) => key),
    )
    .execute();
}

export async function deleteUse(tx: Tx, key: string): Promise<void> {
  await tx.deleteFrom('rate_counters').where('key', '=', key).execute();
}
