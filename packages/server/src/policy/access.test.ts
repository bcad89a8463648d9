import { type ConnectionId, type Method, methods } from '@gatehouse/contract/vocabulary';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AccessFacts, decideAccess } from './access.ts';
import { decideEntry } from './entry.ts';

const connections: ConnectionId[] = ['con_a', 'con_b'];

const facts = fc
  .record({
    allowedMethods: fc.option(fc.subarray<Method>([...methods], { minLength: 1 })),
    activeConnections: fc.subarray(connections),
    hasLink: fc.boolean(),
    bypassOwnersOnly: fc.boolean(),
    status: fc.constantFrom('active' as const, 'deactivated' as const),
    membership: fc.constantFrom('none' as const, 'active' as const, 'deactivated' as const),
    isOwner: fc.boolean(),
    removed: fc.boolean(),
    hasPassword: fc.boolean(),
    hasTotp: fc.boolean(),
    hasPasskey: fc.boolean(),
    requireSecondFactor: fc.boolean(),
    passkeyForbiddenElsewhere: fc.boolean(),
    identities: fc.subarray<string>(['google', 'github', ...connections]),
    mappedConnectionId: fc.constantFrom(null, ...connections),
  })
  .map((one): AccessFacts => {
    const serves = one.bypassOwnersOnly ? 'owners' : 'members';
    const { allowedMethods, activeConnections, requireSecondFactor, hasPasskey } = one;
    const hasSecondFactor = one.hasTotp || hasPasskey;
    return {
      entry: {
        now: new Date(0),
        organization: {
          id: 'org_here',
          ...{ allowedMethods, activeConnections, bypassOwnersOnly: one.bypassOwnersOnly },
          sessionMaxHours: null,
          requireSecondFactor,
          bypassLinkId: one.hasLink ? 'byp_here' : null,
        },
        user: { status: one.status, primaryConnectionId: one.mappedConnectionId, hasSecondFactor, hasPasskey },
        membership: one.membership,
        isOwner: one.isOwner,
        removed: one.removed,
      },
      person: {
        id: 'usr_somebody',
        hasPassword: one.hasPassword,
        identities: one.identities,
        mappedConnectionId: one.mappedConnectionId,
        testedConnections: [],
        ...{ hasSecondFactor, hasPasskey, passkeyForbiddenElsewhere: one.passkeyForbiddenElsewhere },
      },
      settings: {
        instanceMethods: methods,
        ...{ allowedMethods, activeConnections },
        bypass: one.hasLink ? serves : 'none',
        requireSecondFactor,
      },
    };
  });

test('what support reads is open exactly if there is a way in, and closed for a reason', () => {
  fc.assert(
    fc.property(facts, (one) => {
      const access = decideAccess(one);
      expect(access.open).toBe(access.possibleWays.length > 0);
      expect(access.refusal === null).toBe(access.open);
      expect(access.possibleWays).toEqual(expect.arrayContaining([...access.provenWays]));
    }),
  );
});

test('whom the door refuses whatever they prove, no way is promised', () => {
  fc.assert(
    fc.property(facts, (one) => {
      const at = new Date(0);
      const link = { organizationId: 'org_here', linkId: 'byp_here', kept: false } as const;
      const all = [
        ...methods.flatMap((method) => (method === 'sso' || method === 'password' ? [] : [{ method, at }])),
        { method: 'password' as const, at, secondFactor: 'totp' as const },
        ...connections.map((connectionId) => ({ method: 'sso' as const, connectionId, at })),
        { method: 'password' as const, at, bypass: link, secondFactor: 'totp' as const },
      ];
      const { decision } = decideEntry({ ...one.entry, instanceMethods: methods, authentications: all });
      if (decision.kind !== 'enter') expect(decideAccess(one).open).toBe(false);
    }),
  );
});
