import type { createConnection } from '@gatehouse/contract/endpoints/connections';
import type { z } from 'zod';
import type { Configuration } from '../../directory/connections/settings.ts';
import { ProblemError } from '../../platform/problem.ts';
import { refused } from './request-input.ts';
import type { ApiServices } from './services.ts';

/** What an Owner gave of a provider, as the settings it means. Fields given themselves win over those of the metadata. */

type Given = Pick<z.output<typeof createConnection.body>, 'saml' | 'oidc'>;
type Saml = NonNullable<Given['saml']>;

export async function readConfiguration(services: ApiServices, { saml, oidc }: Given): Promise<Configuration> {
  const configuration: Configuration = saml ? await withEvidence(() => readSaml(services, saml)) : {};
  if (oidc) {
    const { clientSecret, clientSecretExpiresAt: endsAt, ...settings } = oidc;
    const { issuer } = settings;
    if (issuer !== undefined) await withEvidence(() => services.discoverIssuer(issuer));
    configuration.oidc = settings;
    if (clientSecret !== undefined) configuration.clientSecret = clientSecret;
    if (endsAt !== undefined) configuration.clientSecretExpiresAt = endsAt === null ? null : new Date(endsAt);
  }
  return configuration;
}

export async function readSaml(services: ApiServices, saml: Saml): Promise<Configuration> {
  const { metadataUrl: _, metadataXml: __, certificates, attributes, ...fields } = saml;
  if (fields.ssoUrl !== undefined && !services.isSafeTarget(fields.ssoUrl)) {
    throw refused([{ pointer: '/saml/ssoUrl', code: 'not_https', message: 'Give an https address.' }]);
  }
  if (typeof fields.sloUrl === 'string' && !services.isSafeTarget(fields.sloUrl)) {
    throw refused([{ pointer: '/saml/sloUrl', code: 'not_https', message: 'Give an https address.' }]);
  }
  const read = await readMetadata(services, saml);
  const settings = {
    ...read?.signingIn,
    ...fields,
    ...(certificates === undefined ? {} : { certificates: [...new Set(certificates.map(services.parseCertificate))] }),
    ...(attributes === undefined ? {} : { attributes }),
  };
  return { saml: settings, metadataUrl: addressToKeep(saml), metadataLogout: read?.signingOut };
}

async function readMetadata(services: ApiServices, { metadataUrl, metadataXml }: Saml) {
  const from = metadataXml === undefined ? metadataUrl && { url: metadataUrl } : { xml: metadataXml };
  if (!from) return null;
  const { sloUrl, sloResponseUrl, sloBinding, ...signingIn } = await services.readIdpMetadata(from);
  return { signingIn, signingOut: { sloUrl, sloResponseUrl, sloBinding } };
}

/** What was read and then changed by hand is no longer what is found there. */
function addressToKeep({
  metadataUrl,
  idpEntityId,
  ssoUrl,
  ssoBinding,
  certificates,
}: Saml): string | null | undefined {
  const byHand = [idpEntityId, ssoUrl, ssoBinding, certificates].some((field) => field !== undefined);
  return metadataUrl && byHand ? null : metadataUrl;
}

/** Whoever sets a connection up is an Owner or an operator, so they are told what came instead of what was expected. */
export async function withEvidence<Out>(read: () => Promise<Out>): Promise<Out> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ProblemError) || error.detail !== undefined || !error.evidence) throw error;
    const { expected, received, hint } = error.evidence;
    const detail = [expected && `Expected: ${expected}.`, received && `Received: ${received}.`, hint]
      .filter(Boolean)
      .join(' ');
    throw new ProblemError(error.code, { detail, evidence: error.evidence, cause: error });
  }
}
