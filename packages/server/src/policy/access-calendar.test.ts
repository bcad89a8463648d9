import { expect, test } from 'vitest';
import { accessCalendar, type CalendarFacts, isDue } from './access-calendar.ts';

const now = new Date('2026-11-24T12:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const calm: CalendarFacts = {
  owners: 2,
  connections: [],
  failingDomains: [],
  bypassLink: { rehearsedAt: inDays(-10) },
};
const told = (facts: Partial<CalendarFacts>) =>
  accessCalendar({ ...calm, ...facts }, now).map(({ kind, severity, at }) => [kind, severity, at]);

test('an organization that is well has the next rehearsal in it, and nothing else', () => {
  expect(told({})).toEqual([['bypass_link_rehearsal', 'later', inDays(170)]]);
});

test('the most urgent comes first, then the days in their order', () => {
  const connections = [
    { id: 'con_a', name: 'A', type: 'saml', endsAt: inDays(400), ownKeyEndsAt: null },
    { id: 'con_b', name: 'B', type: 'oidc', endsAt: inDays(29), ownKeyEndsAt: null },
    { id: 'con_c', name: 'C', type: 'oidc', endsAt: null, ownKeyEndsAt: null },
    { id: 'con_d', name: 'D', type: 'saml', endsAt: inDays(-1), ownKeyEndsAt: null },
  ] as const;
  expect(told({ connections, owners: 1, bypassLink: null })).toEqual([
    ['certificate_ends', 'urgent', inDays(-1)],
    ['bypass_link_missing', 'urgent', null],
    ['client_secret_ends', 'soon', inDays(29)],
    ['sole_owner', 'soon', null],
    ['certificate_ends', 'later', inDays(400)],
  ]);
});

test('a key of our own is in it beside what the provider gave', () => {
  const connections = [{ id: 'con_a', name: 'A', type: 'saml', endsAt: inDays(40), ownKeyEndsAt: inDays(12) }] as const;
  expect(told({ connections, bypassLink: { rehearsedAt: now } }).slice(0, 2)).toEqual([
    ['own_key_ends', 'soon', inDays(12)],
    ['certificate_ends', 'later', inDays(40)],
  ]);
});

test('a link that nobody ever tried, or not for half a year, is in it', () => {
  expect(told({ bypassLink: { rehearsedAt: null } })).toEqual([['bypass_link_never_rehearsed', 'soon', null]]);
  expect(told({ bypassLink: { rehearsedAt: inDays(-181) } })).toEqual([
    ['bypass_link_rehearsal', 'urgent', inDays(-1)],
  ]);
});

test('a proof that is missed lapses on the day of its third miss', () => {
  const domain = { id: 'dom_a', name: 'a.example', lapsedAt: null, nextCheckAt: inDays(1) };
  const of = (misses: number, lapsedAt: Date | null = null) =>
    told({ failingDomains: [{ ...domain, misses, lapsedAt }], bypassLink: { rehearsedAt: now } })[0];
  expect(of(1)).toEqual(['domain_failing', 'soon', inDays(2)]);
  expect(of(2)).toEqual(['domain_failing', 'soon', inDays(1)]);
  expect(of(3, inDays(-2))).toEqual(['domain_lapsed', 'urgent', inDays(-2)]);
});

test('a reminder goes out for what has a day within the month, or is over', () => {
  const entry = { kind: 'certificate_ends', severity: 'soon', concerns: null } as const;
  expect([-5, 30, 31].map((days) => isDue({ ...entry, at: inDays(days) }, now))).toEqual([true, true, false]);
  expect(isDue({ ...entry, at: null }, now)).toBe(false);
});
