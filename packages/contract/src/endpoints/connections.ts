import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { PreviewQuery, ProvisionalQuery } from '../impact.ts';
import { Evidence, InOrganization, Name, Nothing, PageQuery, pageOf, Time } from '../schemas.ts';
import {
  AutomaticMembershipSchema,
  ConnectionIdSchema,
  clientAuthentications,
  connectionPresets,
  connectionStates,
  DomainIdSchema,
} from '../vocabulary.ts';
import { GroupRulesResult } from './group-rules.ts';

const AttributeName = z.string().trim().min(1).max(256);
const Attributes = z.strictObject({
  email: AttributeName.exactOptional(),
  firstName: AttributeName.exactOptional(),
  lastName: AttributeName.exactOptional(),
  name: AttributeName.exactOptional(),
});

export const Certificate = z.strictObject({ fingerprintSha256: z.string(), expiresAt: Time, pem: z.string() });

const ConnectionCertificate = Certificate.extend({
  believedUntil: Time.nullable().describe('The provider’s metadata names others since; null: until it expires.'),
});

const MetadataView = z.strictObject({
  url: z.string(),
  readAt: Time,
  nextAt: Time,
  failingSince: Time.nullable().describe('Since then it could not be read.'),
  failure: z.string().nullable().describe('The problem code of the last attempt.'),
  sloUrl: z.string().nullable().describe('Where it says that people can be signed out.'),
});

const SamlView = z.strictObject({
  idpEntityId: z.string().nullable(),
  ssoUrl: z.string().nullable(),
  ssoBinding: z.enum(['redirect', 'post']),
  sloUrl: z.string().nullable().describe('Where people can be signed out there as well.'),
  sloBinding: z.enum(['redirect', 'post']),
  sloByHand: z.boolean().describe('Entered by hand: what the metadata names does not replace it.'),
  certificates: z.array(ConnectionCertificate),
  allowIdpInitiated: z.boolean(),
  attributes: Attributes,
  metadata: MetadataView.nullable().describe('Where all this is read from each day; null where it was given once.'),
  serviceProvider: z
    .strictObject({ entityId: z.string(), acsUrl: z.string(), sloUrl: z.string(), metadataUrl: z.string() })
    .describe('What to enter at the identity provider.'),
});

const OidcView = z.strictObject({
  issuer: z.string().nullable(),
  clientId: z.string().nullable(),
  hasClientSecret: z.boolean(),
  clientSecretExpiresAt: Time.nullable(),
  clientAuthentication: z.enum(clientAuthentications),
  scopes: z.array(z.string()),
  redirectUri: z.string().describe('What to enter at the identity provider.'),
  backchannelLogoutUri: z.string().describe('Where the provider may say that somebody signed out there.'),
  postLogoutRedirectUri: z.string().describe('Where people come back to from signing out at the provider.'),
  jwksUri: z.string().describe('Where the provider finds our keys, for `private_key_jwt`.'),
});

export const TestReport = z
  .strictObject({
    at: Time,
    succeeded: z.boolean(),
    current: z.boolean().describe('The test was of the configuration as it is now.'),
    byYou: z.boolean(),
    subject: z.string().nullable(),
    email: z.string().nullable(),
    name: z.string().nullable(),
    claims: z.record(z.string(), z.array(z.string())),
    outcome: z.string().describe('What would have happened: `sign_in`, `join_as_…`, or `refused`.'),
    reason: z.string().nullable(),
    evidence: Evidence.nullable(),
    groupRules: GroupRulesResult.nullable().describe('What the group rules made of it; null where there are none.'),
  })
  .meta({ id: 'ConnectionTest' });

const PendingMetadata = z
  .strictObject({
    digest: z.string(),
    since: Time,
    reason: z.enum(['not_verified', 'other_entity']),
    idpEntityId: z.string(),
    ssoUrl: z.string(),
    ssoBinding: z.enum(['redirect', 'post']),
    sloUrl: z.string().nullable(),
    certificates: z.array(Certificate),
  })
  .meta({ id: 'PendingMetadata' });

