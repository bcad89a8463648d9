import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideExpiryNotice, NOTICE_DAYS } from './expiry.ts';

const now = new Date('2026-11-24T12:00:00Z');
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

test.each<[string, number, number | null]>([
  ['far ahead nobody is told', 30 * 24 + 1, null],
  ['thirty days before', 30 * 24, 30],
  ['between two notices the earlier one is due', 7 * 24 + 1, 30],
  ['a week before', 7 * 24, 7],
  ['a day before', 24, 1],
  ['in the last hours still the one of the day before', 1, 1],
  ['at the end', 0, 0],
  ['long after it', -1000, 0],
])('%s', (_name, hours, expected) => {
  expect(decideExpiryNotice({ endsAt: inHours(hours), now })).toBe(expected);
});

test('as time passes the notices come one after the other, none twice and none left out by daily looks', () => {
  fc.assert(
    fc.property(fc.integer({ min: 40 * 24, max: 400 * 24 }), (hours) => {
      const endsAt = inHours(hours);
      const told: number[] = [];
      for (let day = 0; day * 24 <= hours + 48; day += 1) {
        const notice = decideExpiryNotice({ endsAt, now: inHours(day * 24) });
        if (notice !== null && !told.includes(notice)) told.push(notice);
      }
      expect(told).toEqual([...NOTICE_DAYS]);
    }),
  );
});
