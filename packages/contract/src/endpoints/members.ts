import { z } from 'zod';
import { EmailSchema } from '../email.ts';
import { endpoint } from '../endpoint.ts';
import { PreviewQuery } from '../impact.ts';
import { InOrganization, Nothing, PageQuery, pageOf, Search, Time } from '../schemas.ts';
import { grantSources, InvitationIdSchema, MethodSchema, OrganizationRoleSchema, UserIdSchema } from '../vocabulary.ts';

const memberStatuses = ['active', 'deactivated'] as const;

export const Member = z
  .strictObject({
    userId: UserIdSchema,
    name: z.string(),
    email: z.string(),
    role: OrganizationRoleSchema,
    status: z.enum(memberStatuses),
    lastMethod: MethodSchema.nullable(),
    createdAt: Time,
    lastSeenAt: Time.nullable(),
  })
  .meta({ id: 'Member' });

export const Grant = z
  .strictObject({
    role: OrganizationRoleSchema,
    source: z.enum(grantSources),
    sourceId: z.string().nullable(),
    connection: z.string().nullable().describe('The name of the connection it came through, where it did.'),
    createdAt: Time,
  })
  .meta({ id: 'Grant', description: 'A role, and why somebody has it.' });

export const MemberDetail = Member.extend({ grants: z.array(Grant) }).meta({ id: 'MemberDetail' });

export const RemovedPerson = z
  .strictObject({
    userId: UserIdSchema,
    name: z.string(),
    email: z.string().describe('As it was when they were removed.'),
    removedAt: Time,
  })
  .meta({ id: 'RemovedPerson' });

export const Invitation = z
  .strictObject({
    id: InvitationIdSchema,
    email: z.string(),
    role: OrganizationRoleSchema,
    status: z.enum(['invited', 'expired', 'accepted', 'revoked']),
    createdAt: Time,
    sentAt: Time,
    expiresAt: Time,
  })
  .meta({ id: 'Invitation' });

/** Newest, oldest, by name. */
const memberSorts = ['-createdAt', 'createdAt', 'name'] as const;

const InMember = InOrganization.extend({ userId: UserIdSchema });
const InInvitation = InOrganization.extend({ inviteId: InvitationIdSchema });
const members = { tag: 'Members', query: Nothing } as const;
const invitations = { tag: 'Invitations', query: Nothing, permission: 'members:manage' } as const;
const entry = ['method_not_allowed'] as const;

export const listMembers = endpoint({
  tag: 'Members',
  operationId: 'listMembers',
  method: 'GET',
  path: '/organizations/{organizationId}/users',
  summary: 'Members',
  permission: 'members:read',
  params: InOrganization,
  query: PageQuery.extend({
    q: Search.describe('Any part of a name or address.'),
    role: OrganizationRoleSchema.optional(),
    status: z.enum(memberStatuses).optional(),
    dormant: z.literal('true').optional().describe('Only active members who were not seen for 90 days.'),
    sort: z.enum(memberSorts).default('-createdAt'),
    cursor: z.string().max(600).optional().describe('`nextCursor` of the page before, in the same order.'),
  }),
  body: null,
  result: pageOf(Member),
  status: 200,
  problems: entry,
});

export const readMember = endpoint({
  ...members,
  operationId: 'readMember',
  method: 'GET',
  path: '/organizations/{organizationId}/users/{userId}',
  summary: 'One member, with the grants their role rests on',
  permission: 'members:read',
  params: InMember,
  body: null,
  result: MemberDetail,
  status: 200,
  problems: entry,
});

export const changeMemberRole = endpoint({
  ...members,
  operationId: 'changeMemberRole',
  method: 'PUT',
  path: '/organizations/{organizationId}/users/{userId}/roles',
  summary: 'Give a member another role',
  permission: 'members:manage',
  params: InMember,
  query: PreviewQuery,
  preview: true,
  body: z.strictObject({ role: OrganizationRoleSchema }),
  result: MemberDetail,
  status: 200,
  problems: [...entry, 'last_owner', 'would_lock_out_owners'],
});

