import type { ApiServices } from './doors/api/services.ts';
import type { Discovery } from './doors/oidc-in/discovery.ts';
import { fetchIdpMetadata } from './doors/saml/fetch-metadata.ts';
import { parseCertificate, parseIdpMetadata, settingsFrom } from './doors/saml/metadata.ts';
import { englishProblem } from './doors/sign-in/pages/messages/en-problems.ts';
import type { Outbound } from './platform/fetch.ts';
import type { PasswordHashing } from './platform/password-hashing.ts';
import { PASSWORD_MINIMUM, type PasswordWeakness, passwordWeakness } from './platform/password-strength.ts';

/** What the API needs of the doors that speak to providers; doors do not know each other, so they meet here. */

type Parts = Pick<ApiServices, 'dns' | 'beginConnectionTest' | 'createKeyPair' | 'readSystem'> & {
  outbound: Outbound;
  discovery: Discovery;
  passwords: PasswordHashing;
};

export function createApiServices({ outbound, discovery, passwords, ...rest }: Parts): ApiServices {
  return {
    ...rest,
    async readIdpMetadata(from) {
      if ('url' in from) return settingsFrom(await fetchIdpMetadata(outbound, from.url));
      return settingsFrom(parseIdpMetadata(from.xml, outbound.excepts));
    },
    parseCertificate: (text) => parseCertificate(text).pem,
    async discoverIssuer(issuer) {
      // What was found earlier may be what is being corrected.
      discovery.forget(issuer);
      await discovery.discover(issuer);
    },
    isSafeTarget(address) {
      const url = URL.parse(address);
      return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && outbound.excepts(url)));
    },
    async passwordWeakness(password, words) {
      const weakness = await passwordWeakness(password, words);
      return weakness && sentences[weakness];
    },
    hashPassword: (password) => passwords.hash(password),
    problemWords: englishProblem,
  };
}

const sentences: Readonly<Record<PasswordWeakness, string>> = {
  too_short: `Use at least ${PASSWORD_MINIMUM} characters.`,
  too_long: 'Use at most 1024 characters.',
  too_common: 'This password is easy to guess. Use several words that do not belong together.',
  contains_name: 'Leave out your name, your address and the name of this service.',
};
