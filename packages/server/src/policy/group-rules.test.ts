import type { GroupRule } from '@gatehouse/contract/endpoints/group-rules';
import { type OrganizationRole, organizationRoles } from '@gatehouse/contract/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Claims, decideGroupRole, groupRoleStep, newOwnerRules } from './group-rules.ts';
import { effectiveRole, isAtLeast } from './permissions.ts';

const rule = (attribute: string, value: string, role: OrganizationRole): GroupRule => ({
  attribute,
  value,
  target: { kind: 'organization_role', role },
});
const sent = (values: Record<string, string[]>, cut: string[] = []): Claims => ({ values, cut });

const rules = [
  rule('groups', 'admins', 'ORGANIZATION_OWNER'),
  rule('groups', 'finance', 'ORGANIZATION_BILLING_ADMIN'),
  rule('groups', 'everyone', 'ORGANIZATION_MEMBER'),
];
const OVERAGE_SAML = 'http://schemas.microsoft.com/claims/groups.link';
const ENTRA_GROUPS = 'http://schemas.microsoft.com/ws/2008/06/identity/claims/groups';

describe('the role of group rules', () => {
  test.each<[string, Claims, OrganizationRole | null | 'unchanged']>([
    ['is that of the rule that matches', sent({ groups: ['finance'] }), 'ORGANIZATION_BILLING_ADMIN'],
    ['is the most privileged that matches', sent({ groups: ['everyone', 'admins', 'finance'] }), 'ORGANIZATION_OWNER'],
    ['is none when no value matches', sent({ groups: ['sales'] }), null],
    ['is none when the claim is empty', sent({ groups: [] }), null],
    ['is none when its one value is empty', sent({ groups: [''] }), null],
    ['stays when the claim is absent', sent({ email: ['ada@acme.example'] }), 'unchanged'],
    ['stays when more came than is read', sent({ groups: ['admins'] }, ['groups']), 'unchanged'],
    [
      'stays when the provider sent a link by OpenID Connect',
      sent({ _claim_names: ['{"groups":"src1"}'] }),
      'unchanged',
    ],
    ['stays when the provider only says that there are groups', sent({ groups: [], hasgroups: ['true'] }), 'unchanged'],
    ['does not wait for groups that are said not to be', sent({ groups: [], hasgroups: ['false'] }), null],
    ['does not stay for a link to other claims', sent({ groups: [], _claim_names: ['{"address":"src1"}'] }), null],
    [
      'does not stumble over claim names that are none',
      sent({ groups: [], _claim_names: ['null', '{', '"groups"'] }),
      null,
    ],
    ['compares without blanks around', sent({ ' groups ': [' admins\n'] }), 'ORGANIZATION_OWNER'],
    ['compares whole', sent({ groups: ['admins-of-lunch', 'Admins', 'admin'] }), null],
    ['is not found in what every object has', sent({}), 'unchanged'],
  ])('%s', (_name, claims, expected) => {
    const decision = decideGroupRole(rules, claims, null);
    expect(decision.kind === 'role' ? decision.role : 'unchanged').toBe(expected);
  });

  test('stays when the provider sent a link by SAML', () => {
    const long = [rule(ENTRA_GROUPS, 'id', 'ORGANIZATION_OWNER')];
    expect(decideGroupRole(long, sent({ [OVERAGE_SAML]: ['https://graph.example'] }), null)).toEqual({
      kind: 'unchanged',
      matched: [],
      absent: [{ attribute: ENTRA_GROUPS, why: 'elsewhere' }],
    });
  });

  test('an attribute by the name of something that every object has is absent like any other', () => {
    for (const name of ['constructor', '__proto__', 'toString']) {
      const odd = [rule(name, 'function Object() { [native code] }', 'ORGANIZATION_OWNER')];
      expect(decideGroupRole(odd, sent({}), null).kind).toBe('unchanged');
    }
  });

  test('with one claim sent and another absent, only what the absent one may have given stays', () => {
    const two = [...rules, rule('department', 'IT', 'ORGANIZATION_BILLING_ADMIN')];
    const noAdmin = sent({ groups: ['everyone'] });
    const after = (current: OrganizationRole | null) => {
      const decision = decideGroupRole(two, noAdmin, current);
      return decision.kind === 'role' ? decision.role : 'unchanged';
    };
    expect(after('ORGANIZATION_OWNER')).toBe('ORGANIZATION_MEMBER');
    expect(after('ORGANIZATION_BILLING_ADMIN')).toBe('ORGANIZATION_BILLING_ADMIN');
    expect(after(null)).toBe('ORGANIZATION_MEMBER');
  });
});

