import type { GroupRule } from '@gatehouse/contract/endpoints/group-rules';
import type { ConnectionId, OrganizationRole } from '@gatehouse/contract/vocabulary';
import { effectiveRole } from './permissions.ts';

/**
 * What becomes of roles that group rules gave, when rules or connections change. Which groups people have is not kept, so
 * it is told as far as the grants tell: what no rule gives any more ends at once, what one rule less gives is decided at
 * the next sign-in, and whom a new rule will give something only that shows.
 */

/** A connection with rules. */
export type RuledConnection = { id: ConnectionId; isActive: boolean; rules: readonly GroupRule[] };
export type Ruled = readonly RuledConnection[];

export type RuledGrant = { connectionId: ConnectionId; role: OrganizationRole };
export type Change = { before: Ruled; after: Ruled };

export const rolesGiven = (rules: readonly GroupRule[]): OrganizationRole[] => rules.map(({ target }) => target.role);

export function decideGrant({ connectionId, role }: RuledGrant, { before, after }: Change): 'stays' | 'ends' | 'open' {
  const was = rulesFor(role, connectionId, before);
  const becomes = rulesFor(role, connectionId, after);
  if (was.length > 0 && becomes.length === 0) return 'ends';
  if (was.some((rule) => !isAmong(rule, becomes))) return 'open';
  // What another provider says counts then, `directory/sign-ins/group-role.ts`.
  return isLeft(connectionId, after) && !isLeft(connectionId, before) ? 'open' : 'stays';
}

export type RoleAfter = {
  role: OrganizationRole;
  /** It may be a lesser one from the next sign-in on. */
  isOpen: boolean;
};

/** `others`: the grants of every other source. Whoever is left without any stays a Member. */
export function decideRoleAfter(
  { others, ruled }: { others: readonly { role: OrganizationRole }[]; ruled: readonly RuledGrant[] },
  change: Change,
): RoleAfter {
  const left = ruled.filter((grant) => decideGrant(grant, change) !== 'ends');
  const certain = ruled.filter((grant) => decideGrant(grant, change) === 'stays');
  const role = effectiveRole([...others, ...left]) ?? 'ORGANIZATION_MEMBER';
  const least = effectiveRole([...others, ...certain]) ?? 'ORGANIZATION_MEMBER';
  return { role, isOpen: least !== role };
}

/** Rules that were not in force would give roles at the next sign-ins: nothing here says whose. */
export function canGiveMore({ before, after }: Change): boolean {
  return after
    .filter(({ isActive }) => isActive)
    .some(({ id, rules }) => {
      const was = before.find((one) => one.id === id && one.isActive)?.rules ?? [];
      return rules.some((rule) => !isAmong(rule, was));
    });
}

export function isOtherwise({ before, after }: Change): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}

const rulesFor = (role: OrganizationRole, id: ConnectionId, ruled: Ruled) =>
  ruled.find((one) => one.id === id)?.rules.filter(({ target }) => target.role === role) ?? [];

const isAmong = ({ attribute, value, target }: GroupRule, rules: readonly GroupRule[]) =>
  rules.some(
    (one) =>
      one.attribute.trim() === attribute.trim() && one.value.trim() === value.trim() && one.target.role === target.role,
  );

/** Switched off, while the rules of another are in force. */
function isLeft(id: ConnectionId, ruled: Ruled): boolean {
  const isOff = !ruled.some((one) => one.id === id && one.isActive);
  return isOff && ruled.some((one) => one.id !== id && one.isActive);
}
