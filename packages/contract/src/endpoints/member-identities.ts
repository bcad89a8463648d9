import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { PreviewQuery } from '../impact.ts';
import { InOrganization, Nothing, Time } from '../schemas.ts';
import { ConnectionIdSchema, IdentityIdSchema, UserIdSchema } from '../vocabulary.ts';

export const MemberIdentity = z
  .strictObject({
    id: IdentityIdSchema,
    connectionId: ConnectionIdSchema,
    connection: z.string().describe('The name of the connection.'),
    subject: z.string().describe('What the provider calls the person, and promises never to call anybody else.'),
    email: z.string().nullable().describe('The address that came with the first sign-in.'),
    createdAt: Time,
    lastUsedAt: Time.nullable(),
  })
  .meta({ id: 'MemberIdentity' });

const InUser = InOrganization.extend({ userId: UserIdSchema });
const identities = { tag: 'Members', permission: 'members:manage', query: Nothing, body: null } as const;

export const listMemberIdentities = endpoint({
  ...identities,
  operationId: 'listMemberIdentities',
  method: 'GET',
  path: '/organizations/{organizationId}/users/{userId}/identities',
  summary: 'Who a person is at the connections of this organization',
  description: 'Also of somebody who is no member any more, as long as the link stands.',
  params: InUser,
  result: z.strictObject({ data: z.array(MemberIdentity) }),
  status: 200,
  problems: ['method_not_allowed'],
});

export const releaseMemberIdentity = endpoint({
  ...identities,
  operationId: 'releaseMemberIdentity',
  method: 'DELETE',
  path: '/organizations/{organizationId}/users/{userId}/identities/{identityId}',
  summary: 'Release the link between a person and who they were at a connection',
  description:
    'After `subject_changed`: the next sign-in through that connection with the person’s mapped address links anew, ' +
    'whoever has that address now. What came in through the old link is out at once; other organizations are untouched.',
  freshProof: true,
  params: InUser.extend({ identityId: IdentityIdSchema }),
  query: PreviewQuery,
  preview: true,
  result: null,
  status: 204,
  problems: ['method_not_allowed', 'proof_required', 'would_lock_out_owners'],
});
