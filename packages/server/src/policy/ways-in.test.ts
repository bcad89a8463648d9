import { type ConnectionId, type Method, methods } from '@gatehouse/contract/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Authentication, decideEntry } from './entry.ts';
import { previewPolicy } from './preview-policy.ts';
import { anOwnerCanGetIn, decideLockout, type PersonWays, type SettingsForWays, waysIn } from './ways-in.ts';

const connections: ConnectionId[] = ['con_a', 'con_b'];
const someConnections = fc.subarray(connections);
const person = fc.record<PersonWays>({
  hasPassword: fc.boolean(),
  identities: fc.subarray<string>(['google', 'github', ...connections]),
  mappedConnectionId: fc.constantFrom(null, ...connections, 'con_elsewhere' as const),
  testedConnections: someConnections,
});
const settings = fc.record<SettingsForWays>({
  instanceMethods: fc.subarray<Method>([...methods], { minLength: 1 }),
  allowedMethods: fc.option(fc.subarray<Method>([...methods], { minLength: 1 })),
  activeConnections: someConnections,
  bypass: fc.constantFrom('none', 'members', 'owners'),
});
const owners = fc.array(person, { maxLength: 4 });

describe('ways in', () => {
  test('a proven way is also a possible one', () => {
    fc.assert(
      fc.property(person, settings, fc.boolean(), (one, now, isOwner) => {
        const possible = waysIn({ ...one, isOwner }, now, 'possible');
        expect(possible).toEqual(expect.arrayContaining(waysIn({ ...one, isOwner }, now, 'proven')));
      }),
    );
  });

  test('every way but the bypass is allowed by the organization and set up by the instance', () => {
    fc.assert(
      fc.property(person, settings, (one, now) => {
        for (const way of waysIn({ ...one, isOwner: true }, now, 'possible')) {
          if (way === 'bypass') continue;
          expect(now.instanceMethods).toContain(way);
          expect(now.allowedMethods ?? methods).toContain(way);
        }
      }),
    );
  });

  test('a proven way really opens: the entry decision agrees with what was promised', () => {
    fc.assert(
      fc.property(person, settings, (one, now) => {
        for (const way of waysIn({ ...one, isOwner: true }, now, 'proven')) {
          expect(entryBy(way, one, now)).toBe('enter');
        }
      }),
    );
  });
});

/** Signs in that way, as far as the session would show it, and asks the door. */
function entryBy(way: Method | 'bypass', one: PersonWays, now: SettingsForWays): string {
  const at = new Date(0);
  const organization = 'org_here' as const;
  const bypass = { organizationId: organization, linkId: 'byp_now', kept: false } as const;
  const connectionId =
    now.activeConnections.find((id) => one.identities.includes(id) || one.mappedConnectionId === id) ?? 'con_a';
  const authentication: Authentication =
    way === 'sso'
      ? { method: 'sso', connectionId, at }
      : { method: way === 'bypass' ? 'password' : way, at, ...(way === 'bypass' ? { bypass } : {}) };
  return decideEntry({
    now: at,
    organization: {
      id: organization,
      allowedMethods: now.allowedMethods,
      activeConnections: now.activeConnections,
      bypassLinkId: now.bypass === 'none' ? null : 'byp_now',
      bypassOwnersOnly: now.bypass === 'owners',
      sessionMaxHours: null,
    },
    instanceMethods: now.instanceMethods,
    user: { status: 'active', primaryConnectionId: one.mappedConnectionId },
    membership: 'active',
    isOwner: true,
    removed: false,
    authentications: [authentication],
  }).decision.kind;
}

describe('R6', () => {
  test('an accepted change leaves an Owner who can get in, wherever one could before', () => {
    fc.assert(
      fc.property(owners, settings, owners, settings, (ownersBefore, before, ownersAfter, after) => {
        const decision = decideLockout(
          { owners: ownersBefore, settings: before },
          { owners: ownersAfter, settings: after },
        );
        if (decision.kind === 'allow' && anOwnerCanGetIn(ownersBefore, before)) {
          expect(anOwnerCanGetIn(ownersAfter, after)).toBe(true);
        }
        if (decision.kind === 'deny') {
          expect(anOwnerCanGetIn(ownersAfter, after)).toBe(false);
          expect(decision.reasons.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('changing nothing is never refused', () => {
    fc.assert(
      fc.property(owners, settings, (some, now) => {
        const same = { owners: some, settings: now };
        expect(decideLockout(same, same).kind).toBe('allow');
      }),
    );
  });

  test('only SSO without a connection that works is refused, and says why', () => {
    const owner: PersonWays = { hasPassword: true, identities: [], mappedConnectionId: null, testedConnections: [] };
    const now: SettingsForWays = {
      instanceMethods: ['password', 'sso'],
      allowedMethods: null,
      activeConnections: [],
      bypass: 'none',
    };
    const after = { owners: [owner], settings: { ...now, allowedMethods: ['sso'] } satisfies SettingsForWays };
    expect(decideLockout({ owners: [owner], settings: now }, after)).toEqual({
      kind: 'deny',
      reasons: ['no_owner_has_an_allowed_method', 'no_active_connection', 'no_bypass_link'],
    });
  });
});

describe('preview', () => {
  test('says who keeps access, must change method, or loses it', () => {
    const now: SettingsForWays = {
      instanceMethods: ['password', 'google', 'sso'],
      allowedMethods: ['sso'],
      activeConnections: ['con_a'],
      bypass: 'members',
    };
    const base = { hasPassword: true, identities: [], testedConnections: [], isOwner: false };
    const inside = { ...base, mappedConnectionId: 'con_a' } as const;
    const outside = { ...base, mappedConnectionId: null };
    expect(previewPolicy({ ...inside, lastMethod: 'sso' }, now).impact).toBe('keeps_access');
    expect(previewPolicy({ ...inside, lastMethod: 'password' }, now).impact).toBe('must_change_method');
    expect(previewPolicy({ ...outside, lastMethod: 'password' }, now)).toEqual({
      impact: 'loses_access',
      waysAfter: ['bypass'],
    });
  });
});