describe('whatever rules and claims there are', () => {
  const word = fc.constantFrom('a', 'b', 'c', ' a', 'groups');
  const role = fc.constantFrom(...organizationRoles);
  const anyRules = fc
    .array(fc.record({ attribute: word, value: word, role }), { maxLength: 6 })
    .map((list) => list.map(({ attribute, value, role: given }) => rule(attribute, value, given)));
  const anyClaims = fc.record({
    values: fc.dictionary(word, fc.array(word, { maxLength: 4 }), { maxKeys: 4 }),
    cut: fc.array(word, { maxLength: 1 }),
  });
  const current = fc.option(role);
  const property = (check: (r: GroupRule[], c: Claims, now: OrganizationRole | null) => void) =>
    fc.assert(fc.property(anyRules, anyClaims, current, check), { numRuns: 2000 });

  test('nobody gets a role that no rule gives, or that they did not have and nothing they were said to have gives', () => {
    property((all, claims, now) => {
      const decision = decideGroupRole(all, claims, now);
      if (decision.kind !== 'role' || decision.role === null) return;
      expect(all.map(({ target }) => target.role)).toContain(decision.role);
      const given = effectiveRole(decision.matched.map(({ target }) => target));
      if (given !== decision.role) expect(decision.role).toBe(now);
    });
  });

  test('a rule whose claim is absent never matches, and takes nothing that it may have given', () => {
    property((all, claims, now) => {
      const decision = decideGroupRole(all, claims, now);
      const absent = all.filter((one) => decision.absent.some(({ attribute }) => attribute === one.attribute.trim()));
      expect(decision.matched.filter((one) => absent.includes(one))).toEqual([]);
      const mayHaveGiven = now !== null && absent.some(({ target }) => target.role === now);
      if (!mayHaveGiven || decision.kind === 'unchanged') return;
      expect(decision.role !== null && isAtLeast(decision.role, now)).toBe(true);
    });
  });

  test('more groups never make a lower role', () => {
    property((all, claims, now) => {
      const more = {
        ...claims,
        values: Object.fromEntries(Object.entries(claims.values).map(([k, v]) => [k, [...v, 'a', 'b']])),
      };
      const [less, greater] = [decideGroupRole(all, claims, now), decideGroupRole(all, more, now)];
      if (less.kind === 'unchanged' || less.role === null) return;
      expect(greater.kind === 'role' && greater.role !== null && isAtLeast(greater.role, less.role)).toBe(true);
    });
  });

  test('the order of rules and values is nobody’s business', () => {
    property((all, claims, now) => {
      const turned = {
        ...claims,
        values: Object.fromEntries(Object.entries(claims.values).map(([k, v]) => [k, [...v].reverse()])),
      };
      const [one, other] = [decideGroupRole(all, claims, now), decideGroupRole([...all].reverse(), turned, now)];
      expect('role' in one ? one.role : one.kind).toEqual('role' in other ? other.role : other.kind);
    });
  });
});

test('only rules that make Owners and were not there before need an Owner’s word', () => {
  const [admins, finance] = rules as [GroupRule, GroupRule];
  expect(newOwnerRules([], rules)).toEqual([admins]);
  expect(newOwnerRules(rules, rules)).toEqual([]);
  expect(newOwnerRules([finance], [rule('groups', 'finance', 'ORGANIZATION_OWNER')])).toHaveLength(1);
  expect(newOwnerRules([admins], [rule('roles', 'admins', 'ORGANIZATION_OWNER')])).toHaveLength(1);
  expect(newOwnerRules(rules, [finance])).toEqual([]);
});

test('the trace says what matched, what was absent, and is bounded', () => {
  const step = (claims: Claims) => groupRoleStep(decideGroupRole(rules, claims, null)).found;
  expect(step(sent({ groups: ['finance'] }))).toBe('ORGANIZATION_BILLING_ADMIN; groups = finance');
  expect(step(sent({}))).toBe('unchanged; groups: not sent');
  expect(step(sent({ groups: [] }))).toBe('no role');
  const many = Array.from({ length: 100 }, (_, index) => rule('groups', `group-${index}`, 'ORGANIZATION_MEMBER'));
  const { found } = groupRoleStep(decideGroupRole(many, sent({ groups: many.map(({ value }) => value) }), null));
  expect(found?.length).toBeLessThanOrEqual(201);
});
