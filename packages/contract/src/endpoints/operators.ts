import { z } from 'zod';
import { EmailSchema } from '../email.ts';
import { endpoint } from '../endpoint.ts';
import { PreviewQuery } from '../impact.ts';
import { InOrganization, Name, Nothing, PageQuery, pageOf, Reason, Search, Time } from '../schemas.ts';
import {
  AutomaticMembershipSchema,
  ChangeRequestIdSchema,
  ConnectionIdSchema,
  MethodSchema,
  OrganizationIdSchema,
  PlanSchema,
  requestableSettings,
  UserIdSchema,
} from '../vocabulary.ts';
import { Organization } from './organizations.ts';

export const OrganizationSummary = z
  .strictObject({
    id: OrganizationIdSchema,
    name: z.string(),
    slug: z.string(),
    plan: PlanSchema,
    memberCount: z.int(),
    restricted: z.boolean(),
    createdAt: Time,
  })
  .meta({ id: 'OrganizationSummary' });

/** What an Owner can ask for, in the same shape as the change itself. */
export const RequestedChange = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('domain'),
      domain: z.string().min(1).max(253),
      connectionId: ConnectionIdSchema.optional(),
    }),
    z.strictObject({
      kind: z.literal('jit'),
      connectionId: ConnectionIdSchema,
      automaticMembership: AutomaticMembershipSchema,
    }),
    z.strictObject({
      kind: z.literal('restriction'),
      allowedMethods: z.array(MethodSchema).min(1).max(10).nullable(),
      requireSecondFactor: z.boolean().optional(),
    }),
  ])
  .meta({ id: 'RequestedChange' });

export const ChangeRequest = z
  .strictObject({
    id: ChangeRequestIdSchema,
    organizationId: OrganizationIdSchema,
    kind: z.enum(requestableSettings),
    change: RequestedChange,
    note: z.string(),
    status: z.enum(['requested', 'approved', 'declined']),
    requestedBy: UserIdSchema.nullable(),
    decidedBy: z.string().nullable(),
    decisionReason: z.string().nullable(),
    createdAt: Time,
    decidedAt: Time.nullable(),
  })
  .meta({ id: 'ChangeRequest' });

/** As the support team sees it: whose it is, and who asked. */
export const ChangeRequestOfOrganization = ChangeRequest.extend({
  organizationName: z.string(),
  requestedByEmail: z.string().nullable(),
}).meta({ id: 'ChangeRequestOfOrganization' });

export const Operator = z
  .strictObject({ userId: UserIdSchema, name: z.string(), email: z.string(), createdAt: Time })
  .meta({ id: 'Operator' });

const requests = { tag: 'Change requests', permission: 'authentication:manage', params: InOrganization } as const;

export const listChangeRequests = endpoint({
  ...requests,
  operationId: 'listChangeRequests',
  method: 'GET',
  path: '/organizations/{organizationId}/change-requests',
  summary: 'What was asked of support, newest first',
  query: PageQuery,
  body: null,
  result: pageOf(ChangeRequest),
  status: 200,
  problems: ['method_not_allowed'],
});

export const createChangeRequest = endpoint({
  ...requests,
  operationId: 'createChangeRequest',
  method: 'POST',
  path: '/organizations/{organizationId}/change-requests',
  summary: 'Ask support for a change this instance leaves to it',
  query: Nothing,
  body: z.strictObject({ change: RequestedChange, note: z.string().trim().max(1000).default('') }),
  result: ChangeRequest,
  status: 201,
  problems: ['method_not_allowed', 'conflict', 'domain_invalid', 'domain_public_provider'],
});

const operator = { tag: 'Operators', permission: 'operator:manage', query: Nothing } as const;
const InRequest = z.strictObject({ changeRequestId: ChangeRequestIdSchema });

