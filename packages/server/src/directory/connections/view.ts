import { createHash, X509Certificate } from 'node:crypto';
import type { Connection, TestReport } from '@gatehouse/contract/endpoints/connection';
import type { ConnectionId, SetupLinkId, UserId } from '@gatehouse/contract/vocabulary';
import type { z } from 'zod';
import type { ConnectionSettings, OidcSettings, SamlSettings } from '../../platform/db/stored.ts';
import type { findLastTest } from './connection-tests-store.ts';
import { endsAtOf } from './expiry.ts';
import { withoutLogout, withRetiring } from './saml-settings.ts';
import type { ConnectionRow, MetadataOfConnection } from './store.ts';

export type ConnectionView = z.infer<typeof Connection>;
type TestRow = NonNullable<Awaited<ReturnType<typeof findLastTest>>>;
type Viewer = UserId | SetupLinkId | null;
type Viewing = { publicUrl: URL; lastTest: TestRow | null; viewer: Viewer };

export function viewConnection(row: ConnectionRow, { publicUrl, lastTest, viewer }: Viewing): ConnectionView {
  const { settings } = row;
  return {
    id: row.id,
    type: row.type,
    preset: row.preset,
    name: row.name,
    state: row.state,
    automaticMembership: row.automaticMembership,
    domains: row.domains.map(({ id, domain }) => ({ id, domain })),
    saml: settings.type === 'saml' ? viewSaml(row, settings, publicUrl) : null,
    oidc: settings.type === 'oidc' ? viewOidc(settings, row, publicUrl) : null,
    endsAt: endsAtOf(row)?.toISOString() ?? null,
    pendingMetadata: viewPending(row),
    lastTest: lastTest && viewTest(lastTest, row, viewer),
    asWhenActive: isAsWhenActive(row),
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    activatedAt: row.activatedAt?.toISOString() ?? null,
  };
}

export function isAsWhenActive({ state, fingerprint, lastActiveFingerprint }: ConnectionRow): boolean {
  return state === 'inactive' && fingerprint === lastActiveFingerprint;
}

function viewSaml({ id, metadata }: ConnectionRow, settings: SamlSettings, publicUrl: URL): ConnectionView['saml'] {
  return {
    idpEntityId: settings.idpEntityId,
    ssoUrl: settings.ssoUrl,
    ssoBinding: settings.ssoBinding,
    sloUrl: settings.sloUrl ?? null,
    sloBinding: settings.sloBinding ?? 'redirect',
    sloByHand: settings.sloByHand ?? false,
    certificates: settings.certificates.map((pem) => ({
      ...viewCertificate(pem),
      believedUntil: settings.retiring?.find((one) => one.pem === pem)?.until ?? null,
    })),
    allowIdpInitiated: settings.allowIdpInitiated,
    attributes: settings.attributes,
    metadata: metadata && viewMetadata(metadata),
    serviceProvider: serviceProviderUrls(publicUrl, id),
  };
}

function viewMetadata({ url, readAt, nextAt, failingSince, failure, logout }: MetadataOfConnection) {
  const time = (text: string) => new Date(text).toISOString();
  return {
    ...{ url, readAt: time(readAt), nextAt: time(nextAt) },
    ...{ failingSince: failingSince && time(failingSince), failure },
    sloUrl: logout?.sloUrl ?? null,
  };
}

function viewPending({ metadata }: ConnectionRow): ConnectionView['pendingMetadata'] {
  if (!metadata?.pending) return null;
  const { digest, since, reason, ssoBinding, ...read } = metadata.pending;
  return {
    ...{ digest, since, reason, ssoBinding },
    idpEntityId: read.idpEntityId ?? '',
    ssoUrl: read.ssoUrl ?? '',
    sloUrl: read.sloUrl ?? null,
    certificates: read.certificates.map(viewCertificate),
  };
}

function viewCertificate(pem: string) {
  const certificate = new X509Certificate(pem);
  return { pem, fingerprintSha256: certificate.fingerprint256, expiresAt: certificate.validToDate.toISOString() };
}

/** The addresses an identity provider is given for one connection. */
export function serviceProviderUrls(publicUrl: URL, id: ConnectionId) {
  const at = (leaf: string) => new URL(`/sso/saml/${id}/${leaf}`, publicUrl).href;
  return { entityId: at('metadata'), acsUrl: at('acs'), sloUrl: at('slo'), metadataUrl: at('metadata') };
}

function viewOidc(settings: OidcSettings, row: ConnectionRow, publicUrl: URL) {
  return {
    issuer: settings.issuer,
    clientId: settings.clientId,
    hasClientSecret: row.clientSecret !== null,
    clientSecretExpiresAt: row.clientSecretExpiresAt?.toISOString() ?? null,
    clientAuthentication: settings.clientAuthentication ?? ('client_secret' as const),
    scopes: settings.scopes,
    redirectUri: new URL('/sso/oidc/callback', publicUrl).href,
    backchannelLogoutUri: new URL(`/sso/oidc/${row.id}/backchannel-logout`, publicUrl).href,
    postLogoutRedirectUri: new URL('/sso/oidc/signed-out', publicUrl).href,
    jwksUri: new URL(`/sso/oidc/${row.id}/jwks`, publicUrl).href,
  };
}

function viewTest(test: TestRow, row: ConnectionRow, viewer: Viewer): z.infer<typeof TestReport> {
  const { report } = test;
  return {
    at: test.created_at.toISOString(),
    succeeded: test.succeeded,
    current: test.fingerprint === row.fingerprint,
    byYou: viewer !== null && (test.user_id ?? test.setup_link_id) === viewer,
    ...report,
    groupRules: report.groupRules ?? null,
  };
}

/** Names exactly one configuration: everything that decides what is sent to the provider and accepted from it. */
export function fingerprintOf(settings: ConnectionSettings, clientSecret: string | null): string {
  const content = JSON.stringify([inOneOrder(signingInOf(settings)), clientSecret]);
  return createHash('sha256').update(content).digest('base64url');
}

/** Where people are signed out, and when a certificate goes, changes nothing of how they sign in: no new test for it. */
function signingInOf(settings: ConnectionSettings): Partial<ConnectionSettings> {
  if (settings.type !== 'saml') return settings;
  return withRetiring(withoutLogout(settings), []);
}

/** jsonb keeps an order of its own, so what comes back from the database must not look like another configuration. */
function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOneOrder(inner)]));
}

/** What is still missing before people can be sent to the provider; empty when nothing is. */
export function missingSettings(settings: ConnectionSettings, hasClientSecret: boolean): string[] {
  if (settings.type === 'saml') {
    return [
      ...(settings.idpEntityId === null ? ['idpEntityId'] : []),
      ...(settings.ssoUrl === null ? ['ssoUrl'] : []),
      ...(settings.certificates.length === 0 ? ['certificates'] : []),
    ];
  }
  return [
    ...(settings.issuer === null ? ['issuer'] : []),
    ...(settings.clientId === null ? ['clientId'] : []),
    ...(hasClientSecret || settings.clientAuthentication === 'private_key_jwt' ? [] : ['clientSecret']),
  ];
}
