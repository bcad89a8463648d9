import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { InOrganization, Nothing, Time } from '../schemas.ts';
import { ConnectionIdSchema, provisionalKinds } from '../vocabulary.ts';

export const ProvisionalChange = z
  .strictObject({
    kind: z.enum(provisionalKinds),
    target: z
      .strictObject({ id: z.string(), name: z.string() })
      .nullable()
      .describe('The connection or domain; null: how members may sign in.'),
    madeBy: z.string().nullable(),
    madeAt: Time,
    revertsAt: Time.describe('It is undone within a minute of this, unless it is confirmed.'),
    through: z
      .strictObject({ id: ConnectionIdSchema, name: z.string() })
      .nullable()
      .describe('The connection to sign in through before confirming; null: any way that is allowed now.'),
    isProven: z.boolean().describe('This session has signed in so, after the change: it may confirm.'),
  })
  .meta({ id: 'ProvisionalChange' });

const path = '/organizations/{organizationId}/provisional-change';
const provisional = {
  tag: 'Provisional changes',
  params: InOrganization,
  query: Nothing,
  body: null,
  permission: 'authentication:manage',
} as const;

export const readProvisionalChange = endpoint({
  ...provisional,
  operationId: 'readProvisionalChange',
  method: 'GET',
  path,
  summary: 'The change that undoes itself unless it is confirmed',
  result: z.strictObject({ data: ProvisionalChange.nullable().describe('null: there is none.') }),
  status: 200,
  problems: ['method_not_allowed'],
});

export const confirmProvisionalChange = endpoint({
  ...provisional,
  operationId: 'confirmProvisionalChange',
  method: 'POST',
  path: `${path}/confirm`,
  summary: 'Keep the change',
  description:
    'By an Owner whose session has signed in after the change, by a way that it allows; not through the bypass link.',
  permission: 'authentication:confirm',
  result: null,
  status: 204,
  problems: ['method_not_allowed', 'sign_in_anew_required'],
});

export const undoProvisionalChange = endpoint({
  ...provisional,
  operationId: 'undoProvisionalChange',
  method: 'DELETE',
  path,
  summary: 'Undo the change at once',
  description: 'Of whoever made the change, a proof that was no older then counts as well.',
  freshProof: true,
  result: null,
  status: 204,
  problems: ['method_not_allowed', 'proof_required', 'would_lock_out_owners'],
});
