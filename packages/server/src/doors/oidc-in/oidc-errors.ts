import type { ProblemCode } from '@gatehouse/contract/problems';
import { AuthorizationResponseError, ResponseBodyError, WWWAuthenticateChallengeError } from 'openid-client';
import { OutboundFailure } from '../../platform/fetch.ts';
import { ProblemError } from '../../platform/problem.ts';
import { type AskedOf, evidenceOfToken, type TokenFault } from './token-evidence.ts';

/** The library's errors in our words. What the provider wrote goes to Owners as evidence, never to the person. */
export function translateDiscoveryError(error: unknown, issuer: string): ProblemError {
  const known = networkProblem(error);
  if (known) return known;
  const { message, received } = summarize(error);
  return new ProblemError('oidc_discovery_failed', {
    evidence: {
      expected: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
      received: [message, received].filter(Boolean).join(': '),
      hint: 'Open the address in a browser: it must answer with JSON, without a redirect.',
    },
    cause: loggable(error),
  });
}

/** `asked` where an ID token comes back. */
export function translateGrantError(error: unknown, asked: AskedOf | null = null): ProblemError {
  const known = networkProblem(error);
  if (known) return known;
  if (error instanceof AuthorizationResponseError) return refusedByProvider(error);
  if (error instanceof ResponseBodyError) return tokenEndpointProblem(error);
  if (error instanceof WWWAuthenticateChallengeError) return clientRefused('HTTP 401');
  const fault = summarize(error);
  return new ProblemError(codeForClaim(fault.claim), {
    evidence: asked ? evidenceOfToken(fault, asked) : { received: wordsOf(fault) },
    cause: loggable(error),
  });
}

function codeForClaim(claim: string): ProblemCode {
  if (claim === 'nonce') return 'oidc_nonce_mismatch';
  return claim === 'iss' ? 'oidc_issuer_mismatch' : 'oidc_token_invalid';
}

function refusedByProvider(error: AuthorizationResponseError): ProblemError {
  const received = `${error.error} ${error.error_description ?? ''}`.trim().slice(0, 300);
  return new ProblemError('idp_denied', {
    evidence: { received, hint: 'The log of the identity provider says why it refused.' },
  });
}

function tokenEndpointProblem(error: ResponseBodyError): ProblemError {
  const received = `${error.error} ${error.error_description ?? ''}`.trim().slice(0, 300);
  if (error.error === 'invalid_client' || error.error === 'unauthorized_client' || error.status === 401) {
    return clientRefused(received);
  }
  if (error.error === 'redirect_uri_mismatch' || /redirect/i.test(error.error_description ?? '')) {
    return new ProblemError('oidc_redirect_mismatch', {
      evidence: { received, hint: 'Register the redirect address of this connection at the identity provider.' },
      cause: loggable(error),
    });
  }
  // A code that is old, used or not ours (RFC 6749, section 5.2): beginning again is what helps.
  if (error.error === 'invalid_grant')
    return new ProblemError('flow_expired', { evidence: { received }, cause: loggable(error) });
  return new ProblemError('oidc_token_invalid', { evidence: { received }, cause: loggable(error) });
}

function clientRefused(received: string): ProblemError {
  return new ProblemError('oidc_client_secret_invalid', {
    evidence: {
      received,
      hint: 'Copy client ID and secret from the identity provider again; the secret may have expired.',
    },
  });
}

/** What our own fetch threw is somewhere below what the library made of it. */
function networkProblem(error: unknown): ProblemError | null {
  for (const cause of causes(error)) {
    if (cause instanceof ProblemError) return cause;
    const timedOut = cause.name === 'TimeoutError' || ('code' in cause && cause.code === 'OAUTH_TIMEOUT');
    if (cause instanceof OutboundFailure || timedOut) {
      const reason = cause instanceof OutboundFailure ? cause.reason : 'timeout';
      return new ProblemError('idp_unreachable', {
        evidence: { expected: 'an answer within 5 seconds', received: reason },
        cause: cause.message,
      });
    }
  }
  return null;
}

/** The library's errors carry codes, tokens and claims along; a log gets the words only. */
function loggable(error: unknown): string {
  return [...causes(error)].map(({ message }) => message).join(': ');
}

function* causes(error: unknown): Generator<Error> {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 6; cause = cause.cause, depth++) yield cause;
}

function summarize(error: unknown): TokenFault {
  let message = '';
  let details: unknown = error;
  for (const cause of causes(error)) {
    message = cause.message;
    details = cause.cause;
  }
  const nothing = { message, claim: '', received: '', algorithm: '', accepted: '' };
  if (details instanceof Response) return { ...nothing, received: `HTTP ${details.status}` };
  const claim = property(details, 'claim');
  return {
    message: message.slice(0, 300),
    claim,
    received: claim ? property(inside(details, 'claims'), claim).slice(0, 300) : '',
    algorithm: property(inside(details, 'header'), 'alg').slice(0, 300),
    accepted: [inside(details, 'expected')].flat().filter(isText).join(', ').slice(0, 300),
  };
}

const wordsOf = ({ message, claim, received }: TokenFault) => [message, claim, received].filter(Boolean).join(': ');

const isText = (value: unknown) => typeof value === 'string';

function inside(value: unknown, name: string): unknown {
  return value && typeof value === 'object' ? Reflect.get(value, name) : null;
}

function property(value: unknown, name: string): string {
  if (!value || typeof value !== 'object') return '';
  const found: unknown = Reflect.get(value, name);
  if (typeof found === 'string') return found;
  return found === undefined ? '' : JSON.stringify(found);
}
