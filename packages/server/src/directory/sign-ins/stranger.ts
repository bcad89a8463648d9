import type { SignInFacts } from '../../policy/sign-in.ts';

/**
 * The same question about somebody of whom nothing is known here: for whoever may try an address and must not learn
 * whether there is an account behind it, or which other organization has the domain.
 */
export function asOfNobody<Facts extends SignInFacts>(facts: Facts): Facts {
  const nobody = { account: null };
  switch (facts.method) {
    case 'password':
      return { ...facts, ...nobody };
    case 'passkey':
      return { ...facts, ...nobody, credential: 'unknown' };
    case 'google':
    case 'github':
      return { ...facts, ...nobody, identity: 'unknown', factorMissing: false };
    case 'sso':
      return {
        ...facts,
        ...nobody,
        email: facts.email === 'managed_elsewhere' ? 'outside' : facts.email,
        identity: 'unknown',
        membership: 'none',
        removed: false,
        invitation: null,
      };
    default:
      return facts satisfies never;
  }
}
