import type { IDToken } from 'openid-client';
import { ProblemError } from '../../platform/problem.ts';
import type { OidcProof } from './oidc-types.ts';

/** What is only said at userinfo is taken as well, but not when somebody signed in: that has to be signed. */
export function proofFromClaims(
  claims: Record<string, unknown>,
  { sub: subject, auth_time: authTime, sid }: Pick<IDToken, 'sub' | 'auth_time'> & { sid?: unknown },
  issuer: string,
): Omit<OidcProof, 'checks'> {
  // Section 2 of openid-connect-core: at most 255 ASCII characters.
  if (subject.length === 0 || subject.length > 255 || /\p{Cc}/u.test(subject)) {
    throw new ProblemError('oidc_token_invalid', { evidence: { received: 'an unusable sub' } });
  }
  return {
    subject,
    email: text(claims.email),
    emailVerified: flag(claims.email_verified),
    firstName: text(claims.given_name),
    lastName: text(claims.family_name),
    name: text(claims.name),
    claims,
    idToken: null,
    sessionId: text(sid),
    authenticatedAt: authTime === undefined ? null : new Date(authTime * 1000),
    issuer,
  };
}

function text(value: unknown): string | null {
  const trimmed = typeof value === 'string' ? value.trim().slice(0, 1024) : '';
  return trimmed || null;
}

/** Some providers send booleans as strings. Anything else is no answer. */
function flag(value: unknown): boolean | null {
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  return null;
}
