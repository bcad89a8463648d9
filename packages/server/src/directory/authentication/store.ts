import type { ConnectionId, Method, OrganizationId, OrganizationRole, UserId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import type { LiveConnection } from '../../policy/preview-policy.ts';
import type { PersonWays, SettingsForWays } from '../../policy/ways-in.ts';
import type { PageKey } from '../pages.ts';
import type { Tx } from '../world.ts';

/** By which ways people could get in: facts for the impact preview and for keeping an Owner in. */

export type MemberWaysRow = Omit<PersonWays, 'mappedConnectionId'> & {
  userId: UserId;
  name: string;
  email: string;
  /** Of the primary address. */
  domain: string;
  /** The active connection of another organization, where one manages that domain. */
  connectionElsewhere: ConnectionId | null;
  role: OrganizationRole;
  lastMethod: Method | null;
  createdAt: Date;
};

/** Newest first, without those who are deactivated. The page of members is taken before their facts are gathered. */
export async function listMemberWays(
  tx: Tx,
  organizationId: OrganizationId,
  { after, limit, who }: { after: PageKey | null; limit: number; who: 'everybody' | 'owners' | UserId },
): Promise<MemberWaysRow[]> {
  const below = after ? sql`(created_at, user_id) < (${after.createdAt}, ${after.id})` : sql`true`;
  const owners = who === 'owners' ? sql`role = 'ORGANIZATION_OWNER'` : sql`true`;
  const one = who === 'owners' || who === 'everybody' ? sql`true` : sql`user_id = ${who}`;
  const { rows } = await sql<MemberWaysRow>`
    with m as (
      select * from memberships
      where organization_id = ${organizationId} and status = 'active' and ${below} and ${owners} and ${one}
      order by created_at desc, user_id desc limit ${limit}
    )
    select m.user_id as "userId", u.name, u.primary_email as email, m.role, u.last_method as "lastMethod",
      m.created_at as "createdAt", u.password_hash is not null as "hasPassword",
      u.has_totp or u.has_passkey as "hasSecondFactor", u.has_passkey as "hasPasskey",
      coalesce(not 'passkey' = any(mo.allowed_methods), false) as "passkeyForbiddenElsewhere",
      coalesce(i.providers, '{}') as identities, split_part(u.primary_email, '@', 2) as domain,
      c.id as "connectionElsewhere",
      coalesce(t.connections, '{}') as "testedConnections"
    from m join users u on u.id = m.user_id and u.status = 'active'
    left join managed_domains d on d.domain = split_part(u.primary_email, '@', 2) and d.verified_at is not null
      and d.organization_id <> ${organizationId}
    left join connections c on c.id = d.connection_id and c.state = 'active'
    left join organizations mo on mo.id = c.organization_id
    left join lateral (select array_agg(provider) as providers from identities where user_id = u.id and released_at is null) i
      on true
    left join lateral (
      select array_agg(distinct ct.connection_id) as connections
      from connection_tests ct
      join connections tc on tc.id = ct.connection_id and tc.fingerprint = ct.fingerprint
      where ct.organization_id = ${organizationId} and ct.user_id = u.id and ct.succeeded
        and ct.report ->> 'email' = u.primary_email
    ) t on true
    order by m.created_at desc, m.user_id desc`.execute(tx);
  return rows;
}

/** `domains`: its own proven ones, each with the active connection it is mapped to. */
export type OrganizationWays = Omit<SettingsForWays, 'instanceMethods'> & {
  domains: { domain: string; connectionId: ConnectionId | null }[];
};

const nothing: OrganizationWays = {
  allowedMethods: null,
  activeConnections: [],
  bypass: 'none',
  requireSecondFactor: false,
  domains: [],
};

/** What the organization decides for its members, as it is now. */
export async function findOrganizationWays(tx: Tx, organizationId: OrganizationId): Promise<OrganizationWays> {
  const { rows } = await sql<{
    allowedMethods: Method[] | null;
    activeConnections: ConnectionId[];
    hasLink: boolean;
    ownersOnly: boolean;
    requireSecondFactor: boolean;
    domains: OrganizationWays['domains'];
  }>`
    select o.allowed_methods as "allowedMethods", o.bypass_owners_only as "ownersOnly",
      o.require_second_factor as "requireSecondFactor",
      exists (select 1 from bypass_links b where b.organization_id = o.id) as "hasLink",
      coalesce((select array_agg(c.id) from connections c where c.organization_id = o.id and c.state = 'active'), '{}')
        as "activeConnections",
      coalesce((select jsonb_agg(jsonb_build_object('domain', d.domain, 'connectionId', c.id))
        from managed_domains d left join connections c on c.id = d.connection_id and c.state = 'active'
        where d.organization_id = o.id and d.verified_at is not null), '[]') as domains
    from organizations o where o.id = ${organizationId}`.execute(tx);
  const row = rows[0];
  if (!row) return nothing;
  const serves = row.ownersOnly ? 'owners' : 'members';
  return {
    allowedMethods: row.allowedMethods,
    activeConnections: row.activeConnections,
    bypass: row.hasLink ? serves : 'none',
    requireSecondFactor: row.requireSecondFactor,
    domains: row.domains,
  };
}

/** Its active connections, each as it is now. */
export async function listLiveConnections(tx: Tx, organizationId: OrganizationId): Promise<LiveConnection[]> {
  const { rows } = await sql<LiveConnection>`
    select c.id, c.fingerprint,
      (select k.id from connection_keys k where k.connection_id = c.id and k.state = 'current') as "keyId",
      exists (
        select 1 from connection_tests t
        where t.connection_id = c.id and t.fingerprint = c.fingerprint and t.succeeded
      ) as "isTested"
    from connections c where c.organization_id = ${organizationId} and c.state = 'active'`.execute(tx);
  return rows;
}

export type OwnersCount = { total: number; withPassword: number; withSecondFactor: number };

/** Owners who could come in, and how many of them the bypass link would serve without a mail. */
export async function countOwners(tx: Tx, organizationId: OrganizationId): Promise<OwnersCount> {
  const { rows } = await sql<OwnersCount>`
    select count(*)::int as total, count(u.password_hash)::int as "withPassword",
      count(*) filter (where u.has_totp or u.has_passkey)::int as "withSecondFactor"
    from memberships m join users u on u.id = m.user_id and u.status = 'active'
    where m.organization_id = ${organizationId} and m.status = 'active' and m.role = 'ORGANIZATION_OWNER'`.execute(tx);
  return rows[0] ?? { total: 0, withPassword: 0, withSecondFactor: 0 };
}
