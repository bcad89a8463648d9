import type { Method, OrganizationId, Plan, UserId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import type { PersonWays } from '../../policy/ways-in.ts';
import { escapeLike } from '../organizations/store.ts';
import type { Tx } from '../world.ts';

/**
 * Finding what somebody calls about, in the whole instance. Each kind is looked up by indexes that keep the order of
 * their letters, so that what matches exactly comes first and a common beginning costs ten rows.
 */

const AT_MOST = 10;
/** Sorts behind every text that begins with what stands before it. */
const LAST = '\u{10FFFF}';

export type FoundOrganization = {
  id: OrganizationId;
  name: string;
  slug: string;
  plan: Plan;
  memberCount: number;
};

export async function findOrganizations(tx: Tx, words: string): Promise<FoundOrganization[]> {
  const end = `${words}${LAST}`;
  // Trigrams of less than three letters would look at every organization.
  const inside =
    words.length < 3
      ? sql`select null, 4 where false`
      : sql`select id, 4 from organizations where lower(name) like ${`%${escapeLike(words)}%`} limit ${AT_MOST}`;
  const { rows } = await sql<FoundOrganization>`
    with found (id, place) as (
      (select id, 1 from organizations where id = ${words})
      union all (select id, 2 from organizations where slug = ${words})
      union all (select id, 3 from organizations
        where lower(name) collate "C" >= ${words} and lower(name) collate "C" < ${end}
        order by lower(name) collate "C" limit ${AT_MOST})
      union all (select id, 3 from organizations
        where slug collate "C" >= ${words} and slug collate "C" < ${end} order by slug collate "C" limit ${AT_MOST})
      union all (${inside})
    ), best as (select id, min(place) as place from found group by id)
    select o.id, o.name, o.slug, o.plan, o.member_count as "memberCount"
    from best join organizations o on o.id = best.id
    order by best.place, lower(o.name) collate "C", o.id limit ${AT_MOST}`.execute(tx);
  return rows;
}

export type FoundDomain = {
  domain: string;
  verified: boolean;
  organizationId: OrganizationId;
  organizationName: string;
};

export async function findDomains(tx: Tx, words: string): Promise<FoundDomain[]> {
  const { rows } = await sql<FoundDomain>`
    select d.domain, d.verified_at is not null as verified, o.id as "organizationId", o.name as "organizationName"
    from (
      select domain, verified_at, organization_id from managed_domains
      where domain collate "C" >= ${words} and domain collate "C" < ${`${words}${LAST}`}
      order by domain collate "C" limit ${AT_MOST}
    ) d join organizations o on o.id = d.organization_id
    order by d.domain collate "C", d.verified_at nulls last, o.id`.execute(tx);
  return rows;
}

export type FoundPerson = { userId: UserId; name: string; email: string };

/** `email` is the address that was found, which need not be the primary one. */
export async function findPeople(tx: Tx, words: string): Promise<FoundPerson[]> {
  const { rows } = await sql<FoundPerson>`
    (select id as "userId", name, primary_email as email from users where id = ${words})
    union all
    (select u.id, u.name, e.email from (
      select email, user_id from user_emails
      where email collate "C" >= ${words} and email collate "C" < ${`${words}${LAST}`}
      order by email collate "C" limit ${AT_MOST}
    ) e join users u on u.id = e.user_id order by e.email collate "C")`.execute(tx);
  return rows;
}

/** `passkeyForbiddenBy`: the organization that manages the primary address, where it allows no passkeys. */
export type PersonRow = Omit<PersonWays, 'passkeyForbiddenElsewhere'> & {
  lastMethod: Method | null;
  hasTotp: boolean;
  passkeyForbiddenBy: OrganizationId | null;
};

/** What `waysIn` asks about one person, whichever organization it is about. */
export async function findPersonWays(tx: Tx, userId: UserId): Promise<PersonRow> {
  const { rows } = await sql<PersonRow>`
    select u.has_totp as "hasTotp", u.has_passkey as "hasPasskey", u.has_totp or u.has_passkey as "hasSecondFactor",
      (select mo.id from organizations mo where mo.id = c.organization_id and not 'passkey' = any(mo.allowed_methods))
        as "passkeyForbiddenBy",
      u.password_hash is not null as "hasPassword", u.last_method as "lastMethod", c.id as "mappedConnectionId",
      coalesce((select array_agg(provider) from identities where user_id = u.id and released_at is null), '{}') as identities,
      coalesce((select array_agg(distinct ct.connection_id) from connection_tests ct
        join connections tc on tc.id = ct.connection_id and tc.fingerprint = ct.fingerprint
        where ct.user_id = u.id and ct.succeeded and ct.report ->> 'email' = u.primary_email), '{}') as "testedConnections"
    from users u
    left join managed_domains d on d.domain = split_part(u.primary_email, '@', 2) and d.verified_at is not null
    left join connections c on c.id = d.connection_id and c.state = 'active'
    where u.id = ${userId}`.execute(tx);
  const row = rows[0];
  if (!row) throw new Error('the person is gone');
  return row;
}

export type RemovedFrom = { id: OrganizationId; name: string; slug: string; allowedMethods: Method[] | null };

/** Organizations that removed this person, and have not taken them back. */
export async function listRemovedFrom(tx: Tx, userId: UserId): Promise<RemovedFrom[]> {
  return tx
    .selectFrom('tombstones as t')
    .innerJoin('organizations as o', 'o.id', 't.organization_id')
    .select(['o.id', 'o.name', 'o.slug', 'o.allowed_methods as allowedMethods'])
    .where('t.user_id', '=', userId)
    .orderBy('t.created_at', 'desc')
    .limit(100)
    .execute();
}

export async function isEmpty(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('organizations').select('id').limit(1).executeTakeFirst()) === undefined;
}
