import type { Reauthentication } from '@gatehouse/contract/presets/preset';
import type { Exchange } from './exchange.ts';

export type OidcConnection = {
  id: string;
  issuer: string;
  clientId: string;
  /** What shows the provider that it is us: the secret it gave, or a key of our own (RFC 7523, section 2.2). */
  client: { secret: string } | { keyId: string; privateKey: string };
  /** `openid` is added where it is missing. */
  scopes: string[];
};

export type OidcProof = {
  /** What the issuer promises never to reassign (openid-connect-core, section 2); for GitHub the numeric id. */
  subject: string;
  email: string | null;
  /** Null where the provider says nothing about it. */
  emailVerified: boolean | null;
  firstName: string | null;
  lastName: string | null;
  name: string | null;
  claims: Record<string, unknown>;
  /** `auth_time`, where the provider states it (openid-connect-core, section 2). */
  authenticatedAt: Date | null;
  /** For signing out at the provider: what it reminds itself by, and its name for this session. */
  idToken: string | null;
  sessionId: string | null;
  issuer: string;
  checks: OidcCheck[];
};

/** In the order in which they are made. */
export type OidcCheck = 'oidc_provider' | 'oidc_answer' | 'oidc_token' | 'oidc_claims';

export type StartAuthorization = {
  connection: OidcConnection;
  redirectUri: string;
  state: string;
  nonce: string;
  codeVerifier: string;
  loginHint?: string | null;
  reauthentication?: Reauthentication | null;
};

export type FinishAuthorization = {
  connection: OidcConnection;
  redirectUri: string;
  /** As it arrived; only its query is used, the address is `redirectUri`. */
  callbackUrl: URL;
  state: string;
  nonce: string;
  codeVerifier: string;
  now: Date;
  /** Where what the provider says is noted. */
  exchange?: Exchange;
};