export const Connection = z
  .strictObject({
    id: ConnectionIdSchema,
    type: z.enum(['saml', 'oidc']),
    preset: z.enum(connectionPresets),
    name: z.string(),
    state: z.enum(connectionStates),
    automaticMembership: AutomaticMembershipSchema,
    domains: z.array(z.strictObject({ id: DomainIdSchema, domain: z.string() })),
    saml: SamlView.nullable(),
    oidc: OidcView.nullable(),
    endsAt: Time.nullable().describe(
      'When its last certificate or its client secret ends, and nobody signs in through it any more; null where not known.',
    ),
    pendingMetadata: PendingMetadata.nullable().describe('What the provider’s metadata says now, held for an Owner.'),
    lastTest: TestReport.nullable(),
    asWhenActive: z
      .boolean()
      .describe('It is inactive, and configured as it was when it was active: it takes over without a new test.'),
    version: z.int(),
    createdAt: Time,
    activatedAt: Time.nullable(),
  })
  .meta({ id: 'Connection' });

export const SamlInput = z
  .strictObject({
    metadataUrl: z
      .url({ protocol: /^https?$/ })
      .max(2048)
      .nullable()
      .exactOptional()
      .describe('Kept, and read again each day. Null, or other values by hand: it is not read any more.'),
    metadataXml: z.string().max(262_144).exactOptional(),
    idpEntityId: z.string().trim().min(1).max(1024).exactOptional(),
    ssoUrl: z
      .url({ protocol: /^https?$/ })
      .max(2048)
      .exactOptional(),
    ssoBinding: z.enum(['redirect', 'post']).exactOptional(),
    sloUrl: z
      .url({ protocol: /^https?$/ })
      .max(2048)
      .nullable()
      .exactOptional(),
    sloBinding: z.enum(['redirect', 'post']).exactOptional(),
    sloByHand: z
      .literal(false)
      .exactOptional()
      .describe('What the metadata names as the place to sign out counts again.'),
    certificates: z.array(z.string().max(16_384)).min(1).max(5).exactOptional(),
    allowIdpInitiated: z.boolean().exactOptional(),
    attributes: Attributes.exactOptional(),
  })
  .refine((saml) => !(saml.metadataUrl && saml.metadataXml), 'Give metadata by address or as a document, not both.')
  .refine(
    (saml) => saml.sloByHand === undefined || (saml.sloUrl === undefined && saml.sloBinding === undefined),
    'Give a place to sign out by hand, or leave it to the metadata, not both.',
  )
  .meta({ id: 'SamlConfiguration', description: 'Metadata by address or document, or the fields themselves.' });

export const OidcInput = z
  .strictObject({
    issuer: z
      .url({ protocol: /^https?$/ })
      .max(2048)
      .exactOptional(),
    clientId: z.string().trim().min(1).max(512).exactOptional(),
    clientSecret: z.string().min(1).max(1024).exactOptional(),
    clientSecretExpiresAt: Time.nullable()
      .exactOptional()
      .describe(
        'Where the provider says so. Owners are told in time; a new secret without a date forgets the earlier one.',
      ),
    clientAuthentication: z
      .enum(clientAuthentications)
      .exactOptional()
      .describe('`private_key_jwt` signs with this connection’s own key (RFC 7523) and needs no secret.'),
    scopes: z
      .array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]{1,64}$/))
      .max(20)
      .exactOptional(),
  })
  .meta({ id: 'OidcConfiguration' });

const InConnection = InOrganization.extend({ connectionId: ConnectionIdSchema });
const connections = { tag: 'Connections', query: Nothing, permission: 'authentication:manage' } as const;
const entry = ['method_not_allowed'] as const;
export const discovering = [
  'outbound_address_refused',
  'idp_unreachable',
  'oidc_discovery_failed',
  'oidc_issuer_mismatch',
] as const;
export const configuring = ['saml_metadata_invalid', 'saml_certificate_invalid', ...discovering] as const;

export const listConnections = endpoint({
  ...connections,
  operationId: 'listConnections',
  method: 'GET',
  path: '/organizations/{organizationId}/connections',
  summary: 'Connections, newest first',
  params: InOrganization,
  query: PageQuery,
  body: null,
  result: pageOf(Connection),
  status: 200,
  problems: entry,
});

