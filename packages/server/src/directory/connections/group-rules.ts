import type { GroupRule, GroupRules } from '@gatehouse/contract/endpoints/group-rules';
import type { ConnectionId } from '@gatehouse/contract/vocabulary';
import type { z } from 'zod';
import { ProblemError } from '../../platform/problem.ts';
import { newOwnerRules } from '../../policy/group-rules.ts';
import { rolesGiven } from '../../policy/ruled-roles.ts';
import type { Action, Context } from '../act.ts';
import { keepOwnersIn } from '../authentication/keep-owners-in.ts';
import type { Event } from '../caller.ts';
import { deleteRuleGrants } from '../members/rule-grants-store.ts';
import type { Tx } from '../world.ts';
import { updateGroupRules } from './group-rules-store.ts';
import { mustFindConnection } from './must-find.ts';
import type { ConnectionRow } from './store.ts';

/**
 * Group rules as Owners write them. What they come to at a sign-in is decided in `policy/group-rules.ts` and carried out
 * by `sign-ins/group-role.ts`.
 */

type RulesView = z.infer<typeof GroupRules>;
type InConnection = { connectionId: ConnectionId };
type Replacement = InConnection & { rules: GroupRule[]; confirmOwner: boolean; expectedVersion: number | null };

export const readGroupRules: Action<InConnection, RulesView, 'organization'> = {
  name: 'connection.read_group_rules',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'read',
  async run(tx, context) {
    return { result: view(await mustFindConnection(tx, context.organizationId, context.input.connectionId)) };
  },
};

export const replaceGroupRules: Action<Replacement, RulesView, 'organization'> = {
  name: 'connection.replace_group_rules',
  scope: 'organization',
  permission: 'authentication:manage',
  freshProof: true,
  mode: 'exclusive',
  async run(tx, context) {
    const { organizationId, input, now } = context;
    const before = await mustFindConnection(tx, context.organizationId, context.input.connectionId);
    mustConfirmOwners(context, newOwnerRules(before.groupRules, input.rules));
    const { rules, expectedVersion } = input;
    const lost = await keepOwnersIn(tx, context, async () => {
      await updateGroupRules(tx, organizationId, { id: before.id, rules, expectedVersion, now });
      return takeBackRuleRoles(tx, context, { connection: before, rules });
    });
    const changes = { rules: { from: before.groupRules, to: rules } };
    const target = { kind: 'connection', id: before.id, name: before.name };
    const changed = JSON.stringify(before.groupRules) !== JSON.stringify(rules);
    return {
      result: view(await mustFindConnection(tx, context.organizationId, context.input.connectionId)),
      events: [...(changed ? [{ name: 'connection.group_rules_changed', target, changes } as const] : []), ...lost],
    };
  },
};

type TakingBack = { connection: Pick<ConnectionRow, 'id' | 'name'>; rules: readonly GroupRule[] };

/**
 * Roles that no rule of the connection gives any more end with the rule. All others wait for what the provider says at
 * each person's next sign-in.
 */
export async function takeBackRuleRoles(
  tx: Tx,
  { organizationId }: Pick<Context<unknown, 'organization'>, 'organizationId'>,
  { connection, rules }: TakingBack,
): Promise<Event[]> {
  const still = { connectionId: connection.id, stillGiven: rolesGiven(rules) };
  const lost = await deleteRuleGrants(tx, organizationId, still);
  return lost.map(({ userId, name, email, from, to }) => ({
    name: 'member.role_changed',
    target: { kind: 'user', id: userId, name: name || email },
    changes: { role: { from, to }, via: 'group_rule', connectionId: connection.id },
  }));
}

/** Whoever has such a value becomes an Owner, so it takes an Owner, and their word that they mean it. */
function mustConfirmOwners(
  { actor, input }: Pick<Context<Replacement>, 'actor' | 'input'>,
  added: readonly GroupRule[],
): void {
  if (added.length === 0) return;
  if (actor.standing.kind !== 'member' || actor.role !== 'ORGANIZATION_OWNER') {
    throw new ProblemError('forbidden', { detail: 'Only an Owner adds a rule that makes Owners.' });
  }
  if (input.confirmOwner) return;
  const values = added.map(({ attribute, value }) => `${attribute} = ${value}`).join(', ');
  const message = `Confirm that everybody with ${values} becomes an Owner.`;
  throw new ProblemError('invalid_request', {
    detail: message,
    errors: [{ pointer: '/confirmOwner', code: 'confirmation_required', message }],
  });
}

const view = ({ groupRules, groupRulesVersion }: ConnectionRow): RulesView => ({
  rules: groupRules,
  version: groupRulesVersion,
});
