import type { Preset } from './preset.ts';

export const ping: Preset = {
  id: 'ping',
  name: 'Ping',
  administrator: 'an administrator account in PingOne',
  saml: {
    place: ['Applications', '+', 'SAML Application', 'Manually Enter'],
    give: [
      { field: 'ACS URLs', value: 'acsUrl' },
      { field: 'Entity ID', value: 'entityId' },
      { field: 'Subject NameID Format', fixed: 'persistent' },
      { field: 'Signing Key', fixed: 'Sign Assertion or Sign Assertion & Response, RSA_SHA256' },
    ],
    attributes: [
      { name: 'saml_subject', source: 'User ID' },
      { name: 'email', source: 'Email Address' },
      { name: 'firstName', source: 'Given Name' },
      { name: 'lastName', source: 'Family Name' },
    ],
    sends: {},
    groups: {
      attribute: 'groups',
      value: 'the name of the group',
      place: 'Attribute Mappings → Add: groups → Group Names',
    },
    take: [{ value: 'metadataUrl', place: 'Configuration → Connection Details → IdP Metadata URL' }],
    assign: 'Access → Groups, and the switch that turns the application on',
    notes: ['PingFederate uses the same names in its SP connection.'],
    logout: [
      { field: 'Configuration → SLO Endpoint and SLO Response Endpoint', value: 'sloUrl' },
      { field: 'SLO Binding', fixed: 'HTTP Redirect' },
    ],
    mend: {
      saml_audience_mismatch: 'Configuration → Entity ID must be the entity ID shown here.',
      saml_destination_mismatch: 'Configuration → ACS URLs must hold the ACS URL shown here.',
      saml_algorithm_weak: 'Configuration → Signing Key: RSA_SHA256.',
      attribute_missing: 'Add email → Email Address under Attribute Mappings.',
      idp_not_assigned: 'Give the application to one of the person’s groups under Access, and switch it on.',
      idp_denied: 'Give the application to one of the person’s groups under Access, and switch it on.',
      saml_signature_missing: 'Configuration → Signing Key: Sign Assertion, or Sign Assertion & Response.',
      saml_signature_invalid: 'Ping signs with another certificate than the one saved here: load the metadata again.',
      saml_certificate_expired:
        'Rotate the certificate under Settings → Certificates & Key Pairs, then load the metadata again.',
    },
  },
  oidc: {
    place: ['Applications', '+', 'OIDC Web App'],
    give: [
      { field: 'Redirect URIs', value: 'redirectUri' },
      { field: 'Grant Type', fixed: 'Authorization Code, PKCE enforcement S256' },
      { field: 'Resources', fixed: 'the scopes email and profile' },
    ],
    attributes: [],
    sends: { subject: 'sub', email: 'email', firstName: 'given_name', lastName: 'family_name', name: 'name' },
    groups: {
      attribute: 'groups',
      value: 'the name of the group',
      place: 'Attribute Mappings → Add: groups → Group Names',
    },
    take: [
      {
        value: 'issuer',
        place: 'Overview → Connection Details → Issuer ID, such as https://auth.pingone.eu/<environment id>/as',
      },
      { value: 'clientId', place: 'Overview → Client ID' },
      { value: 'clientSecret', place: 'Overview → Client Secret' },
    ],
    assign: 'Access → Groups, and the switch that turns the application on',
    notes: [],
    logout: [{ field: 'Configuration → Signoff URLs', value: 'postLogoutRedirectUri' }],
    mend: {
      oidc_issuer_mismatch: 'Copy the issuer from Overview → Connection Details; it ends in /as.',
      oidc_discovery_failed: 'Copy the issuer from Overview → Connection Details; it ends in /as.',
      oidc_redirect_mismatch: 'Configuration → Redirect URIs must hold the redirect URI shown here.',
      oidc_client_secret_invalid: 'Copy client ID and secret from Overview again.',
      attribute_missing: 'Allow the scope email under Resources, and fill the person’s email address.',
      idp_not_assigned: 'Give the application to one of the person’s groups under Access.',
      idp_denied: 'Give the application to one of the person’s groups under Access.',
    },
  },
};
