import type { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import { operatorPermissions } from './permissions.ts';
import type { ProblemCode } from './problems.ts';
import { Reason } from './schemas.ts';

/**
 * The support team works on an organization through the same operations as its Owners, at an address of their own:
 * `/organizations/{organizationId}/…` has its twin at `/operator/organizations/{organizationId}/…` wherever an operator
 * holds the permission.
 */
export function hasOperatorTwin({ path, permission }: Pick<Endpoint, 'path' | 'permission'>): boolean {
  return path.startsWith('/organizations/{organizationId}') && operatorPermissions.includes(permission);
}

/** A change asks that the operator acts for the organization; the runner sees to it. */
const problemsOfOperators = (endpoint: Asking): readonly ProblemCode[] =>
  isQuestion(endpoint) ? [] : ['acting_required'];

type Asking = Pick<Endpoint, 'method' | 'asksOnly'>;

/** Where nothing changes there is nothing to act for, and nothing to override. */
export const isQuestion = ({ method, asksOnly }: Asking): boolean => method === 'GET' || asksOnly === true;

/** An operator is not a member: nothing is asked of how they signed in, and nothing is left to support. */
const problemsOfMembers: readonly ProblemCode[] = ['method_not_allowed', 'by_request_only'];

export const OverrideReason = Reason.optional().describe(
  'Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization.',
);

export function operatorTwin<
  Params extends z.ZodObject,
  Body extends z.ZodType | null,
  Result extends z.ZodType | null,
>(endpoint: Endpoint<Params, z.ZodObject, Body, Result>): Endpoint<Params, z.ZodObject, Body, Result> {
  const { operationId, path, query, problems } = endpoint;
  return {
    ...endpoint,
    operationId: `operator${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}`,
    path: `/operator${path}`,
    tag: `Operators: ${endpoint.tag}`,
    query: isQuestion(endpoint) ? query : query.extend({ overrideReason: OverrideReason }),
    problems: [...problems.filter((code) => !problemsOfMembers.includes(code)), ...problemsOfOperators(endpoint)],
  };
}
