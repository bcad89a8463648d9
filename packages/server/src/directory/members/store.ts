import type { GrantSource, JoinSource, OrganizationId, OrganizationRole, UserId } from '@gatehouse/contract/vocabulary';
import { type RawBuilder, sql } from 'kysely';
import { DAY_MS, utcDay } from '../../platform/clock.ts';
import { effectiveRole } from '../../policy/permissions.ts';
import { escapeLike } from '../organizations/store.ts';
import type { NameKey, PageKey } from '../pages.ts';
import type { Tx } from '../world.ts';

/** Memberships, the grants they rest on, and the tombstones that removal leaves. */

export type MemberRow = {
  userId: UserId;
  name: string;
  email: string;
  role: OrganizationRole;
  status: 'active' | 'deactivated';
  lastMethod: string | null;
  createdAt: Date;
  lastSeenAt: Date | null;
};

const memberColumns = sql`
  m.user_id as "userId", u.name, u.primary_email as email, m.role, m.status, u.last_method as "lastMethod",
  m.created_at as "createdAt", m.last_seen_at as "lastSeenAt"`;

export type MemberSort = '-createdAt' | 'createdAt' | 'name';
export type MemberFilter = {
  search: string | null;
  role: OrganizationRole | null;
  status: MemberRow['status'] | null;
  dormantAt: Date | null;
};
export type MemberListRow = MemberRow & { nameKey: string };

type MemberPage = { limit: number; filter: MemberFilter } & (
  | { sort: 'name'; after: NameKey | null }
  | { sort: '-createdAt' | 'createdAt'; after: PageKey | null }
);

/** Not seen for so long, somebody may have left without anybody noticing. */
const DORMANT_DAYS = 90;

/** Active members whose last day here lies further back. */
export const isDormant = (at: Date) =>
  sql<boolean>`status = 'active' and seen_on < ${utcDay(new Date(at.getTime() - DORMANT_DAYS * DAY_MS))}::date`;

/**
 * The page of keys is taken before people are joined, so a search costs its matches and a page its size; `offset 0`
 * keeps the planner from reading all users for fifty of them.
 */
export async function listMembers(tx: Tx, organizationId: OrganizationId, page: MemberPage): Promise<MemberListRow[]> {
  const { limit, filter } = page;
  const ofRole = filter.role === null ? sql`true` : sql`role = ${filter.role}`;
  const ofStatus = filter.status === null ? sql`true` : statuses[filter.status];
  const dormant = filter.dormantAt === null ? sql`true` : isDormant(filter.dormantAt);
  const source =
    filter.search === null
      ? sql`select * from memberships where organization_id = ${organizationId}`
      : sql`select * from memberships where organization_id = ${organizationId}
          and search_text like ${`%${escapeLike(filter.search.toLowerCase())}%`}`;
  // A trigram scan and an ordered scan do not combine; materialising keeps the planner from choosing the wrong one.
  const found = filter.search === null ? sql`not materialized` : sql`materialized`;
  const { rows } = await sql<MemberListRow>`
    with found as ${found} (${source}),
    m as (select * from found where ${beyond(page)} and ${ofRole} and ${ofStatus} and ${dormant}
      order by ${orders[page.sort]} limit ${limit})
    select ${memberColumns}, left(m.search_text, 60) as "nameKey" from m
    cross join lateral (select name, primary_email, last_method from users where id = m.user_id offset 0) u
    order by ${orders[page.sort]}`.execute(tx);
  return rows;
}

/** In words of the statement, so that the index of those who are deactivated is seen to fit. */
const statuses: Readonly<Record<MemberRow['status'], RawBuilder<unknown>>> = {
  active: sql`status = 'active'`,
  deactivated: sql`status = 'deactivated'`,
};

/** Names as the index has them: a key of bounded length, which is also what a cursor carries. */
const orders: Readonly<Record<MemberSort, RawBuilder<unknown>>> = {
  '-createdAt': sql`created_at desc, user_id desc`,
  createdAt: sql`created_at, user_id`,
  name: sql`left(search_text, 60), user_id`,
};

function beyond({ sort, after }: MemberPage): RawBuilder<unknown> {
  if (after === null) return sql`true`;
  if (sort === 'name') return sql`(left(search_text, 60), user_id) > (${after.name}, ${after.id})`;
  const key = sql`(${after.createdAt}, ${after.id})`;
  return sort === 'createdAt' ? sql`(created_at, user_id) > ${key}` : sql`(created_at, user_id) < ${key}`;
}

export async function findMember(tx: Tx, organizationId: OrganizationId, userId: UserId): Promise<MemberRow | null> {
  const { rows } = await sql<MemberRow>`
    select ${memberColumns} from memberships m join users u on u.id = m.user_id
    where m.organization_id = ${organizationId} and m.user_id = ${userId}`.execute(tx);
  return rows[0] ?? null;
}

export async function listGrants(tx: Tx, organizationId: OrganizationId, userId: UserId) {
  return tx
    .selectFrom('grants as g')
    .leftJoin('connections as c', (join) => join.on(sql`c.id`, '=', sql`g.source_id`))
    .select(['g.source', 'g.source_id', 'g.role', 'g.created_at', 'c.name as connection_name'])
    .where('g.organization_id', '=', organizationId)
    .where('g.user_id', '=', userId)
    .orderBy('g.created_at')
    .execute();
}

export type NewGrant<Source extends GrantSource = GrantSource> = {
  source: Source;
  sourceId: string;
  role: OrganizationRole;
};

