import type { ClientAuthentication, ConnectionType } from '@gatehouse/contract/vocabulary';
import type { ConnectionSettings, LogoutAddress, OidcSettings } from '../../platform/db/stored.ts';
import { ProblemError } from '../../platform/problem.ts';
import { type GivenSaml, samlAfter } from './saml-settings.ts';

/** What is asked from a provider and accepted of it: how it begins, and how what is given changes it. */

/** Settings given now; what is absent stays as it was. */
export type Configuration = {
  saml?: GivenSaml | undefined;
  oidc?: (Partial<Omit<OidcSettings, 'type' | 'clientAuthentication'>> & GivenAuthentication) | undefined;
  /** Where the settings of a SAML provider were read; null: nowhere any more. */
  metadataUrl?: string | null | undefined;
  /** Where the metadata that was read now says that people sign out. */
  metadataLogout?: LogoutAddress | undefined;
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

/** `named`: where the metadata that is kept says that people sign out; null where none is kept. */
type Circumstances = { now: Date; named: LogoutAddress | null };

/** The other protocol's settings are a mistake, not something to ignore. */
export function configured(
  settings: ConnectionSettings,
  { saml, oidc, clientSecret, metadataLogout }: Configuration,
  circumstances: Circumstances,
): ConnectionSettings {
  if (settings.type === 'saml') {
    if (oidc !== undefined || clientSecret !== undefined) throw wrongProtocol('oidc', 'a SAML');
    return samlAfter(settings, { given: saml ?? {}, read: metadataLogout ?? null, ...circumstances });
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
