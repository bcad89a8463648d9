import type { z } from 'zod';
import type { Permission } from './permissions.ts';
import type { ProblemCode } from './problems.ts';

/**
 * One operation of the REST API as a value: the server validates and answers by it, the OpenAPI document is made of it,
 * and an action whose result does not fit it does not compile.
 */
export type Endpoint<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType | null = z.ZodType | null,
  Result extends z.ZodType | null = z.ZodType | null,
> = {
  operationId: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Beneath `/api/v1`, with parameters as `{organizationId}`. */
  path: string;
  tag: string;
  summary: string;
  description?: string;
  permission: Permission;
  /** A question, although it is too long for an address. */
  asksOnly?: true;
  /** Asks for a proof of identity no older than 15 minutes. */
  freshProof?: boolean;
  params: Params;
  query: Query;
  body: Body;
  /** null answers 204. */
  result: Result;
  status: 200 | 201 | 204;
  /** The media type of the answer, where it is not JSON. */
  mediaType?: 'application/x-ndjson';
  /** Answers with an ETag, or honours If-Match. */
  versioned?: boolean;
  /** Can alter who gets in: `dryRun=true` of `PreviewQuery` answers 200 with its impact. */
  preview?: true;
  /** Beyond the ones every operation can answer. */
  problems: readonly ProblemCode[];
};

/** What any operation can answer, so that endpoints name only their own. */
export const commonProblems = [
  'invalid_request',
  'malformed_request',
  'payload_too_large',
  'unauthenticated',
  'forbidden',
  'not_found',
  'cross_origin_request',
  'rate_limited',
  'unavailable',
  'internal',
] as const satisfies readonly ProblemCode[];

export function endpoint<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType | null,
  Result extends z.ZodType | null,
>(definition: Endpoint<Params, Query, Body, Result>): Endpoint<Params, Query, Body, Result> {
  return definition;
}

export function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'operationId' in value && 'permission' in value;
}

/**
 * Every problem an operation can answer, each once. A POST can carry an Idempotency-Key, which can be in use; where a
 * session's method may not be enough to enter, its missing second factor may be why.
 */
export function problemsOf({ problems, method }: Pick<Endpoint, 'problems' | 'method'>): ProblemCode[] {
  const entered = problems.includes('method_not_allowed');
  return [
    ...new Set<ProblemCode>([
      ...commonProblems,
      ...problems,
      ...(entered ? (['second_factor_required'] as const) : []),
      ...(method === 'POST' ? (['conflict'] as const) : []),
    ]),
  ];
}
