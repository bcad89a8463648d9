import type { Preset } from './preset.ts';

export const okta: Preset = {
  id: 'okta',
  name: 'Okta',
  administrator: 'an administrator account in Okta',
  saml: {
    place: ['Applications', 'Create App Integration', 'SAML 2.0'],
    give: [
      { field: 'Single sign-on URL', value: 'acsUrl' },
      { field: 'Audience URI (SP Entity ID)', value: 'entityId' },
      { field: 'Name ID format', fixed: 'Persistent' },
      { field: 'Application username', fixed: 'Custom: user.getInternalProperty("id")' },
    ],
    attributes: [
      { name: 'email', source: 'user.email' },
      { name: 'firstName', source: 'user.firstName' },
      { name: 'lastName', source: 'user.lastName' },
    ],
    sends: {},
    groups: {
      attribute: 'groups',
      value: 'the name of the group',
      place:
        'General → SAML Settings → Edit → Group Attribute Statements: the name groups, and a filter such as Starts with',
    },
    take: [{ value: 'metadataUrl', place: 'Sign On → SAML Signing Certificates → Actions → View IdP metadata' }],
    assign: 'Assignments → Assign',
    notes: [
      'Copy the address of the metadata page itself. It brings the issuer, the sign-on URL and the certificate.',
      'The application username is what Okta sends as the Name ID, whatever its format says. Okta username is the address for most: somebody renamed would be refused here from then on (subject_changed). Choose it before people sign in, as changing it later makes everybody somebody else.',
    ],
    logout: [
      {
        field: 'Show Advanced Settings → Allow application to initiate Single Logout → Single Logout URL',
        value: 'sloUrl',
      },
      { field: 'SP Issuer', value: 'entityId' },
      { field: 'Signature Certificate', fixed: 'the certificate under Keys' },
    ],
    mend: {
      reauthentication_missing:
        'General → SAML Settings → Show Advanced Settings → Honor Force Authentication must be Yes.',
      saml_audience_mismatch: 'Audience URI (SP Entity ID) must be the entity ID shown here, to the letter.',
      saml_destination_mismatch: 'Single sign-on URL must be the ACS URL shown here.',
      attribute_missing: 'Add the attribute statement email → user.email.',
      idp_not_assigned: 'Assign the person or one of their groups under Assignments.',
      idp_denied: 'Assign the person or one of their groups under Assignments.',
      saml_signature_missing:
        'General → SAML Settings → Show Advanced Settings → Response and Assertion Signature must be Signed.',
      saml_signature_invalid: 'Okta signs with another certificate than the one saved here: load the metadata again.',
      saml_certificate_expired:
        'Generate a new certificate under Sign On → SAML Signing Certificates, then load the metadata again.',
    },
  },
  oidc: {
    place: ['Applications', 'Create App Integration', 'OIDC - OpenID Connect', 'Web Application'],
    give: [
      { field: 'Sign-in redirect URIs', value: 'redirectUri' },
      { field: 'Grant type', fixed: 'Authorization Code' },
    ],
    attributes: [],
    sends: { subject: 'sub', email: 'email', firstName: 'given_name', lastName: 'family_name', name: 'name' },
    groups: {
      attribute: 'groups',
      value: 'the name of the group',
      place:
        'Sign On → OpenID Connect ID Token → Groups claim filter: the name groups, and a filter; the connection then asks for the scope groups too',
    },
    take: [
      { value: 'issuer', place: 'Sign On → OpenID Connect ID Token → Issuer' },
      { value: 'clientId', place: 'General → Client Credentials → Client ID' },
      { value: 'clientSecret', place: 'General → Client Secrets' },
    ],
    assign: 'Assignments → Assign',
    notes: [
      'The issuer is your Okta domain, such as https://your-company.okta.com. Choose the Okta URL, not “Dynamic”.',
    ],
    logout: [{ field: 'Sign-out redirect URIs', value: 'postLogoutRedirectUri' }],
    mend: {
      oidc_issuer_mismatch: 'Copy the issuer from Sign On → OpenID Connect ID Token, without a slash at its end.',
      oidc_discovery_failed: 'Copy the issuer from Sign On → OpenID Connect ID Token, without a slash at its end.',
      oidc_redirect_mismatch: 'Enter the redirect URI shown here under Sign-in redirect URIs.',
      oidc_client_secret_invalid: 'Copy the client ID and an active secret from General → Client Credentials.',
      attribute_missing: 'Fill the person’s primary email in Okta, and let the application have the scope email.',
      idp_not_assigned: 'Assign the person or one of their groups under Assignments.',
      idp_denied: 'Assign the person or one of their groups under Assignments.',
    },
  },
};
