import type { Reauthentication } from '@gatehouse/contract/presets/preset';
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  Configuration,
  calculatePKCECodeChallenge,
  clockSkew,
  clockTolerance,
  customFetch,
  enableNonRepudiationChecks,
  fetchUserInfo,
  getJwksCache,
  type IDToken,
  setJwksCache,
} from 'openid-client';
import { inChecks } from '../../platform/checks.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Outbound } from '../../platform/fetch.ts';
import { ProblemError } from '../../platform/problem.ts';
import { authenticationFor } from './client-authentication.ts';
import { createDiscovery, type DiscoveredIssuer, insecureWhereExcepted } from './discovery.ts';
import { translateGrantError } from './oidc-errors.ts';
import type { FinishAuthorization, OidcCheck, OidcConnection, OidcProof, StartAuthorization } from './oidc-types.ts';
import { proofFromClaims } from './profile.ts';
import { COMPARE_CLOCKS } from './token-evidence.ts';

export type OidcClient = {
  /** Where somebody signs out there; null where the provider offers none. */
  logoutUrl(leaving: Leaving): Promise<URL | null>;
  discover(issuer: string): Promise<DiscoveredIssuer>;
  forget(issuer: string): void;
  startAuthorization(start: StartAuthorization): Promise<URL>;
  finishAuthorization(finish: FinishAuthorization): Promise<OidcProof>;
};

const SKEW_SECONDS = 60;
const MAX_HINT = 6000;

/** What is added where the person shall prove themselves anew (openid-connect-core, section 3.1.2.1). */
const askingAnew: Readonly<Record<Reauthentication | 'never', Record<string, string>>> = {
  never: {},
  by_age: { max_age: '0' },
  by_prompt: { max_age: '0', prompt: 'login' },
  by_account_choice: { prompt: 'select_account' },
};

/** OpenID Connect RP-Initiated Logout 1.0, section 2. */
export type Leaving = { connection: OidcConnection; idToken: string | null; returnTo: string };

/** Code flow with PKCE against any OpenID provider (openid-connect-core, section 3.1; RFC 7636; RFC 9207). */
export function createOidcClient({ outbound, clock }: { outbound: Outbound; clock: Clock }): OidcClient {
  const { discover, forget } = createDiscovery({ outbound, clock });
  return {
    discover,
    forget,
    async startAuthorization(start) {
      const issuer = await discover(start.connection.issuer);
      return buildAuthorizationUrl(await configure(outbound, issuer, start.connection), {
        redirect_uri: start.redirectUri,
        response_type: 'code',
        scope: [...new Set(['openid', ...start.connection.scopes])].join(' '),
        state: start.state,
        nonce: start.nonce,
        code_challenge: await calculatePKCECodeChallenge(start.codeVerifier),
        code_challenge_method: 'S256',
        ...(start.loginHint && { login_hint: start.loginHint }),
        ...askingAnew[start.reauthentication ?? 'never'],
      });
    },
    async logoutUrl({ connection, idToken, returnTo }) {
      const issuer = await discover(connection.issuer);
      const target = URL.parse(issuer.metadata.end_session_endpoint ?? '');
      const secure = target?.protocol === 'https:' || (target?.protocol === 'http:' && outbound.excepts(target));
      if (!secure) return null;
      return buildEndSessionUrl(await configure(outbound, issuer, connection), {
        ...(idToken && { id_token_hint: idToken }),
        post_logout_redirect_uri: returnTo,
      });
    },
    async finishAuthorization(finish) {
      const { out, passed } = await inChecks<OidcCheck, Omit<OidcProof, 'checks'>>(async (begin) => {
        const hurried = outbound.together();
        begin('oidc_provider');
        const issuer = await discover(finish.connection.issuer);
        begin('oidc_answer');
        checkResponseBinding(finish);
        begin('oidc_token');
        const listening = finish.exchange?.listeningTo(hurried, issuer.metadata) ?? hurried;
        const configuration = await configure(listening, issuer, finish.connection, finish.now);
        try {
          return await redeemCode(configuration, finish, begin);
        } catch (error) {
          throw error instanceof ProblemError
            ? error
            : translateGrantError(error, { ...finish.connection, now: finish.now });
        } finally {
          issuer.jwks = getJwksCache(configuration) ?? issuer.jwks;
        }
      });
      return { ...out, checks: passed };
    },
  };
}

