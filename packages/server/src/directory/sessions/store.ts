import type { BypassLinkId, ConnectionId, SessionId, UserId } from '@gatehouse/contract/vocabulary';
import { type RawBuilder, sql } from 'kysely';
import type { StoredAuthentication } from '../../platform/db/stored.ts';
import type { Tx } from '../world.ts';
import { type FoundSession, isLive, type SessionKey, type SessionOrganization, type SessionRow } from './session.ts';

/**
 * Sessions: signed-in browsers and what each has proven. Whether a session may act in an organization is decided in
 * `policy/entry.ts`; this room only remembers.
 */

/** The active connection a primary address is mapped to: the domain is verified and says so. */
const primaryConnection = sql<ConnectionId | null>`(
  select c.id from managed_domains d join connections c on c.id = d.connection_id
  where d.domain = split_part(u.primary_email, '@', 2) and d.verified_at is not null and c.state = 'active'
)`;

/** A session that has not ended, with its person. */
export async function findSession(
  tx: Tx,
  tokenHash: Buffer,
  now: Date,
  idleSeconds: number,
): Promise<SessionRow | null> {
  const { rows } = await sql<SessionRow>`
    select ${sessionColumns}
    from sessions s join users u on u.id = s.user_id
    where ${isLiveRow(tokenHash, now, idleSeconds)}`.execute(tx);
  return rows[0] ?? null;
}

/** `position` counts from 1 along the keys. */
export type SessionRowAt = SessionRow & {
  position: number;
  organization: (SessionOrganization & { memberSeenAt: string | null }) | null;
};

/** Any number of sessions, each with one organization, in one round trip. Whether they have ended says `isLive`. */
export function sessionsStatement(keys: readonly SessionKey[]) {
  const hashes = keys.map(({ tokenHash }) => tokenHash);
  const organizations = keys.map(({ organizationId }) => organizationId);
  return sessionsOf(sql`unnest(${hashes}::bytea[], ${organizations}::text[]) with ordinality`);
}

/** `keys` has a token's hash, an organization's id and a position. */
function sessionsOf(keys: RawBuilder<unknown>) {
  return sql<SessionRowAt>`
    select k.position, ${sessionColumns}, o.organization
    from ${keys} as k (token_hash, organization_id, position)
    join sessions s on s.token_hash = k.token_hash
    join users u on u.id = s.user_id
    left join lateral (
      select json_build_object(${organizationPairs}, 'memberSeenAt', m.last_seen_at) as organization
      from organizations o
      left join memberships m on m.organization_id = o.id and m.user_id = u.id
      ${connectionsOf}
      where o.id = k.organization_id
    ) o on true`;
}

export function toFound({ position: _, organization, ...session }: SessionRowAt): FoundSession {
  if (!organization) return { session, organization };
  const { memberSeenAt } = organization;
  return {
    session,
    organization: { ...organization, memberSeenAt: memberSeenAt === null ? null : new Date(memberSeenAt) },
  };
}

/** Within a transaction, what it sees itself. One key and no list, whose length PostgreSQL would plan for every time. */
export async function findSessionWithin(tx: Tx, key: SessionKey, now: Date): Promise<FoundSession | null> {
  const { tokenHash, organizationId } = key;
  const { rows } = await sessionsOf(sql`(select ${tokenHash}::bytea, ${organizationId}::text, 1)`).execute(tx);
  const found = rows[0] && toFound(rows[0]);
  return found && isLive(found, now) ? found : null;
}

/** Every organization a session's person belongs to, with what entry needs to know of each. */
export async function listSessionOrganizations(tx: Tx, userId: UserId): Promise<SessionOrganization[]> {
  const { rows } = await sql<{ organization: SessionOrganization }>`
    select json_build_object(${organizationPairs}) as organization
    from memberships m join organizations o on o.id = m.organization_id
    join users u on u.id = m.user_id
    ${connectionsOf}
    where m.user_id = ${userId}
    order by lower(o.name), o.id limit 1000`.execute(tx);
  return rows.map((row) => row.organization);
}

const sessionColumns = sql`
  s.id as "sessionId", s.user_id as "userId", s.created_at as "createdAt", s.last_seen_at as "lastSeenAt",
  s.expires_at as "expiresAt", s.authentications, u.name as "userName", u.primary_email as email, u.status as "userStatus",
  u.is_operator as "isOperator", u.password_hash is not null as "hasPassword",
  u.has_totp or u.has_passkey as "hasSecondFactor", u.has_passkey as "hasPasskey",
  ${primaryConnection} as "primaryConnectionId"`;

const organizationPairs = sql`
  'id', o.id, 'name', o.name, 'slug', o.slug, 'plan', o.plan, 'version', o.version,
  'allowedMethods', o.allowed_methods, 'bypassOwnersOnly', o.bypass_owners_only,
  'requireSecondFactor', o.require_second_factor,
  'sessionMaxHours', o.session_max_hours,
  'bypassLinkId', (select b.id from bypass_links b where b.organization_id = o.id),
  'activeConnections', coalesce(c.active, '[]'), 'connections', coalesce(c.every, '[]'),
  'role', m.role, 'membershipStatus', m.status,
  'removed', exists (select 1 from tombstones t where t.organization_id = o.id and t.user_id = u.id)`;

