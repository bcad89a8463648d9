import { automaticMemberships, type Method, organizationRoles } from '@gatehouse/contract/vocabulary';
import { describe, expect, test } from 'vitest';
import { everyCombination } from '../../test/every-combination.ts';
import {
  type AccountFacts,
  decideSignIn,
  type EmailStanding,
  type SignInDecision,
  type SocialFacts,
  type SsoFacts,
} from './sign-in.ts';

const accounts: (AccountFacts | null)[] = [
  null,
  ...everyCombination<AccountFacts>({
    status: ['active', 'deactivated'],
    matchedBy: ['primary', 'secondary'],
    addressVerified: [true, false],
    managedElsewhere: [true, false],
    hasOtherSubject: [true, false],
  }),
];

const invitations = [null, ...organizationRoles.map((role) => ({ id: 'inv_1' as const, role }))];
const emails: EmailStanding[] = ['missing', 'mapped', 'lapsed', 'managed_elsewhere', 'outside'];

/** Whatever the stores can find together: a known subject has its account, and only accounts have memberships. */
function* everySsoFacts(): Generator<SsoFacts> {
  const all = everyCombination<SsoFacts>({
    method: ['sso'],
    connection: [true, false].flatMap((active) =>
      automaticMemberships.map((automaticMembership) => ({ active, automaticMembership })),
    ),
    email: emails,
    identity: ['known', 'unknown'],
    account: accounts,
    mailboxProven: [true, false],
    accountProven: [true, false],
    membership: ['none', 'active', 'deactivated'],
    removed: [true, false],
    invitation: invitations,
  });
  for (const facts of all) {
    const nobody =
      facts.account === null && (facts.identity === 'known' || facts.membership !== 'none' || facts.removed);
    const inAndOut = facts.membership !== 'none' && facts.removed;
    const twoSubjects = facts.identity === 'known' && facts.account?.hasOtherSubject;
    if (!nobody && !inAndOut && !twoSubjects) yield facts;
  }
}

type Walked = { facts: SsoFacts; decision: SignInDecision };

/** Collects counter-examples instead of asserting a million times. */
function ssoCounterExamples(isBroken: (walked: Walked) => boolean): Walked[] {
  const found: Walked[] = [];
  for (const facts of everySsoFacts()) {
    const { decision } = decideSignIn(facts);
    if (isBroken({ facts, decision }) && found.length < 3) found.push({ facts, decision });
  }
  return found;
}

const joins = (decision: SignInDecision) => (decision.kind === 'allow' ? decision.membership : null);
const links = (decision: SignInDecision) =>
  decision.kind === 'allow' && (decision.link || decision.account === 'create');

