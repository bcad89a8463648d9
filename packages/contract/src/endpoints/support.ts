import { z } from 'zod';
import { EmailSchema } from '../email.ts';
import { endpoint } from '../endpoint.ts';
import { Nothing, Reason, Time } from '../schemas.ts';
import {
  ConnectionIdSchema,
  connectionStates,
  InvitationIdSchema,
  MethodSchema,
  methods,
  OrganizationIdSchema,
  OrganizationRoleSchema,
  UserIdSchema,
} from '../vocabulary.ts';
import { OrganizationSummary } from './operators.ts';
import { Route, SignIn } from './records.ts';

/** What the support team asks when somebody calls. */

const support = { tag: 'Support', permission: 'operator:manage' } as const;

export const SearchResult = z
  .discriminatedUnion('kind', [
    OrganizationSummary.omit({ createdAt: true, restricted: true }).extend({ kind: z.literal('organization') }),
    z.strictObject({
      kind: z.literal('domain'),
      domain: z.string(),
      verified: z.boolean(),
      organizationId: OrganizationIdSchema,
      organizationName: z.string(),
    }),
    z.strictObject({ kind: z.literal('person'), userId: UserIdSchema, name: z.string(), email: z.string() }),
    z.strictObject({
      kind: z.literal('sign_in'),
      reference: z.string(),
      email: z.string().nullable(),
      outcome: SignIn.shape.outcome,
      createdAt: Time,
    }),
  ])
  .meta({ id: 'SearchResult' });

export const searchInstance = endpoint({
  ...support,
  operationId: 'searchInstance',
  method: 'GET',
  path: '/operator/search',
  summary: 'Find an organization, a domain, a person or a sign-in',
  description:
    'By the name, short name or id of an organization, a domain, an email address, the id of a person, or the reference of a sign-in. At most ten of each, what matches exactly first.',
  params: Nothing,
  query: z.strictObject({ q: z.string().trim().min(1).max(254) }),
  body: null,
  result: z.strictObject({ data: z.array(SearchResult) }),
  status: 200,
  problems: [],
});

const WaySchema = z.enum([...methods, 'bypass']);

/** How somebody stands in one organization at this moment, by the same rules as at the door. */
export const PersonOrganization = z
  .strictObject({
    id: OrganizationIdSchema,
    name: z.string(),
    slug: z.string(),
    role: OrganizationRoleSchema.nullable(),
    open: z.boolean().describe('Whether there is a way in.'),
    refusal: z.string().nullable().describe('The problem code met at the door, where it is not open.'),
    allowedMethods: z.array(MethodSchema).nullable().describe('null: not restricted.'),
    provenWays: z.array(WaySchema).describe('Ways that were used or tested.'),
    possibleWays: z.array(WaySchema).describe('Also those that open with one mail or the first visit.'),
  })
  .meta({ id: 'PersonOrganization' });

export const PendingInvitation = z
  .strictObject({
    id: InvitationIdSchema,
    organizationId: OrganizationIdSchema,
    organizationName: z.string(),
    role: OrganizationRoleSchema,
    expiresAt: Time,
  })
  .meta({ id: 'PendingInvitation' });

export const Person = z
  .strictObject({
    id: UserIdSchema,
    name: z.string(),
    email: z.string(),
    emails: z.array(z.strictObject({ email: z.string(), verified: z.boolean(), primary: z.boolean() })),
    status: z.enum(['active', 'deactivated']),
    isOperator: z.boolean(),
    hasPassword: z.boolean(),
    signInLimits: z
      .strictObject({ passwordPaused: z.boolean(), limitedUntil: Time.nullable() })
      .describe(
        'What wrong passwords and codes have shut: the password, until it is set anew or this is lifted; or more tries.',
      ),
    secondFactors: z
      .strictObject({ totp: z.boolean(), passkey: z.boolean() })
      .describe('What is asked for after a password; a passkey also signs in by itself.'),
    linkedSignIns: z.array(
      z.strictObject({ provider: z.string(), email: z.string().nullable(), lastUsedAt: Time.nullable() }),
    ),
    organizations: z.array(PersonOrganization),
    invitations: z.array(PendingInvitation),
    signIns: z.array(SignIn).describe('The last ones.'),
    createdAt: Time,
  })
  .meta({ id: 'Person' });