const connectionsOf = sql`
  cross join lateral (
    select json_agg(c.id) as every, json_agg(c.id) filter (where c.state = 'active') as active
    from connections c where c.organization_id = o.id
  ) c`;

function isLiveRow(tokenHash: Buffer, now: Date, idleSeconds: number) {
  const idleSince = new Date(now.getTime() - idleSeconds * 1000);
  return sql`s.token_hash = ${tokenHash} and s.expires_at > ${now} and s.last_seen_at > ${idleSince}`;
}

export type NewSession = {
  id: SessionId;
  tokenHash: Buffer;
  userId: UserId;
  authentications: StoredAuthentication[];
  ip: string | null;
  userAgent: string | null;
  now: Date;
  expiresAt: Date;
};

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx
    .insertInto('sessions')
    .values({
      id: session.id,
      token_hash: session.tokenHash,
      user_id: session.userId,
      authentications: JSON.stringify(session.authentications),
      ip: session.ip,
      user_agent: session.userAgent,
      created_at: session.now,
      last_seen_at: session.now,
      expires_at: session.expiresAt,
    })
    .execute();
}

/** What it has proven, held until the commit: what is taken from it at the same moment must not come back. */
export async function lockSession(tx: Tx, id: SessionId): Promise<StoredAuthentication[] | null> {
  const query = tx.selectFrom('sessions').select('authentications').where('id', '=', id).forUpdate();
  return (await query.executeTakeFirst())?.authentications ?? null;
}

/** Adds a proof to a session and gives it a new identifier; false when it ended meanwhile or belongs to another person. */
export async function updateSessionAuthentications(
  tx: Tx,
  session: { id: SessionId; userId: UserId; tokenHash: Buffer; authentications: StoredAuthentication[]; now: Date },
): Promise<boolean> {
  const result = await tx
    .updateTable('sessions')
    .set({
      token_hash: session.tokenHash,
      authentications: JSON.stringify(session.authentications),
      last_seen_at: session.now,
    })
    .where('id', '=', session.id)
    .where('user_id', '=', session.userId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function listSessions(tx: Tx, userId: UserId, now: Date, idleSeconds: number) {
  return tx
    .selectFrom('sessions')
    .select(['id', 'authentications', 'ip', 'user_agent', 'created_at', 'last_seen_at', 'expires_at'])
    .where('user_id', '=', userId)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', new Date(now.getTime() - idleSeconds * 1000))
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute();
}

export async function deleteSession(tx: Tx, userId: UserId, id: SessionId): Promise<boolean> {
  const result = await tx.deleteFrom('sessions').where('user_id', '=', userId).where('id', '=', id).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Ends all of a person's sessions, but for one when it is named. */
export async function deleteSessions(tx: Tx, userId: UserId, except: SessionId | null): Promise<number> {
  let query = tx.deleteFrom('sessions').where('user_id', '=', userId);
  if (except) query = query.where('id', '!=', except);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}

/** What was proven through that connection counts no more; a session in which nothing else was proven ends. */
export async function updateSessionsWithoutConnection(
  tx: Tx,
  userId: UserId,
  connectionId: ConnectionId,
): Promise<void> {
  await sql`
    with touched as (
      select s.id, (select jsonb_agg(a order by position)
        from jsonb_array_elements(s.authentications) with ordinality as e (a, position)
        where a ->> 'connectionId' is distinct from ${connectionId}) as remaining
      from sessions s where s.user_id = ${userId}
        and s.authentications @> jsonb_build_array(jsonb_build_object('connectionId', ${connectionId}::text))
    ), ended as (
      delete from sessions s using touched where s.id = touched.id and touched.remaining is null
    )
    update sessions s set authentications = touched.remaining
    from touched where s.id = touched.id and touched.remaining is not null`.execute(tx);
}

/** The Owner who replaces or deletes the link keeps their own session's access until it ends (R5). */
export async function updateSessionKeepsBypass(tx: Tx, id: SessionId, linkId: BypassLinkId): Promise<void> {
  await sql`
    update sessions set authentications = (
      select jsonb_agg(case when a -> 'bypass' ->> 'linkId' = ${linkId}
        then jsonb_set(a, '{bypass,kept}', 'true') else a end order by position)
      from jsonb_array_elements(authentications) with ordinality as e (a, position))
    where id = ${id} and jsonb_array_length(authentications) > 0`.execute(tx);
}

export async function findSessionById(
  tx: Tx,
  id: SessionId,
  now: Date,
  idleSeconds: number,
): Promise<SessionRow | null> {
  const idleSince = new Date(now.getTime() - idleSeconds * 1000);
  const { rows } = await sql<SessionRow>`
    select ${sessionColumns}
    from sessions s join users u on u.id = s.user_id
    where s.id = ${id} and s.expires_at > ${now} and s.last_seen_at > ${idleSince}`.execute(tx);
  return rows[0] ?? null;
}
