import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTHeaderParameters, SignJWT, UnsecuredJWT } from 'jose';

type Claims = Record<string, unknown>;
type Key = Parameters<SignJWT['sign']>[0];

/** An OpenID provider that lies on demand. Everything is right until a test says what shall be wrong. */
export type HostileProvider = {
  issuer: string;
  /** Requests seen, by path. */
  hits: Map<string, number>;
  lie: {
    discovery?: (document: Claims) => unknown;
    discoveryResponse?: (response: ServerResponse) => void;
    claims?: (claims: Claims) => Claims;
    header?: Partial<JWTHeaderParameters>;
    key?: Key;
    unsecured?: boolean;
    idToken?: (token: string) => string | undefined;
    userInfo?: Claims;
    token?: { status: number; body: Claims };
    hang?: string;
    /** How long every answer but the discovery document takes. */
    slowMs?: number;
    jwks?: 'empty';
  };
  nonce: string;
  clientId: string;
  close(): void;
};

export const { privateKey: foreignKey } = await generateKeyPair('RS256');
// Plain RSA keys, good for any RSA algorithm: what is refused is then refused for its name alone.
export const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', use: 'sig' };

export async function startHostileProvider(now: () => Date): Promise<HostileProvider> {
  const server = createServer((request, response) => {
    answer(provider, request, response, now()).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: HostileProvider = {
    issuer,
    hits: new Map(),
    lie: {},
    nonce: '',
    clientId: '',
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return provider;
}

async function answer(provider: HostileProvider, request: IncomingMessage, response: ServerResponse, now: Date) {
  const path = new URL(request.url ?? '/', provider.issuer).pathname;
  const { lie } = provider;
  provider.hits.set(path, (provider.hits.get(path) ?? 0) + 1);
  if (lie.hang === path) return;
  if (path !== DISCOVERY && lie.slowMs) await new Promise((resolve) => setTimeout(resolve, lie.slowMs));
  if (path === DISCOVERY && lie.discoveryResponse) return lie.discoveryResponse(response);
  const { status, body } = await content(provider, path, now);
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

const DISCOVERY = '/.well-known/openid-configuration';

async function content(provider: HostileProvider, path: string, now: Date): Promise<{ status: number; body: unknown }> {
  const { lie } = provider;
  if (path === DISCOVERY) {
    const right = discoveryDocument(provider.issuer);
    return { status: 200, body: lie.discovery ? lie.discovery(right) : right };
  }
  if (path === '/jwks') return { status: 200, body: { keys: lie.jwks === 'empty' ? [] : [jwk] } };
  if (path === '/userinfo') {
    return { status: 200, body: lie.userInfo ?? { sub: 'person-1', email: 'ui@customer.example' } };
  }
  if (path !== '/token') return { status: 404, body: {} };
  if (lie.token) return lie.token;
  const token = await mint(provider, now);
  const idToken = lie.idToken ? lie.idToken(token) : token;
  return { status: 200, body: { access_token: 'access', token_type: 'Bearer', id_token: idToken } };
}

function discoveryDocument(issuer: string): Claims {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    userinfo_endpoint: `${issuer}/userinfo`,
    response_types_supported: ['code'],
    id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
  };
}

async function mint({ lie, issuer, nonce, clientId }: HostileProvider, now: Date): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1000);
  const right: Claims = {
    iss: issuer,
    aud: clientId,
    sub: 'person-1',
    iat: seconds,
    exp: seconds + 300,
    nonce,
    email: 'ada@customer.example',
    email_verified: true,
    given_name: 'Ada',
    family_name: 'Lovelace',
    name: 'Ada Lovelace',
  };
  const claims = lie.claims ? lie.claims(right) : right;
  if (lie.unsecured) return new UnsecuredJWT(claims).encode();
  const header = { alg: 'RS256', kid: 'k1', ...lie.header };
  return new SignJWT(claims).setProtectedHeader(header).sign(lie.key ?? privateKey);
}