export const listOpenChangeRequests = endpoint({
  ...operator,
  operationId: 'listOpenChangeRequests',
  method: 'GET',
  path: '/operator/change-requests',
  summary: 'Change requests of every organization, newest first',
  params: Nothing,
  query: PageQuery.extend({ status: z.enum(['open', 'decided']).default('open') }),
  body: null,
  result: pageOf(ChangeRequestOfOrganization),
  status: 200,
  problems: [],
});

export const readChangeRequest = endpoint({
  ...operator,
  operationId: 'readChangeRequest',
  method: 'GET',
  path: '/operator/change-requests/{changeRequestId}',
  summary: 'One change request',
  params: InRequest,
  body: null,
  result: ChangeRequestOfOrganization,
  status: 200,
  problems: [],
});

export const approveChangeRequest = endpoint({
  ...operator,
  operationId: 'approveChangeRequest',
  method: 'POST',
  path: '/operator/change-requests/{changeRequestId}/approve',
  summary: 'Approve a change request and apply it',
  params: InRequest,
  body: z.strictObject({ reason: Reason.optional() }),
  result: ChangeRequest,
  status: 200,
  problems: ['conflict', 'domain_claimed', 'would_lock_out_owners', 'plan_limit'],
});

export const declineChangeRequest = endpoint({
  ...operator,
  operationId: 'declineChangeRequest',
  method: 'POST',
  path: '/operator/change-requests/{changeRequestId}/decline',
  summary: 'Decline a change request, with a reason the Owner reads',
  params: InRequest,
  body: z.strictObject({ reason: Reason }),
  result: ChangeRequest,
  status: 200,
  problems: ['conflict'],
});

export const listAllOrganizations = endpoint({
  ...operator,
  operationId: 'listAllOrganizations',
  method: 'GET',
  path: '/operator/organizations',
  summary: 'Every organization, newest first',
  params: Nothing,
  query: PageQuery.extend({ q: Search.describe('Any part of the name.') }),
  body: null,
  result: pageOf(OrganizationSummary),
  status: 200,
  problems: [],
});

export const createOrganizationForOwner = endpoint({
  ...operator,
  operationId: 'createOrganizationForOwner',
  method: 'POST',
  path: '/operator/organizations',
  summary: 'Create an organization and invite its Owner',
  params: Nothing,
  body: z.strictObject({ name: Name, ownerEmail: EmailSchema, plan: PlanSchema.optional() }),
  result: Organization,
  status: 201,
  problems: [],
});

export const changePlan = endpoint({
  ...operator,
  operationId: 'changePlan',
  method: 'PUT',
  path: '/operator/organizations/{organizationId}/plan',
  summary: 'Put an organization on another plan',
  description:
    'A restriction of methods stays in force when the plan no longer includes it; it can then only be lifted.',
  params: InOrganization,
  query: PreviewQuery,
  preview: true,
  body: z.strictObject({ plan: PlanSchema, reason: Reason.optional() }),
  result: Organization,
  status: 200,
  problems: ['acting_required'],
});

export const listOperators = endpoint({
  ...operator,
  operationId: 'listOperators',
  method: 'GET',
  path: '/operator/operators',
  summary: 'The support team',
  params: Nothing,
  body: null,
  result: z.strictObject({ data: z.array(Operator) }),
  status: 200,
  problems: [],
});

export const addOperator = endpoint({
  ...operator,
  operationId: 'addOperator',
  method: 'POST',
  path: '/operator/operators',
  summary: 'Make a person an operator',
  freshProof: true,
  params: Nothing,
  body: z.strictObject({ email: EmailSchema }),
  result: Operator,
  status: 201,
  problems: ['proof_required', 'conflict'],
});

export const removeOperator = endpoint({
  ...operator,
  operationId: 'removeOperator',
  method: 'DELETE',
  path: '/operator/operators/{userId}',
  summary: 'Take a person off the support team',
  freshProof: true,
  params: z.strictObject({ userId: UserIdSchema }),
  body: null,
  result: null,
  status: 204,
  problems: ['proof_required', 'conflict'],
});