/** False when the person is a member already; then nothing changes (R4). */
export async function insertMember(
  tx: Tx,
  organizationId: OrganizationId,
  { userId, grant, now }: { userId: UserId; grant: NewGrant<JoinSource>; now: Date },
): Promise<boolean> {
  const { rows } = await sql<{ user_id: UserId }>`
    with person as (
      select id, lower(name || ' ' || primary_email) as search_text from users where id = ${userId}
    ), member as (
      insert into memberships (organization_id, user_id, role, search_text, created_at, seen_on)
      select ${organizationId}, id, ${grant.role}, search_text, ${now}, ${utcDay(now)} from person
      on conflict do nothing returning user_id
    ), counted as (
      update organizations set member_count = member_count + 1
      where id = ${organizationId} and exists (select 1 from member)
    ), joined as (
      insert into join_days as d (organization_id, day, source, count)
      select ${organizationId}, ${utcDay(now)}, ${grant.source}, 1 from member
      on conflict (organization_id, day, source) do update set count = d.count + 1
    ), forgiven as (
      delete from tombstones where organization_id = ${organizationId} and user_id in (select user_id from member)
    )
    insert into grants (organization_id, user_id, source, source_id, role, created_at)
    select ${organizationId}, user_id, ${grant.source}, ${grant.sourceId}, ${grant.role}, ${now} from member
    on conflict (organization_id, user_id, source, source_id) do update set role = excluded.role
    returning user_id`.execute(tx);
  return rows.length === 1;
}

export async function insertGrant(
  tx: Tx,
  organizationId: OrganizationId,
  { userId, grant, now }: { userId: UserId; grant: NewGrant; now: Date },
): Promise<void> {
  await tx
    .insertInto('grants')
    .values({
      organization_id: organizationId,
      user_id: userId,
      source: grant.source,
      source_id: grant.sourceId,
      role: grant.role,
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'user_id', 'source', 'source_id']).doUpdateSet({ role: grant.role }),
    )
    .execute();
}

/** An Owner's word replaces what happened once (founding, an invitation, JIT); lasting sources keep their grants. */
export async function deleteOneTimeGrants(tx: Tx, organizationId: OrganizationId, userId: UserId): Promise<void> {
  await tx
    .deleteFrom('grants')
    .where('organization_id', '=', organizationId)
    .where('user_id', '=', userId)
    .where('source', 'in', ['founder', 'invitation', 'jit', 'hand', 'operator'])
    .execute();
}

/**
 * Sets the membership's role to the most privileged of its grants, and returns it. Who is left without any stays a
 * member: only removal ends a membership.
 */
export async function updateEffectiveRole(
  tx: Tx,
  organizationId: OrganizationId,
  userId: UserId,
): Promise<OrganizationRole> {
  const role = effectiveRole(await listGrants(tx, organizationId, userId)) ?? 'ORGANIZATION_MEMBER';
  await tx
    .updateTable('memberships')
    .set({ role })
    .where('organization_id', '=', organizationId)
    .where('user_id', '=', userId)
    .execute();
  return role;
}

/** Ends a membership with all its grants; the tombstone keeps JIT and old invitations from bringing it back. */
export async function deleteMember(
  tx: Tx,
  organizationId: OrganizationId,
  { userId, now, tombstone }: { userId: UserId; now: Date; tombstone: boolean },
): Promise<void> {
  await sql`
    with gone as (
      delete from memberships where organization_id = ${organizationId} and user_id = ${userId} returning user_id
    ), counted as (
      update organizations set member_count = member_count - 1
      where id = ${organizationId} and exists (select 1 from gone)
    ), forgotten as (
      update users set last_organization_id = null where id = ${userId} and last_organization_id = ${organizationId}
    )
    insert into tombstones (organization_id, user_id, created_at, name, email)
    select ${organizationId}, user_id, ${now}, name, primary_email from gone join users on id = user_id
    where ${tombstone}
    on conflict do nothing`.execute(tx);
}

export async function countOwners(tx: Tx, organizationId: OrganizationId): Promise<number> {
  const { owners } = await tx
    .selectFrom('memberships')
    .select((eb) => eb.fn.countAll<number>().as('owners'))
    .where('organization_id', '=', organizationId)
    .where('role', '=', 'ORGANIZATION_OWNER')
    .where('status', '=', 'active')
    .executeTakeFirstOrThrow();
  return Number(owners);
}

/** Where mails to all Owners go. Bounded: an organization with more Owners than this has other troubles. */
export async function listOwnerEmails(tx: Tx, organizationId: OrganizationId): Promise<string[]> {
  const rows = await tx
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select('u.primary_email')
    .where('m.organization_id', '=', organizationId)
    .where('m.role', '=', 'ORGANIZATION_OWNER')
    .where('m.status', '=', 'active')
    .where('u.status', '=', 'active')
    .limit(100)
    .execute();
  return rows.map((row) => row.primary_email);
}

export async function isRemoved(tx: Tx, organizationId: OrganizationId, userId: UserId): Promise<boolean> {
  const row = await tx
    .selectFrom('tombstones')
    .select('user_id')
    .where('organization_id', '=', organizationId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row !== undefined;
}

/** In one order for everybody who locks them. */
export async function listOwnedOrganizations(tx: Tx, userId: UserId): Promise<OrganizationId[]> {
  const rows = await tx
    .selectFrom('memberships')
    .select('organization_id')
    .where('user_id', '=', userId)
    .where('role', '=', 'ORGANIZATION_OWNER')
    .orderBy('organization_id')
    .execute();
  return rows.map((row) => row.organization_id);
}

export async function listOrganizationIds(tx: Tx, userId: UserId): Promise<OrganizationId[]> {
  const rows = await tx
    .selectFrom('memberships')
    .select('organization_id')
    .where('user_id', '=', userId)
    .orderBy('organization_id')
    .limit(1000)
    .execute();
  return rows.map((row) => row.organization_id);
}
