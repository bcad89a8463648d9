import { type OrganizationId, OrganizationIdSchema } from '@gatehouse/contract/vocabulary';
import type { FastifyRequest } from 'fastify';
import { oneLine } from '../../platform/one-line.ts';
import { ProblemError } from '../../platform/problem.ts';

/** One field of a posted form. A field that is missing, repeated or a file counts as empty. */
export function field({ body }: FastifyRequest, name: string): string {
  return textIn(body, name);
}

export function queryField({ query }: FastifyRequest, name: string): string {
  return textIn(query, name);
}

function textIn(fields: unknown, name: string): string {
  if (typeof fields !== 'object' || fields === null || !Object.hasOwn(fields, name)) return '';
  const value: unknown = Reflect.get(fields, name);
  // PostgreSQL's text holds every character but NUL, and nobody types one.
  return typeof value === 'string' && !value.includes('\0') ? value : '';
}

/** Six digits, however they were grouped. */
export function codeField(request: FastifyRequest): string {
  return field(request, 'code').replace(/\s+/g, '').slice(0, 20);
}

const NAME_LENGTH = 200;

/** A person's or an organization's name, or what is wrong with it. */
export function nameField(request: FastifyRequest, maximum = NAME_LENGTH) {
  const name = oneLine(field(request, 'name'));
  if (name === '') return { name, error: { code: 'required' } } as const;
  if ([...name].length > maximum) return { name: '', error: { code: 'name_too_long' } } as const;
  return { name, error: undefined };
}

/** What is no id at all is answered like an id that does not exist. */
export function organizationIdOf(text: string): OrganizationId {
  const id = OrganizationIdSchema.safeParse(text);
  if (!id.success) throw new ProblemError('not_found');
  return id.data;
}
