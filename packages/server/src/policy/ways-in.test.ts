import { type ConnectionId, type Method, methods } from '@gatehouse/contract/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Authentication, decideEntry } from './entry.ts';
import { isUntested, type LiveConnection, type MemberPreviewFacts, previewPolicy } from './preview-policy.ts';
import { anOwnerCanGetIn, decideLockout, type PersonWays, type SettingsForWays, waysIn } from './ways-in.ts';

const connections: ConnectionId[] = ['con_a', 'con_b'];
const someConnections = fc.subarray(connections);
const person = fc.record<PersonWays>({
  hasPassword: fc.boolean(),
  identities: fc.subarray<string>(['google', 'github', ...connections]),
  mappedConnectionId: fc.constantFrom(null, ...connections, 'con_elsewhere' as const),
  testedConnections: someConnections,
  hasSecondFactor: fc.boolean(),
  hasPasskey: fc.boolean(),
  passkeyForbiddenElsewhere: fc.boolean(),
});
const settings = fc.record<SettingsForWays>({
  instanceMethods: fc.subarray<Method>([...methods], { minLength: 1 }),
  allowedMethods: fc.option(fc.subarray<Method>([...methods], { minLength: 1 })),
  activeConnections: someConnections,
  bypass: fc.constantFrom('none', 'members', 'owners'),
  requireSecondFactor: fc.boolean(),
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
  const secondFactor = one.hasSecondFactor ? ({ secondFactor: 'totp' } as const) : {};
  const authenticationBy = (): Authentication => {
    if (way === 'sso') return { method: 'sso', connectionId, at };
    if (way === 'bypass') return { method: 'password', at, bypass, ...secondFactor };
    return way === 'password' ? { method: way, at, ...secondFactor } : { method: way, at };
  };
  return decideEntry({
    now: at,
    organization: {
      id: organization,
      allowedMethods: now.allowedMethods,
      activeConnections: now.activeConnections,
      bypassLinkId: now.bypass === 'none' ? null : 'byp_now',
      bypassOwnersOnly: now.bypass === 'owners',
      requireSecondFactor: now.requireSecondFactor,
      sessionMaxHours: null,
    },
    instanceMethods: now.instanceMethods,
    user: { status: 'active', primaryConnectionId: one.mappedConnectionId, ...one },
    membership: 'active',
    isOwner: true,
    removed: false,
    authentications: [authenticationBy()],
  }).decision.kind;
}

const nothing: PersonWays = {
  hasPassword: false,
  identities: [],
  mappedConnectionId: null,
  testedConnections: [],
  hasSecondFactor: false,
  hasPasskey: false,
  passkeyForbiddenElsewhere: false,
};

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
    const owner: PersonWays = { ...nothing, hasPassword: true };
    const now: SettingsForWays = {
      instanceMethods: ['password', 'sso'],
      allowedMethods: null,
      activeConnections: [],
      bypass: 'none',
      requireSecondFactor: false,
    };
    const after = { owners: [owner], settings: { ...now, allowedMethods: ['sso'] } satisfies SettingsForWays };
    expect(decideLockout({ owners: [owner], settings: now }, after)).toEqual({
      kind: 'deny',
      reasons: ['no_owner_has_an_allowed_method', 'no_active_connection', 'no_bypass_link'],
    });
  });
});

