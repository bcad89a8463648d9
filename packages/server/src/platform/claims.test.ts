import { expect, test } from 'vitest';
import { keepClaims } from './claims.ts';

const many = (count: number) => Array.from({ length: count }, (_, index) => `group-${index}`);

test('everybody’s hundreds of groups are kept', () => {
  expect(keepClaims({ groups: many(1000) })).toEqual({ claims: { groups: many(1000) }, cutClaims: [] });
});

test('of more than a thousand only a part is kept, and said to be one', () => {
  const { claims, cutClaims } = keepClaims({ groups: many(1001), email: 'ada@acme.example' });
  expect([claims['groups']?.length, cutClaims]).toEqual([1000, ['groups']]);
});

test('of more than a hundred claims the rest is named as left out', () => {
  const received = Object.fromEntries(many(101).map((name) => [name, 'value']));
  const { claims, cutClaims } = keepClaims(received);
  expect([Object.keys(claims).length, cutClaims]).toEqual([100, ['group-100']]);
});

test('text is text: without control characters, lists and objects as they are written, null as nothing', () => {
  const received = { a: 'x\u0000y', b: true, c: [1, { d: 2 }], e: null, f: [] };
  expect(keepClaims(received).claims).toEqual({ a: ['xy'], b: ['true'], c: ['1', '{"d":2}'], f: [] });
});

test('what is shortened is longer than any rule can be', () => {
  expect(keepClaims({ a: 'x'.repeat(5000) }).claims['a']?.[0]).toHaveLength(1000);
});
