import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { PreviewQuery, ProvisionalQuery } from '../impact.ts';
import { InOrganization, Name, Nothing, PageQuery, pageOf } from '../schemas.ts';
import { AutomaticMembershipSchema, ConnectionIdSchema, connectionPresets, DomainIdSchema } from '../vocabulary.ts';
import { Connection, OidcInput, SamlInput } from './connection.ts';

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
