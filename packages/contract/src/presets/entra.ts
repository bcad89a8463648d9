import { CLAIMS, type Preset } from './preset.ts';

export const entra: Preset = {
  id: 'entra',
  name: 'Entra ID',
  administrator: 'the role Cloud Application Administrator in Microsoft Entra',
  saml: {
    place: [
      'Enterprise applications',
      'New application',
      'Create your own application',
      'Integrate any other application you don’t find in the gallery',
      'Single sign-on',
      'SAML',
    ],
    give: [
      { field: 'Identifier (Entity ID)', value: 'entityId' },
      { field: 'Reply URL (Assertion Consumer Service URL)', value: 'acsUrl' },
      { field: 'Attributes & Claims → Unique User Identifier (Name ID)', fixed: 'user.objectid, format Persistent' },
    ],
    attributes: [],
    sends: {
      email: `${CLAIMS}emailaddress`,
      firstName: `${CLAIMS}givenname`,
      lastName: `${CLAIMS}surname`,
      name: 'http://schemas.microsoft.com/identity/claims/displayname',
    },
    groups: {
      attribute: 'http://schemas.microsoft.com/ws/2008/06/identity/claims/groups',
      value: 'the object id of the group',
      place: 'Attributes & Claims → Add a group claim → Groups assigned to the application, source attribute Group ID',
    },
    take: [{ value: 'metadataUrl', place: 'SAML Certificates → App Federation Metadata Url' }],
    assign: 'Users and groups → Add user/group',
    notes: [
      'The standard claims are understood as they are. Make sure that emailaddress is filled: user.mail, or user.userprincipalname for accounts without a mailbox.',
      'As Unique User Identifier user.objectid, because addresses change and object ids do not.',
      'Choose the groups assigned to the application: of all groups Entra sends no more than 150, and for people in more of them only a link, which counts as nothing sent.',
      'The signing certificate ends after three years. Entra writes to the address under SAML Certificates → Notification Email.',
    ],
    logout: [{ field: 'Logout Url (Optional)', value: 'sloUrl' }],
    mend: {
      reauthentication_missing:
        'Entra answered with an earlier sign-in. Sign out at myaccount.microsoft.com, then confirm again here.',
      saml_audience_mismatch: 'Basic SAML Configuration → Identifier (Entity ID) must be the entity ID shown here.',
      saml_destination_mismatch: 'Basic SAML Configuration → Reply URL must be the ACS URL shown here.',
      attribute_missing:
        'The person has no mail address in Entra. Fill it, or send user.userprincipalname as emailaddress under Attributes & Claims.',
      idp_not_assigned: 'Add the person or a group under Users and groups.',
      idp_denied: 'Add the person or a group under Users and groups.',
      saml_signature_missing:
        'SAML Certificates → Edit → Signing Option: Sign SAML assertion, or Sign SAML response and assertion.',
      saml_signature_invalid: 'Entra signs with another certificate than the one saved here: load the metadata again.',
      saml_certificate_expired: 'Make a new certificate active under SAML Certificates, then load the metadata again.',
      saml_subject_unusable: 'Attributes & Claims → Unique User Identifier: user.objectid with the format Persistent.',
    },
  },
  oidc: {
    place: ['App registrations', 'New registration'],
    give: [{ field: 'Redirect URI, platform Web', value: 'redirectUri' }],
    attributes: [
      { name: 'email', source: 'Token configuration → Add optional claim → ID → email' },
      { name: 'auth_time', source: 'Token configuration → Add optional claim → ID → auth_time' },
    ],
    sends: { subject: 'sub', name: 'name' },
    groups: {
      attribute: 'groups',
      value: 'the object id of the group',
      place: 'Token configuration → Add groups claim → Groups assigned to the application, ID token: Group ID',
    },
    take: [
      { value: 'issuer', place: 'https://login.microsoftonline.com/<Directory (tenant) ID>/v2.0' },
      { value: 'clientId', place: 'Overview → Application (client) ID' },
      { value: 'clientSecret', place: 'Certificates & secrets → New client secret → Value' },
    ],
    assign: 'Enterprise applications → Users and groups, with Assignment required',
    notes: [
      'Use the tenant’s own id in the issuer, never common: it decides whose people come in.',
      'Choose the groups assigned to the application: of all groups Entra sends no more than 200, and for people in more of them only a link, which counts as nothing sent.',
      'A client secret ends after two years at most. Enter its end date with it: Owners are told before it comes.',
      'Copy the secret’s Value, not its Secret ID; it is shown once.',
    ],
    logout: [{ field: 'Authentication → Web → Redirect URIs, one more', value: 'postLogoutRedirectUri' }],
    reauthentication: 'by_prompt',
    mend: {
      reauthentication_missing:
        'Add the optional claim auth_time to the ID token: without it Entra does not say when somebody last signed in.',
      oidc_issuer_mismatch: 'The issuer needs the tenant id and ends in /v2.0.',
      oidc_discovery_failed: 'The issuer needs the tenant id and ends in /v2.0.',
      oidc_redirect_mismatch: 'Enter the redirect URI shown here under Authentication → Web.',
      oidc_client_secret_invalid:
        'The client secret has ended, or its id was copied instead of its value: make a new one.',
      attribute_missing: 'Add the optional claim email to the ID token, and fill the person’s mail address.',
      idp_not_assigned: 'Add the person or a group under Enterprise applications → Users and groups.',
      idp_denied: 'Add the person or a group under Enterprise applications → Users and groups.',
    },
  },
};
