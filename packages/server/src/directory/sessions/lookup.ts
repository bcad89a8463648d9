import { type OpenDatabase, openDatabase } from '../../platform/db/database.ts';
import { listenToChanges } from '../../platform/db/listen.ts';
import type { Log } from '../../platform/log.ts';
import { createSessionCache } from './cache.ts';
import { createSeenNotes } from './seen.ts';
import { type FoundSession, isLive, type SessionKey, type Sessions } from './session.ts';
import { type SessionRowAt, sessionsStatement, toFound } from './store.ts';

/**
 * The look-up behind every request that changes nothing: from memory while that can be trusted, otherwise in one
 * prepared statement for all requests of the same turn of the event loop. What changes something looks into its own
 * transaction instead, and never here.
 */
type Waiting = { key: SessionKey; resolve(found: FoundSession | null): void; reject(error: unknown): void };
type Options = { url: string; log: Log; database?: OpenDatabase };

/** Connections of their own, so that a session check waits for no slow statement; the next batch waits for one of them. */
const LOOKUP_CONNECTIONS = 2;
const KEYS_AT_ONCE = 200;

export function openLookups({ url, log }: Pick<Options, 'url' | 'log'>): OpenDatabase {
  const onError = (err: Error) => log.warn({ err }, 'a database connection was lost');
  return openDatabase(url, { max: LOOKUP_CONNECTIONS, genericPlans: true, onError });
}

export function createSessions({ url, log, database = openLookups({ url, log }) }: Options): Sessions {
  const { db, pool } = database;
  const cache = createSessionCache(() => feed);
  const feed = listenToChanges(url, { log, onChange: cache.forget, onGap: cache.clear });
  const notes = createSeenNotes(pool, log);
  const text = sessionsStatement([]).compile(db).sql;
  const waiting: Waiting[] = [];
  let running = 0;
  let scheduled = false;

  const schedule = (): void => {
    if (scheduled || waiting.length === 0 || running >= LOOKUP_CONNECTIONS) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      const batch = waiting.splice(0, KEYS_AT_ONCE);
      running += 1;
      void ask(batch).finally(() => {
        running -= 1;
        schedule();
      });
      schedule();
    });
  };
  const ask = async (batch: readonly Waiting[]): Promise<void> => {
    const generation = cache.generation();
    const values = [batch.map(({ key }) => key.tokenHash), batch.map(({ key }) => key.organizationId)];
    try {
      const { rows } = await pool.query<SessionRowAt>({ name: 'sessions', text, values });
      const found = new Map(rows.map((row) => [row.position, toFound(row)]));
      for (const [index, { key, resolve }] of batch.entries()) {
        const answer = found.get(index + 1) ?? null;
        if (answer) cache.put(key, answer, generation);
        resolve(answer);
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };
  const fromDatabase = (key: SessionKey) =>
    new Promise<FoundSession | null>((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      schedule();
    });

  return {
    async find(key, now) {
      const known = cache.get(key);
      if (known && isLive(known, now)) return known;
      const found = await fromDatabase(key);
      return found && isLive(found, now) ? found : null;
    },
    wrote: cache.wrote,
    seen: notes.add,
    async close() {
      await feed.close();
      await notes.close();
      await database.close();
    },
  };
}