export const createConnection = endpoint({
  ...connections,
  operationId: 'createConnection',
  method: 'POST',
  path: '/organizations/{organizationId}/connections',
  summary: 'Begin a connection, as a draft',
  freshProof: true,
  params: InOrganization,
  body: z.strictObject({
    type: z.enum(['saml', 'oidc']),
    preset: z.enum(connectionPresets).default('custom'),
    name: Name,
    automaticMembership: AutomaticMembershipSchema.default('ORGANIZATION_MEMBER'),
    domainIds: z.array(DomainIdSchema).max(100).default([]),
    saml: SamlInput.optional(),
    oidc: OidcInput.optional(),
  }),
  result: Connection,
  status: 201,
  problems: [...entry, ...configuring, 'proof_required', 'by_request_only', 'would_lock_out_owners', 'conflict'],
});

export const readConnection = endpoint({
  ...connections,
  operationId: 'readConnection',
  method: 'GET',
  path: '/organizations/{organizationId}/connections/{connectionId}',
  summary: 'One connection',
  params: InConnection,
  body: null,
  result: Connection,
  status: 200,
  versioned: true,
  problems: entry,
});

export const updateConnection = endpoint({
  ...connections,
  operationId: 'updateConnection',
  method: 'PATCH',
  path: '/organizations/{organizationId}/connections/{connectionId}',
  summary: 'Change a connection',
  description:
    'Any change of what is asked from or accepted of the provider needs a new test before the next activation.',
  freshProof: true,
  params: InConnection,
  query: ProvisionalQuery,
  preview: true,
  body: z.strictObject({
    name: Name.optional(),
    automaticMembership: AutomaticMembershipSchema.optional(),
    saml: SamlInput.optional(),
    oidc: OidcInput.optional(),
  }),
  result: Connection,
  status: 200,
  versioned: true,
  problems: [
    ...entry,
    ...configuring,
    'proof_required',
    'precondition_failed',
    'by_request_only',
    'would_lock_out_owners',
    'conflict',
  ],
});

export const deleteConnection = endpoint({
  ...connections,
  operationId: 'deleteConnection',
  method: 'DELETE',
  path: '/organizations/{organizationId}/connections/{connectionId}',
  summary: 'Delete a connection',
  freshProof: true,
  params: InConnection,
  query: PreviewQuery,
  preview: true,
  body: null,
  result: null,
  status: 204,
  problems: [...entry, 'proof_required', 'would_lock_out_owners', 'conflict'],
});

export const testConnection = endpoint({
  ...connections,
  operationId: 'testConnection',
  method: 'POST',
  path: '/organizations/{organizationId}/connections/{connectionId}/test',
  summary: 'Begin a test: a real round trip that signs nobody in',
  description: 'Open `url` in a pop-up of the same browser; the result is `lastTest` of the connection.',
  params: InConnection,
  body: null,
  result: z.strictObject({ url: z.url() }),
  status: 200,
  problems: [...entry, ...discovering, 'connection_incomplete'],
});

export const activateConnection = endpoint({
  ...connections,
  operationId: 'activateConnection',
  method: 'POST',
  path: '/organizations/{organizationId}/connections/{connectionId}/activate',
  summary: 'Let people sign in through this connection',
  description: 'Asks for your own successful test of exactly this configuration.',
  freshProof: true,
  params: InConnection,
  query: ProvisionalQuery,
  preview: true,
  body: null,
  result: Connection,
  status: 200,
  problems: [
    ...entry,
    'proof_required',
    'connection_incomplete',
    'connection_not_tested',
    'connection_has_no_domain',
    'would_lock_out_owners',
    'conflict',
  ],
});

export const deactivateConnection = endpoint({
  ...connections,
  operationId: 'deactivateConnection',
  method: 'POST',
  path: '/organizations/{organizationId}/connections/{connectionId}/deactivate',
  summary: 'Stop signing people in through this connection',
  freshProof: true,
  params: InConnection,
  query: ProvisionalQuery,
  preview: true,
  body: null,
  result: Connection,
  status: 200,
  problems: [...entry, 'proof_required', 'would_lock_out_owners', 'conflict'],
});
