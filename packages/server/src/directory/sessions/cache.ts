import type { ChangeFeed } from '../../platform/db/listen.ts';
import type { FoundSession, SessionKey } from './session.ts';

/**
 * Sessions in memory, for as long as nothing was announced that concerns them. Only somebody with a role is kept: what
 * strangers and removed people are told always comes from the database.
 */
export type SessionCache = {
  /** Null when it is not known, or when the memory cannot be trusted at this moment. */
  get(key: SessionKey): FoundSession | null;
  /** To be taken before the database is asked, and given back with its answer. */
  generation(): number;
  put(key: SessionKey, found: FoundSession, generation: number): void;
  forget(id: string): void;
  clear(): void;
  /** This process has changed something: its own next request must see it. */
  wrote(): void;
};

type Entry = { found: FoundSession; at: number };

/** R8 allows a second from the commit to the last process that still admits; the rest is for the request itself. */
const MAX_LAG_MS = 900;
const MAX_AGE_MS = 10_000;
const MAX_ENTRIES = 10_000;

export function createSessionCache(feed: () => Pick<ChangeFeed, 'heardUntil' | 'catchUp'>): SessionCache {
  const entries = new Map<string, Entry>();
  /** By person and by organization: the entries that a change of it makes void. */
  const concerned = new Map<string, Set<string>>();
  let generation = 0;
  let wroteAt = Number.NEGATIVE_INFINITY;
  let caughtUpFor = wroteAt;

  const drop = (name: string): void => {
    const entry = entries.get(name);
    if (!entry) return;
    entries.delete(name);
    for (const id of idsOf(entry.found)) {
      const names = concerned.get(id);
      names?.delete(name);
      if (names?.size === 0) concerned.delete(id);
    }
  };
  const clear = (): void => {
    generation += 1;
    entries.clear();
    concerned.clear();
  };
  const isTrusted = (now: number): boolean => {
    const { heardUntil, catchUp } = feed();
    if (heardUntil() < wroteAt && caughtUpFor < wroteAt) {
      caughtUpFor = wroteAt;
      catchUp();
    }
    return heardUntil() >= Math.max(wroteAt, now - MAX_LAG_MS);
  };

  return {
    get(key) {
      const now = performance.now();
      const entry = isTrusted(now) ? entries.get(nameOf(key)) : undefined;
      return entry && now - entry.at <= MAX_AGE_MS ? entry.found : null;
    },
    generation: () => generation,
    put(key, found, asked) {
      // Something changed while the answer was on its way: it may be from before.
      if (asked !== generation || (key.organizationId !== null && !found.organization?.role)) return;
      const name = nameOf(key);
      drop(name);
      const [oldest] = entries.size >= MAX_ENTRIES ? entries.keys() : [];
      if (oldest !== undefined) drop(oldest);
      entries.set(name, { found, at: performance.now() });
      for (const id of idsOf(found)) concerned.set(id, (concerned.get(id) ?? new Set()).add(name));
    },
    forget(id) {
      if (id === '*') return clear();
      generation += 1;
      for (const name of [...(concerned.get(id) ?? [])]) drop(name);
    },
    clear,
    wrote() {
      wroteAt = performance.now();
    },
  };
}

const nameOf = ({ tokenHash, organizationId }: SessionKey) => `${tokenHash.toString('latin1')}${organizationId ?? ''}`;

function idsOf({ session, organization }: FoundSession): string[] {
  return organization ? [session.userId, organization.id] : [session.userId];
}
