import type { GroupRule } from '@gatehouse/contract/endpoints/group-rules';
import type { ConnectionId, OrganizationId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import type { RuledConnection } from '../../policy/ruled-roles.ts';
import type { Tx } from '../world.ts';
import { changedMeanwhile } from './store.ts';

type RulesChange = { id: ConnectionId; rules: readonly GroupRule[]; expectedVersion: number | null; now: Date };

/** They have a version of their own: whoever edits rules is not in the way of whoever edits the connection. */
export async function updateGroupRules(
  tx: Tx,
  organizationId: OrganizationId,
  { id, rules, expectedVersion, now }: RulesChange,
): Promise<void> {
  let query = tx
    .updateTable('connections')
    .set({
      group_rules: JSON.stringify(rules),
      group_rules_version: sql`group_rules_version + 1`,
      updated_at: now,
    })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id);
  if (expectedVersion !== null) query = query.where('group_rules_version', '=', expectedVersion);
  const { numUpdatedRows } = await query.executeTakeFirst();
  if (numUpdatedRows === 0n) throw changedMeanwhile();
}

/** Those of an organization that have rules. */
export async function listRuledConnections(tx: Tx, organizationId: OrganizationId): Promise<RuledConnection[]> {
  const { rows } = await sql<RuledConnection>`
    select id, state = 'active' as "isActive", group_rules as rules from connections
    where organization_id = ${organizationId} and group_rules <> '[]' order by id`.execute(tx);
  return rows;
}
