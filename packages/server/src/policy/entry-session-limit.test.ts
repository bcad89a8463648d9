import { describe, expect, test } from 'vitest';
import { type Authentication, decideEntry } from './entry.ts';

const at = new Date(0);

describe('how long a sign-in counts', () => {
  const hours = (count: number) => new Date(count * 3_600_000);
  const entry = (held: readonly Authentication[], sessionMaxHours: number | null, now: Date) =>
    decideEntry({
      now,
      organization: {
        ...{
          id: 'org_here' as const,
          allowedMethods: null,
          activeConnections: ['con_own' as const],
          bypassLinkId: 'byp_now' as const,
        },
        ...{ bypassOwnersOnly: false, requireSecondFactor: false, sessionMaxHours },
      },
      instanceMethods: ['password', 'sso'],
      user: { status: 'active', primaryConnectionId: null, hasSecondFactor: false, hasPasskey: false },
      membership: 'active',
      isOwner: true,
      removed: false,
      authentications: held,
    }).decision;
  const bypass = { organizationId: 'org_here', linkId: 'byp_old', kept: true } as const;
  const kept: Authentication = { method: 'password', at, bypass };
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
    ['a kept bypass link runs out too', [kept], 8, hours(9), again],
  ])('%s', (_name, held, sessionMaxHours, now, expected) => {
    expect(entry(held, sessionMaxHours, now)).toEqual(expected);
  });
});
