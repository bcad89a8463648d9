import { expect, test } from 'vitest';
import { canAddKey, keyringOf } from './connection-keys.ts';

const key = (state: 'next' | 'current' | 'previous', id: string = state) => ({ state, id });
const instance = key('current', 'instance');
const ids = (keys: readonly { id: string }[]) => keys.map(({ id }) => id);

test.each([
  ['none of its own', [], 'instance', ['instance'], ['instance']],
  ['a first one, not in use yet', [key('next')], 'instance', ['instance', 'next'], ['instance', 'next']],
  ['one in use', [key('current')], 'current', ['current'], ['current']],
  [
    'one of each',
    [key('previous'), key('next'), key('current')],
    'current',
    ['current', 'next', 'previous'],
    ['current', 'next'],
  ],
] as const)('%s', (_name, own, signing, opening, published) => {
  const ring = keyringOf(own, instance);
  expect([ring.signing.id, ids(ring.opening), ids(ring.published)]).toEqual([signing, opening, published]);
});

test('a further key is only made when none waits', () => {
  expect([canAddKey([]), canAddKey([key('current'), key('previous')]), canAddKey([key('next')])]).toEqual([
    true,
    true,
    false,
  ]);
});
