import { type RawBuilder, sql } from 'kysely';
import type { AnyTx } from './database.ts';

/** One that writes, and whose answer nobody needs. */
export type Statement = RawBuilder<unknown>;

/**
 * Writes by all of them in one round trip, which is most of what a small write costs. Each sees the tables as they were
 * before (PostgreSQL, section 7.8.4), so none may depend on another, but for its keys: those are checked at the end.
 */
export async function together(tx: AnyTx, statements: readonly Statement[]): Promise<void> {
  const parts = statements.map((statement, index) => sql`${sql.id(`part_${index}`)} as (${statement})`);
  if (parts.length > 0) await sql`with ${sql.join(parts)} select`.execute(tx);
}
