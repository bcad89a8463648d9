import type { ConnectionPreset } from '@gatehouse/contract/vocabulary';
import { t } from '../../lib/messages/connections.ts';

/** What each provider calls things, and where they are found there. */
export type Provider = {
  name: string;
  samlPlace: string;
  samlBack: string;
  oidcPlace: string;
  /** Their own names for our values. */
  acs: string;
  entityId: string;
  redirect: string;
  attributes: readonly (readonly [name: string, value: string])[];
};

const providers: Readonly<Record<ConnectionPreset, Provider>> = {
  okta: {
    name: 'Okta',
    samlPlace: 'Applications → Create App Integration → SAML 2.0',
    samlBack: 'Sign On → SAML Signing Certificates → View IdP metadata',
    oidcPlace: 'Applications → Create App Integration → OIDC → Web Application',
    acs: 'Single sign-on URL',
    entityId: 'Audience URI (SP Entity ID)',
    redirect: 'Sign-in redirect URIs',
    attributes: [
      ['email', 'user.email'],
      ['firstName', 'user.firstName'],
      ['lastName', 'user.lastName'],
    ],
  },
  entra: {
    name: 'Entra ID',
    samlPlace: 'Enterprise applications → New application → Single sign-on → SAML',
    samlBack: 'SAML Certificates → App Federation Metadata Url',
    oidcPlace: 'App registrations → New registration → Web',
    acs: 'Reply URL (Assertion Consumer Service URL)',
    entityId: 'Identifier (Entity ID)',
    redirect: 'Redirect URI',
    attributes: [['emailaddress', 'user.mail']],
  },
  onelogin: {
    name: 'OneLogin',
    samlPlace: 'Applications → Add App → SAML Custom Connector (Advanced)',
    samlBack: 'SSO → Issuer URL',
    oidcPlace: 'Applications → Add App → OpenId Connect (OIDC)',
    acs: 'ACS (Consumer) URL',
    entityId: 'Audience (EntityID)',
    redirect: 'Redirect URIs',
    attributes: [
      ['email', 'Email'],
      ['firstName', 'First Name'],
      ['lastName', 'Last Name'],
    ],
  },
  ping: {
    name: 'Ping',
    samlPlace: 'Applications → SAML Application → Manually Enter',
    samlBack: 'Configuration → IdP Metadata URL',
    oidcPlace: 'Applications → OIDC Web App',
    acs: 'ACS URLs',
    entityId: 'Entity ID',
    redirect: 'Redirect URIs',
    attributes: [
      ['email', 'Email Address'],
      ['firstName', 'Given Name'],
      ['lastName', 'Family Name'],
    ],
  },
  google_workspace: {
    name: 'Google Workspace',
    samlPlace: 'Apps → Web and mobile apps → Add custom SAML app',
    samlBack: 'Google Identity Provider details → Download metadata',
    oidcPlace: 'APIs & Services → Credentials → OAuth client ID',
    acs: 'ACS URL',
    entityId: 'Entity ID',
    redirect: 'Authorized redirect URIs',
    attributes: [
      ['email', 'Primary email'],
      ['firstName', 'First name'],
      ['lastName', 'Last name'],
    ],
  },
  custom: {
    name: t('provider.custom'),
    samlPlace: 'SAML 2.0',
    samlBack: 'SAML 2.0',
    oidcPlace: 'OpenID Connect',
    acs: 'ACS URL',
    entityId: 'Entity ID',
    redirect: 'Redirect URI',
    attributes: [
      ['email', 'email'],
      ['firstName', 'given name'],
      ['lastName', 'family name'],
    ],
  },
};

export const providerOf = (preset: ConnectionPreset): Provider => providers[preset];

export const presets = [
  'okta',
  'entra',
  'onelogin',
  'ping',
  'google_workspace',
  'custom',
] as const satisfies readonly ConnectionPreset[];
