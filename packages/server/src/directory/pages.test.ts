import { expect, test } from 'vitest';
import { fromCursor, fromNameCursor, toPage } from './pages.ts';

const row = { id: `org_${'0'.repeat(26)}`, name: 'Acme', createdAt: new Date(1_700_000_000_000) };

test('a whole row with a name serves as the key of a page by time', () => {
  const { nextCursor } = toPage([row, row], 1, { key: (one) => one, view: ({ id }) => id });
  expect(fromCursor(nextCursor ?? '')).toEqual({ createdAt: row.createdAt, id: row.id });
});

test('a key by name is one, whatever is in the name', () => {
  const name = 'a"."b.c';
  const { nextCursor } = toPage([row, row], 1, { key: ({ id }) => ({ name, id }), view: ({ id }) => id });
  expect(fromNameCursor(nextCursor ?? '')).toEqual({ name, id: row.id });
});
