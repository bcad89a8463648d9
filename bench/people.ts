import { createHash } from 'node:crypto';
import type { OrganizationId, UserId } from '@gatehouse/contract/vocabulary';
import { execute } from './ground.ts';

/** Organizations of any size, made by the database in seconds. Ids count up, so that everything about them is known. */

export const organizationId = (number: number): OrganizationId => `org_${String(number).padStart(26, '0')}`;
export const userId = (number: number): UserId => `usr_${String(number).padStart(26, '0')}`;
export const emailOf = (number: number) => `person.${number}@customer.example`;

/** 32 bytes in base64url, as a cookie carries them. */
export const tokenOf = (number: number) => createHash('sha256').update(`session ${number}`).digest('base64url');

/** Members from `first`, one second apart; the first of them is an Owner. */
export async function addMembers(
  url: string,
  organization: number,
  { first = 1, count }: { first?: number; count: number },
) {
  const id = organizationId(organization);
  await execute(
    url,
    `insert into organizations (id, name, slug, plan, member_count, created_at, updated_at)
     values ($1, 'Customer', $2, 'enterprise', $3, now(), now())`,
    [id, `customer-${organization}`, count],
  );
  const people = `generate_series(${first}, ${first + count - 1}) i,
    lateral (select 'usr_' || lpad(i::text, 26, '0') as id, 'person.' || i || '@customer.example' as email,
      md5(i::text) as name, now() - interval '1 year' + i * interval '1 second' as at) p`;
  await execute(
    url,
    `with emails as (insert into user_emails (email, user_id, verified_at, created_at)
       select email, id, at, at from ${people})
     insert into users (id, name, primary_email, created_at, updated_at, last_method)
     select id, name, email, at, at, 'password' from ${people}`,
  );
  const role = `case i when ${first} then 'ORGANIZATION_OWNER' else 'ORGANIZATION_MEMBER' end`;
  await execute(
    url,
    `insert into memberships (organization_id, user_id, role, search_text, created_at, last_seen_at)
     select '${id}', p.id, ${role}, name || ' ' || email, at, now() from ${people}`,
  );
  await execute(
    url,
    `insert into grants (organization_id, user_id, source, role, created_at)
     select '${id}', p.id, 'founder', ${role}, at from ${people}`,
  );
  await execute(url, 'vacuum analyze');
}

/** Sessions by password of the people numbered from 1, just now. */
export async function addSessions(url: string, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const hashes = numbers.map((number) => createHash('sha256').update(tokenOf(number)).digest());
  await execute(
    url,
    `insert into sessions (id, token_hash, user_id, authentications, created_at, last_seen_at, expires_at)
     select 'ses_' || lpad(i::text, 26, '0'), hash, 'usr_' || lpad(i::text, 26, '0'),
       jsonb_build_array(jsonb_build_object('method', 'password', 'at', now())), now(), now(), now() + interval '30 days'
     from unnest($1::int[], $2::bytea[]) as s (i, hash)`,
    [numbers, hashes],
  );
  await execute(url, 'vacuum analyze sessions');
}

/** Everybody was here just now, so that a measured request has nothing to note. */
export async function touchAll(url: string): Promise<void> {
  await execute(url, 'update sessions set last_seen_at = now()');
  await execute(url, 'update memberships set last_seen_at = now() where user_id in (select user_id from sessions)');
  await execute(url, 'vacuum analyze');
}

export const cookieOf = (number: number) => `gatehouse_session=${tokenOf(number)}`;
