import { type Method, secondFactors } from '@gatehouse/contract/vocabulary';
import { describe, expect, test } from 'vitest';
import { everyCombination } from '../../test/every-combination.ts';
import { decideSignIn, type PasskeyFacts, type PasswordFacts } from './sign-in.ts';

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
          hasSecondFactor: [true, false],
        }),
      ],
      secondFactor: [null, ...secondFactors],
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
      'nobody who has a second factor comes in by the password alone, bypass or not',
      ({ facts, decision }) =>
        facts.account?.hasSecondFactor === true && facts.secondFactor === null && decision.kind === 'allow',
    ],
    [
      'a second factor makes up for nothing else',
      ({ facts, decision }) =>
        decision.kind === 'allow' && decideSignIn({ ...facts, secondFactor: null }).decision.kind === 'deny',
    ],
    [
      'the second factor is asked for only where everything else would admit, and only once',
      ({ facts, decision }) =>
        decision.kind === 'prove' &&
        (decision.what !== 'second_factor' ||
          facts.secondFactor !== null ||
          decideSignIn({ ...facts, secondFactor: 'totp' }).decision.kind !== 'allow'),
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
    const active = { status: 'active', addressVerified: true, routedToSso: false, hasSecondFactor: false } as const;
    const routed = { ...active, routedToSso: true };
    const bypass = { membership: 'active', isOwner: false, ownersOnly: false } as const;
    const facts = {
      method: 'password',
      account: active,
      routedToSso: false,
      secondFactor: null,
      bypass: null,
    } as const;
    expect(decideSignIn(facts).decision.kind).toBe('allow');
    expect(decideSignIn({ ...facts, account: routed, routedToSso: true, bypass }).decision.kind).toBe('allow');
  });

  test('what was proven after the password stands in the trace', () => {
    const account = { status: 'active', addressVerified: true, routedToSso: false, hasSecondFactor: true } as const;
    const facts = { method: 'password', account, routedToSso: false, secondFactor: null, bypass: null } as const;
    expect(decideSignIn(facts).steps.at(-1)).toEqual({
      rule: 'second_factor_proven',
      outcome: 'stopped',
      found: 'none yet',
    });
    expect(decideSignIn({ ...facts, secondFactor: 'recovery_code' }).steps.at(-1)).toEqual({
      rule: 'second_factor_proven',
      outcome: 'passed',
      found: 'recovery_code',
    });
  });
});

describe('passkeys, over every combination of facts', () => {
  const allowed: (Method[] | null)[] = [null, ['sso'], ['sso', 'passkey']];
  const all = [
    ...everyCombination<PasskeyFacts>({
      method: ['passkey'],
      credential: ['proven', 'refused', 'unknown'],
      account: [null, { status: 'active' }, { status: 'deactivated' }],
      managed: [null, ...allowed.map((allowedMethods) => ({ allowedMethods }))],
    }),
  ].map((facts) => ({ facts, decision: decideSignIn(facts).decision }));
  const admits = ({ facts }: (typeof all)[number]) =>
    facts.credential === 'proven' &&
    facts.account?.status === 'active' &&
    (facts.managed?.allowedMethods?.includes('passkey') ?? true);

  test('only a proven one of an active account comes in, and not where its organization forbids it', () => {
    expect(all.filter((walked) => (walked.decision.kind === 'allow') !== admits(walked))).toEqual([]);
  });

  test('it creates, links and joins nothing', () => {
    const allows = all.map(({ decision }) => decision).filter(({ kind }) => kind === 'allow');
    expect(new Set(allows.map((decision) => JSON.stringify(decision)))).toEqual(
      new Set([
        JSON.stringify({
          kind: 'allow',
          account: 'existing',
          link: false,
          membership: null,
          discardUnproven: false,
        }),
      ]),
    );
  });
});
