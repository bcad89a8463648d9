import type { GroupRule } from '@gatehouse/contract/endpoints/group-rules';
import type { ConnectionId, OrganizationRole } from '@gatehouse/contract/vocabulary';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideGroupRole } from './group-rules.ts';
import { effectiveRole } from './permissions.ts';
import { canGiveMore, decideGrant, decideRoleAfter, type Ruled, rolesGiven } from './ruled-roles.ts';

/** What is foretold of roles by group is what the rules then make of the same people. */

const okta: ConnectionId = 'con_okta';
const entra: ConnectionId = 'con_entra';
const roles = ['ORGANIZATION_OWNER', 'ORGANIZATION_BILLING_ADMIN', 'ORGANIZATION_MEMBER'] as const;
const role = fc.constantFrom<OrganizationRole>(...roles);
const attribute = fc.constantFrom('groups', 'department');
const value = fc.constantFrom('a', 'b', 'c');
const rule = fc.record({
  attribute,
  value,
  target: fc.record({ kind: fc.constant('organization_role' as const), role }),
});
const rules = fc.uniqueArray(rule, { maxLength: 4, selector: (one) => `${one.attribute} ${one.value}` });
const claims = fc.dictionary(attribute, fc.uniqueArray(value, { maxLength: 3 }), { maxKeys: 2 });

const active = (given: readonly GroupRule[], id = okta): Ruled =>
  given.length === 0 ? [] : [{ id, isActive: true, rules: given }];

/** Somebody who comes in under the earlier rules, and once more under the later ones, saying the same. */
function comesInTwice(earlier: readonly GroupRule[], later: readonly GroupRule[], values: Record<string, string[]>) {
  const said = { values, cut: [] };
  const first = decideGroupRole(earlier, said, null);
  const had = first.kind === 'role' ? first.role : null;
  if (had === null) return null;
  const fate = decideGrant({ connectionId: okta, role: had }, { before: active(earlier), after: active(later) });
  const kept = fate === 'ends' ? null : had;
  const second = decideGroupRole(later, said, kept);
  return { had, fate, has: second.kind === 'role' ? second.role : kept };
}

const isAtLeast = (one: OrganizationRole | null, other: OrganizationRole) =>
  one !== null && effectiveRole([{ role: one }, { role: other }]) === one;

test('a role that is said to stay is no lesser one at the next sign-in, and no greater one unless that was said', () => {
  fc.assert(
    fc.property(rules, rules, claims, (earlier, later, values) => {
      const person = comesInTwice(earlier, later, values);
      fc.pre(person !== null);
      const { had, fate, has } = person;
      if (fate === 'ends') expect(rolesGiven(later)).not.toContain(had);
      if (fate === 'stays') expect(isAtLeast(has, had)).toBe(true);
      const mayBeMore = canGiveMore({ before: active(earlier), after: active(later) });
      if (!mayBeMore && has !== null) expect(isAtLeast(had, has)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

const gives = (given: OrganizationRole, of = 'a'): GroupRule => ({
  attribute: 'groups',
  value: of,
  target: { kind: 'organization_role', role: given },
});

test('what another grant gives as well is lost to nobody, and whoever has nothing else is a Member', () => {
  const ruled = [{ connectionId: okta, role: 'ORGANIZATION_OWNER' }] as const;
  const change = { before: active([gives('ORGANIZATION_OWNER')]), after: [] };
  const byHand = [{ role: 'ORGANIZATION_OWNER' }] as const;
  expect(decideRoleAfter({ others: byHand, ruled }, change)).toEqual({ role: 'ORGANIZATION_OWNER', isOpen: false });
  expect(decideRoleAfter({ others: [], ruled }, change)).toEqual({ role: 'ORGANIZATION_MEMBER', isOpen: false });
  const fewer = {
    before: active([gives('ORGANIZATION_OWNER'), gives('ORGANIZATION_OWNER', 'b')]),
    after: active([gives('ORGANIZATION_OWNER')]),
  };
  expect(decideRoleAfter({ others: [], ruled }, fewer)).toEqual({ role: 'ORGANIZATION_OWNER', isOpen: true });
  expect(decideRoleAfter({ others: byHand, ruled }, fewer)).toEqual({ role: 'ORGANIZATION_OWNER', isOpen: false });
});

test('a connection that is switched off keeps its grants until the rules of another decide', () => {
  const grant = { connectionId: okta, role: 'ORGANIZATION_OWNER' } as const;
  const ofOkta = active([gives('ORGANIZATION_OWNER')]);
  const off = ofOkta.map((one) => ({ ...one, isActive: false }));
  const ofEntra = active([gives('ORGANIZATION_BILLING_ADMIN')], entra);
  expect(decideGrant(grant, { before: ofOkta, after: off })).toBe('stays');
  expect(canGiveMore({ before: ofOkta, after: off })).toBe(false);
  expect(decideGrant(grant, { before: ofOkta, after: [...off, ...ofEntra] })).toBe('open');
  expect(decideGrant(grant, { before: [...off, ...ofEntra], after: [...off, ...ofEntra] })).toBe('stays');
  expect(canGiveMore({ before: ofOkta, after: [...off, ...ofEntra] })).toBe(true);
});
