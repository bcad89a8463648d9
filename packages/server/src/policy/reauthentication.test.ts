import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideProvenAt, isReauthenticated } from './reauthentication.ts';

const now = new Date('2026-11-24T12:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

describe('an answer to a request for a new proof', () => {
  const requestedAt = ago(120);
  test.each([
    ['a sign-in after the request', 'by_age', ago(30), true],
    ['one at the moment of it', 'by_age', requestedAt, true],
    ['one within the skew of two clocks', 'by_prompt', ago(180), true],
    ['one before it', 'by_age', ago(181), false],
    ['one of last week', 'by_prompt', ago(600_000), false],
    ['no word about when', 'by_age', null, false],
    ['no word about when, at a provider where the account is chosen', 'by_account_choice', null, true],
    ['an old one, where none was asked for', null, ago(600_000), true],
  ] as const)('%s', (_name, asked, statedAt, expected) => {
    expect(isReauthenticated({ asked, requestedAt, statedAt })).toBe(expected);
  });
});

describe('as of when an answer counts', () => {
  test.each([
    ['the provider’s word counts, not the moment of the answer', null, ago(9000), null, ago(9000)],
    ['a proof is never from the future', null, ago(-50), null, now],
    ['an earlier answer does not make a later proof older', null, ago(9000), ago(60), ago(60)],
    ['without a word, the first answer counts from now', null, null, null, now],
    ['without a word, a further one renews nothing', null, null, ago(9000), ago(9000)],
    ['a choice on the provider’s page does', 'by_account_choice', null, ago(9000), now],
  ] as const)('%s', (_name, asked, statedAt, before, expected) => {
    expect(decideProvenAt({ asked, statedAt, now, before })).toEqual(expected);
  });

  test('nothing silent is ever newer than what the person did', () => {
    const seconds = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(seconds, fc.option(seconds), (stated, before) => {
        const facts = { asked: null, statedAt: ago(stated), now, before: before === null ? null : ago(before) };
        const newest = Math.max(ago(stated).getTime(), before === null ? 0 : ago(before).getTime());
        expect(decideProvenAt(facts).getTime()).toBe(newest);
      }),
    );
  });
});
