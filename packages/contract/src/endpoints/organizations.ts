import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { permissions } from '../permissions.ts';
import { InOrganization, Name, Nothing, Time } from '../schemas.ts';
import { features, MethodSchema, OrganizationIdSchema, OrganizationRoleSchema, PlanSchema } from '../vocabulary.ts';

export const Organization = z
  .strictObject({
    id: OrganizationIdSchema,
    name: z.string(),
    slug: z.string(),
    plan: PlanSchema,
    memberCount: z.int(),
    allowedMethods: z.array(MethodSchema).nullable().describe('null: not restricted.'),
    role: OrganizationRoleSchema.nullable().describe('Yours; null for an operator.'),
    abilities: z.array(z.enum(permissions)).describe('What you may do here, by the same table the server checks.'),
    bypassed: z.boolean().describe('This session came in through the bypass link.'),
    version: z.int(),
    createdAt: Time,
  })
  .meta({ id: 'Organization' });

export const Entitlements = z
  .strictObject({
    plan: PlanSchema,
    features: z.record(z.enum(features), z.boolean()),
    selfService: z.strictObject({ domains: z.boolean(), jit: z.boolean(), restriction: z.boolean() }),
  })
  .meta({ id: 'Entitlements' });

export const createOrganization = endpoint({
  operationId: 'createOrganization',
  method: 'POST',
  path: '/organizations',
  tag: 'Organizations',
  summary: 'Create an organization; you become its Owner',
  permission: 'account:manage',
  params: Nothing,
  query: Nothing,
  body: z.strictObject({ name: Name }),
  result: Organization,
  status: 201,
  problems: ['sign_up_closed'],
});

const organization = { tag: 'Organizations', params: InOrganization, query: Nothing, versioned: true } as const;

export const readOrganization = endpoint({
  ...organization,
  operationId: 'readOrganization',
  method: 'GET',
  path: '/organizations/{organizationId}',
  summary: 'One organization',
  permission: 'organization:read',
  body: null,
  result: Organization,
  status: 200,
  problems: ['method_not_allowed'],
});

export const renameOrganization = endpoint({
  ...organization,
  operationId: 'renameOrganization',
  method: 'PATCH',
  path: '/organizations/{organizationId}',
  summary: 'Rename an organization',
  permission: 'organization:manage',
  body: z.strictObject({ name: Name }),
  result: Organization,
  status: 200,
  problems: ['method_not_allowed', 'precondition_failed'],
});

export const deleteOrganization = endpoint({
  operationId: 'deleteOrganization',
  method: 'DELETE',
  path: '/organizations/{organizationId}',
  tag: 'Organizations',
  summary: 'Delete an organization',
  description:
    'For ever, with its memberships, connections, domains, invitations and logs. People keep their accounts, and every Owner is told by mail. The deletion itself stays in the audit log of the instance.',
  permission: 'organization:manage',
  freshProof: true,
  params: InOrganization,
  query: Nothing,
  body: null,
  result: null,
  status: 204,
  problems: ['method_not_allowed', 'proof_required'],
});

export const leaveOrganization = endpoint({
  operationId: 'leaveOrganization',
  method: 'POST',
  path: '/organizations/{organizationId}/leave',
  tag: 'Organizations',
  summary: 'Leave an organization',
  permission: 'account:manage',
  params: InOrganization,
  query: Nothing,
  body: null,
  result: null,
  status: 204,
  problems: ['last_owner', 'would_lock_out_owners', 'method_not_allowed'],
});

export const readEntitlements = endpoint({
  operationId: 'readEntitlements',
  method: 'GET',
  path: '/organizations/{organizationId}/entitlements',
  tag: 'Organizations',
  summary: 'What the plan includes, and what Owners change themselves',
  permission: 'organization:read',
  params: InOrganization,
  query: Nothing,
  body: null,
  result: Entitlements,
  status: 200,
  problems: ['method_not_allowed'],
});
