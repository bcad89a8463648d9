import type { Method } from '@gatehouse/contract/vocabulary';
import { describe, expect, test } from 'vitest';
import { everyCombination } from '../../test/every-combination.ts';
import { type Authentication, decideEntry, type EntryFacts } from './entry.ts';

const at = new Date(0);
const own = 'con_own' as const;
const foreign = 'con_foreign' as const;
const here = 'org_here' as const;

const mark = (
  organizationId: 'org_here' | 'org_other',
  linkId: 'byp_now' | 'byp_old',
  kept = false,
): Authentication => ({
  method: 'password',
  at,
  bypass: { organizationId, linkId, kept },
});
const authentications: Authentication[] = [
  { method: 'password', at },
  { method: 'google', at },
  { method: 'sso', connectionId: own, at },
  { method: 'sso', connectionId: foreign, at },
  mark('org_here', 'byp_now'),
  mark('org_here', 'byp_old'),
  mark('org_here', 'byp_old', true),
  mark('org_other', 'byp_now'),
];

type Space = {
  allowedMethods: readonly Method[] | null;
  activeConnections: readonly (typeof own)[];
  bypassLinkId: 'byp_now' | null;
  bypassOwnersOnly: boolean;
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
    allowedMethods: [null, ['sso'], ['password'], ['google', 'sso']],
    activeConnections: [[], [own]],
    bypassLinkId: ['byp_now', null],
    bypassOwnersOnly: [true, false],
    sessionMaxHours: [null, 8],
    ageHours: [0, 8, 8.01],
    status: ['active', 'deactivated'],
    primaryConnectionId: [null, own, foreign],
    membership: ['none', 'active', 'deactivated'],
    isOwner: [true, false],
    held: [[], ...authentications.map((one) => [one]), [mark('org_other', 'byp_now'), { method: 'google', at }]],
  }),
].map((space) => {
  const facts: EntryFacts = {
    now: new Date(at.getTime() + space.ageHours * 3_600_000),
    organization: { id: here, ...space },
    instanceMethods: ['password', 'google', 'sso'],
    user: { status: space.status, primaryConnectionId: space.primaryConnectionId },
    membership: space.membership,
    isOwner: space.isOwner,
    removed: false,
    authentications: space.held,
  };
  const unlimited = { ...facts, organization: { ...facts.organization, sessionMaxHours: null } };
  return { space, decision: decideEntry(facts).decision, atAnyAge: decideEntry(unlimited).decision };
});

type Walked = (typeof all)[number];
const enters = ({ decision }: Walked) => decision.kind === 'enter';
const bypassOf = (authentication: Authentication) =>
  authentication.method === 'sso' ? undefined : authentication.bypass;

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
      'who is told that a sign-in ran out would have entered by it, and the other way round',
      (w) => w.decision.kind === 'step_up' && w.decision.expired !== (w.atAnyAge.kind === 'enter'),
    ],
    [
      'strangers are refused, not asked to step up',
      (w) => w.space.membership === 'none' && w.decision.kind !== 'refuse',
    ],
  ])('%s', (_name, isBroken) => {
    expect(all.filter(isBroken).slice(0, 3)).toEqual([]);
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
          space.sessionMaxHours === null &&
          space.status === 'active' &&
          space.membership === 'active',
      )?.decision;
    const [password, google, sso, , bypass, , kept] = authentications;
    if (!password || !google || !sso || !bypass || !kept) throw new Error('the list changed');
    expect(of(password, null)).toEqual({ kind: 'enter', bypassed: false });
    expect(of(google, ['google', 'sso'])).toEqual({ kind: 'enter', bypassed: false });
    expect(of(sso, ['sso'])).toEqual({ kind: 'enter', bypassed: false });
    expect(of(bypass, ['sso'])).toEqual({ kind: 'enter', bypassed: true });
    expect(of(kept, ['sso'])).toEqual({ kind: 'enter', bypassed: true });
    expect(of(password, ['sso'])).toEqual({ kind: 'step_up', methods: ['sso'], expired: false });
  });
});

describe('how long a sign-in counts', () => {
  const hours = (count: number) => new Date(count * 3_600_000);
  const entry = (held: readonly Authentication[], sessionMaxHours: number | null, now: Date) =>
    decideEntry({
      now,
      organization: {
        ...{ id: here, allowedMethods: null, activeConnections: [own], bypassLinkId: 'byp_now' },
        ...{ bypassOwnersOnly: false, sessionMaxHours },
      },
      instanceMethods: ['password', 'sso'],
      user: { status: 'active', primaryConnectionId: null },
      membership: 'active',
      isOwner: true,
      removed: false,
      authentications: held,
    }).decision;
  const enter = { kind: 'enter', bypassed: false };
  const again = { kind: 'step_up', methods: ['password', 'sso'], expired: true };

  test.each<[string, readonly Authentication[], number | null, Date, unknown]>([
    ['to the minute it is allowed', [{ method: 'password', at }], 8, hours(8), enter],
    ['not a millisecond longer', [{ method: 'password', at }], 8, new Date(hours(8).getTime() + 1), again],
    ['without a limit as long as the session', [{ method: 'password', at }], null, hours(700), enter],
    [
      'the newest of several decides',
      [
        { method: 'password', at },
        { method: 'google', at: hours(9) },
      ],
      8,
      hours(10),
      enter,
    ],
    ['nothing proven is not something run out', [], 8, hours(10), { ...again, expired: false }],
    ['a kept bypass link runs out too', [mark('org_here', 'byp_old', true)], 8, hours(9), again],
  ])('%s', (_name, held, sessionMaxHours, now, expected) => {
    expect(entry(held, sessionMaxHours, now)).toEqual(expected);
  });
});
