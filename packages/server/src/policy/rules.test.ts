import { permissions } from '@gatehouse/contract/permissions';
import { type OrganizationRole, organizationRoles } from '@gatehouse/contract/vocabulary';
import { describe, expect, test } from 'vitest';
import { everyCombination } from '../../test/every-combination.ts';
import { decideRecheck, domainStanding, MISSES_UNTIL_LAPSED, secondsUntilNextCheck } from './domains.ts';
import { decideAcceptance, invitationStatus } from './invitations.ts';
import { can, effectiveRole, isAtLeast, rolePermissions } from './permissions.ts';
import { isEntitled } from './plans.ts';
import { decideRoleChange, type RoleChange } from './roles.ts';
import { routeIdentifier } from './route-identifier.ts';

describe('permissions', () => {
  test('a senior role has every permission of the junior ones', () => {
    for (const [index, role] of organizationRoles.entries()) {
      for (const junior of organizationRoles.slice(index)) {
        expect(rolePermissions[role]).toEqual(expect.arrayContaining([...rolePermissions[junior]]));
      }
    }
  });

  test('the bypass link is the Owners’ alone, operators included', () => {
    const holders = (['member', 'person', 'operator', 'applicant', 'system'] as const).flatMap((kind) =>
      [...organizationRoles, null]
        .filter((role) => can({ kind, role }, 'bypass-link:manage'))
        .map((role) => `${kind} ${role}`),
    );
    expect(holders).toEqual(['member ORGANIZATION_OWNER']);
  });

  test('somebody without a role holds nothing of the organization', () => {
    const own = permissions.filter((permission) => can({ kind: 'person', role: null }, permission));
    expect(own).toEqual(['account:manage']);
    expect(permissions.filter((permission) => can({ kind: 'applicant', role: null }, permission))).toEqual(['sign-in']);
  });

  test('the effective role is the most privileged grant', () => {
    expect(effectiveRole([])).toBeNull();
    expect(effectiveRole([{ role: 'ORGANIZATION_MEMBER' }, { role: 'ORGANIZATION_OWNER' }])).toBe('ORGANIZATION_OWNER');
  });
});

describe('roles, over every combination of facts', () => {
  const roles: (OrganizationRole | null)[] = [...organizationRoles, null];
  const all = [
    ...everyCombination<RoleChange>({
      actorRole: roles,
      currentRole: organizationRoles,
      nextRole: roles,
      owners: [1, 2, 3],
    }),
  ].map((facts) => ({ facts, decision: decideRoleChange(facts) }));

  test('R7: the last Owner is never demoted or removed', () => {
    const broken = all.filter(
      ({ facts, decision }) =>
        decision.kind === 'allow' &&
        facts.currentRole === 'ORGANIZATION_OWNER' &&
        facts.nextRole !== 'ORGANIZATION_OWNER' &&
        facts.owners <= 1,
    );
    expect(broken).toEqual([]);
  });

  test('nobody grants or takes a role above their own', () => {
    const above = ({ actorRole, currentRole, nextRole }: RoleChange) =>
      actorRole !== null &&
      (!isAtLeast(actorRole, currentRole) || (nextRole !== null && !isAtLeast(actorRole, nextRole)));
    expect(all.filter(({ facts, decision }) => decision.kind === 'allow' && above(facts))).toEqual([]);
  });

  test('with two Owners one may go', () => {
    const change = {
      actorRole: 'ORGANIZATION_OWNER',
      currentRole: 'ORGANIZATION_OWNER',
      nextRole: null,
      owners: 2,
    } as const;
    expect(decideRoleChange(change)).toEqual({ kind: 'allow' });
  });
});

describe('routing', () => {
  const instanceMethods = ['password', 'google', 'github'] as const;

  test('an address in a mapped domain goes to its connection, without a password', () => {
    const route = routeIdentifier({ instanceMethods, connectionId: 'con_a' });
    expect(route).toEqual({ kind: 'connection', connectionId: 'con_a' });
  });

  test('every other address gets the instance’s methods', () => {
    const route = routeIdentifier({ instanceMethods, connectionId: null });
    expect(route).toEqual({ kind: 'methods', methods: instanceMethods });
  });
});

