import { ProblemError } from '../platform/problem.ts';

/** Keyset pages: the cursor is the key of the last row shown, so a page of any depth costs the same. */

export type PageKey = { createdAt: Date; id: string };
/** For what is read in the order of names. */
export type NameKey = { name: string; id: string };

export type Page<Item> = { data: Item[]; nextCursor: string | null };

export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  { key, view }: { key(row: Row): PageKey | NameKey; view(row: Row): Item },
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { data: shown.map(view), nextCursor: last ? toCursor(key(last)) : null };
}

function toCursor(key: PageKey | NameKey): string {
  const place = 'name' in key ? `"${key.name}"` : key.createdAt.getTime();
  return Buffer.from(`${place}.${key.id}`).toString('base64url');
}

const textOf = (cursor: string) => Buffer.from(cursor, 'base64url').toString();

export function fromCursor(cursor: string | undefined): PageKey | null {
  if (cursor === undefined) return null;
  const [, millis, id] = /^(\d{1,15})\.([a-z]{3}_[0-9a-z]{26})$/.exec(textOf(cursor)) ?? [];
  if (millis === undefined || id === undefined) throw invalidCursor();
  return { createdAt: new Date(Number(millis)), id };
}

export function fromNameCursor(cursor: string | undefined): NameKey | null {
  if (cursor === undefined) return null;
  const [, name, id] = /^"([^\0]*)"\.([a-z]{3}_[0-9a-z]{26})$/.exec(textOf(cursor)) ?? [];
  if (name === undefined || id === undefined) throw invalidCursor();
  return { name, id };
}

function invalidCursor(): ProblemError {
  const message = 'Use the nextCursor of an earlier page of the same list, or leave it out.';
  return new ProblemError('invalid_request', {
    detail: message,
    errors: [{ pointer: '#/query/cursor', code: 'invalid_cursor', message }],
  });
}
