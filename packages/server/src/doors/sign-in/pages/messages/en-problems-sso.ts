import type { ProblemText } from './problem-text.ts';

const askAdmin = 'Tell your IT admin, and give them the reference.';
const startAgain = 'Start again from the sign-in page.';

/** Single sign-on, met by a person who cannot repair it: plain words here, the evidence in the Owner's sign-in log. */
export const ssoProblems = {
  connection_inactive: {
    why: 'The organization has switched off this connection.',
    next: 'Sign in another way, or ask an Owner.',
  },
  idp_unreachable: {
    why: 'We asked your organization’s identity provider, and no answer came.',
    next: 'Try again in a minute.',
  },
  idp_denied: {
    why: 'It sent you back without signing you in.',
    next: 'Try again; if it stays so, tell your IT admin.',
  },
  idp_not_assigned: {
    why: 'Your identity provider knows you, but does not let you use this application.',
    next: 'Ask your IT admin to assign it to you.',
  },
  reauthentication_missing: {
    why: 'We asked for a new proof that it is you, and it answered with an earlier sign-in.',
    next: 'Sign out at your identity provider and try again, or confirm in another way; if it stays so, tell your IT admin.',
  },
  saml_response_malformed: { why: 'What your identity provider sent is not a complete SAML response.', next: askAdmin },
  saml_audience_mismatch: { why: 'Your identity provider answered for a different application.', next: askAdmin },
  saml_destination_mismatch: { why: 'The response was addressed to another place.', next: askAdmin },
  saml_issuer_mismatch: { why: 'The response names an identity provider we do not expect.', next: askAdmin },
  saml_signature_missing: { why: 'Without a signature anybody could have written it.', next: askAdmin },
  saml_signature_invalid: { why: 'The response is not signed with the certificate we know.', next: askAdmin },
  saml_certificate_expired: { why: 'The certificate of your identity provider is past its date.', next: askAdmin },
  saml_algorithm_weak: { why: 'Your identity provider signed with a method that is no longer safe.', next: askAdmin },
  saml_assertion_expired: { why: 'The response took too long to get here.', next: startAgain },
  saml_clock_skew: {
    why: 'The clock of your identity provider and ours differ by more than a minute.',
    next: askAdmin,
  },
  saml_replayed: { why: 'Each response from your identity provider works once.', next: startAgain },
  saml_in_response_to_unknown: {
    why: 'It belongs to a sign-in that has ended, or to none.',
    next: startAgain,
  },
  flow_expired: { why: 'Between leaving this page and coming back more than ten minutes passed.', next: startAgain },
  flow_other_browser: { why: 'A sign-in has to end in the browser it began in.', next: startAgain },
  oidc_client_secret_invalid: {
    why: 'The secret stored for your organization is not the one it knows.',
    next: askAdmin,
  },
  oidc_authentication_unsupported: {
    why: 'Your identity provider takes neither the secret nor the key that this connection is set up with.',
    next: askAdmin,
  },
  oidc_redirect_mismatch: { why: 'Our address is not on its list for this application.', next: askAdmin },
  oidc_nonce_mismatch: { why: 'It was issued for a sign-in that is not this one.', next: startAgain },
  oidc_issuer_mismatch: { why: 'The token names an identity provider we do not expect.', next: askAdmin },
  oidc_token_invalid: { why: 'What your identity provider sent could not be verified.', next: askAdmin },
  oidc_discovery_failed: {
    why: 'Your identity provider does not publish its settings where we look for them.',
    next: askAdmin,
  },
  attribute_missing: { why: 'Without it we cannot know whose account this is.', next: askAdmin },
  saml_subject_unusable: { why: 'It changes with every sign-in, so it cannot stand for you.', next: askAdmin },
  attribute_ambiguous: { why: 'We cannot know which of them is yours.', next: askAdmin },
  email_outside_domains: {
    why: 'Single sign-on opens accounts in the organization’s own domains only.',
    next: 'Ask an Owner to invite this address.',
  },
  subject_changed: {
    why: 'Your account is linked to an earlier identity at the same provider.',
    next: 'Ask an Owner to release the earlier link.',
  },
} as const satisfies Record<string, ProblemText>;
