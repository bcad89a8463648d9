import type { OpenDatabase } from '../../platform/db/database.ts';
import type { Log } from '../../platform/log.ts';
import type { FoundSession } from './session.ts';

/** "Last seen" of sessions and members: noted at most once a minute each, and written together, beside the requests. */
export type SeenNotes = {
  add(found: FoundSession, now: Date): void;
  /** Writes what is noted. */
  close(): Promise<void>;
};

type Note = { sessionId: string; userId: string; organizationId: string | null; at: Date };

const TRUE_TO_MS = 60_000;
const WRITE_AFTER_MS = 250;
const MAX_NOTES = 10_000;

/** A row that somebody else is changing is left for the next time, so this never waits and never deadlocks. */
const STATEMENT = `
  with note as (
    select * from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[]) as n (session_id, user_id, organization_id, at)
  ), session as (
    select s.id, max_at.at from (select session_id, max(at) as at from note group by session_id) max_at
    join sessions s on s.id = max_at.session_id and s.last_seen_at < max_at.at
    order by s.id for no key update of s skip locked
  ), member as (
    select m.organization_id, m.user_id, n.at from note n
    join memberships m on m.organization_id = n.organization_id and m.user_id = n.user_id
    order by m.organization_id, m.user_id for no key update of m skip locked
  ), seen as (
    update sessions s set last_seen_at = session.at from session where s.id = session.id
  )
  update memberships m set last_seen_at = greatest(m.last_seen_at, member.at),
    seen_on = greatest(m.seen_on, (member.at at time zone 'UTC')::date) from member
  where m.organization_id = member.organization_id and m.user_id = member.user_id`;

export function createSeenNotes(pool: OpenDatabase['pool'], log: Log): SeenNotes {
  const notes = new Map<string, Note>();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const write = (): Promise<void> => {
    timer = undefined;
    const batch = [...notes.values()];
    notes.clear();
    if (batch.length > 0) writing = writing.then(() => writeAll(pool, batch)).catch((err) => log.warn({ err }, LOST));
    return writing;
  };
  return {
    add({ session, organization }, now) {
      if (!isStale(session.lastSeenAt, now) && !(organization?.role && isStale(organization.memberSeenAt, now))) return;
      // Also in what is kept in memory, so that the next request has nothing to note.
      session.lastSeenAt = now;
      if (organization) organization.memberSeenAt = now;
      const note = { sessionId: session.sessionId, userId: session.userId, organizationId: organization?.id ?? null };
      if (notes.size < MAX_NOTES) notes.set(`${note.sessionId} ${note.organizationId}`, { ...note, at: now });
      timer ??= setTimeout(write, WRITE_AFTER_MS).unref();
    },
    async close() {
      clearTimeout(timer);
      await write();
    },
  };
}

const LOST = 'when people were last seen was not written; the next request of each is noted again';

async function writeAll(pool: OpenDatabase['pool'], batch: readonly Note[]): Promise<void> {
  const values = [
    batch.map(({ sessionId }) => sessionId),
    batch.map(({ userId }) => userId),
    batch.map(({ organizationId }) => organizationId),
    batch.map(({ at }) => at),
  ];
  await pool.query({ name: 'seen', text: STATEMENT, values });
}

function isStale(seenAt: Date | null, now: Date): boolean {
  return seenAt === null || now.getTime() - seenAt.getTime() >= TRUE_TO_MS;
}
