import type { GroupRulesResult } from '@gatehouse/contract/endpoints/group-rules';
import type { ConnectionId, OrganizationRole, UserId } from '@gatehouse/contract/vocabulary';
import { decideGroupRole, groupRoleStep } from '../../policy/group-rules.ts';
import { effectiveRole } from '../../policy/permissions.ts';
import type { SignInDecision } from '../../policy/sign-in.ts';
import type { Step } from '../../policy/trace.ts';
import type { Context } from '../act.ts';
import { unlessOwnersAreLockedOut } from '../authentication/keep-owners-in.ts';
import type { Event } from '../caller.ts';
import { type ConnectionRow, findConnection } from '../connections/store.ts';
import type { ProviderProof } from '../flows/secrets.ts';
import { deletePersonsRuleGrants, listRuleGrants, type RuleGrant } from '../members/rule-grants-store.ts';
import { findMember, insertGrant, listGrants, type MemberRow, updateEffectiveRole } from '../members/store.ts';
import { lockOrganization } from '../organizations/store.ts';
import type { Tx } from '../world.ts';
import type { Gathered } from './facts.ts';

/**
 * What the connection's group rules make of somebody who comes in. They change their own grant only (R4), and never take
 * the last Owner who can get in (R6, R7): then the grant stays, and the log says so.
 */

export type RuledRole = { steps: readonly Step[]; events: readonly Event[] };

const nothing: RuledRole = { steps: [], events: [] };

type Proven = { proof: ProviderProof; gathered: Gathered<unknown> };

const claimsOf = ({ claims, cutClaims }: ProviderProof) => ({ values: claims, cut: cutClaims });

/**
 * Asked before anything is written. Where the role is going to change, the organization's row is taken first, as by
 * everybody who counts Owners; where it is not, which is nearly always, sign-ins do not wait for each other.
 */
export async function foreseeGroupRole(tx: Tx, { proof, gathered }: Proven): Promise<RuledRole | 'changes'> {
  const { connection, account } = gathered;
  if (!connection || connection.groupRules.length === 0) return nothing;
  const { organizationId, id: connectionId } = connection;
  const before = standing(account ? await listRuleGrants(tx, organizationId, account.id) : [], connectionId);
  const decision = decideGroupRole(connection.groupRules, claimsOf(proof), before.current);
  if (decision.kind === 'unchanged' || isSettled(decision.role, before)) {
    return { steps: [groupRoleStep(decision)], events: [] };
  }
  await lockOrganization(tx, organizationId);
  return 'changes';
}

type Standing = {
  /** What these rules gave before. */
  current: OrganizationRole | null;
  /** Connections that were taken over or switched off since: what their rules gave ends when another provider has spoken. */
  left: ConnectionId[];
};

function standing(grants: readonly RuleGrant[], connectionId: ConnectionId): Standing {
  const others = grants.filter((grant) => grant.connectionId !== connectionId);
  return {
    current: grants.find((grant) => grant.connectionId === connectionId)?.role ?? null,
    left: others.filter(({ stopped }) => stopped).map((grant) => grant.connectionId),
  };
}

const isSettled = (role: OrganizationRole | null, { current, left }: Standing) => role === current && left.length === 0;

/** Under the organization's lock, so everything is read again: rules, grants and Owners may have changed before it. */
export async function applyGroupRole(
  tx: Tx,
  context: Context<unknown>,
  { proof, gathered, userId }: Proven & { userId: UserId },
): Promise<RuledRole> {
  const { connection: asked } = gathered;
  const connection = asked && (await findConnection(tx, asked.organizationId, asked.id));
  const member = connection && (await findMember(tx, connection.organizationId, userId));
  if (!connection || !member) return nothing;
  const { organizationId, id: connectionId } = connection;
  const before = standing(await listRuleGrants(tx, organizationId, userId), connectionId);
  const decision = decideGroupRole(connection.groupRules, claimsOf(proof), before.current);
  const step = groupRoleStep(decision);
  if (decision.kind === 'unchanged' || isSettled(decision.role, before)) return { steps: [step], events: [] };
  const change = { connection, member, from: before.current, to: decision.role, left: before.left };
  const reasons = await unlessOwnersAreLockedOut(tx, { organizationId, world: context.world }, () =>
    put(tx, context, change),
  );
  if (reasons) {
    const kept: Step = { rule: 'last_owner_kept', outcome: 'passed', found: reasons.join(', ') };
    return { steps: [step, kept], events: [keptEvent(change, reasons)] };
  }
  const after = await findMember(tx, organizationId, userId);
  return { steps: [step], events: [changedEvent(change, after?.role ?? member.role)] };
}

type Foretelling = Proven & { decision: SignInDecision };

/** For the report of a test, in which nobody is signed in: the role somebody would have, and what the rules have to do with it. */
export async function foretellRole(
  tx: Tx,
  { proof, gathered, decision }: Foretelling,
): Promise<{ role: OrganizationRole | null; groupRules: GroupRulesResult | null }> {
  const { connection, account } = gathered;
  if (!connection) return { role: null, groupRules: null };
  const grants = account ? await listGrants(tx, connection.organizationId, account.id) : [];
  const ofRules = grants.find(({ source, source_id }) => source === 'group_rule' && source_id === connection.id);
  const ruled = decideGroupRole(connection.groupRules, claimsOf(proof), ofRules?.role ?? null);
  const given = ruled.kind === 'unchanged' ? (ofRules?.role ?? null) : ruled.role;
  const role =
    decision.kind === 'allow'
      ? effectiveRole([
          ...grants.filter((grant) => grant !== ofRules),
          ...(decision.membership ? [decision.membership] : []),
          ...(given ? [{ role: given }] : []),
        ])
      : null;
  if (connection.groupRules.length === 0) return { role, groupRules: null };
  return { role, groupRules: { matched: [...ruled.matched], absent: [...ruled.absent], role } };
}

type Change = {
  connection: ConnectionRow;
  member: MemberRow;
  /** The grant of this connection's rules, which need not be what the role rests on. */
  from: OrganizationRole | null;
  to: OrganizationRole | null;
  left: readonly ConnectionId[];
};

async function put(tx: Tx, { now }: Context<unknown>, { connection, member, to, left }: Change): Promise<void> {
  const { organizationId, id: connectionId } = connection;
  const { userId } = member;
  const connectionIds = to === null ? [...left, connectionId] : left;
  await deletePersonsRuleGrants(tx, organizationId, { userId, connectionIds });
  if (to !== null) {
    const grant = { source: 'group_rule', sourceId: connectionId, role: to } as const;
    await insertGrant(tx, organizationId, { userId, grant, now });
  }
  await updateEffectiveRole(tx, organizationId, userId);
}

const targetOf = ({ userId, name, email }: MemberRow) => ({ kind: 'user', id: userId, name: name || email });

function changedEvent({ connection, member, from, to, left }: Change, role: OrganizationRole): Event {
  return {
    name: 'member.role_changed',
    organizationId: connection.organizationId,
    target: targetOf(member),
    changes: {
      ...(role === member.role ? {} : { role: { from: member.role, to: role } }),
      grant: { from, to },
      via: 'group_rule',
      connectionId: connection.id,
      ...(left.length > 0 ? { ended: left } : {}),
    },
  };
}

function keptEvent({ connection, member, from, to }: Change, reasons: readonly string[]): Event {
  return {
    name: 'member.role_kept',
    organizationId: connection.organizationId,
    target: targetOf(member),
    changes: { role: member.role, grant: { from, to }, via: 'group_rule', connectionId: connection.id, reasons },
  };
}
