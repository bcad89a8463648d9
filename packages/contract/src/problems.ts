/**
 * Every problem a caller or a person can meet. The code is stable; status and title live here and nowhere else,
 * and each code has a page in docs/problems (a test compares the two in both directions).
 */
export const problems = {
  // The request itself
  invalid_request: { status: 422, title: 'The request is not valid' },
  malformed_request: { status: 400, title: 'The request cannot be read' },
  payload_too_large: { status: 413, title: 'The request is too large' },
  not_found: { status: 404, title: 'There is nothing here' },
  method_not_supported: { status: 405, title: 'This address does not accept that method' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'Your role does not allow this' },
  cross_origin_request: { status: 403, title: 'The request came from another site' },
  conflict: { status: 409, title: 'This conflicts with what exists' },
  precondition_failed: { status: 412, title: 'Somebody changed this in the meantime' },
  rate_limited: { status: 429, title: 'Too many tries' },
  proof_required: { status: 403, title: 'Confirm that it is you' },
  sign_in_anew_required: { status: 403, title: 'Sign in the new way first' },
  acting_required: { status: 403, title: 'Act for the organization first' },
  plan_limit: { status: 403, title: 'The plan does not include this' },
  by_request_only: { status: 403, title: 'Support changes this setting' },
  unavailable: { status: 503, title: 'Gatehouse cannot answer at the moment' },
  internal: { status: 500, title: 'Something went wrong on our side' },

  // Signing in
  credentials_invalid: { status: 401, title: 'Email and password do not match' },
  session_expired: { status: 401, title: 'Your session has ended' },
  method_not_allowed: { status: 403, title: 'This way of signing in is not allowed here' },
  second_factor_required: { status: 403, title: 'A second factor is required here' },
  second_factor_invalid: { status: 422, title: 'The second factor does not match' },
  passkey_invalid: { status: 422, title: 'This passkey was not accepted' },
  link_invalid: { status: 410, title: 'This link no longer works' },
  code_invalid: { status: 401, title: 'The code does not match' },
  email_not_verified: { status: 403, title: 'The email address is not confirmed' },
  not_a_member: { status: 403, title: 'You are not a member of this organization' },
  removed: { status: 403, title: 'You were removed from this organization' },
  deactivated: { status: 403, title: 'This account is deactivated' },
  ip_not_allowed: { status: 403, title: 'This network address is not allowed' },
  jit_disabled: { status: 403, title: 'This organization admits people by invitation only' },
  bypass_invalid: { status: 410, title: 'This bypass link does not work' },
  password_too_weak: { status: 422, title: 'Choose a stronger password' },
  sign_up_closed: { status: 403, title: 'New organizations are created by support' },
  step_up_wrong_person: { status: 403, title: 'That is somebody else’s account' },
  email_managed: { status: 409, title: 'An organization manages this address' },
  account_conflict: { status: 409, title: 'This account is linked to another sign-in' },

  // Invitations
  invitation_expired: { status: 410, title: 'This invitation has expired' },
  invitation_revoked: { status: 410, title: 'This invitation was revoked' },
  invitation_accepted: { status: 410, title: 'This invitation was already accepted' },
  invitation_wrong_account: { status: 403, title: 'This invitation is for another address' },
  already_a_member: { status: 409, title: 'This person is already a member' },

  // Domains
  domain_claimed: { status: 409, title: 'Another organization manages this domain' },
  domain_public_provider: { status: 422, title: 'This is a public mailbox provider' },
  domain_invalid: { status: 422, title: 'This is not a domain that can be managed' },
  domain_record_missing: { status: 409, title: 'The DNS record is not there yet' },
  domain_record_mismatch: { status: 409, title: 'The DNS record has another value' },
  domain_dns_unreachable: { status: 503, title: 'DNS did not answer' },

  // Owners
  last_owner: { status: 409, title: 'The organization needs an Owner' },
  would_lock_out_owners: { status: 409, title: 'No Owner could get in any more' },
  owner_not_provisionable: { status: 422, title: 'Nobody becomes an Owner automatically' },

  // Single sign-on, setting up
  connection_not_tested: { status: 409, title: 'Test this configuration first' },
  connection_incomplete: { status: 409, title: 'The configuration is not complete' },
  connection_has_no_domain: { status: 409, title: 'The connection has no verified domain' },
  saml_metadata_invalid: { status: 422, title: 'The metadata cannot be used' },
  saml_certificate_invalid: { status: 422, title: 'The certificate cannot be used' },
  outbound_address_refused: { status: 422, title: 'This address is not reachable from here' },

  // Single sign-on, signing in
  connection_inactive: { status: 403, title: 'Single sign-on is switched off here' },
  idp_unreachable: { status: 502, title: 'The identity provider does not answer' },
  idp_denied: { status: 403, title: 'The identity provider refused' },
  idp_not_assigned: { status: 403, title: 'You are not assigned to this application' },
  saml_response_malformed: { status: 400, title: 'The SAML response cannot be read' },
  saml_audience_mismatch: { status: 403, title: 'Audience does not match' },
  saml_destination_mismatch: { status: 403, title: 'Destination does not match' },
  saml_issuer_mismatch: { status: 403, title: 'Issuer does not match' },
  saml_signature_missing: { status: 403, title: 'The response is not signed' },
  saml_signature_invalid: { status: 403, title: 'The signature is not valid' },
  saml_certificate_expired: { status: 403, title: 'The signing certificate has expired' },
  saml_algorithm_weak: { status: 403, title: 'The signature algorithm is too weak' },
  saml_assertion_expired: { status: 403, title: 'The assertion has expired' },
  saml_clock_skew: { status: 403, title: 'The clocks do not agree' },
  saml_replayed: { status: 403, title: 'This response was already used' },
  saml_in_response_to_unknown: { status: 403, title: 'Nobody here asked for this response' },
  flow_expired: { status: 410, title: 'This sign-in took too long' },
  flow_other_browser: { status: 403, title: 'This sign-in began in another browser' },
  oidc_client_secret_invalid: { status: 502, title: 'The identity provider refused our client secret' },
  oidc_authentication_unsupported: { status: 502, title: 'The identity provider does not accept how we authenticate' },
  oidc_redirect_mismatch: { status: 502, title: 'The identity provider refused our redirect address' },
  oidc_nonce_mismatch: { status: 403, title: 'The ID token belongs to another sign-in' },
  oidc_issuer_mismatch: { status: 403, title: 'Issuer does not match' },
  oidc_token_invalid: { status: 403, title: 'The ID token is not valid' },
  oidc_discovery_failed: { status: 502, title: 'Discovery failed' },
  reauthentication_missing: { status: 403, title: 'The identity provider did not ask you to sign in again' },
  attribute_missing: { status: 403, title: 'The identity provider sent no email address' },
  saml_subject_unusable: { status: 403, title: 'The identity provider sent no lasting identifier' },
  attribute_ambiguous: { status: 403, title: 'The identity provider sent several values for one attribute' },
  email_outside_domains: { status: 403, title: 'Your address is outside the managed domains' },
  subject_changed: { status: 409, title: 'The identity provider sent a different identity' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problems;

/** One field that was refused. `pointer` is a JSON pointer (RFC 6901) into the request body, or `#/query/…`. */
export type FieldError = { pointer: string; code: string; message: string };
