import { z } from 'zod';
import { Evidence, Time } from '../schemas.ts';
import {
  AutomaticMembershipSchema,
  ConnectionIdSchema,
  clientAuthentications,
  connectionPresets,
  connectionStates,
  DomainIdSchema,
} from '../vocabulary.ts';
import { GroupRulesResult } from './group-rules.ts';

/** A connection as it is shown, and what is given to configure one. */

const AttributeName = z.string().trim().min(1).max(256);
const Attributes = z.strictObject({
  email: AttributeName.exactOptional(),
  firstName: AttributeName.exactOptional(),
  lastName: AttributeName.exactOptional(),
  name: AttributeName.exactOptional(),
});

export const Certificate = z.strictObject({ fingerprintSha256: z.string(), expiresAt: Time, pem: z.string() });

const ConnectionCertificate = Certificate.extend({
  believedUntil: Time.nullable().describe('The provider’s metadata names others since; null: until it expires.'),
});

const MetadataView = z.strictObject({
  url: z.string(),
  readAt: Time,
  nextAt: Time,
  failingSince: Time.nullable().describe('Since then it could not be read.'),
  failure: z.string().nullable().describe('The problem code of the last attempt.'),
  sloUrl: z.string().nullable().describe('Where it says that people can be signed out.'),
});

const SamlView = z.strictObject({
  idpEntityId: z.string().nullable(),
  ssoUrl: z.string().nullable(),
  ssoBinding: z.enum(['redirect', 'post']),
  sloUrl: z.string().nullable().describe('Where people can be signed out there as well.'),
  sloBinding: z.enum(['redirect', 'post']),
  sloByHand: z.boolean().describe('Entered by hand: what the metadata names does not replace it.'),
  certificates: z.array(ConnectionCertificate),
  allowIdpInitiated: z.boolean(),
  attributes: Attributes,
  metadata: MetadataView.nullable().describe('Where all this is read from each day; null where it was given once.'),
  serviceProvider: z
    .strictObject({ entityId: z.string(), acsUrl: z.string(), sloUrl: z.string(), metadataUrl: z.string() })
    .describe('What to enter at the identity provider.'),
});

const OidcView = z.strictObject({
  issuer: z.string().nullable(),
  clientId: z.string().nullable(),
  hasClientSecret: z.boolean(),
  clientSecretExpiresAt: Time.nullable(),
  clientAuthentication: z.enum(clientAuthentications),
  scopes: z.array(z.string()),
  redirectUri: z.string().describe('What to enter at the identity provider.'),
  backchannelLogoutUri: z.string().describe('Where the provider may say that somebody signed out there.'),
  postLogoutRedirectUri: z.string().describe('Where people come back to from signing out at the provider.'),
  jwksUri: z.string().describe('Where the provider finds our keys, for `private_key_jwt`.'),
});

export const TestReport = z
  .strictObject({
    at: Time,
    succeeded: z.boolean(),
    current: z.boolean().describe('The test was of the configuration as it is now.'),
    byYou: z.boolean(),
    subject: z.string().nullable(),
    email: z.string().nullable(),
    name: z.string().nullable(),
    claims: z.record(z.string(), z.array(z.string())),
    outcome: z.string().describe('What would have happened: `sign_in`, `join_as_…`, or `refused`.'),
    reason: z.string().nullable(),
    evidence: Evidence.nullable(),
    groupRules: GroupRulesResult.nullable().describe('What the group rules made of it; null where there are none.'),
  })
  .meta({ id: 'ConnectionTest' });

const PendingMetadata = z
  .strictObject({
    digest: z.string(),
    since: Time,
    reason: z.enum(['not_verified', 'other_entity']),
    idpEntityId: z.string(),
    ssoUrl: z.string(),
    ssoBinding: z.enum(['redirect', 'post']),
    sloUrl: z.string().nullable(),
    certificates: z.array(Certificate),
  })
  .meta({ id: 'PendingMetadata' });

export const Connection = z
  .strictObject({
    id: ConnectionIdSchema,
    type: z.enum(['saml', 'oidc']),
    preset: z.enum(connectionPresets),
    name: z.string(),
    state: z.enum(connectionStates),
    automaticMembership: AutomaticMembershipSchema,
    domains: z.array(z.strictObject({ id: DomainIdSchema, domain: z.string() })),
    saml: SamlView.nullable(),
    oidc: OidcView.nullable(),
    endsAt: Time.nullable().describe(
      'When its last certificate or its client secret ends, and nobody signs in through it any more; null where not known.',
    ),
    pendingMetadata: PendingMetadata.nullable().describe('What the provider’s metadata says now, held for an Owner.'),
    lastTest: TestReport.nullable().describe('Of a connection read by its id; always null in a list.'),
    asWhenActive: z
      .boolean()
      .describe('It is inactive, and configured as it was when it was active: it takes over without a new test.'),
    version: z.int(),
    createdAt: Time,
    activatedAt: Time.nullable(),
  })
  .meta({ id: 'Connection' });

export const SamlInput = z
  .strictObject({
    metadataUrl: z
      .url({ protocol: /^https?$/ })
      .max(2048)
      .nullable()
      .exactOptional()
      .describe('Kept, and read again each day. Null, or other values by hand: it is not read any more.'),
    metadataXml: z.string().max(262_144).exactOptional(),
    idpEntityId: z.string().trim().min(1).max(1024).exactOptional(),
    ssoUrl: z
      .url({ protocol: /^https?$/ })
      .max(2048)
      .exactOptional(),
    ssoBinding: z.enum(['redirect', 'post']).exactOptional(),
    sloUrl: z
      .url({ protocol: /^https?$/ })
      .max(2048)
      .nullable()
      .exactOptional(),
    sloBinding: z.enum(['redirect', 'post']).exactOptional(),
    sloByHand: z
      .literal(false)
      .exactOptional()
      .describe('What the metadata names as the place to sign out counts again.'),
    certificates: z.array(z.string().max(16_384)).min(1).max(5).exactOptional(),
    allowIdpInitiated: z.boolean().exactOptional(),
    attributes: Attributes.exactOptional(),
  })
  .refine((saml) => !(saml.metadataUrl && saml.metadataXml), 'Give metadata by address or as a document, not both.')
  .refine(
    (saml) => saml.sloByHand === undefined || (saml.sloUrl === undefined && saml.sloBinding === undefined),
    'Give a place to sign out by hand, or leave it to the metadata, not both.',
  )
  .meta({ id: 'SamlConfiguration', description: 'Metadata by address or document, or the fields themselves.' });

export const OidcInput = z
  .strictObject({
    issuer: z
      .url({ protocol: /^https?$/ })
      .max(2048)
      .exactOptional(),
    clientId: z.string().trim().min(1).max(512).exactOptional(),
    clientSecret: z.string().min(1).max(1024).exactOptional(),
    clientSecretExpiresAt: Time.nullable()
      .exactOptional()
      .describe(
        'Where the provider says so. Owners are told in time; a new secret without a date forgets the earlier one.',
      ),
    clientAuthentication: z
      .enum(clientAuthentications)
      .exactOptional()
      .describe('`private_key_jwt` signs with this connection’s own key (RFC 7523) and needs no secret.'),
    scopes: z
      .array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]{1,64}$/))
      .max(20)
      .exactOptional(),
  })
  .meta({ id: 'OidcConfiguration' });
