import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { ProvisionalQuery } from '../impact.ts';
import { InOrganization, Nothing } from '../schemas.ts';
import { ConnectionIdSchema } from '../vocabulary.ts';
import { Connection } from './connection.ts';

const InConnection = InOrganization.extend({ connectionId: ConnectionIdSchema });
const metadata = {
  tag: 'Connections',
  query: Nothing,
  permission: 'authentication:manage',
  freshProof: true,
  params: InConnection,
  result: Connection,
  status: 200,
} as const;
const Decision = z.strictObject({
  digest: z.string().min(1).max(100).describe('Of the change that was looked at: `pendingMetadata.digest`.'),
});
const deciding = ['method_not_allowed', 'proof_required', 'conflict', 'precondition_failed'] as const;

export const refreshConnectionMetadata = endpoint({
  ...metadata,
  operationId: 'refreshConnectionMetadata',
  method: 'POST',
  path: '/organizations/{organizationId}/connections/{connectionId}/refresh-metadata',
  summary: 'Read the provider’s metadata again, now',
  description:
    'It is read each day by itself. What may change without an Owner changes; the rest is `pendingMetadata`.',
  body: null,
  problems: [
    ...['method_not_allowed', 'proof_required', 'conflict'],
    ...['saml_metadata_invalid', 'idp_unreachable', 'outbound_address_refused'],
  ] as const,
});

export const acceptPendingMetadata = endpoint({
  ...metadata,
  operationId: 'acceptPendingMetadata',
  method: 'POST',
  path: '/organizations/{organizationId}/connections/{connectionId}/pending-metadata/accept',
  summary: 'Apply the change of metadata that was held',
  query: ProvisionalQuery,
  preview: true,
  body: Decision,
  problems: [...deciding, 'would_lock_out_owners'],
});

export const declinePendingMetadata = endpoint({
  ...metadata,
  operationId: 'declinePendingMetadata',
  method: 'POST',
  path: '/organizations/{organizationId}/connections/{connectionId}/pending-metadata/decline',
  summary: 'Leave everything as it is',
  description: 'The same metadata is not held again; other metadata is.',
  body: Decision,
  problems: deciding,
});
