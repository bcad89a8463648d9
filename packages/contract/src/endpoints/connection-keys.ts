import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { PreviewQuery } from '../impact.ts';
import { InOrganization, Nothing, Time } from '../schemas.ts';
import { ConnectionIdSchema, ConnectionKeyIdSchema, connectionKeyStates } from '../vocabulary.ts';

export const ConnectionKey = z
  .strictObject({
    id: ConnectionKeyIdSchema.nullable().describe(
      'Null for the instance’s key, which serves connections that have none of their own yet.',
    ),
    state: z
      .enum(connectionKeyStates)
      .describe('`next` is published and not used yet; `previous` still opens what was encrypted for it.'),
    certificate: z.string().describe('PEM. A container for the public key: the provider trusts it by copy.'),
    fingerprintSha256: z.string(),
    expiresAt: Time,
    createdAt: Time,
    goesAt: Time.nullable().describe('When a previous key is deleted.'),
  })
  .meta({ id: 'ConnectionKey' });

const InConnection = InOrganization.extend({ connectionId: ConnectionIdSchema });
const keys = { tag: 'Connections', query: Nothing, permission: 'authentication:manage', body: null } as const;

export const listConnectionKeys = endpoint({
  ...keys,
  operationId: 'listConnectionKeys',
  method: 'GET',
  path: '/organizations/{organizationId}/connections/{connectionId}/keys',
  summary: 'Our own keys of a connection',
  params: InConnection,
  result: z.strictObject({ data: z.array(ConnectionKey) }),
  status: 200,
  problems: ['method_not_allowed'],
});

export const addConnectionKey = endpoint({
  ...keys,
  operationId: 'addConnectionKey',
  method: 'POST',
  path: '/organizations/{organizationId}/connections/{connectionId}/keys',
  summary: 'Publish a new key beside the one in use',
  description:
    'It appears in our metadata (SAML) or key set (OpenID Connect) as a second key. Have the provider read it, then activate it.',
  freshProof: true,
  params: InConnection,
  result: ConnectionKey,
  status: 201,
  problems: ['method_not_allowed', 'proof_required', 'conflict'],
});

export const activateConnectionKey = endpoint({
  ...keys,
  operationId: 'activateConnectionKey',
  method: 'POST',
  path: '/organizations/{organizationId}/connections/{connectionId}/keys/{keyId}/activate',
  summary: 'Use this key from now on',
  description: 'The key in use so far stays for 30 days, opens what was encrypted for it, and can be put back.',
  freshProof: true,
  params: InConnection.extend({ keyId: ConnectionKeyIdSchema }),
  query: PreviewQuery,
  preview: true,
  result: ConnectionKey,
  status: 200,
  problems: ['method_not_allowed', 'proof_required'],
});
