import type { Method } from '@gatehouse/contract/vocabulary';
import { describe, expect, test } from 'vitest';
import { everyCombination } from '../../test/every-combination.ts';
import { type Authentication, decideEntry, type EntryFacts, mayAddPasskey, provesWithFactor } from './entry.ts';

const at = new Date(0);
const own = 'con_own' as const;
const foreign = 'con_foreign' as const;
const here = 'org_here' as const;

const mark = (
  organizationId: 'org_here' | 'org_other',
  linkId: 'byp_now' | 'byp_old',
  { kept = false, secondFactor }: { kept?: boolean; secondFactor?: 'totp' } = {},
): Authentication => ({
  method: 'password',
  at,
  bypass: { organizationId, linkId, kept },
  ...(secondFactor ? { secondFactor } : {}),
});
const authentications: Authentication[] = [
  { method: 'password', at },
  { method: 'google', at },
  { method: 'sso', connectionId: own, at },
  { method: 'sso', connectionId: foreign, at },
  mark('org_here', 'byp_now'),
  mark('org_here', 'byp_old'),
  mark('org_here', 'byp_old', { kept: true }),
  mark('org_other', 'byp_now'),
  { method: 'password', at, secondFactor: 'recovery_code' },
  { method: 'passkey', at },
  mark('org_here', 'byp_now', { secondFactor: 'totp' }),
  mark('org_other', 'byp_now', { secondFactor: 'totp' }),
];

type Space = {
  allowedMethods: readonly Method[] | null;
  activeConnections: readonly (typeof own)[];
  bypassLinkId: 'byp_now' | null;
  bypassOwnersOnly: boolean;
  requireSecondFactor: boolean;
  hasSecondFactor: boolean;
  sessionMaxHours: number | null;
  /** How old everything is that was proven. */
  ageHours: number;
  status: 'active' | 'deactivated';
  primaryConnectionId: typeof own | typeof foreign | null;
  membership: EntryFacts['membership'];
  isOwner: boolean;
  held: readonly Authentication[];
};

const all = [
  ...everyCombination<Space>({
    allowedMethods: [null, ['sso'], ['password'], ['google', 'passkey', 'sso']],
    activeConnections: [[], [own]],
    bypassLinkId: ['byp_now', null],
    bypassOwnersOnly: [true, false],
    requireSecondFactor: [true, false],
    hasSecondFactor: [true, false],
    sessionMaxHours: [null, 8],
    ageHours: [0, 8, 8.01],
    status: ['active', 'deactivated'],
    primaryConnectionId: [null, own, foreign],
    membership: ['none', 'active', 'deactivated'],
    isOwner: [true, false],
    held: [[], ...authentications.map((one) => [one]), [mark('org_other', 'byp_now'), { method: 'google', at }]],
  }),
].map((space) => ({ space, decision: decideAt(space), atAnyAge: decideAt({ ...space, sessionMaxHours: null }) }));

function decideAt(space: Space) {
  return decideEntry(factsOf(space)).decision;
}

function factsOf(space: Space): EntryFacts {
  return {
    now: new Date(at.getTime() + space.ageHours * 3_600_000),
    organization: { id: here, ...space },
    instanceMethods: ['password', 'passkey', 'google', 'sso'],
    user: {
      status: space.status,
      primaryConnectionId: space.primaryConnectionId,
      hasSecondFactor: space.hasSecondFactor,
      hasPasskey: space.hasSecondFactor,
    },
    membership: space.membership,
    isOwner: space.isOwner,
    removed: false,
    authentications: space.held,
  };
}

type Walked = (typeof all)[number];
const enters = ({ decision }: Walked) => decision.kind === 'enter';
const bypassOf = (authentication: Authentication) =>
  authentication.method === 'sso' ? undefined : authentication.bypass;
const isPassword = ({ method }: Authentication) => method === 'password';
const isBarePassword = (one: Authentication) => one.method === 'password' && one.secondFactor === undefined;
const kindAt = ({ space }: Walked, other: Partial<Space>) => decideAt({ ...space, ...other }).kind;
const withFactor = (one: Authentication): Authentication =>
  one.method === 'password' ? { ...one, secondFactor: 'totp' } : one;
