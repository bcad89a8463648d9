import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { auditEvents } from '../events.ts';
import { Evidence, InOrganization, Nothing, PageQuery, pageOf, Time } from '../schemas.ts';
import { OrganizationIdSchema, UserIdSchema } from '../vocabulary.ts';

export const SignIn = z
  .strictObject({
    id: z.string(),
    reference: z.string(),
    organizationId: OrganizationIdSchema.nullable(),
    userId: UserIdSchema.nullable(),
    email: z.string().nullable(),
    method: z.string().nullable(),
    connectionId: z.string().nullable(),
    outcome: z.enum(['succeeded', 'denied', 'proof_required']),
    reason: z.string().nullable(),
    steps: z.array(z.strictObject({ rule: z.string(), outcome: z.string(), found: z.string().optional() })),
    evidence: Evidence.nullable(),
    bypass: z.boolean(),
    ip: z.string().nullable(),
    userAgent: z.string().nullable(),
    createdAt: Time,
  })
  .meta({ id: 'SignIn' });

export const AuditEvent = z
  .strictObject({
    id: z.string(),
    name: z.enum(auditEvents),
    organizationId: OrganizationIdSchema.nullable(),
    actor: z.strictObject({ kind: z.string(), id: z.string().nullable(), name: z.string().nullable() }),
    target: z.strictObject({ kind: z.string(), id: z.string(), name: z.string().optional() }).nullable(),
    changes: z.record(z.string(), z.unknown()),
    reason: z.string().nullable(),
    ip: z.string().nullable(),
    reference: z.string().nullable(),
    createdAt: Time,
  })
  .meta({ id: 'AuditEvent' });

const SignInQuery = PageQuery.extend({
  reference: z.string().max(20).optional(),
  outcome: z.enum(['succeeded', 'denied', 'proof_required']).optional(),
});
const AuditQuery = PageQuery.extend({
  name: z.enum(auditEvents).optional(),
  actorId: z.string().max(40).optional(),
  from: Time.optional(),
  to: Time.optional(),
});
const entry = ['method_not_allowed'] as const;

export const listSignIns = endpoint({
  operationId: 'listSignIns',
  method: 'GET',
  path: '/organizations/{organizationId}/sign-ins',
  tag: 'Sign-in log',
  summary: 'Attempts to sign in, newest first, with the steps of each decision',
  permission: 'audit:read',
  params: InOrganization,
  query: SignInQuery,
  body: null,
  result: pageOf(SignIn),
  status: 200,
  problems: entry,
});

export const listAuditEvents = endpoint({
  operationId: 'listAuditEvents',
  method: 'GET',
  path: '/organizations/{organizationId}/audit-events',
  tag: 'Audit log',
  summary: 'What changed, newest first',
  permission: 'audit:read',
  params: InOrganization,
  query: AuditQuery,
  body: null,
  result: pageOf(AuditEvent),
  status: 200,
  problems: entry,
});

export const exportAuditEvents = endpoint({
  operationId: 'exportAuditEvents',
  method: 'GET',
  path: '/organizations/{organizationId}/audit-events/export',
  tag: 'Audit log',
  summary: 'All audit events as NDJSON, oldest first',
  permission: 'audit:read',
  params: InOrganization,
  query: z.strictObject({ from: Time.optional(), to: Time.optional() }),
  body: null,
  result: AuditEvent,
  status: 200,
  mediaType: 'application/x-ndjson',
  problems: [...entry, 'plan_limit'],
});

export const listAllSignIns = endpoint({
  operationId: 'listAllSignIns',
  method: 'GET',
  path: '/operator/sign-ins',
  tag: 'Operators',
  summary: 'Attempts to sign in, of every organization and of none',
  permission: 'operator:manage',
  params: Nothing,
  query: SignInQuery,
  body: null,
  result: pageOf(SignIn),
  status: 200,
  problems: [],
});

export const listAllAuditEvents = endpoint({
  operationId: 'listAllAuditEvents',
  method: 'GET',
  path: '/operator/audit-events',
  tag: 'Operators',
  summary: 'Audit events of the whole instance',
  permission: 'operator:manage',
  params: Nothing,
  query: AuditQuery,
  body: null,
  result: pageOf(AuditEvent),
  status: 200,
  problems: [],
});
