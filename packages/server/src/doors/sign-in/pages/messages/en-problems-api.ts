import type { ProblemText } from './problem-text.ts';

/** Codes a person meets in settings, or only when something is odd with the request. */
export const apiProblems = {
  invalid_request: {
    why: 'Something in it is missing or not in the expected form.',
    next: 'Go back, check it, and send it again.',
  },
  malformed_request: { why: 'What the browser sent is incomplete or damaged.', next: 'Go back and try again.' },
  payload_too_large: { why: 'More was sent than this page accepts.', next: 'Send less at once.' },
  not_found: {
    why: 'The address is mistyped, or what was here is gone.',
    next: 'Check the address, or begin at the sign-in page.',
  },
  method_not_supported: {
    why: 'The page was asked for in a way it does not answer.',
    next: 'Begin at the sign-in page.',
  },
  unauthenticated: { why: 'This page is for people who are signed in.', next: 'Sign in, and you return to it.' },
  forbidden: { why: 'What you asked for needs another role.', next: 'Ask an Owner of the organization.' },
  cross_origin_request: {
    why: 'To protect you, forms are only accepted from our own pages.',
    next: 'Open the page again here and send the form from it.',
  },
  conflict: {
    why: 'It was changed or created by somebody else.',
    next: 'Reload the page and look at the present state.',
  },
  precondition_failed: {
    why: 'What you changed is no longer what you saw.',
    next: 'Reload the page and repeat your change.',
  },
  by_request_only: {
    why: 'On this instance it is not changed by Owners themselves.',
    next: 'Send a change request to support.',
  },
  sign_in_anew_required: {
    why: 'A change of how people sign in is confirmed by an Owner who has come in by it.',
    next: 'Sign in after the change, by a way that it allows and not through the bypass link, then confirm.',
  },
  acting_required: {
    why: 'Support changes an organization only while acting for it, with a reason its Owners read.',
    next: 'Act for the organization, with the scope “change”, then repeat it.',
  },
  unavailable: { why: 'A part it depends on does not answer. Nothing is lost.', next: 'Try again in a minute.' },
  internal: {
    why: 'It is recorded under the reference.',
    next: 'Try again; if it stays so, send the reference to support.',
  },
  domain_claimed: { why: 'A domain is managed by one organization at a time.', next: 'Ask support to find out which.' },
  domain_public_provider: {
    why: 'Addresses there belong to everybody, so nobody can manage it.',
    next: 'Add a domain of your own.',
  },
  domain_invalid: {
    why: 'A domain looks like example.com, without a path or an at sign.',
    next: 'Check the spelling.',
  },
  domain_record_missing: {
    why: 'We asked DNS and found no TXT record with the value shown.',
    next: 'Add it, or wait until it has spread.',
  },
  domain_record_mismatch: {
    why: 'There is a TXT record, with something else in it.',
    next: 'Compare it with the value shown, then check again.',
  },
  domain_dns_unreachable: { why: 'The resolver did not answer in time.', next: 'Try again in a minute.' },
  last_owner: { why: 'This is the only Owner it has.', next: 'Add another Owner first.' },
  would_lock_out_owners: {
    why: 'After this change no Owner could sign in.',
    next: 'Make sure that one Owner can, then repeat it.',
  },
  owner_not_provisionable: { why: 'Owners are named by other Owners.', next: 'Choose another role here.' },
  connection_not_tested: {
    why: 'A connection is activated after your own successful test of it.',
    next: 'Test it, then activate it.',
  },
  connection_incomplete: { why: 'A field the identity provider needs is still empty.', next: 'Fill it in, then test.' },
  connection_has_no_domain: {
    why: 'Without one nobody would be sent to it.',
    next: 'Verify a domain and map it to the connection.',
  },
  saml_metadata_invalid: {
    why: 'It is not SAML metadata of an identity provider, or it is incomplete.',
    next: 'Download it again from the identity provider.',
  },
  saml_certificate_invalid: {
    why: 'It is not an X.509 certificate in PEM form, or too weak.',
    next: 'Download it again from the identity provider.',
  },
  outbound_address_refused: {
    why: 'It leads into a private network.',
    next: 'Use a public address, or ask an operator to allow the host.',
  },
} as const satisfies Record<string, ProblemText>;
