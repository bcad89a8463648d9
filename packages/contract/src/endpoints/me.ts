import { z } from 'zod';
import { EmailSchema } from '../email.ts';
import { endpoint } from '../endpoint.ts';
import { Name, Nothing, Time } from '../schemas.ts';
import {
  IdentityIdSchema,
  MethodSchema,
  OrganizationIdSchema,
  OrganizationRoleSchema,
  SecondFactorSchema,
  SessionIdSchema,
  UserIdSchema,
} from '../vocabulary.ts';

export const Me = z
  .strictObject({
    id: UserIdSchema,
    name: z.string(),
    email: z.string(),
    emails: z.array(z.strictObject({ email: z.string(), verified: z.boolean(), primary: z.boolean() })),
    hasPassword: z.boolean(),
    isOperator: z.boolean(),
    createdAt: Time,
  })
  .meta({ id: 'Me' });

export const Entry = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('enter'), bypassed: z.boolean() }),
    z.strictObject({
      kind: z.literal('step_up'),
      methods: z.array(MethodSchema),
      expired: z.boolean().describe('The session holds a sign-in that counted here until it became too old.'),
    }),
    z
      .strictObject({ kind: z.literal('second_factor'), enrolled: z.boolean() })
      .describe('The password is enough but for a second factor; without one of their own, the person adds one first.'),
    z.strictObject({ kind: z.literal('refuse'), reason: z.string() }),
  ])
  .meta({ id: 'Entry', description: 'May this session act in the organization now; if not, what would help.' });

export const MyOrganization = z
  .strictObject({
    id: OrganizationIdSchema,
    name: z.string(),
    slug: z.string(),
    role: OrganizationRoleSchema,
    entry: Entry,
  })
  .meta({ id: 'MyOrganization' });

export const SessionView = z
  .strictObject({
    id: SessionIdSchema,
    current: z.boolean(),
    methods: z.array(MethodSchema),
    secondFactors: z.array(SecondFactorSchema).describe('Proven besides a password.'),
    ip: z.string().nullable(),
    userAgent: z.string().nullable(),
    createdAt: Time,
    lastSeenAt: Time,
    expiresAt: Time,
  })
  .meta({ id: 'Session' });

export const IdentityView = z
  .strictObject({
    id: IdentityIdSchema,
    provider: z.string().describe('`google`, `github` or the name of the connection.'),
    email: z.string().nullable(),
    createdAt: Time,
    lastUsedAt: Time.nullable(),
  })
  .meta({ id: 'Identity' });

const own = { tag: 'Me', permission: 'account:manage', query: Nothing } as const;

const guests =
  'A session through the provider of an organization that does not manage the primary address is told of that address, ' +
  'of that organization and of the one that manages it; the rest of the account is `forbidden` to it.';

export const readMe = endpoint({
  ...own,
  operationId: 'readMe',
  method: 'GET',
  path: '/me',
  summary: 'Who is signed in',
  description: guests,
  params: Nothing,
  body: null,
  result: Me,
  status: 200,
  problems: [],
});

export const updateMe = endpoint({
  ...own,
  operationId: 'updateMe',
  method: 'PATCH',
  path: '/me',
  summary: 'Change your name',
  params: Nothing,
  body: z.strictObject({ name: Name }),
  result: Me,
  status: 200,
  problems: [],
});

export const changeMyPassword = endpoint({
  ...own,
  operationId: 'changeMyPassword',
  method: 'POST',
  path: '/me/password',
  summary: 'Set or change your password',
  description: 'Other sessions end, and a mail tells you.',
  freshProof: true,
  params: Nothing,
  body: z.strictObject({ password: z.string().min(1).max(1024) }),
  result: null,
  status: 204,
  problems: ['proof_required', 'password_too_weak'],
});

export const changeMyEmail = endpoint({
  ...own,
  operationId: 'changeMyEmail',
  method: 'POST',
  path: '/me/email',
  summary: 'Ask for another email address',
  description:
    'A link goes to the new mailbox and a notice to the present one. The address changes when you open the link, signed in, and confirm. The answer is the same whether or not the address has an account.',
  freshProof: true,
  params: Nothing,
  body: z.strictObject({ email: EmailSchema }),
  result: null,
  status: 204,
  problems: ['proof_required', 'email_managed'],
});

export const listMySessions = endpoint({
  ...own,
  operationId: 'listMySessions',
  method: 'GET',
  path: '/me/sessions',
  summary: 'Browsers you are signed in with',
  params: Nothing,
  body: null,
  result: z.strictObject({ data: z.array(SessionView) }),
  status: 200,
  problems: [],
});

export const revokeMySession = endpoint({
  ...own,
  operationId: 'revokeMySession',
  method: 'DELETE',
  path: '/me/sessions/{sessionId}',
  summary: 'Sign one browser out',
  params: z.strictObject({ sessionId: SessionIdSchema }),
  body: null,
  result: null,
  status: 204,
  problems: [],
});

export const revokeMyOtherSessions = endpoint({
  ...own,
  operationId: 'revokeMyOtherSessions',
  method: 'DELETE',
  path: '/me/sessions',
  summary: 'Sign every other browser out',
  params: Nothing,
  body: null,
  result: null,
  status: 204,
  problems: [],
});

export const listMyIdentities = endpoint({
  ...own,
  operationId: 'listMyIdentities',
  method: 'GET',
  path: '/me/identities',
  summary: 'Linked sign-ins',
  params: Nothing,
  body: null,
  result: z.strictObject({ data: z.array(IdentityView) }),
  status: 200,
  problems: [],
});

export const unlinkMyIdentity = endpoint({
  ...own,
  operationId: 'unlinkMyIdentity',
  method: 'DELETE',
  path: '/me/identities/{identityId}',
  summary: 'Unlink a sign-in',
  description: 'Refused where it is the only way left to sign in.',
  freshProof: true,
  params: z.strictObject({ identityId: IdentityIdSchema }),
  body: null,
  result: null,
  status: 204,
  problems: ['proof_required', 'conflict', 'would_lock_out_owners'],
});

export const listMyOrganizations = endpoint({
  ...own,
  operationId: 'listMyOrganizations',
  method: 'GET',
  path: '/organizations',
  summary: 'Your organizations, and whether each is open to this session',
  description: guests,
  params: Nothing,
  body: null,
  result: z.strictObject({ data: z.array(MyOrganization) }),
  status: 200,
  problems: [],
});
