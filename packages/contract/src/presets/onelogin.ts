import type { Preset } from './preset.ts';

export const onelogin: Preset = {
  id: 'onelogin',
  name: 'OneLogin',
  administrator: 'an administrator account in OneLogin',
  saml: {
    place: ['Applications', 'Add App', 'SAML Custom Connector (Advanced)', 'Configuration'],
    give: [
      { field: 'Audience (EntityID)', value: 'entityId' },
      { field: 'Recipient', value: 'acsUrl' },
      { field: 'ACS (Consumer) URL', value: 'acsUrl' },
      { field: 'ACS (Consumer) URL Validator', fixed: 'the ACS URL between ^ and $, with each . written \\.' },
      { field: 'SAML nameID format', fixed: 'Persistent' },
      { field: 'Parameters → NameID value', fixed: 'OneLogin ID' },
      { field: 'SAML signature element', fixed: 'Both' },
    ],
    attributes: [
      { name: 'email', source: 'Email' },
      { name: 'firstName', source: 'First Name' },
      { name: 'lastName', source: 'Last Name' },
    ],
    sends: {},
    groups: {
      attribute: 'groups',
      value: 'the name of the role',
      place:
        'Parameters → +: the name groups, Include in SAML assertion and Multi-value parameter, with User Roles as its value',
    },
    take: [{ value: 'metadataUrl', place: 'SSO → Issuer URL' }],
    assign: 'Users or Access → Roles',
    notes: [
      'OneLogin sends the email address as the NameID until another value is chosen: somebody renamed would be refused here from then on (subject_changed). Choose it before people sign in.',
      'Add each attribute under Parameters, with Include in SAML assertion.',
      'Under SSO choose SHA-256 or stronger as the signature algorithm; SHA-1, the default of older apps, is refused.',
    ],
    logout: [{ field: 'Configuration → Single Logout URL', value: 'sloUrl' }],
    mend: {
      saml_audience_mismatch: 'Configuration → Audience (EntityID) must be the entity ID shown here.',
      saml_destination_mismatch: 'Configuration → Recipient and ACS (Consumer) URL must be the ACS URL shown here.',
      saml_algorithm_weak: 'SSO → SAML Signature Algorithm: SHA-256.',
      attribute_missing: 'Add email under Parameters, with Include in SAML assertion.',
      idp_not_assigned: 'Give the app to the person or one of their roles.',
      idp_denied: 'Give the app to the person or one of their roles.',
      saml_signature_missing: 'Configuration → SAML signature element: Both.',
      saml_signature_invalid:
        'OneLogin signs with another certificate than the one saved here: load the metadata again.',
      saml_certificate_expired:
        'Choose another certificate under SSO → X.509 Certificate, then load the metadata again.',
    },
  },
  oidc: {
    place: ['Applications', 'Add App', 'OpenId Connect (OIDC)', 'Configuration'],
    give: [{ field: 'Redirect URIs', value: 'redirectUri' }],
    attributes: [],
    sends: {
      subject: 'sub',
      email: 'email',
      firstName: 'given_name',
      lastName: 'family_name',
      name: 'name',
    },
    groups: {
      attribute: 'groups',
      value: 'the name of the role',
      place: 'Parameters → Groups: User Roles; the connection then asks for the scope groups too',
    },
    take: [
      { value: 'issuer', place: 'SSO → Issuer URL, such as https://your-company.onelogin.com/oidc/2' },
      { value: 'clientId', place: 'SSO → Client ID' },
      { value: 'clientSecret', place: 'SSO → Show client secret' },
    ],
    assign: 'Users or Access → Roles',
    notes: ['Token endpoint authentication: POST or Basic, both work.'],
    logout: [{ field: 'Configuration → Post Logout Redirect URIs', value: 'postLogoutRedirectUri' }],
    mend: {
      oidc_issuer_mismatch: 'Copy the issuer from SSO → Issuer URL; it ends in /oidc/2.',
      oidc_discovery_failed: 'Copy the issuer from SSO → Issuer URL; it ends in /oidc/2.',
      oidc_redirect_mismatch: 'Configuration → Redirect URIs must hold the redirect URI shown here.',
      oidc_client_secret_invalid:
        'Copy client ID and secret from SSO again; regenerating the secret ends the earlier one.',
      attribute_missing: 'Fill the person’s email address in OneLogin.',
      idp_not_assigned: 'Give the app to the person or one of their roles.',
      idp_denied: 'Give the app to the person or one of their roles.',
    },
  },
};
