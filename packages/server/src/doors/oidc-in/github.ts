import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretPost,
  Configuration,
  calculatePKCECodeChallenge,
  customFetch,
} from 'openid-client';
import type { Outbound, OutboundOptions } from '../../platform/fetch.ts';
import { ProblemError } from '../../platform/problem.ts';
import { insecureWhereExcepted } from './discovery.ts';
import { translateGrantError } from './oidc-errors.ts';
import type { OidcProof } from './oidc-types.ts';

export type GithubSettings = {
  clientId: string;
  clientSecret: string;
  /** Of a GitHub Enterprise server; null for github.com. */
  baseUrl: string | null;
};

type Flow = { redirectUri: string; state: string; codeVerifier: string };
export type GithubClient = {
  startAuthorization(flow: Flow & { loginHint?: string | null; chooseAccount?: boolean }): Promise<URL>;
  finishAuthorization(flow: Flow & { callbackUrl: URL }): Promise<OidcProof>;
};

/** GitHub speaks OAuth 2.0 and has no ID token: who it was is asked at its API with the token just received. */
export function createGithubClient(outbound: Outbound, settings: GithubSettings): GithubClient {
  const site = settings.baseUrl?.replace(/\/+$/, '') ?? 'https://github.com';
  const api = settings.baseUrl ? `${site}/api/v3` : 'https://api.github.com';
  const metadata = {
    issuer: site,
    authorization_endpoint: `${site}/login/oauth/authorize`,
    token_endpoint: `${site}/login/oauth/access_token`,
  };
  const configure = (over: Outbound): Configuration => {
    const secret = ClientSecretPost(settings.clientSecret);
    const configuration = new Configuration(metadata, settings.clientId, undefined, secret);
    configuration[customFetch] = (url, options) => fetchToken(over, url, options);
    configuration.timeout = 5;
    for (const apply of insecureWhereExcepted(over, new URL(site))) apply(configuration);
    return configuration;
  };

  return {
    async startAuthorization(flow) {
      return buildAuthorizationUrl(configure(outbound), {
        redirect_uri: flow.redirectUri,
        scope: 'read:user user:email',
        state: flow.state,
        code_challenge: await calculatePKCECodeChallenge(flow.codeVerifier),
        code_challenge_method: 'S256',
        ...(flow.loginHint && { login: flow.loginHint }),
        // GitHub asks nobody for a password because an application wants it; choosing the account is an act at least.
        ...(flow.chooseAccount && { prompt: 'select_account' }),
      });
    },
    async finishAuthorization(flow) {
      const states = flow.callbackUrl.searchParams.getAll('state');
      if (states.length !== 1 || states[0] !== flow.state) throw new ProblemError('flow_other_browser');
      const hurried = outbound.together();
      const current = new URL(flow.redirectUri);
      current.search = flow.callbackUrl.search;
      try {
        const checks = { expectedState: flow.state, pkceCodeVerifier: flow.codeVerifier };
        const { access_token: token } = await authorizationCodeGrant(configure(hurried), current, checks);
        const [user, emails] = await Promise.all([
          ask(hurried, `${api}/user`, token),
          ask(hurried, `${api}/user/emails`, token),
        ]);
        return toProof(user, emails, site);
      } catch (error) {
        throw error instanceof ProblemError ? error : translateGrantError(error);
      }
    },
  };
}

/** GitHub's own names for what RFC 6749 (section 5.2) calls otherwise. */
const STANDARD_ERRORS: ReadonlyMap<string, string> = new Map([
  ['incorrect_client_credentials', 'invalid_client'],
  ['application_suspended', 'invalid_client'],
  ['bad_verification_code', 'invalid_grant'],
]);

/** GitHub answers errors with status 200, where the standard and the library want 400. */
async function fetchToken(outbound: Outbound, url: string, options: OutboundOptions): Promise<Response> {
  const response = await outbound.fetch(url, options);
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  if (!response.ok || !isRecord(body) || typeof body.error !== 'string') return response;
  return Response.json({ ...body, error: STANDARD_ERRORS.get(body.error) ?? body.error }, { status: 400 });
}

async function ask(outbound: Outbound, url: string, token: string): Promise<unknown> {
  const response = await outbound.fetch(url, {
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/vnd.github+json',
      'user-agent': 'gatehouse',
      'x-github-api-version': '2022-11-28',
    },
  });
  if (response.status !== 200) {
    throw new ProblemError('idp_unreachable', {
      evidence: { received: `${new URL(url).pathname}: HTTP ${response.status}` },
    });
  }
  return response.json().catch((cause: unknown) => {
    throw new ProblemError('idp_unreachable', { evidence: { received: 'no JSON' }, cause });
  });
}

function toProof(user: unknown, emails: unknown, issuer: string): OidcProof {
  const profile = isRecord(user) ? user : {};
  // The login can be renamed and taken by somebody else; the number cannot.
  if (typeof profile.id !== 'number' || !Number.isSafeInteger(profile.id) || profile.id <= 0) {
    throw new ProblemError('oidc_token_invalid', { evidence: { received: 'a user without a numeric id' } });
  }
  const list = Array.isArray(emails) ? emails.filter(isRecord) : [];
  const primary = list.find((entry) => entry.primary === true && entry.verified === true);
  const email = typeof primary?.email === 'string' ? primary.email : null;
  return {
    subject: String(profile.id),
    email,
    emailVerified: email === null ? null : true,
    firstName: null,
    lastName: null,
    name: typeof profile.name === 'string' && profile.name.trim() ? profile.name.trim() : null,
    authenticatedAt: null,
    idToken: null,
    sessionId: null,
    claims: { id: profile.id, login: profile.login, name: profile.name, email },
    issuer,
    checks: [],
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