describe('domains', () => {
  const now = new Date('2026-01-01T00:00:00Z');

  test('a domain counts from its proof until the proof has lapsed', () => {
    expect(domainStanding({ verifiedAt: null, lapsedAt: null })).toBe('unverified');
    expect(domainStanding({ verifiedAt: now, lapsedAt: null })).toBe('verified');
    expect(domainStanding({ verifiedAt: now, lapsedAt: now })).toBe('lapsed');
  });

  test('a proof lapses after repeated misses, and never because DNS is away', () => {
    expect(
      decideRecheck({ answer: 'missing', provenBy: 'dns', misses: MISSES_UNTIL_LAPSED - 2, lapsed: false }),
    ).toMatchObject({
      lapse: false,
    });
    expect(
      decideRecheck({ answer: 'missing', provenBy: 'dns', misses: MISSES_UNTIL_LAPSED - 1, lapsed: false }),
    ).toMatchObject({
      lapse: true,
    });
    expect(decideRecheck({ answer: 'unreachable', provenBy: 'dns', misses: 99, lapsed: false })).toEqual({
      kind: 'keep',
    });
    expect(decideRecheck({ answer: 'found', provenBy: 'dns', misses: 5, lapsed: true })).toEqual({ kind: 'recover' });
  });

  test('an operator’s word does not lapse for want of a record', () => {
    const word = { answer: 'missing', provenBy: 'operator' } as const;
    expect(decideRecheck({ ...word, misses: 0, lapsed: false })).toEqual({ kind: 'keep' });
    expect(decideRecheck({ ...word, misses: MISSES_UNTIL_LAPSED, lapsed: true })).toEqual({ kind: 'recover' });
  });

  test('proofs are looked at again at least every thirty days, and unproven ones are given up', () => {
    const verified = { verifiedAt: now, lapsedAt: null, misses: 0, createdAt: now };
    expect(secondsUntilNextCheck(verified, now)).toBeLessThanOrEqual(30 * 86_400);
    const forgotten = {
      verifiedAt: null,
      lapsedAt: null,
      misses: 0,
      createdAt: new Date(now.getTime() - 4 * 86_400_000),
    };
    expect(secondsUntilNextCheck(forgotten, now)).toBeNull();
  });
});

describe('invitations', () => {
  const now = new Date('2026-01-01T00:00:00Z');
  const later = new Date(now.getTime() + 1);
  const open = { expiresAt: later, acceptedAt: null, revokedAt: null };

  test('an invitation is live until it is accepted, revoked or over', () => {
    expect(invitationStatus(open, now)).toBe('invited');
    expect(invitationStatus(open, later)).toBe('expired');
    expect(invitationStatus({ ...open, revokedAt: now }, now)).toBe('revoked');
    expect(invitationStatus({ ...open, acceptedAt: now }, later)).toBe('accepted');
  });

  test('only a live one, with the mailbox proven, lets a newcomer join', () => {
    const all = everyCombination<Parameters<typeof decideAcceptance>[0]>({
      status: ['invited', 'expired', 'accepted', 'revoked'],
      mailboxProven: [true, false],
      membership: ['none', 'active', 'deactivated'],
    });
    const joining = [...all].filter((facts) => decideAcceptance(facts).kind === 'join');
    expect(joining).toEqual([{ status: 'invited', mailboxProven: true, membership: 'none' }]);
  });
});

test('restricting methods needs the enterprise plan', () => {
  expect(isEntitled('enterprise', 'auth_restriction')).toBe(true);
  expect(isEntitled('business', 'auth_restriction')).toBe(false);
  expect(isEntitled('free', 'audit_export')).toBe(false);
});
