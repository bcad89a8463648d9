import { describe, expect, test } from 'vitest';
import { everyCombination } from '../../test/every-combination.ts';
import { decideSignIn, type PasswordFacts } from './sign-in.ts';

describe('passwords, over every combination of facts', () => {
  const all = [
    ...everyCombination<PasswordFacts>({
      method: ['password'],
      account: [
        null,
        ...everyCombination<NonNullable<PasswordFacts['account']>>({
          status: ['active', 'deactivated'],
          addressVerified: [true, false],
          routedToSso: [true, false],
        }),
      ],
      routedToSso: [true, false],
      bypass: [
        null,
        ...everyCombination<NonNullable<PasswordFacts['bypass']>>({
          membership: ['none', 'active', 'deactivated'],
          isOwner: [true, false],
          ownersOnly: [true, false],
        }),
      ],
    }),
  ].map((facts) => ({ facts, decision: decideSignIn(facts).decision }));

  test.each<[string, (walked: (typeof all)[number]) => boolean]>([
    [
      'an address routed to SSO has no password outside a bypass',
      ({ facts, decision }) => facts.routedToSso && facts.bypass === null && decision.kind === 'allow',
    ],
    [
      'a further address is no way around the connection of the account’s own',
      ({ facts, decision }) =>
        facts.account?.routedToSso === true && facts.bypass === null && decision.kind === 'allow',
    ],
    ['no password, no entry', ({ facts, decision }) => facts.account === null && decision.kind === 'allow'],
    [
      'a bypass serves only active members',
      ({ facts, decision }) =>
        facts.bypass !== null && facts.bypass.membership !== 'active' && decision.kind === 'allow',
    ],
    [
      'a bypass for Owners serves only Owners',
      ({ facts, decision }) => facts.bypass?.ownersOnly === true && !facts.bypass.isOwner && decision.kind === 'allow',
    ],
    [
      'a stranger on a bypass link hears what a wrong password hears',
      ({ facts, decision }) =>
        facts.bypass !== null &&
        facts.bypass.membership !== 'active' &&
        facts.account !== null &&
        !(decision.kind === 'deny' && decision.reason === 'credentials_invalid'),
    ],
    [
      'a bypass link never creates a member or links anything',
      ({ decision }) => decision.kind === 'allow' && (decision.membership !== null || decision.link),
    ],
    [
      'a deactivated account stays out',
      ({ facts, decision }) => facts.account?.status === 'deactivated' && decision.kind === 'allow',
    ],
    [
      'whether the account exists is not told for an address routed to SSO',
      ({ facts, decision }) =>
        facts.routedToSso &&
        facts.bypass === null &&
        !(decision.kind === 'deny' && decision.reason === 'method_not_allowed'),
    ],
  ])('%s', (_name, isBroken) => {
    expect(all.filter(isBroken)).toEqual([]);
  });

  test('an active account with a proven address comes in, and by bypass although SSO would forbid it', () => {
    const active = { status: 'active', addressVerified: true, routedToSso: false } as const;
    const routed = { ...active, routedToSso: true };
    const bypass = { membership: 'active', isOwner: false, ownersOnly: false } as const;
    expect(decideSignIn({ method: 'password', account: active, routedToSso: false, bypass: null }).decision.kind).toBe(
      'allow',
    );
    expect(decideSignIn({ method: 'password', account: routed, routedToSso: true, bypass }).decision.kind).toBe(
      'allow',
    );
  });
});