async function redeemCode(
  configuration: Configuration,
  finish: FinishAuthorization,
  begin: (check: OidcCheck) => void,
): Promise<Omit<OidcProof, 'checks'>> {
  const current = new URL(finish.redirectUri);
  current.search = finish.callbackUrl.search;
  const tokens = await authorizationCodeGrant(configuration, current, {
    expectedState: finish.state,
    expectedNonce: finish.nonce,
    pkceCodeVerifier: finish.codeVerifier,
    idTokenExpected: true,
  });
  const idToken = tokens.claims();
  if (!idToken) throw new ProblemError('oidc_token_invalid', { evidence: { received: 'no ID token' } });
  checkIssuedAt(idToken, finish.now);
  begin('oidc_claims');
  const claims = await withUserInfo(configuration, idToken, tokens.access_token);
  const proof = proofFromClaims(claims, idToken, finish.connection.issuer);
  return { ...proof, idToken: hintOf(configuration, tokens.id_token) };
}

/** For signing out there; a long one would not fit into the address that it is for. */
function hintOf(configuration: Configuration, idToken: string | undefined): string | null {
  const offered = configuration.serverMetadata().end_session_endpoint !== undefined;
  return offered && idToken !== undefined && idToken.length <= MAX_HINT ? idToken : null;
}

/** Some providers put the address only at userinfo. The library insists that its `sub` is the token's. */
async function withUserInfo(
  configuration: Configuration,
  idToken: IDToken,
  accessToken: string,
): Promise<Record<string, unknown>> {
  if (idToken.email !== undefined || !configuration.serverMetadata().userinfo_endpoint) return { ...idToken };
  const userInfo = await fetchUserInfo(configuration, accessToken, idToken.sub);
  // What was signed wins over what was not.
  return { ...userInfo, ...idToken };
}

/** Before anything is sent: the answer belongs to this sign-in and comes from this issuer (RFC 9207, section 2.4). */
function checkResponseBinding({ callbackUrl, state, connection }: FinishAuthorization): void {
  const states = callbackUrl.searchParams.getAll('state');
  if (states.length !== 1 || states[0] !== state) throw new ProblemError('flow_other_browser');
  const issuers = callbackUrl.searchParams.getAll('iss');
  if (issuers.some((issuer) => issuer !== connection.issuer)) {
    throw new ProblemError('oidc_issuer_mismatch', {
      evidence: { expected: connection.issuer, received: issuers.join(', ').slice(0, 300) },
    });
  }
}

/** The library requires `iat` and does not compare it. */
function checkIssuedAt(idToken: IDToken, now: Date): void {
  if (idToken.iat - SKEW_SECONDS <= now.getTime() / 1000) return;
  throw new ProblemError('oidc_token_invalid', {
    evidence: {
      expected: `issued before ${now.toISOString()}`,
      received: new Date(idToken.iat * 1000).toISOString(),
      hint: COMPARE_CLOCKS,
    },
  });
}

async function configure(
  outbound: Outbound,
  issuer: DiscoveredIssuer,
  connection: OidcConnection,
  now?: Date,
): Promise<Configuration> {
  const { metadata } = issuer;
  const authentication = await authenticationFor(metadata, connection.client);
  const configuration = new Configuration(
    metadata,
    connection.clientId,
    {
      [clockTolerance]: SKEW_SECONDS,
      // The library reads the machine's clock; this is how far ours is from it.
      ...(now && { [clockSkew]: Math.round((now.getTime() - Date.now()) / 1000) }),
    },
    authentication,
  );
  configuration[customFetch] = outbound.fetch;
  configuration.timeout = 5;
  // Without it a token from the token endpoint is taken on trust in TLS alone.
  enableNonRepudiationChecks(configuration);
  for (const apply of insecureWhereExcepted(outbound, new URL(metadata.issuer))) apply(configuration);
  if (issuer.jwks) setJwksCache(configuration, issuer.jwks);
  return configuration;
}
