import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decideMetadataChange,
  decideNextReading,
  GRACE_DAYS,
  isFailingForLong,
  type MetadataFacts,
  type ProviderSettings,
} from './metadata-changes.ts';

const now = new Date('2026-11-24T12:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const settings = (...certificates: string[]): ProviderSettings => ({
  idpEntityId: 'https://idp.example',
  ssoUrl: 'https://idp.example/sso',
  ssoBinding: 'redirect',
  certificates,
});
const facts = (change: Partial<MetadataFacts>): MetadataFacts => ({
  now,
  current: settings('old'),
  retiring: [],
  read: settings('old'),
  verified: true,
  ...change,
});
const grace = inDays(GRACE_DAYS);

describe('metadata read again', () => {
  test.each<[string, Partial<MetadataFacts>, ReturnType<typeof decideMetadataChange>]>([
    ['the same', {}, { kind: 'unchanged' }],
    ['the same in another order', { current: settings('a', 'b'), read: settings('b', 'a') }, { kind: 'unchanged' }],
    [
      'one more certificate',
      { read: settings('old', 'new') },
      { kind: 'apply', certificates: ['old', 'new'], retiring: [] },
    ],
    [
      'one of two gone: at once, the other still works',
      { current: settings('old', 'new'), read: settings('new') },
      { kind: 'apply', certificates: ['new'], retiring: [] },
    ],
    [
      'another in place of the only one: both for some days',
      { read: settings('new') },
      { kind: 'apply', certificates: ['new', 'old'], retiring: [{ pem: 'old', until: grace }] },
    ],
    [
      'nothing new while one is on its way out',
      { current: settings('new', 'old'), retiring: [{ pem: 'old', until: inDays(1) }], read: settings('new') },
      { kind: 'unchanged' },
    ],
    [
      'its days are over',
      { current: settings('new', 'old'), retiring: [{ pem: 'old', until: now }], read: settings('new') },
      { kind: 'apply', certificates: ['new'], retiring: [] },
    ],
    [
      'its days are over, whoever says the rest',
      {
        current: settings('new', 'old'),
        retiring: [{ pem: 'old', until: now }],
        read: settings('new'),
        verified: false,
      },
      { kind: 'apply', certificates: ['new'], retiring: [] },
    ],
    [
      'a new certificate in the clear',
      { read: settings('new'), verified: false },
      { kind: 'hold', reason: 'not_verified' },
    ],
    [
      'another address',
      { read: { ...settings('old'), ssoUrl: 'https://idp.example/new' } },
      { kind: 'apply', certificates: ['old'], retiring: [] },
    ],
    [
      'another entity, however it was fetched',
      { read: { ...settings('old'), idpEntityId: 'https://evil.example' } },
      { kind: 'hold', reason: 'other_entity' },
    ],
  ])('%s', (_name, change, expected) => {
    expect(decideMetadataChange(facts(change))).toEqual(expected);
  });

  test('by itself never adds what trusted metadata does not name, and never takes away all that worked', () => {
    const pems = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(pems, pems, fc.boolean(), (known, named, verified) => {
        const decision = decideMetadataChange(
          facts({ current: settings(...known), read: settings(...named), verified }),
        );
        if (decision.kind !== 'apply') return;
        expect(verified).toBe(true);
        expect(decision.certificates.every((pem) => named.includes(pem) || known.includes(pem))).toBe(true);
        expect(decision.certificates.some((pem) => known.includes(pem))).toBe(true);
      }),
    );
  });
});

test.each([
  [0, 0, 22],
  [0, 1, 26],
  [1, 0, 1],
  [3, 0, 4],
  [9, 1, 24],
])('after %i failures and a share of %d the next reading is in %i hours', (failures, share, hours) => {
  expect(decideNextReading({ failures, share, now })).toEqual(inDays(hours / 24));
});

test('three days of failures are long', () => {
  expect(isFailingForLong({ failingSince: inDays(-2.9), now })).toBe(false);
  expect(isFailingForLong({ failingSince: inDays(-3), now })).toBe(true);
});
