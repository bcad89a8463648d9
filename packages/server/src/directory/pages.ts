import { ProblemError } from '../platform/problem.ts';

/** Keyset pages: the cursor is the key of the last row shown, so a page of any depth costs the same. */

export type PageKey = { createdAt: Date; id: string };

export type Page<Item> = { data: Item[]; nextCursor: string | null };

export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  { key, view }: { key(row: Row): PageKey; view(row: Row): Item },
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { data: shown.map(view), nextCursor: last ? toCursor(key(last)) : null };
}

function toCursor({ createdAt, id }: PageKey): string {
  return Buffer.from(`${createdAt.getTime()}.${id}`).toString('base64url');
}

export function fromCursor(cursor: string | undefined): PageKey | null {
  if (cursor === undefined) return null;
  const text = Buffer.from(cursor, 'base64url').toString();
  const [, millis, id] = /^(\d{1,15})\.([a-z]{3}_[0-9a-z]{26})$/.exec(text) ?? [];
  if (millis === undefined || id === undefined) {
    const message = 'Use the nextCursor of an earlier page, or leave it out.';
    throw new ProblemError('invalid_request', {
      detail: message,
      errors: [{ pointer: '#/query/cursor', code: 'invalid_cursor', message }],
    });
  }
  return { createdAt: new Date(Number(millis)), id };
}
