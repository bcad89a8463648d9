import { z } from 'zod';
import { EmailSchema } from '../email.ts';
import { endpoint } from '../endpoint.ts';
import { auditEvents } from '../events.ts';
import { Evidence, InOrganization, Nothing, PageQuery, pageOf, Time } from '../schemas.ts';
import {
  ConnectionIdSchema,
  MethodSchema,
  OrganizationIdSchema,
  OrganizationRoleSchema,
  UserIdSchema,
} from '../vocabulary.ts';
import { GroupRulesResult } from './group-rules.ts';

const Step = z
  .strictObject({ rule: z.string(), outcome: z.string(), found: z.string().optional() })
  .meta({ id: 'DecisionStep', description: 'A rule that was looked at, and what it found.' });

export const Route = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('connection'), connectionId: ConnectionIdSchema }),
    z.strictObject({ kind: z.literal('methods'), methods: z.array(MethodSchema) }),
  ])
  .describe('Where the identifier step leads.');

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
    steps: z.array(Step),
    evidence: Evidence.nullable(),
    bypass: z.boolean(),
    drill: z.boolean().describe('Refused by a drill of the bypass link, in which the provider counts as down.'),
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

export const Simulation = z
  .strictObject({
    email: z.string(),
    route: Route,
    connection: z.strictObject({ id: ConnectionIdSchema, name: z.string() }).nullable(),
    outcome: z.enum(['let_in', 'proof_required', 'refused']),
    proof: z.enum(['mailbox', 'account', 'second_factor']).nullable(),
    reason: z.string().nullable().describe('The problem code the person would meet.'),
    account: z
      .enum(['existing', 'new', 'not_shown'])
      .describe('`not_shown`: an address that has nothing to do with the organization is answered as if it were new.'),
    joins: z
      .strictObject({ via: z.enum(['jit', 'invitation']), role: OrganizationRoleSchema })
      .nullable()
      .describe('The membership that would be made.'),
    role: OrganizationRoleSchema.nullable().describe('What they would be here, with what the group rules give.'),
    groupRules: GroupRulesResult.nullable(),
    entry: z
      .strictObject({
        kind: z.enum(['enter', 'second_factor', 'step_up', 'refuse']),
        methods: z.array(MethodSchema),
        reason: z.string().nullable(),
      })
      .nullable()
      .describe('Whether what was proven then opens the organization; null: nobody gets as far.'),
    steps: z.array(Step),
  })
  .meta({ id: 'Simulation' });

export const simulateSignIn = endpoint({
  operationId: 'simulateSignIn',
  method: 'POST',
  path: '/organizations/{organizationId}/sign-ins:simulate',
  tag: 'Sign-in log',
  summary: 'What would happen if somebody signed in now',
  description:
    'The same facts and the same decisions as at the door, without a sign-in and without a trace. Naming a connection tries that one as if it were active; what it sends is taken as rightly signed.',
  permission: 'authentication:manage',
  asksOnly: true,
  params: InOrganization,
  query: Nothing,
  body: z.strictObject({
    email: EmailSchema,
    method: MethodSchema,
    connectionId: ConnectionIdSchema.optional(),
    subject: z
      .string()
      .min(1)
      .max(1024)
      .optional()
      .describe('The identifier the provider would send; left out: the one linked already, or else a new one.'),
    claims: z
      .record(z.string().min(1).max(256), z.array(z.string().max(1024)).max(500))
      .refine((claims) => Object.keys(claims).length <= 50, 'At most 50 attributes.')
      .default({})
      .describe('What the provider would send besides, such as `groups`.'),
  }),
  result: Simulation,
  status: 200,
  problems: [...entry, 'connection_inactive'],
});

export const SentResponse = z
  .strictObject({
    kind: z.enum(['saml', 'claims', 'oidc']),
    text: z.string().describe('Without signatures, keys and values of people; each with its beginning and its length.'),
    keptUntil: Time,
  })
  .meta({ id: 'SentResponse' });

export const readSentResponse = endpoint({
  operationId: 'readSentResponse',
  method: 'POST',
  path: '/organizations/{organizationId}/sign-ins/{signInId}/response',
  tag: 'Sign-in log',
  summary: 'What the identity provider sent, of an attempt that was refused',
  description: 'Kept sealed for seven days. Reading it is an audit event, which is why this is a POST.',
  permission: 'audit:read',
  asksOnly: true,
  freshProof: true,
  params: InOrganization.extend({ signInId: z.string().regex(/^sin_[0-9a-z]{26}$/) }),
  query: Nothing,
  body: null,
  result: SentResponse,
  status: 200,
  problems: [...entry, 'proof_required'],
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
