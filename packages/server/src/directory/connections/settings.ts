import type { ClientAuthentication, ConnectionType } from '@gatehouse/contract/vocabulary';
import type { ConnectionSettings, OidcSettings, SamlSettings } from '../../platform/db/stored.ts';
import { ProblemError } from '../../platform/problem.ts';

/** What is asked from a provider and accepted of it: how it begins, and how what is given changes it. */

/** Settings given now; what is absent stays as it was. */
export type Configuration = {
  saml?: Partial<Omit<SamlSettings, 'type'>> | undefined;
  oidc?: (Partial<Omit<OidcSettings, 'type' | 'clientAuthentication'>> & GivenAuthentication) | undefined;
  /** Where the settings of a SAML provider were read; null: nowhere any more. */
  metadataUrl?: string | null | undefined;
  /** Null: there is none any more. */
  clientSecret?: string | null | undefined;
  clientSecretExpiresAt?: Date | null | undefined;
};

type GivenAuthentication = { clientAuthentication?: ClientAuthentication };

export function emptySettings(type: ConnectionType): ConnectionSettings {
  if (type === 'oidc') return { type, issuer: null, clientId: null, scopes: ['openid', 'email', 'profile'] };
  return {
    type,
    idpEntityId: null,
    ssoUrl: null,
    ssoBinding: 'redirect',
    certificates: [],
    allowIdpInitiated: false,
    attributes: {},
  };
}

/** The other protocol's settings are a mistake, not something to ignore. */
export function configured(
  settings: ConnectionSettings,
  { saml, oidc, clientSecret }: Configuration,
): ConnectionSettings {
  if (settings.type === 'saml') {
    if (oidc !== undefined || clientSecret !== undefined) throw wrongProtocol('oidc', 'a SAML');
    // Where a provider is answered belongs to where it is asked.
    const elsewhere = saml?.sloUrl !== undefined && saml.sloUrl !== (settings.sloUrl ?? null);
    return { ...settings, ...(elsewhere ? { sloResponseUrl: null } : {}), ...saml };
  }
  if (saml !== undefined) throw wrongProtocol('saml', 'an OpenID Connect');
  const { clientAuthentication = settings.clientAuthentication, ...given } = oidc ?? {};
  const { clientAuthentication: _, ...rest } = settings;
  return { ...rest, ...given, ...(clientAuthentication === 'private_key_jwt' ? { clientAuthentication } : {}) };
}

function wrongProtocol(field: string, article: string): ProblemError {
  const message = `This is ${article} connection.`;
  return new ProblemError('invalid_request', {
    detail: message,
    errors: [{ pointer: `/${field}`, code: 'wrong_protocol', message }],
  });
}