describe('single sign-on, over every combination of facts', () => {
  test('the walk is not empty and reaches every kind of decision', () => {
    const kinds = new Map<string, number>();
    for (const facts of everySsoFacts()) {
      const { decision } = decideSignIn(facts);
      const name = decision.kind === 'deny' ? decision.reason : `${decision.kind}`;
      kinds.set(name, (kinds.get(name) ?? 0) + 1);
    }
    expect([...kinds.keys()].sort()).toEqual([
      'allow',
      'attribute_missing',
      'connection_inactive',
      'deactivated',
      'email_outside_domains',
      'jit_disabled',
      'prove',
      'removed',
      'subject_changed',
    ]);
    expect([...kinds.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(50_000);
  });

  test.each<[string, (walked: Walked) => boolean]>([
    [
      'an inactive connection admits nobody',
      ({ facts, decision }) => !facts.connection.active && decision.kind === 'allow',
    ],
    [
      'a deactivated account or membership never comes in',
      ({ facts, decision }) =>
        (facts.account?.status === 'deactivated' || facts.membership === 'deactivated') && decision.kind === 'allow',
    ],
    [
      'R2: an address outside the mapped domains links or creates only with the mailbox proven',
      ({ facts, decision }) => facts.email !== 'mapped' && !facts.mailboxProven && links(decision),
    ],
    [
      'R2: an address another organization manages is never linked, created or joined',
      ({ facts, decision }) => facts.email === 'managed_elsewhere' && (links(decision) || joins(decision) !== null),
    ],
    [
      'R2: a person another organization manages is never linked',
      ({ facts, decision }) => facts.account?.managedElsewhere === true && links(decision),
    ],
    [
      'R2a: a match on a secondary address needs proof of the account',
      ({ facts, decision }) =>
        facts.account?.matchedBy === 'secondary' &&
        facts.identity === 'unknown' &&
        !facts.accountProven &&
        links(decision),
    ],
    [
      'R4: JIT gives exactly the configured role, and nothing when disabled',
      ({ facts, decision }) => {
        const membership = joins(decision);
        return membership?.via === 'jit' && membership.role !== facts.connection.automaticMembership;
      },
    ],
    [
      'R4: nobody becomes an Owner by JIT',
      ({ decision }) => joins(decision)?.via === 'jit' && joins(decision)?.role === 'ORGANIZATION_OWNER',
    ],
    [
      'an invitation gives exactly its role',
      ({ facts, decision }) =>
        joins(decision)?.via === 'invitation' && joins(decision)?.role !== facts.invitation?.role,
    ],
    [
      'R4: an existing member’s role is not touched',
      ({ facts, decision }) => facts.membership === 'active' && joins(decision) !== null,
    ],
    [
      'R7a: who was removed comes back only by a new invitation',
      ({ facts, decision }) => facts.removed && decision.kind === 'allow' && joins(decision)?.via !== 'invitation',
    ],
    [
      'nobody is admitted without a membership, old or new',
      ({ facts, decision }) =>
        decision.kind === 'allow' && facts.membership !== 'active' && decision.membership === null,
    ],
    [
      'JIT speaks only for the connection’s own, unlapsed domains',
      ({ facts, decision }) => joins(decision)?.via === 'jit' && facts.email !== 'mapped',
    ],
    [
      'a second subject for a linked account is a conflict, never a link',
      ({ facts, decision }) => facts.account?.hasOtherSubject === true && links(decision),
    ],
    [
      'a known identity is never linked again, and never becomes another account',
      ({ facts, decision }) => facts.identity === 'known' && links(decision),
    ],
    [
      'what nobody had proven goes when the account is linked',
      ({ facts, decision }) =>
        decision.kind === 'allow' &&
        decision.link &&
        facts.account?.addressVerified === false &&
        !decision.discardUnproven,
    ],
    [
      'a proof is asked for once: what was proven is not asked for again',
      ({ facts, decision }) =>
        decision.kind === 'prove' && (decision.what === 'mailbox' ? facts.mailboxProven : facts.accountProven),
    ],
    [
      'an invitation wins over a disabled JIT and over a tombstone, in a mapped domain',
      ({ facts, decision }) =>
        facts.email === 'mapped' &&
        facts.invitation !== null &&
        decision.kind === 'deny' &&
        (decision.reason === 'jit_disabled' || decision.reason === 'removed'),
    ],
  ])('%s', (_name, isBroken) => {
    expect(ssoCounterExamples(isBroken)).toEqual([]);
  });
});

describe('Google and GitHub, over every combination of facts', () => {
  const allowed: (Method[] | null)[] = [null, ['sso'], ['sso', 'google']];
  const all = [
    ...everyCombination<SocialFacts>({
      method: ['google', 'github'],
      emailVerified: [true, false],
      managed: [null, ...allowed.map((allowedMethods) => ({ allowedMethods }))],
      mayCreateAccount: [true, false],
      identity: ['known', 'unknown'],
      account: accounts,
      mailboxProven: [true, false],
      accountProven: [true, false],
      factorMissing: [true, false],
    }),
  ]
    .filter((facts) => facts.account !== null || !facts.factorMissing)
    .filter((facts) => facts.identity === 'unknown' || (facts.account !== null && !facts.account.hasOtherSubject))
    .map((facts) => ({ facts, decision: decideSignIn(facts).decision }));

  test.each<[string, (walked: (typeof all)[number]) => boolean]>([
    [
      'an unverified address neither creates nor links',
      ({ facts, decision }) => !facts.emailVerified && links(decision),
    ],
    [
      'R3: an e-mail match alone never links',
      ({ facts, decision }) => facts.account !== null && !facts.accountProven && links(decision),
    ],
    [
      'nobody links a sign-in to an account whose second factor they have not shown, unless nobody had proven it',
      ({ facts, decision }) =>
        facts.factorMissing && links(decision) && !(decision.kind === 'allow' && decision.discardUnproven),
    ],
    ['nobody joins an organization by Google or GitHub', ({ decision }) => joins(decision) !== null],
    [
      'an address whose organization forbids the method is not linked',
      ({ facts, decision }) => facts.managed?.allowedMethods?.includes(facts.method) === false && links(decision),
    ],
    [
      'where accounts are not created for everybody, none is',
      ({ facts, decision }) => !facts.mayCreateAccount && decision.kind === 'allow' && decision.account === 'create',
    ],
    [
      'a deactivated account stays out',
      ({ facts, decision }) => facts.account?.status === 'deactivated' && decision.kind === 'allow',
    ],
    [
      'a second subject is a conflict, never a link',
      ({ facts, decision }) => facts.account?.hasOtherSubject === true && links(decision),
    ],
  ])('%s', (_name, isBroken) => {
    expect(all.filter(isBroken)).toEqual([]);
  });
});
