import type { Preset } from './preset.ts';

export const googleWorkspace: Preset = {
  id: 'google_workspace',
  name: 'Google Workspace',
  administrator: 'a super administrator account in Google Workspace',
  saml: {
    place: ['Apps', 'Web and mobile apps', 'Add app', 'Add custom SAML app'],
    give: [
      { field: 'ACS URL', value: 'acsUrl' },
      { field: 'Entity ID', value: 'entityId' },
      { field: 'Name ID format', fixed: 'PERSISTENT' },
      { field: 'Name ID', fixed: 'Basic Information > Primary email' },
    ],
    attributes: [
      { name: 'email', source: 'Primary email' },
      { name: 'firstName', source: 'First name' },
      { name: 'lastName', source: 'Last name' },
    ],
    sends: {},
    groups: {
      attribute: 'groups',
      value: 'the name of the group',
      place: 'Attribute mapping → Group membership: up to 75 Google groups, with groups as the app attribute',
    },
    take: [{ value: 'metadataXml', place: 'Google Identity Provider details → Download metadata' }],
    assign: 'User access → ON for the organizational units or groups',
    notes: [
      'Google offers the metadata as a file only. Its certificate ends after five years; load the file again then.',
      'The Name ID is the primary email: somebody renamed in Google is refused here (subject_changed), so that nobody takes over a name that became free.',
      'A change of user access takes up to 24 hours at Google, usually minutes.',
    ],
    logout: [],
    mend: {
      reauthentication_missing:
        'Google answered with an earlier sign-in. Sign out at accounts.google.com, then confirm again here.',
      saml_audience_mismatch: 'Service provider details → Entity ID must be the entity ID shown here.',
      saml_destination_mismatch: 'Service provider details → ACS URL must be the ACS URL shown here.',
      attribute_missing: 'Attribute mapping: Primary email → email.',
      idp_not_assigned: 'Turn the app ON for the person’s organizational unit or group under User access.',
      idp_denied: 'Turn the app ON for the person’s organizational unit or group under User access.',
      saml_signature_invalid:
        'Google signs with another certificate than the one saved here: download the metadata again.',
      saml_certificate_expired:
        'Add a certificate under Security → SSO with SAML applications, then download the metadata again.',
      subject_changed:
        'Google identifies people by their primary email, and it changed. If it is the same person, change it back, or release the old identity here, in the sign-in log.',
    },
  },
  oidc: {
    place: [
      'Google Cloud console',
      'APIs & Services',
      'Credentials',
      'Create credentials',
      'OAuth client ID',
      'Web application',
    ],
    give: [{ field: 'Authorized redirect URIs', value: 'redirectUri' }],
    attributes: [],
    sends: { subject: 'sub', email: 'email', firstName: 'given_name', lastName: 'family_name', name: 'name' },
    groups: null,
    take: [
      { value: 'issuer', place: 'https://accounts.google.com' },
      { value: 'clientId', place: 'Credentials → the client → Client ID' },
      { value: 'clientSecret', place: 'Credentials → the client → Client secret' },
    ],
    assign: 'OAuth consent screen → Audience: Internal, which admits your organization only',
    notes: [
      'Choose Internal as the audience, or anybody with a Google account reaches your sign-in, to be refused there.',
      'Google asks nobody for a password because an application wants it. Where we want a new proof, people choose their account on Google’s page; a passkey in their account here proves more.',
    ],
    logout: [],
    reauthentication: 'by_account_choice',
    mend: {
      oidc_redirect_mismatch:
        'Credentials → the client → Authorized redirect URIs must hold the redirect URI shown here.',
      oidc_client_secret_invalid: 'Copy client ID and secret from Credentials again.',
      oidc_issuer_mismatch: 'The issuer is https://accounts.google.com, without a slash at its end.',
      oidc_discovery_failed: 'The issuer is https://accounts.google.com, without a slash at its end.',
      idp_denied: 'The person chose an account outside your organization, or said no.',
    },
  },
};
