import { createOidcClient } from '../src/doors/oidc-in/oidc-client.ts';
import type { OidcConnection } from '../src/doors/oidc-in/oidc-types.ts';
import { createOutbound } from '../src/platform/fetch.ts';
import { startHostileProvider } from './hostile-op.ts';

export const flow = {
  redirectUri: 'https://gatehouse.example/sso/oidc/callback',
  state: 'state-1',
  nonce: 'nonce-1',
  codeVerifier: 'v'.repeat(43),
};
export const secret = 'a client secret of thirty-two characters';

export type HostileSignIn = Awaited<ReturnType<typeof beginHostileSignIn>>;

/** A sign-in at a provider that lies as it is told to, as far as the browser's coming back. */
export async function beginHostileSignIn(now: () => Date) {
  const provider = await startHostileProvider(now);
  const outbound = createOutbound({ allow: ['127.0.0.1'], limits: { timeoutMs: 1000, maxBytes: 100_000 } });
  const client = createOidcClient({ outbound, clock: { now } });
  const connection: OidcConnection = {
    id: 'con_one',
    issuer: provider.issuer,
    clientId: 'client',
    client: { secret },
    scopes: ['email'],
  };
  provider.clientId = 'client';
  provider.nonce = flow.nonce;
  return {
    provider,
    client,
    connection,
    finish(query: Record<string, string> = {}) {
      const callbackUrl = new URL(flow.redirectUri);
      callbackUrl.search = new URLSearchParams({ code: 'code', state: flow.state, ...query }).toString();
      return client.finishAuthorization({ connection, ...flow, callbackUrl, now: now() });
    },
    async close() {
      provider.close();
      await outbound.close();
    },
  };
}