describe('a required second factor', () => {
  const now: SettingsForWays = {
    instanceMethods: ['password', 'passkey', 'sso'],
    allowedMethods: null,
    activeConnections: [],
    bypass: 'members',
    requireSecondFactor: true,
  };
  const owner: PersonWays = { ...nothing, hasPassword: true };

  test('is refused while no Owner has one, and says so; one Owner with one is enough', () => {
    const before = { owners: [owner], settings: { ...now, requireSecondFactor: false } };
    expect(decideLockout(before, { owners: [owner], settings: now })).toEqual({
      kind: 'deny',
      reasons: ['no_owner_has_an_allowed_method', 'no_active_connection', 'no_owner_has_a_second_factor'],
    });
    const enrolled = [owner, { ...owner, hasSecondFactor: true }];
    expect(decideLockout(before, { owners: enrolled, settings: now })).toEqual({ kind: 'allow' });
  });

  test('is added on the way in: whoever lacks one keeps access and is named', () => {
    const member = { ...owner, isOwner: false, lastMethod: 'password' } as const;
    const required = (one: MemberPreviewFacts, settings: SettingsForWays = now) =>
      previewPolicy({ member: one, settings: { ...settings, requireSecondFactor: false } }, { member: one, settings });
    expect(required(member)).toEqual({ impact: 'must_add_second_factor', waysAfter: ['password', 'bypass'] });
    expect(required({ ...member, hasSecondFactor: true }).impact).toBe('keeps_access');
    const throughSso = { ...member, identities: ['con_a'], lastMethod: 'sso' } as const;
    expect(required(throughSso, { ...now, activeConnections: ['con_a'] }).impact).toBe('keeps_access');
    expect(required({ ...member, lastMethod: null }).impact).toBe('must_add_second_factor');
  });

  test('a passkey is a way in for who has one, unless another organization that manages the address forbids it', () => {
    const person = { ...nothing, hasPasskey: true, hasSecondFactor: true, isOwner: false };
    expect(waysIn(person, now, 'proven')).toEqual(['passkey']);
    expect(waysIn({ ...person, passkeyForbiddenElsewhere: true }, now, 'proven')).toEqual([]);
    expect(waysIn(person, { ...now, allowedMethods: ['sso'] }, 'proven')).toEqual([]);
  });
});

describe('preview', () => {
  const open: SettingsForWays = {
    instanceMethods: ['password', 'google', 'sso'],
    allowedMethods: null,
    activeConnections: ['con_a'],
    bypass: 'members',
    requireSecondFactor: false,
  };
  const ssoOnly: SettingsForWays = { ...open, allowedMethods: ['sso'] };
  const base = { ...nothing, hasPassword: true, isOwner: false, lastMethod: 'password' } as const;
  const inside = { ...base, mappedConnectionId: 'con_a' } as const;

  test('says who keeps access, must change method, or loses it', () => {
    const restricted = (member: MemberPreviewFacts) =>
      previewPolicy({ member, settings: open }, { member, settings: ssoOnly });
    expect(restricted({ ...inside, lastMethod: 'sso' }).impact).toBe('keeps_access');
    expect(restricted({ ...base, identities: ['con_a'] }).impact).toBe('must_change_method');
    expect(restricted(base)).toEqual({ impact: 'loses_access', waysAfter: ['bypass'] });
    const mapped = previewPolicy({ member: base, settings: open }, { member: inside, settings: open });
    expect(mapped).toEqual({ impact: 'must_change_method', waysAfter: ['sso', 'bypass'] });
  });

  test('what was so before is no effect of the change', () => {
    const closed = { member: base, settings: ssoOnly };
    expect(previewPolicy(closed, closed).impact).toBe('has_no_access');
    expect(previewPolicy(closed, null).impact).toBe('has_no_access');
    expect(previewPolicy(closed, { member: base, settings: open }).impact).toBe('gains_access');
    expect(previewPolicy({ member: base, settings: open }, null)).toEqual({ impact: 'loses_access', waysAfter: [] });
    const byPassword = { member: { ...inside, lastMethod: 'password' }, settings: open } as const;
    expect(previewPolicy(byPassword, byPassword).impact).toBe('keeps_access');
  });

  test('a live connection is known to work only by a test of just that', () => {
    const live: LiveConnection = { id: 'con_a', fingerprint: 'one', keyId: null, isTested: false };
    const becomes = (change: Partial<LiveConnection>) => isUntested([live], [{ ...live, ...change }]);
    expect(becomes({})).toBe(false);
    expect(becomes({ fingerprint: 'other' })).toBe(true);
    expect(becomes({ fingerprint: 'other', isTested: true })).toBe(false);
    expect(becomes({ keyId: 'cky_a', isTested: true })).toBe(true);
    expect(isUntested([live], [])).toBe(false);
    expect(isUntested([], [live])).toBe(false);
  });

  test('says the same as the door of whoever comes in by the way of their last sign-in', () => {
    fc.assert(
      fc.property(person, settings, settings, fc.constantFrom(...methods), (one, before, after, lastMethod) => {
        const member = { ...one, isOwner: false, lastMethod };
        const { impact, waysAfter } = previewPolicy({ member, settings: before }, { member, settings: after });
        const opens = waysAfter.some((way) => way !== 'bypass');
        expect(opens).toBe(impact !== 'loses_access' && impact !== 'has_no_access');
        if (impact === 'must_change_method') expect(waysAfter).not.toContain(lastMethod);
      }),
    );
  });
});