export const liftSignInLimits = endpoint({
  ...support,
  operationId: 'liftSignInLimits',
  method: 'DELETE',
  path: '/operator/users/{userId}/sign-in-limits',
  summary: 'Let a person try again at once, after too many wrong passwords or codes',
  description: 'It stands in the audit log of each of their organizations. What a network has used up stays used up.',
  freshProof: true,
  params: z.strictObject({ userId: UserIdSchema }),
  query: z.strictObject({ reason: Reason }),
  body: null,
  result: null,
  status: 204,
  problems: ['proof_required'],
});

export const readUser = endpoint({
  ...support,
  operationId: 'readUser',
  method: 'GET',
  path: '/operator/users/{userId}',
  summary: 'One person: account, addresses, organizations, last sign-ins',
  params: z.strictObject({ userId: UserIdSchema }),
  query: Nothing,
  body: null,
  result: Person,
  status: 200,
  problems: [],
});

export const findings = [
  'domain_unmanaged',
  'domain_not_mapped',
  'connection_not_active',
  'domain_to_connection',
  'domain_lapsed',
  'account_missing',
  'account_on_first_sign_in',
  'account_active',
  'account_deactivated',
  'address_unproven',
  'password_paused',
  'password_missing',
  'invitation_waiting',
  'organization_none',
  'organization_open',
  'organization_bypass_only',
  'organization_closed',
] as const;

export const Finding = z
  .strictObject({
    finding: z.enum(findings),
    effect: z.enum(['passes', 'needs', 'stops']),
    organizationId: OrganizationIdSchema.nullable(),
  })
  .meta({ id: 'Finding', description: 'One step on the way in: what was found there, and what it means.' });

export const Explanation = z
  .strictObject({
    email: z.string(),
    route: Route,
    domain: z
      .strictObject({
        domain: z.string(),
        organizationId: OrganizationIdSchema,
        connectionId: ConnectionIdSchema.nullable(),
        connectionName: z.string().nullable(),
        connectionState: z.enum(connectionStates).nullable(),
        lapsed: z.boolean(),
      })
      .nullable()
      .describe('The managed domain of the address.'),
    person: Person.nullable(),
    invitations: z.array(PendingInvitation),
    signIns: z.array(SignIn).describe('The last attempts with this address.'),
    path: z.array(Finding),
  })
  .meta({ id: 'Explanation' });

export const explainSignIn = endpoint({
  ...support,
  operationId: 'explainSignIn',
  method: 'GET',
  path: '/operator/users:explain',
  summary: 'Why can’t they sign in? The way of an address, step by step',
  description: 'For any address, whether or not somebody has an account with it.',
  params: Nothing,
  query: z.strictObject({ email: EmailSchema }),
  body: null,
  result: Explanation,
  status: 200,
  problems: [],
});

const PartState = z.enum(['good', 'attention', 'failed']);
const Count = z.int().nonnegative();

export const System = z
  .strictObject({
    database: z.strictObject({
      state: PartState,
      kind: z.enum(['embedded', 'server']),
      version: z.string().nullable(),
      migrations: z.strictObject({ applied: Count, known: Count }).nullable(),
      sizeBytes: Count.nullable(),
    }),
    mail: z.strictObject({
      state: PartState,
      transport: z.enum(['smtp', 'outbox', 'none']),
      waiting: Count.nullable(),
      retrying: Count.nullable(),
      oldestSeconds: Count.nullable(),
    }),
    dns: z.strictObject({ state: PartState, servers: z.array(z.string()).nullable().describe('null: the machine’s.') }),
    jobs: z.strictObject({
      state: PartState,
      queues: z.array(
        z.strictObject({
          name: z.string(),
          waiting: Count,
          retrying: Count,
          failed: Count,
          oldestSeconds: Count.nullable(),
        }),
      ),
    }),
    process: z.strictObject({
      version: z.string(),
      node: z.string(),
      startedAt: Time,
      memoryBytes: Count,
    }),
    settings: z.strictObject({
      publicUrl: z.string(),
      securePublicUrl: z.boolean().describe('https, or this machine only.'),
      signUp: z.boolean(),
      google: z.boolean(),
      github: z.boolean(),
      selfService: z.strictObject({ domains: z.boolean(), jit: z.boolean(), restriction: z.boolean() }),
      operators: Count,
      organizations: z.boolean().describe('Whether there is any.'),
    }),
  })
  .meta({ id: 'System', description: 'Each part answers within three seconds or counts as failed.' });

export const readSystem = endpoint({
  ...support,
  operationId: 'readSystem',
  method: 'GET',
  path: '/operator/system',
  summary: 'How this instance is doing',
  params: Nothing,
  query: Nothing,
  body: null,
  result: System,
  status: 200,
  problems: [],
});
