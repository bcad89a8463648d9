import type { ConnectionId, OrganizationRole, UserId } from '@gatehouse/contract/vocabulary';
import { insertGrant, updateEffectiveRole } from '../../src/directory/members/store.ts';
import { connection } from '../connections.ts';
import { member } from '../factories.ts';
import { acting, row, type Scenario, type Stage } from './scenario.ts';

const rule = (value: string, role: OrganizationRole) => ({
  attribute: 'groups',
  value,
  target: { kind: 'organization_role', role },
});
const finance = rule('finance', 'ORGANIZATION_BILLING_ADMIN');
const admins = rule('admins', 'ORGANIZATION_OWNER');

async function draft(s: Stage): Promise<{ connectionId: ConnectionId }> {
  return { connectionId: await connection(s.t, s.organizationId) };
}

/** A connection whose rules made somebody an Owner. */
async function ruled(s: Stage): Promise<{ connectionId: ConnectionId; userId: UserId }> {
  const params = await draft(s);
  const { id: userId } = await member(s.t, s.organizationId, 'ORGANIZATION_MEMBER');
  await s.t.db
    .updateTable('connections')
    .set({ group_rules: JSON.stringify([admins]) })
    .where('id', '=', params.connectionId)
    .execute();
  const grant = { source: 'group_rule', sourceId: params.connectionId, role: 'ORGANIZATION_OWNER' } as const;
  await s.t.db.transaction().execute(async (tx) => {
    await insertGrant(tx, s.organizationId, { userId, grant, now: s.t.clock.now() });
    await updateEffectiveRole(tx, s.organizationId, userId);
  });
  return { ...params, userId };
}

/** The one whom the rules made an Owner is the only one; support, or nobody, takes that away. */
async function onlyOwnerByRule(s: Stage) {
  const { connectionId } = await ruled(s);
  await s.t.db.deleteFrom('memberships').where('user_id', '=', s.owner.id).execute();
  await acting(s);
  return { who: s.operator, params: { connectionId } };
}

export const groupRuleScenarios: readonly Scenario[] = [
  row(
    'replaceGroupRules',
    'an Owner sets some',
    async (s) => ({ who: s.owner, params: await draft(s), body: { rules: [finance] } }),
    [200, 'connection.group_rules_changed'],
  ),
  row(
    'replaceGroupRules',
    'to what they are',
    async (s) => ({ who: s.owner, params: await draft(s), body: { rules: [] } }),
    [200],
  ),
  row(
    'replaceGroupRules',
    'an Owner makes Owners, and confirms it',
    async (s) => ({ who: s.owner, params: await draft(s), body: { rules: [admins], confirmOwner: true } }),
    [200, 'connection.group_rules_changed'],
  ),
  row(
    'replaceGroupRules',
    'an Owner makes Owners without confirming it',
    async (s) => ({ who: s.owner, params: await draft(s), body: { rules: [finance, admins] } }),
    ['invalid_request'],
  ),
  row(
    'operatorReplaceGroupRules',
    'an operator makes Owners, which is the Owners’ own to do',
    async (s) => {
      await acting(s);
      return { who: s.operator, params: await draft(s), body: { rules: [admins], confirmOwner: true } };
    },
    ['forbidden'],
  ),
  row(
    'operatorReplaceGroupRules',
    'an operator adds another rule beside one that an Owner confirmed',
    async (s) => {
      await acting(s);
      const { connectionId } = await ruled(s);
      return { who: s.operator, params: { connectionId }, body: { rules: [admins, finance] } };
    },
    [200, 'connection.group_rules_changed'],
  ),
  row(
    'replaceGroupRules',
    'without the rule that made somebody an Owner',
    async (s) => {
      const { connectionId } = await ruled(s);
      return { who: s.owner, params: { connectionId }, body: { rules: [finance] } };
    },
    [200, 'connection.group_rules_changed', 'member.role_changed'],
  ),
  row(
    'replaceGroupRules',
    'without the rule that made the only Owner with a way in',
    async (s) => {
      const { connectionId, userId } = await ruled(s);
      await s.t.db.updateTable('users').set({ password_hash: null }).where('id', '=', s.owner.id).execute();
      await s.t.db.updateTable('users').set({ password_hash: 'set' }).where('id', '=', userId).execute();
      return { who: s.owner, params: { connectionId }, body: { rules: [] } };
    },
    ['would_lock_out_owners'],
  ),
  row(
    'operatorReplaceGroupRules',
    'without the rule that made the only Owner',
    async (s) => ({ ...(await onlyOwnerByRule(s)), body: { rules: [] } }),
    ['would_lock_out_owners'],
  ),
  row('operatorDeleteConnection', 'whose rules made the only Owner', onlyOwnerByRule, ['would_lock_out_owners']),
  row(
    'deleteConnection',
    'whose rules made somebody an Owner',
    async (s) => ({ who: s.owner, params: { connectionId: (await ruled(s)).connectionId } }),
    [204, 'connection.deleted', 'member.role_changed'],
  ),
  row(
    'replaceGroupRules',
    'of an older version',
    async (s) => ({ who: s.owner, params: await draft(s), body: { rules: [] }, headers: { 'if-match': '"9"' } }),
    ['precondition_failed'],
  ),
  row(
    'replaceGroupRules',
    'the same value twice, but for blanks',
    async (s) => ({
      who: s.owner,
      params: await draft(s),
      body: { rules: [finance, rule(' finance ', 'ORGANIZATION_MEMBER')] },
    }),
    ['invalid_request'],
  ),
  row(
    'replaceGroupRules',
    'more than a hundred',
    async (s) => {
      const rules = Array.from({ length: 101 }, (_, index) => rule(`group-${index}`, 'ORGANIZATION_MEMBER'));
      return { who: s.owner, params: await draft(s), body: { rules } };
    },
    ['invalid_request'],
  ),
];
