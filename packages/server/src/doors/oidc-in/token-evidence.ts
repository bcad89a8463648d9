import type { Evidence } from '../../platform/problem.ts';

/** What the library found wrong with an ID token (openid-connect-core, 3.1.3.7), for whoever set the connection up. */

export type AskedOf = { issuer: string; clientId: string; now: Date };

/** What the library says along with its words: some of it, or nothing. */
export type TokenFault = { message: string; claim: string; received: string; algorithm: string; accepted: string };

type Wrong = (fault: TokenFault, asked: AskedOf) => Evidence;

const byClaim: Readonly<Record<string, Wrong>> = {
  iss: ({ received }, { issuer }) => ({ expected: issuer, received }),
  aud: ({ received }, { clientId }) => ({ expected: clientId, received, hint: COPY_CLIENT }),
  azp: ({ received }, { clientId }) => ({ expected: clientId, received, hint: COPY_CLIENT }),
  exp: ({ received }, { now }) => ({
    expected: `valid after ${now.toISOString()}`,
    received: moment(received),
    hint: AGAIN,
  }),
  nbf: ({ received }, { now }) => ({
    expected: `valid before ${now.toISOString()}`,
    received: moment(received),
    hint: COMPARE_CLOCKS,
  }),
};

const COPY_CLIENT = 'Copy the client ID of this application from the identity provider again.';
export const COMPARE_CLOCKS = 'Compare the clock of the identity provider with a time server.';
const AGAIN = `Sign in again. ${COMPARE_CLOCKS.replace(/\.$/, ', if it stays so.')}`;

export function evidenceOfToken(fault: TokenFault, asked: AskedOf): Evidence {
  const { message, claim, received, algorithm, accepted } = fault;
  const wrong = byClaim[claim];
  if (wrong && received !== '') return wrong(fault, asked);
  if (/"alg" header/.test(message)) {
    return {
      expected: accepted || 'an algorithm with a public key, such as RS256',
      received: algorithm || 'none',
      hint: 'Choose RS256 as the signing algorithm of the ID token at the identity provider.',
    };
  }
  if (/signature verification|verification key/.test(message)) {
    return {
      expected: 'a signature by one of the keys that the identity provider publishes',
      received: 'a signature by another key',
      hint: 'The key set (jwks_uri) of the identity provider must hold the key it signs with.',
    };
  }
  return { received: [message, claim, received].filter(Boolean).join(': ') };
}

/** Seconds since 1970, as tokens have it (RFC 7519, section 2). */
function moment(seconds: string): string {
  const at = new Date(Number(seconds) * 1000);
  return Number.isNaN(at.getTime()) ? seconds : at.toISOString();
}
