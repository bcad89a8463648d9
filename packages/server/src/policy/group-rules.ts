import type { GroupRule, WhyAbsent } from '@gatehouse/contract/endpoints/group-rules';
import type { OrganizationRole } from '@gatehouse/contract/vocabulary';
import { effectiveRole } from './permissions.ts';
import type { Step } from './trace.ts';

/**
 * What a provider says about somebody, and the role that the connection's group rules make of it. Only values that were
 * sent count: a claim that is absent says nothing, which is not the same as an empty one, and changes nothing.
 */

export type Claims = {
  values: Readonly<Record<string, readonly string[]>>;
  /** Names of claims with more in them than is kept: as good as absent, or somebody's group could be among the rest. */
  cut: readonly string[];
};

export type AbsentClaim = { attribute: string; why: WhyAbsent };

export type GroupRoleDecision = {
  matched: readonly GroupRule[];
  absent: readonly AbsentClaim[];
} & ({ kind: 'unchanged' } | { kind: 'role'; role: OrganizationRole | null });

/**
 * `current`: the role these rules gave at the last sign-in. It stays as far as it may rest on a rule whose claim is
 * absent today; what the claims that were sent say, counts.
 */
export function decideGroupRole(
  rules: readonly GroupRule[],
  claims: Claims,
  current: OrganizationRole | null,
): GroupRoleDecision {
  const absent = [...new Set(rules.map(({ attribute }) => attribute.trim()))].flatMap((attribute): AbsentClaim[] => {
    const why = whyAbsent(claims, attribute);
    return why === null ? [] : [{ attribute, why }];
  });
  const isAbsent = ({ attribute }: GroupRule) => absent.some((claim) => claim.attribute === attribute.trim());
  const known = rules.filter((rule) => !isAbsent(rule));
  if (known.length === 0) return { kind: 'unchanged', matched: [], absent };
  const matched = known.filter(({ attribute, value }) => valuesOf(claims, attribute.trim()).includes(value.trim()));
  const held = rules.filter((rule) => isAbsent(rule) && rule.target.role === current);
  const role = effectiveRole([...matched, ...held].map(({ target }) => target));
  return { kind: 'role', role, matched, absent };
}

function whyAbsent(claims: Claims, attribute: string): WhyAbsent | null {
  if (claims.cut.some((name) => name.trim() === attribute)) return 'too_many';
  if (isElsewhere(claims, attribute)) return 'elsewhere';
  return namesOf(claims, attribute).length === 0 ? 'not_sent' : null;
}

const namesOf = ({ values }: Claims, attribute: string) =>
  Object.keys(values).filter((name) => name.trim() === attribute);

const valuesOf = (claims: Claims, attribute: string) =>
  namesOf(claims, attribute).flatMap((name) => (claims.values[name] ?? []).map((value) => value.trim()));

const GROUPS_LINK = 'http://schemas.microsoft.com/claims/groups.link';

/**
 * Entra ID sends no more than 200 groups (150 by SAML), and instead says where they are to be had: `_claim_names`
 * (openid-connect-core, section 5.6.2), `hasgroups`, or an attribute with a link.
 */
function isElsewhere(claims: Claims, attribute: string): boolean {
  if (valuesOf(claims, '_claim_names').some((names) => hasName(names, attribute))) return true;
  const groups = attribute === 'groups' || attribute.endsWith('/claims/groups');
  return groups && (valuesOf(claims, 'hasgroups').includes('true') || namesOf(claims, GROUPS_LINK).length > 0);
}

function hasName(json: string, name: string): boolean {
  try {
    const names: unknown = JSON.parse(json);
    return typeof names === 'object' && names !== null && Object.hasOwn(names, name);
  } catch {
    return false;
  }
}

/** Rules that make Owners and were not there before: each needs an Owner's own word. */
export function newOwnerRules(before: readonly GroupRule[], after: readonly GroupRule[]): GroupRule[] {
  const makesOwners = ({ target }: GroupRule) => target.role === 'ORGANIZATION_OWNER';
  const confirmed = before.filter(makesOwners);
  return after
    .filter(makesOwners)
    .filter((rule) => !confirmed.some((one) => one.attribute === rule.attribute && one.value === rule.value));
}

const MAX_FOUND = 200;

/** The decision as a step of the sign-in's trace. */
export function groupRoleStep(decision: GroupRoleDecision): Step {
  const words = [
    ...(decision.kind === 'role' ? [decision.role ?? 'no role'] : ['unchanged']),
    ...decision.matched.map(({ attribute, value }) => `${attribute} = ${value}`),
    ...decision.absent.map(({ attribute, why }) => `${attribute}: ${absentWords[why]}`),
  ];
  const found = words.join('; ');
  return {
    rule: 'group_rules',
    outcome: 'passed',
    found: found.length > MAX_FOUND ? `${found.slice(0, MAX_FOUND)}…` : found,
  };
}

const absentWords: Readonly<Record<WhyAbsent, string>> = {
  not_sent: 'not sent',
  elsewhere: 'too many for the provider, which sent a link instead',
  too_many: 'more values than are read',
};