const opensWithFactors = (w: Walked) => kindAt(w, { held: w.space.held.map(withFactor) }) === 'enter';

describe('entry, over every combination of facts', () => {
  test.each<[string, (walked: Walked) => boolean]>([
    ['a role alone does not open an organization', (w) => w.space.held.length === 0 && enters(w)],
    [
      'only active members of active accounts enter',
      (w) => enters(w) && (w.space.membership !== 'active' || w.space.status !== 'active'),
    ],
    [
      'R1: nobody enters by a method that is not allowed, save by the own bypass link',
      (w) =>
        enters(w) &&
        !w.space.held.some(
          (one) =>
            bypassOf(one)?.organizationId === here ||
            (!bypassOf(one) && (w.space.allowedMethods?.includes(one.method) ?? true)),
        ),
    ],
    [
      'R2a: a restricted organization’s sso means its own connections',
      (w) =>
        enters(w) &&
        w.space.allowedMethods !== null &&
        w.space.held.every((one) => one.method === 'sso' && one.connectionId === foreign),
    ],
    [
      'R2a: another organization’s connection counts only for the people whose primary address it serves',
      (w) =>
        enters(w) &&
        w.space.primaryConnectionId !== foreign &&
        w.space.held.every((one) => one.method === 'sso' && one.connectionId === foreign),
    ],
    [
      'a connection that is not active opens nothing',
      (w) =>
        enters(w) &&
        w.space.activeConnections.length === 0 &&
        w.space.primaryConnectionId !== own &&
        w.space.held.every((one) => one.method === 'sso' && one.connectionId === own),
    ],
    [
      'R5: a link that was replaced or deleted opens nothing, save for who did it',
      (w) => {
        const marks = w.space.held.map(bypassOf);
        return (
          enters(w) && marks.length > 0 && marks.every((one) => one && !one.kept && one.linkId !== w.space.bypassLinkId)
        );
      },
    ],
    [
      'a bypass of one organization opens no other',
      (w) =>
        enters(w) &&
        w.space.held.length > 0 &&
        w.space.held.every((one) => bypassOf(one)?.organizationId === 'org_other'),
    ],
    [
      'a bypass for Owners opens for nobody else',
      (w) =>
        enters(w) &&
        w.space.bypassOwnersOnly &&
        !w.space.isOwner &&
        w.space.held.length > 0 &&
        w.space.held.every((one) => bypassOf(one) !== undefined),
    ],
    [
      'where a second factor is required, no password enters without one, the own bypass link included',
      (w) => enters(w) && w.space.requireSecondFactor && w.space.held.every(isBarePassword) && w.space.held.length > 0,
    ],
    [
      'a second factor is asked for exactly where it would open, and nothing else is missing',
      (w) => (w.decision.kind === 'second_factor') !== (!enters(w) && opensWithFactors(w)),
    ],
    [
      'who has no second factor is led to adding one',
      (w) => w.decision.kind === 'second_factor' && w.decision.enrolled !== w.space.hasSecondFactor,
    ],
    [
      'what is no password never needs a second factor',
      (w) =>
        w.space.requireSecondFactor &&
        !w.space.held.some(isPassword) &&
        kindAt(w, { requireSecondFactor: false }) !== w.decision.kind,
    ],
    [
      'a passkey is offered for a step-up only to who has one',
      (w) => w.decision.kind === 'step_up' && w.decision.methods.includes('passkey') && !w.space.hasSecondFactor,
    ],
    [
      'a step-up offers only what would then open, and never nothing',
      (w) =>
        w.decision.kind === 'step_up' &&
        (w.decision.methods.length === 0 ||
          w.decision.methods.some((method) => !(w.space.allowedMethods?.includes(method) ?? true)) ||
          (w.decision.methods.includes('sso') && w.space.activeConnections.length === 0)),
    ],
    [
      'an address routed to a connection is not asked for a password',
      (w) =>
        w.decision.kind === 'step_up' &&
        w.space.primaryConnectionId !== null &&
        w.decision.methods.includes('password'),
    ],
    [
      'what is older than the organization allows opens nothing, the kept bypass included',
      (w) => enters(w) && w.space.sessionMaxHours !== null && w.space.ageHours > w.space.sessionMaxHours,
    ],
    [
      'what is not older is not touched by the limit',
      (w) =>
        w.space.ageHours <= (w.space.sessionMaxHours ?? w.space.ageHours) &&
        JSON.stringify(w.decision) !== JSON.stringify(w.atAnyAge),
    ],
    [
      'who is told that a sign-in ran out would have entered by it, or with a second factor, and the other way round',
      (w) =>
        w.decision.kind === 'step_up' &&
        w.decision.expired !== (w.atAnyAge.kind === 'enter' || w.atAnyAge.kind === 'second_factor'),
    ],
    [
      'strangers are refused, not asked to step up',
      (w) => w.space.membership === 'none' && w.decision.kind !== 'refuse',
    ],
  ])('%s', (_name, isBroken) => {
    expect(all.filter(isBroken).slice(0, 3)).toEqual([]);
  });

  test('a second factor opens where one is required, to the bypass link as well', () => {
    const required = all.filter(
      ({ space }) =>
        space.requireSecondFactor &&
        space.bypassLinkId === 'byp_now' &&
        space.ageHours === 0 &&
        !space.bypassOwnersOnly &&
        space.status === 'active' &&
        space.membership === 'active' &&
        space.held.some(
          (one) => one.method === 'password' && one.secondFactor && bypassOf(one)?.organizationId === here,
        ),
    );
    expect(required.length).toBeGreaterThan(0);
    expect(required.filter((walked) => !enters(walked))).toEqual([]);
  });

  test('allowed methods do open, and so does the own bypass link', () => {
    const of = (held: Authentication, allowedMethods: readonly Method[] | null) =>
      all.find(
        ({ space }) =>
          space.held.length === 1 &&
          space.held[0] === held &&
          space.allowedMethods?.join() === allowedMethods?.join() &&
          space.activeConnections.length === 1 &&
          space.bypassLinkId === 'byp_now' &&
          !space.bypassOwnersOnly &&
          !space.requireSecondFactor &&
          space.sessionMaxHours === null &&
          space.status === 'active' &&
          space.membership === 'active',
      )?.decision;
    const [password, google, sso, , bypass, , kept] = authentications;
    if (!password || !google || !sso || !bypass || !kept) throw new Error('the list changed');
    expect(of(password, null)).toEqual({ kind: 'enter', bypassed: false });
    expect(of(google, ['google', 'passkey', 'sso'])).toEqual({ kind: 'enter', bypassed: false });
    expect(of(sso, ['sso'])).toEqual({ kind: 'enter', bypassed: false });
    expect(of(bypass, ['sso'])).toEqual({ kind: 'enter', bypassed: true });
    expect(of(kept, ['sso'])).toEqual({ kind: 'enter', bypassed: true });
    expect(of(password, ['sso'])).toEqual({ kind: 'step_up', methods: ['sso'], expired: false });
  });
});

describe('what leaves a lasting way in behind', () => {
  const bypass = mark('org_here', 'byp_now', { secondFactor: 'totp' });
  const guest: Authentication = { method: 'sso', connectionId: foreign, at };

  test('of a managed address: nothing that opens one organization only', () => {
    expect([bypass, guest].map((one) => mayAddPasskey([one], own))).toEqual([false, false]);
    expect(mayAddPasskey([bypass, { method: 'sso', connectionId: own, at }], own)).toBe(true);
    expect(mayAddPasskey([mark('org_here', 'byp_now')], null)).toBe(true);
  });

  test('of an account with a second factor: no password alone, and no other organization’s provider', () => {
    const counting = authentications.filter((one) => provesWithFactor(one, own));
    expect(counting.filter((one) => one.method === 'password' && !one.secondFactor)).toEqual([]);
    expect(counting).not.toContainEqual(guest);
    expect(new Set(counting.map(({ method }) => method))).toEqual(new Set(['google', 'sso', 'password', 'passkey']));
  });
});
