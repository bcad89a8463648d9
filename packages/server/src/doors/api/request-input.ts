import type { FieldError } from '@gatehouse/contract/problems';
import type { z } from 'zod';
import { ProblemError } from '../../platform/problem.ts';

/** What came over the wire, checked by the endpoint's schemas; every refused field is named by its JSON pointer. */

export type BodyOf<Body extends z.ZodType | null> = Body extends z.ZodType ? z.output<Body> : null;

/** A malformed id never existed, and is answered like any other that never did. */
export function parseParams<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ProblemError('not_found');
}

export function parseQuery<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  return parse(schema, value, '#/query');
}

export function parseBody<Body extends z.ZodType | null>(schema: Body, value: unknown): BodyOf<Body>;
export function parseBody(schema: z.ZodType | null, value: unknown): unknown {
  if (schema !== null) return parse(schema, value ?? {}, '');
  if (value === undefined || value === null || isEmptyObject(value)) return null;
  throw refused([{ pointer: '', code: 'unexpected_body', message: 'This operation takes no body.' }]);
}

export function refused(errors: readonly FieldError[]): ProblemError {
  const [first] = errors;
  const detail = errors.length === 1 && first ? first.message : `${errors.length} fields were refused.`;
  return new ProblemError('invalid_request', { detail, errors });
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown, root: string): z.output<Schema> {
  mustBeStorable(value, root);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw refused(parsed.error.issues.flatMap((issue) => errorsOf(issue, root)));
}

function errorsOf(issue: z.core.$ZodIssue, root: string): FieldError[] {
  const at = `${root}${issue.path.map((part) => `/${escaped(String(part))}`).join('')}`;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: `${at}/${escaped(key)}`,
      code: 'unknown_field',
      message: `“${key.slice(0, 60)}” is not a field here.`,
    }));
  }
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) {
    return [{ pointer: at, code: 'required', message: 'This field is required.' }];
  }
  return [{ pointer: at, code: issue.code, message: issue.message }];
}

/** RFC 6901, section 3. */
function escaped(part: string): string {
  return part.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');
}

/**
 * PostgreSQL stores neither U+0000 nor half a surrogate pair. Walked without recursion, because a body of brackets can
 * be fifty thousand deep.
 */
function mustBeStorable(value: unknown, root: string): void {
  const waiting: { value: unknown; pointer: string }[] = [{ value, pointer: root }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { pointer } = next;
    if (!isStorable(next.value)) {
      throw refused([{ pointer, code: 'invalid_text', message: 'This text holds a character that cannot be stored.' }]);
    }
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const [key, inner] of Object.entries(next.value)) {
      // A pointer that long leads nowhere the schema knows.
      waiting.push({ value: inner, pointer: pointer.length > 500 ? pointer : `${pointer}/${escaped(key)}` });
    }
  }
}

function isStorable(value: unknown): boolean {
  return typeof value !== 'string' || (value.isWellFormed() && !value.includes('\0'));
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
