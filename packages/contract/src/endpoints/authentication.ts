import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { PreviewQuery, ProvisionalQuery } from '../impact.ts';
import { InOrganization, Nothing, Time } from '../schemas.ts';
import { MethodSchema } from '../vocabulary.ts';

const SessionMaxHours = z
  .int()
  .min(1)
  .max(720)
  .nullable()
  .describe('How long a sign-in counts in the organization. null: as long as the instance keeps a session.');

export const AuthenticationSettings = z
  .strictObject({
    allowedMethods: z.array(MethodSchema).nullable().describe('null: not restricted.'),
    instanceMethods: z.array(MethodSchema),
    requireSecondFactor: z
      .boolean()
      .describe('Whether a password, with or without the bypass link, needs a second factor.'),
    restriction: z.enum(['available', 'plan_limit', 'by_request']),
    bypassOwnersOnly: z.boolean(),
    sessionMaxHours: SessionMaxHours,
    bypassLink: z
      .strictObject({
        createdAt: Time,
        lastUsedAt: Time.nullable(),
        rehearsedAt: Time.nullable().describe('When an Owner last proved in a drill that it works.'),
        drillEndsAt: Time.nullable().describe('Until when a drill is under way in the browser that began it.'),
      })
      .nullable()
      .describe('null: there is none.'),
    owners: z
      .strictObject({ total: z.int(), withPassword: z.int(), withSecondFactor: z.int() })
      .describe('Without an Owner who has a password, the bypass link waits for a mail.'),
    version: z.int(),
  })
  .meta({ id: 'AuthenticationSettings' });

const authentication = { tag: 'Authentication', params: InOrganization } as const;

export const readAuthentication = endpoint({
  ...authentication,
  operationId: 'readAuthentication',
  method: 'GET',
  path: '/organizations/{organizationId}/authentication',
  summary: 'How members may sign in',
  permission: 'authentication:manage',
  query: Nothing,
  body: null,
  result: AuthenticationSettings,
  status: 200,
  versioned: true,
  problems: ['method_not_allowed'],
});

export const changeAuthentication = endpoint({
  ...authentication,
  operationId: 'changeAuthentication',
  method: 'PATCH',
  path: '/organizations/{organizationId}/authentication',
  summary: 'Set how members may sign in and for how long, or preview it',
  permission: 'authentication:manage',
  freshProof: true,
  query: ProvisionalQuery,
  preview: true,
  body: z.strictObject({
    allowedMethods: z.array(MethodSchema).min(1, 'Allow at least one method.').max(10).nullable().optional(),
    bypassOwnersOnly: z.boolean().optional(),
    requireSecondFactor: z.boolean().optional(),
    sessionMaxHours: SessionMaxHours.optional(),
  }),
  result: AuthenticationSettings,
  status: 200,
  versioned: true,
  problems: [
    'method_not_allowed',
    'proof_required',
    'plan_limit',
    'by_request_only',
    'would_lock_out_owners',
    'precondition_failed',
    'conflict',
  ],
});

const BypassLink = z
  .strictObject({ url: z.url(), createdAt: Time, lastUsedAt: Time.nullable() })
  .meta({ id: 'BypassLink' });
const bypass = {
  tag: 'Bypass link',
  params: InOrganization,
  query: Nothing,
  permission: 'bypass-link:manage',
  freshProof: true,
} as const;
const path = '/organizations/{organizationId}/bypass-link';

export const copyBypassLink = endpoint({
  ...bypass,
  operationId: 'copyBypassLink',
  method: 'GET',
  path,
  summary: 'Copy the bypass link',
  description: 'Owners only. Each copy is an audit event.',
  body: null,
  result: BypassLink,
  status: 200,
  problems: ['method_not_allowed', 'proof_required'],
});

export const regenerateBypassLink = endpoint({
  ...bypass,
  operationId: 'regenerateBypassLink',
  method: 'POST',
  path,
  summary: 'Create the bypass link, or replace it',
  description: 'The earlier link and the sessions that came through it stop working at once.',
  query: PreviewQuery,
  preview: true,
  body: null,
  result: BypassLink,
  status: 201,
  problems: ['method_not_allowed', 'proof_required'],
});

export const deleteBypassLink = endpoint({
  ...bypass,
  operationId: 'deleteBypassLink',
  method: 'DELETE',
  path,
  summary: 'Delete the bypass link',
  query: PreviewQuery,
  preview: true,
  body: null,
  result: null,
  status: 204,
  problems: ['method_not_allowed', 'proof_required', 'would_lock_out_owners'],
});

export const startBypassDrill = endpoint({
  ...bypass,
  operationId: 'startBypassDrill',
  method: 'POST',
  path: `${path}/drill`,
  summary: 'Begin a drill of the bypass link',
  description:
    'For 15 minutes, in this browser only, single sign-on of the organization fails as if its provider were down. Signing in through the link in it ends the drill and proves the link: it is a real use, and the Owners are told that it was a drill.',
  body: null,
  result: z.strictObject({ endsAt: Time }),
  status: 201,
  problems: ['method_not_allowed', 'proof_required'],
});

export const endBypassDrill = endpoint({
  ...bypass,
  freshProof: false,
  operationId: 'endBypassDrill',
  method: 'DELETE',
  path: `${path}/drill`,
  summary: 'End the drill of the bypass link',
  description: 'Single sign-on works in that browser again at once. The link is not proven by it.',
  body: null,
  result: null,
  status: 204,
  problems: ['method_not_allowed'],
});
