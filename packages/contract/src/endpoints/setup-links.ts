import { z } from 'zod';
import { EmailSchema } from '../email.ts';
import { endpoint } from '../endpoint.ts';
import { ProvisionalQuery } from '../impact.ts';
import { InOrganization, Nothing, PageQuery, pageOf, Time } from '../schemas.ts';
import { ConnectionIdSchema, DomainIdSchema, SetupLinkIdSchema, setupLinkStates, setupTasks } from '../vocabulary.ts';
import { Certificate, Connection, OidcInput, SamlInput } from './connection.ts';
import { ConnectionPresetView } from './connection-presets.ts';
import { configuring, discovering } from './connections.ts';
import { ManagedDomain } from './domains.ts';

/**
 * An Owner has somebody without an account do one thing: prove a domain, configure and test a connection, or bring a
 * new certificate. What they do takes effect on nobody before an Owner says so.
 */

const Submitted = z
  .strictObject({ at: Time, certificates: z.array(Certificate) })
  .meta({ id: 'SubmittedCertificates', description: 'What was brought and is not yet accepted.' });

export const SetupLink = z
  .strictObject({
    id: SetupLinkIdSchema,
    task: z.enum(setupTasks),
    domain: z.strictObject({ id: DomainIdSchema, domain: z.string() }).nullable(),
    connection: z.strictObject({ id: ConnectionIdSchema, name: z.string() }).nullable(),
    recipient: z.string().nullable(),
    state: z
      .enum(setupLinkStates)
      .describe('`finished`: what the link was for is ready, and waits for an Owner; `done`: an Owner has taken it.'),
    submitted: Submitted.nullable(),
    lastUsedAt: Time.nullable(),
    createdAt: Time,
    expiresAt: Time,
  })
  .meta({ id: 'SetupLink' });

const Task = z.discriminatedUnion('task', [
  z.strictObject({ task: z.literal('domain'), domainId: DomainIdSchema }),
  z.strictObject({ task: z.literal('connection'), connectionId: ConnectionIdSchema }),
  z.strictObject({ task: z.literal('certificate'), connectionId: ConnectionIdSchema }),
]);

const links = { tag: 'Set-up links', permission: 'authentication:manage' } as const;
const path = '/organizations/{organizationId}/setup-links';
const InLink = InOrganization.extend({ setupLinkId: SetupLinkIdSchema });

export const listSetupLinks = endpoint({
  ...links,
  operationId: 'listSetupLinks',
  method: 'GET',
  path,
  summary: 'Set-up links, newest first',
  params: InOrganization,
  query: PageQuery,
  body: null,
  result: pageOf(SetupLink),
  status: 200,
  problems: ['method_not_allowed'],
});

export const createSetupLink = endpoint({
  ...links,
  operationId: 'createSetupLink',
  method: 'POST',
  path,
  summary: 'Let somebody without an account do one thing',
  description: 'The address is in this answer and nowhere else; with a recipient it is also mailed.',
  freshProof: true,
  params: InOrganization,
  query: Nothing,
  body: z.strictObject({
    for: Task,
    recipient: EmailSchema.optional(),
    expiresInDays: z.int().min(1).max(30).default(7),
  }),
  result: SetupLink.extend({ url: z.url() }).meta({ id: 'NewSetupLink' }),
  status: 201,
  problems: ['method_not_allowed', 'proof_required', 'conflict', 'rate_limited'],
});

export const acceptSetupLink = endpoint({
  ...links,
  operationId: 'acceptSetupLink',
  method: 'POST',
  path: `${path}/{setupLinkId}/accept`,
  summary: 'Take over the certificates that were brought',
  description:
    'They are added to the connection, beside those it has. Name those you have seen: others that came meanwhile are not accepted.',
  freshProof: true,
  params: InLink,
  query: ProvisionalQuery,
  preview: true,
  body: z.strictObject({ fingerprintsSha256: z.array(z.string().max(100)).min(1).max(5) }),
  result: SetupLink,
  status: 200,
  problems: ['method_not_allowed', 'proof_required', 'conflict', 'precondition_failed', 'would_lock_out_owners'],
});

export const revokeSetupLink = endpoint({
  ...links,
  operationId: 'revokeSetupLink',
  method: 'DELETE',
  path: `${path}/{setupLinkId}`,
  summary: 'Revoke a set-up link',
  description: 'It stops working at once; what was done by it stays.',
  params: InLink,
  query: Nothing,
  body: null,
  result: null,
  status: 204,
  problems: ['method_not_allowed'],
});

/** The bearer of a link, in the browser that has opened it. No address names anything: the link alone says what it is for. */
const guest = { tag: 'Set-up by link', permission: 'setup:use', params: Nothing, query: Nothing } as const;

export const GuestSetup = z
  .strictObject({
    organization: z.string(),
    task: z.enum(setupTasks),
    state: z.enum(['open', 'finished', 'done']),
    expiresAt: Time,
    domain: ManagedDomain.nullable(),
    connection: Connection.nullable(),
    preset: ConnectionPresetView.nullable(),
    submitted: Submitted.nullable(),
  })
  .meta({ id: 'GuestSetup', description: 'What a set-up link is for, and how far it is.' });

export const readGuestSetup = endpoint({
  ...guest,
  operationId: 'readGuestSetup',
  method: 'GET',
  path: '/setup-link',
  summary: 'What this link is for',
  body: null,
  result: GuestSetup,
  status: 200,
  problems: ['link_invalid'],
});

export const verifyGuestDomain = endpoint({
  ...guest,
  operationId: 'verifyGuestDomain',
  method: 'POST',
  path: '/setup-link/verify',
  summary: 'Look the record of the domain up now',
  body: null,
  result: GuestSetup,
  status: 200,
  problems: ['link_invalid', 'domain_claimed'],
});

export const configureGuestConnection = endpoint({
  ...guest,
  operationId: 'configureGuestConnection',
  method: 'PATCH',
  path: '/setup-link/connection',
  summary: 'Configure the connection',
  description: 'While it is in use nobody but an Owner changes it (`conflict`).',
  body: z.strictObject({ saml: SamlInput.optional(), oidc: OidcInput.optional() }),
  result: GuestSetup,
  status: 200,
  problems: ['link_invalid', 'conflict', 'rate_limited', ...configuring],
});

export const testGuestConnection = endpoint({
  ...guest,
  operationId: 'testGuestConnection',
  method: 'POST',
  path: '/setup-link/test',
  summary: 'Begin a test: a real round trip that signs nobody in',
  description: 'Open `url` in a pop-up of the same browser; the result is `connection.lastTest`.',
  body: null,
  result: z.strictObject({ url: z.url() }),
  status: 200,
  problems: ['link_invalid', 'conflict', 'connection_incomplete', 'rate_limited', ...discovering],
});

export const submitGuestCertificates = endpoint({
  ...guest,
  operationId: 'submitGuestCertificates',
  method: 'PUT',
  path: '/setup-link/certificates',
  summary: 'Bring the provider’s new certificates',
  description: 'They count once an Owner has accepted them. Metadata serves too; only its certificates are taken.',
  body: z
    .strictObject({
      metadataXml: z.string().max(262_144).exactOptional(),
      certificates: z.array(z.string().max(16_384)).min(1).max(5).exactOptional(),
    })
    .refine(
      (given) => (given.metadataXml === undefined) !== (given.certificates === undefined),
      'Give metadata or certificates.',
    ),
  result: GuestSetup,
  status: 200,
  problems: ['link_invalid', 'conflict', 'saml_metadata_invalid', 'saml_certificate_invalid'],
});
