import type { ConnectionId, OrganizationId, OrganizationRole, UserId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import type { Tx } from '../world.ts';

/** The grants that group rules gave: at most one for each connection of a person. No other source touches them (R4). */

export type RuleGrant = {
  connectionId: ConnectionId;
  role: OrganizationRole;
  /** Nobody comes in through the connection any more, so it says nothing new. */
  stopped: boolean;
};

export async function listRuleGrants(tx: Tx, organizationId: OrganizationId, userId: UserId): Promise<RuleGrant[]> {
  const { rows } = await sql<RuleGrant>`
    select g.source_id as "connectionId", g.role, c.state is distinct from 'active' as stopped
    from grants g left join connections c on c.id = g.source_id
    where g.organization_id = ${organizationId} and g.user_id = ${userId} and g.source = 'group_rule'
    order by g.created_at`.execute(tx);
  return rows;
}

export type RuledPerson = { userId: UserId; others: { role: OrganizationRole }[]; ruled: Omit<RuleGrant, 'stopped'>[] };

/** Of these people those to whom a rule gave a role, with whatever else gives them one. */
export async function listRuledPeople(
  tx: Tx,
  organizationId: OrganizationId,
  userIds: readonly UserId[],
): Promise<RuledPerson[]> {
  const { rows } = await sql<RuledPerson>`
    select user_id as "userId",
      coalesce(json_agg(json_build_object('role', role)) filter (where source <> 'group_rule'), '[]') as others,
      json_agg(json_build_object('connectionId', source_id, 'role', role)) filter (where source = 'group_rule') as ruled
    from grants where organization_id = ${organizationId} and user_id = any(${[...userIds]}::text[])
    group by user_id having bool_or(source = 'group_rule')`.execute(tx);
  return rows;
}

export async function deletePersonsRuleGrants(
  tx: Tx,
  organizationId: OrganizationId,
  { userId, connectionIds }: { userId: UserId; connectionIds: readonly ConnectionId[] },
): Promise<void> {
  if (connectionIds.length === 0) return;
  await tx
    .deleteFrom('grants')
    .where('organization_id', '=', organizationId)
    .where('user_id', '=', userId)
    .where('source', '=', 'group_rule')
    .where('source_id', 'in', [...connectionIds])
    .execute();
}

export type LostRole = {
  userId: UserId;
  name: string;
  email: string;
  from: OrganizationRole;
  to: OrganizationRole;
};

/**
 * Takes back what a connection's rules gave, but for the roles that are still given, and returns whose role that
 * changed. Who is left without any grant stays a member: only removal ends a membership.
 */
export async function deleteRuleGrants(
  tx: Tx,
  organizationId: OrganizationId,
  { connectionId, stillGiven }: { connectionId: ConnectionId; stillGiven: readonly OrganizationRole[] },
): Promise<LostRole[]> {
  const { rows } = await sql<LostRole>`
    with gone as (
      delete from grants
      where organization_id = ${organizationId} and source = 'group_rule' and source_id = ${connectionId}
        and not role = any(${[...stillGiven]}::text[])
      returning user_id
    ), remaining as (
      select gone.user_id, coalesce((
        select g.role from grants g
        where g.organization_id = ${organizationId} and g.user_id = gone.user_id
          and (g.source, g.source_id) <> ('group_rule', ${connectionId})
        order by array_position(array['ORGANIZATION_OWNER', 'ORGANIZATION_BILLING_ADMIN', 'ORGANIZATION_MEMBER'], g.role)
        limit 1), 'ORGANIZATION_MEMBER') as role
      from gone
    ), changed as (
      update memberships m set role = remaining.role
      from remaining join memberships before on before.user_id = remaining.user_id
      where before.organization_id = ${organizationId} and m.organization_id = ${organizationId}
        and m.user_id = remaining.user_id and before.role <> remaining.role
      returning m.user_id, before.role as from_role, m.role as to_role
    )
    select c.user_id as "userId", u.name, u.primary_email as email, c.from_role as "from", c.to_role as "to"
    from changed c join users u on u.id = c.user_id order by c.user_id`.execute(tx);
  return rows;
}
