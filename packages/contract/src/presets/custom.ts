import { PERSISTENT, type Preset } from './preset.ts';

const anyProtocol = {
  email_outside_domains: 'Map the domain of this address to the connection under Domains, or invite the person.',
  idp_denied: 'The log of the identity provider says why. Most often the person may not use the application.',
  idp_not_assigned: 'Assign the person, or one of their groups, to the application.',
  idp_unreachable: 'See that the identity provider is up. Until it answers, people come in by the bypass link.',
  subject_changed: 'If it is the same person, an Owner releases the old identity; the next sign-in links the new one.',
} as const;

/** Any other provider, in the words of the specifications. They also serve where we do not know a provider's own. */
export const custom: Preset = {
  id: 'custom',
  name: 'Another provider',
  administrator: 'an administrator account at your identity provider',
  saml: {
    place: ['a new SAML 2.0 application'],
    give: [
      { field: 'ACS URL (Assertion Consumer Service)', value: 'acsUrl' },
      { field: 'Audience, SP entity ID', value: 'entityId' },
      { field: 'Service provider metadata', value: 'metadataUrl' },
      { field: 'NameID format', fixed: PERSISTENT },
      { field: 'Signature', fixed: 'the response, the assertion or both, RSA-SHA-256 or stronger' },
    ],
    attributes: [
      { name: 'email', source: 'email address' },
      { name: 'firstName', source: 'given name' },
      { name: 'lastName', source: 'family name' },
    ],
    sends: {},
    groups: {
      attribute: 'groups',
      value: 'as the provider writes it',
      place: 'an attribute with one value for each group, by any name',
    },
    take: [
      { value: 'metadataUrl', place: 'the address of the provider’s metadata' },
      { value: 'metadataXml', place: 'or the metadata as a document' },
      { value: 'ssoUrl', place: 'or by hand: the single sign-on URL' },
      { value: 'idpEntityId', place: 'the provider’s entity ID, also called issuer' },
      { value: 'certificates', place: 'the signing certificate, PEM' },
    ],
    assign: 'wherever the application is given to people or groups',
    notes: [
      'Attributes by other names can be mapped under Attribute names (saml.attributes). Encrypted assertions are understood.',
    ],
    logout: [{ field: 'Single logout URL, by HTTP-Redirect or HTTP-POST', value: 'sloUrl' }],
    mend: {
      ...anyProtocol,
      attribute_ambiguous: 'Send one value only for each of email, firstName, lastName and name.',
      attribute_missing:
        'Send the email address as the attribute email, or enter the name it has under Attribute names.',
      reauthentication_missing:
        'The identity provider must honour ForceAuthn, and state the moment of the new sign-in as AuthnInstant.',
      saml_algorithm_weak: 'Choose SHA-256 or stronger for the signature and its digest.',
      saml_assertion_expired:
        'Sign in again. If it stays so, compare the clock of the identity provider with a time server.',
      saml_audience_mismatch:
        'The audience (SP entity ID) of the application must be the entity ID shown here, to the letter.',
      saml_certificate_expired: 'Renew the signing certificate at the identity provider, then load its metadata again.',
      saml_clock_skew: 'Compare the clock of the identity provider with a time server.',
      saml_destination_mismatch:
        'The ACS URL (reply URL, recipient) of the application must be the ACS URL shown here.',
      saml_in_response_to_unknown:
        'Begin at the sign-in page, or accept sign-ins that begin at the identity provider, under Configure.',
      saml_issuer_mismatch: 'Load the metadata of the identity provider again, or copy its entity ID.',
      saml_replayed: 'Sign in again: each response counts once.',
      saml_response_malformed: 'The identity provider must send one SAML 2.0 response with one assertion.',
      saml_signature_invalid:
        'Load the metadata of the identity provider again, or copy its current signing certificate.',
      saml_signature_missing: 'Have the identity provider sign the response, the assertion, or both.',
      saml_subject_unusable: 'Set the NameID format to persistent.',
    },
  },
  oidc: {
    place: ['a new confidential web client'],
    give: [
      { field: 'Redirect URI', value: 'redirectUri' },
      { field: 'Grant', fixed: 'authorization code with PKCE S256' },
      { field: 'Scopes', fixed: 'openid email profile' },
    ],
    attributes: [],
    sends: { subject: 'sub', email: 'email', firstName: 'given_name', lastName: 'family_name', name: 'name' },
    groups: {
      attribute: 'groups',
      value: 'as the provider writes it',
      place: 'a claim of the ID token or of userinfo with a list of groups, by any name',
    },
    take: [
      { value: 'issuer', place: 'the issuer, exactly as its discovery document spells it' },
      { value: 'clientId', place: 'the client’s id' },
      { value: 'clientSecret', place: 'the client’s secret' },
    ],
    assign: 'wherever the client is given to people or groups',
    notes: ['The discovery document must name exactly this issuer.'],
    logout: [
      { field: 'Post-logout redirect URI', value: 'postLogoutRedirectUri' },
      { field: 'Back-channel logout URI', value: 'backchannelLogoutUri' },
    ],
    mend: {
      ...anyProtocol,
      attribute_ambiguous: 'Send one value only for the claim email.',
      attribute_missing:
        'Send the claim email in the ID token or at userinfo; the connection asks for the scope email.',
      oidc_authentication_unsupported:
        'Allow client_secret_basic, client_secret_post or private_key_jwt for this client, or choose the other way under Configure.',
      oidc_client_secret_invalid: 'Copy the client ID and a secret that has not ended again.',
      oidc_discovery_failed:
        'Enter the issuer exactly as the provider spells it: its discovery document must be found beneath, without a redirect.',
      oidc_issuer_mismatch: 'Enter the issuer exactly as the discovery document of the provider spells it.',
      oidc_nonce_mismatch: 'Sign in again from the sign-in page.',
      oidc_redirect_mismatch: 'Register the redirect URI shown here, to the letter.',
      oidc_token_invalid:
        'What was expected and received says which check failed: the client ID, the signing algorithm, the published keys, or the clock.',
      reauthentication_missing: 'The identity provider must honour max_age, and put auth_time into the ID token.',
    },
  },
};
