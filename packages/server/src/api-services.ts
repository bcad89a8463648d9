import type { ApiServices } from './doors/api/services.ts';
import { fetchIdpMetadata } from './doors/saml/fetch-metadata.ts';
import { type IdpMetadata, parseCertificate, parseIdpMetadata } from './doors/saml/metadata.ts';
import type { Door } from './doors/sign-in/door.ts';
import { beginConnectionTest } from './doors/sign-in/start.ts';
import type { Outside } from './outside.ts';
import { createDns } from './platform/dns.ts';
import { type PasswordWeakness, PASSWORD_MINIMUM, passwordWeakness } from './platform/password-strength.ts';
import { ProblemError } from './platform/problem.ts';

/** What the API needs of the other doors and of the outside. */
export function apiServices(door: Door, { outbound, oidc, passwords }: Outside): ApiServices {
  const { dnsServers } = door.world.config;
  return {
    dns: createDns(dnsServers === null ? null : [...dnsServers]),
    async readIdpMetadata(from) {
      const metadata = 'url' in from ? await fetchIdpMetadata(outbound, from.url) : parseIdpMetadata(from.xml, outbound.excepts);
      return toSettings(metadata);
    },
    parseCertificate: (text) => parseCertificate(text).pem,
    async discoverIssuer(issuer) {
      // What an Owner has just changed at the provider is to be seen now.
      oidc.forget(issuer);
      await oidc.discover(issuer);
    },
    isSafeTarget(address) {
      const url = URL.parse(address);
      return url?.protocol === 'https:' || (url?.protocol === 'http:' && outbound.excepts(url));
    },
    beginConnectionTest: (start) => beginConnectionTest(door, start),
    async passwordWeakness(password, words) {
      const weakness = await passwordWeakness(password, words);
      return weakness && sentences[weakness];
    },
    hashPassword: passwords.hash,
  };
}

function toSettings({ entityId, ssoRedirectUrl, ssoPostUrl, certificates }: IdpMetadata) {
  const ssoUrl = ssoRedirectUrl ?? ssoPostUrl;
  if (ssoUrl === null) throw new ProblemError('saml_metadata_invalid', { detail: 'The metadata names no sign-in address.' });
  return { idpEntityId: entityId, ssoUrl, ssoBinding: ssoRedirectUrl === null ? 'post' : 'redirect', certificates } as const;
}

const sentences: Record<PasswordWeakness, string> = {
  too_short: `Use at least ${PASSWORD_MINIMUM} characters.`,
  too_long: 'Use at most 1024 characters.',
  too_common: 'This password is easy to guess. Choose another one.',
  contains_name: 'Leave out your name, your email and the organization’s name.',
};