export const removeMember = endpoint({
  ...members,
  operationId: 'removeMember',
  method: 'DELETE',
  path: '/organizations/{organizationId}/users/{userId}',
  summary: 'Remove a member',
  description: 'Access ends at once. Just-in-time provisioning and earlier invitations do not bring them back.',
  permission: 'members:manage',
  params: InMember,
  query: PreviewQuery,
  preview: true,
  body: null,
  result: null,
  status: 204,
  problems: [...entry, 'last_owner', 'would_lock_out_owners'],
});

export const listRemovedPeople = endpoint({
  tag: 'Members',
  operationId: 'listRemovedPeople',
  method: 'GET',
  path: '/organizations/{organizationId}/removed-people',
  summary: 'Whom neither single sign-on nor earlier invitations bring back, latest first',
  permission: 'members:manage',
  params: InOrganization,
  query: PageQuery,
  body: null,
  result: pageOf(RemovedPerson),
  status: 200,
  problems: entry,
});

export const liftMemberBlock = endpoint({
  ...members,
  operationId: 'liftMemberBlock',
  method: 'DELETE',
  path: '/organizations/{organizationId}/users/{userId}/block',
  summary: 'Let a removed person come back through single sign-on',
  permission: 'members:manage',
  params: InMember,
  body: null,
  result: null,
  status: 204,
  problems: entry,
});

export const listInvitations = endpoint({
  ...invitations,
  operationId: 'listInvitations',
  method: 'GET',
  path: '/organizations/{organizationId}/invites',
  summary: 'Invitations, newest first',
  params: InOrganization,
  query: PageQuery,
  body: null,
  result: pageOf(Invitation),
  status: 200,
  problems: entry,
});

const NewInvitation = z.strictObject({
  email: EmailSchema,
  role: OrganizationRoleSchema.default('ORGANIZATION_MEMBER'),
});

export const inviteMember = endpoint({
  ...invitations,
  operationId: 'inviteMember',
  method: 'POST',
  path: '/organizations/{organizationId}/invites',
  summary: 'Invite somebody by e-mail',
  params: InOrganization,
  body: NewInvitation,
  result: Invitation,
  status: 201,
  problems: [...entry, 'already_a_member', 'conflict'],
});

export const inviteMembers = endpoint({
  ...invitations,
  operationId: 'inviteMembers',
  method: 'POST',
  path: '/organizations/{organizationId}/invites:bulk',
  summary: 'Invite up to 200 people at once, with a result for each',
  params: InOrganization,
  body: z.strictObject({
    invites: z
      .array(
        z.strictObject({ email: z.string().max(320), role: OrganizationRoleSchema.default('ORGANIZATION_MEMBER') }),
      )
      .min(1)
      .max(200),
  }),
  result: z.strictObject({
    results: z.array(
      z.strictObject({
        email: z.string(),
        invitation: Invitation.nullable(),
        problem: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
      }),
    ),
  }),
  status: 200,
  problems: entry,
});

export const resendInvitation = endpoint({
  ...invitations,
  operationId: 'resendInvitation',
  method: 'POST',
  path: '/organizations/{organizationId}/invites/{inviteId}/resend',
  summary: 'Send an invitation again, with a new link and seven more days',
  params: InInvitation,
  body: null,
  result: Invitation,
  status: 200,
  problems: [...entry, 'invitation_accepted', 'invitation_revoked'],
});

export const revokeInvitation = endpoint({
  ...invitations,
  operationId: 'revokeInvitation',
  method: 'DELETE',
  path: '/organizations/{organizationId}/invites/{inviteId}',
  summary: 'Revoke an invitation',
  params: InInvitation,
  body: null,
  result: null,
  status: 204,
  problems: [...entry, 'invitation_accepted', 'invitation_revoked'],
});
