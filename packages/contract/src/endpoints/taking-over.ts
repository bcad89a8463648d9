import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { ProvisionalQuery } from '../impact.ts';
import { InOrganization } from '../schemas.ts';
import { ConnectionIdSchema } from '../vocabulary.ts';
import { Connection } from './connection.ts';

export const takeOver = endpoint({
  tag: 'Connections',
  operationId: 'takeOver',
  method: 'POST',
  path: '/organizations/{organizationId}/connections/{connectionId}/take-over',
  summary: 'Put this connection in the place of an active one',
  description:
    'In one step this connection becomes active, all domains of the other are mapped to it, and the other becomes ' +
    'inactive. People sign in anew and are linked by their address; accounts and roles stay. Asks for your own ' +
    'successful test of exactly this configuration, or that the connection was active with it before: going back is ' +
    'the same the other way round.',
  permission: 'authentication:manage',
  freshProof: true,
  params: InOrganization.extend({ connectionId: ConnectionIdSchema }),
  query: ProvisionalQuery,
  preview: true,
  body: z.strictObject({ from: ConnectionIdSchema.describe('The active connection that ends.') }),
  result: Connection,
  status: 200,
  problems: [
    'method_not_allowed',
    'proof_required',
    'by_request_only',
    'connection_inactive',
    'connection_incomplete',
    'connection_not_tested',
    'connection_has_no_domain',
    'would_lock_out_owners',
    'conflict',
  ],
});
