import { createPrivateKey, createPublicKey } from 'node:crypto';
import { exportJWK, importPKCS8, type JWK } from 'jose';
import {
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  PrivateKeyJwt,
  type ServerMetadata,
} from 'openid-client';
import { ProblemError } from '../../platform/problem.ts';
import type { OidcConnection } from './oidc-types.ts';

/** How we show a provider's token endpoint that it is us, in a way that it says it takes. */

const ALGORITHM = 'RS256';

export async function authenticationFor(
  metadata: ServerMetadata,
  client: OidcConnection['client'],
): Promise<ClientAuth> {
  // Basic is the default where the document names none (OIDC Discovery, section 3).
  const supported = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  if ('secret' in client) {
    if (supported.includes('client_secret_basic')) return ClientSecretBasic(client.secret);
    if (supported.includes('client_secret_post')) return ClientSecretPost(client.secret);
    throw unsupported('client_secret_basic or client_secret_post', supported);
  }
  if (!supported.includes('private_key_jwt')) throw unsupported('private_key_jwt', supported);
  const algorithms = metadata.token_endpoint_auth_signing_alg_values_supported ?? [ALGORITHM];
  if (!algorithms.includes(ALGORITHM)) throw unsupported(ALGORITHM, algorithms);
  return PrivateKeyJwt({ key: await importPKCS8(client.privateKey, ALGORITHM), kid: client.keyId });
}

export type PublishedKey = { keyId: string; privateKey: string };

/** The public halves, as a provider reads them (RFC 7517, section 5). */
export async function jwksOf(keys: readonly PublishedKey[]): Promise<{ keys: JWK[] }> {
  const published = keys.map(async ({ keyId, privateKey }) => {
    const jwk = await exportJWK(createPublicKey(createPrivateKey(privateKey)));
    return { ...jwk, kid: keyId, use: 'sig', alg: ALGORITHM };
  });
  return { keys: await Promise.all(published) };
}

function unsupported(expected: string, received: readonly string[]): ProblemError {
  return new ProblemError('oidc_authentication_unsupported', {
    evidence: {
      expected,
      received: received.join(', ').slice(0, 300),
      hint: 'Choose another client authentication for this connection, or allow this one at the identity provider.',
    },
  });
}
