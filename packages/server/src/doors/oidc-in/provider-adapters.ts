import type { Reauthentication } from '@gatehouse/contract/presets/preset';
import type { Config } from '../../config.ts';
import { keyringFor, type OpenKey } from '../../directory/connection-keys/keep-key.ts';
import type { ConnectionMaterial } from '../../directory/flows/material.ts';
import type { ServiceProviderKey } from '../../directory/instance-keys.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Outbound } from '../../platform/fetch.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { Exchange } from './exchange.ts';
import { createGithubClient } from './github.ts';
import { googleConnection, onlyVerifiedEmail } from './google.ts';
import { createLogoutTokens, type LogoutToken, LogoutTokenRefused } from './logout-token.ts';
import type { OidcClient } from './oidc-client.ts';
import type { OidcConnection, OidcProof } from './oidc-types.ts';

/** Connections, Google and GitHub behind one pair of questions: where to send the browser, and who came back. */

export type Asking = {
  state: string;
  nonce: string;
  codeVerifier: string;
  loginHint: string | null;
  reauthentication: Reauthentication | null;
};
export type Returning = Pick<Asking, 'state' | 'nonce' | 'codeVerifier'> & {
  callbackUrl: URL;
  now: Date;
  exchange: Exchange;
};

export type ProviderAdapter = {
  start(asking: Asking): Promise<{ kind: 'redirect'; url: string }>;
  finish(returning: Returning): Promise<OidcProof>;
};

export type ProviderAdapters = {
  oidc(material: ConnectionMaterial): ProviderAdapter;
  /** Where somebody signs out at the provider; null where it has no such place. */
  logoutUrl(material: ConnectionMaterial, idToken: string | null): Promise<URL | null>;
  /** What the provider says of somebody who signed out there; null where that is not to be believed. */
  readLogoutToken(material: ConnectionMaterial, token: string): Promise<LogoutToken | null>;
  google: ProviderAdapter | null;
  github: ProviderAdapter | null;
};

export const callbackPaths = {
  sso: '/sso/oidc/callback',
  google: '/sso/google/callback',
  github: '/sso/github/callback',
} as const;

/** Where people come back to from signing out there; providers want to know it beforehand. */
export const signedOutPath = '/sso/oidc/signed-out';

type Parts = {
  config: Config;
  client: OidcClient;
  outbound: Outbound;
  clock: Clock;
  instanceKey(): Promise<ServiceProviderKey>;
};

export function createProviderAdapters(parts: Parts): ProviderAdapters {
  const { config, client, outbound, instanceKey } = parts;
  const redirectUri = (method: keyof typeof callbackPaths) => new URL(callbackPaths[method], config.publicUrl).href;
  const google = config.google && googleConnection({ ...config.google, issuer: bare(config.google.issuer) });
  return {
    oidc: (material) => openIdAdapter(client, () => oidcConnectionOf(material, instanceKey), redirectUri('sso')),
    async logoutUrl(material, idToken) {
      const connection = await oidcConnectionOf(material, instanceKey);
      return client.logoutUrl({ connection, idToken, returnTo: new URL(signedOutPath, config.publicUrl).href });
    },
    readLogoutToken: logoutTokenReader(parts),
    google: google && googleAdapter(openIdAdapter(client, async () => google, redirectUri('google'))),
    github: config.github && githubAdapter(outbound, config.github, redirectUri('github')),
  };
}

function logoutTokenReader({ client, outbound, clock }: Parts): ProviderAdapters['readLogoutToken'] {
  const tokens = createLogoutTokens(outbound);
  return async ({ settings }, token) => {
    if (settings.type !== 'oidc' || settings.issuer === null || settings.clientId === null || !token) return null;
    try {
      const issuer = await client.discover(settings.issuer);
      return await tokens.verify({ token, issuer, clientId: settings.clientId, now: clock.now() });
    } catch (error) {
      if (error instanceof LogoutTokenRefused) return null;
      throw error;
    }
  };
}

function openIdAdapter(
  client: OidcClient,
  connectionOf: () => Promise<OidcConnection>,
  redirectUri: string,
): ProviderAdapter {
  return {
    async start(asking) {
      const url = await client.startAuthorization({ ...asking, connection: await connectionOf(), redirectUri });
      return { kind: 'redirect', url: url.href };
    },
    finish: async (returning) =>
      client.finishAuthorization({ ...returning, connection: await connectionOf(), redirectUri }),
  };
}

function googleAdapter({ start, finish }: ProviderAdapter): ProviderAdapter {
  return { start, finish: async (returning) => onlyVerifiedEmail(await finish(returning)) };
}

function githubAdapter(
  outbound: Outbound,
  settings: NonNullable<Config['github']>,
  redirectUri: string,
): ProviderAdapter {
  const { clientId, clientSecret, url } = settings;
  const isPublicSite = url.host === 'github.com';
  const client = createGithubClient(outbound, { clientId, clientSecret, baseUrl: isPublicSite ? null : bare(url) });
  return {
    async start({ state, codeVerifier, loginHint, reauthentication }) {
      const chooseAccount = reauthentication !== null;
      const target = await client.startAuthorization({ redirectUri, state, codeVerifier, loginHint, chooseAccount });
      return { kind: 'redirect', url: target.href };
    },
    finish: ({ state, codeVerifier, callbackUrl }) =>
      client.finishAuthorization({ redirectUri, state, codeVerifier, callbackUrl }),
  };
}

async function oidcConnectionOf(
  material: ConnectionMaterial,
  instanceKey: Parts['instanceKey'],
): Promise<OidcConnection> {
  const { id, settings, clientSecret } = material;
  if (settings.type !== 'oidc' || settings.issuer === null || settings.clientId === null) {
    throw new ProblemError('connection_incomplete');
  }
  const { issuer, clientId, scopes } = settings;
  if (settings.clientAuthentication === 'private_key_jwt') {
    const { signing } = await keyringFor({ material, instanceKey });
    const client = { keyId: keyIdOf(signing), privateKey: signing.privateKey };
    return { id, issuer, clientId, client, scopes };
  }
  if (clientSecret === null) throw new ProblemError('connection_incomplete');
  return { id, issuer, clientId, client: { secret: clientSecret }, scopes };
}

/** The name of a key between us and a provider. */
export const keyIdOf = ({ id }: Pick<OpenKey, 'id'>): string => id ?? 'instance';

/** An issuer is compared character by character; `URL` adds a slash to a bare origin. */
const bare = (url: URL): string => (url.pathname === '/' && url.search === '' ? url.origin : url.href);
