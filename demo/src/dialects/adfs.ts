import {
  CLAIMS,
  type Dialect,
  groupAttribute,
  groupsClaim,
  guidOf,
  NAME_ID,
  PASSWORD_CONTEXT,
  STATUS,
} from './dialect.ts';

const NOT_ASSIGNED = 'Access is denied. You are not authorized to access this site.';

export const adfs: Dialect = {
  id: 'adfs',
  name: 'AD FS',
  saml: {
    entityId: () => 'http://sts.rehearsal.example/adfs/services/trust',
    ssoPath: '/adfs/adfs/ls/',
    metadataPath: '/adfs/FederationMetadata/2007-06/FederationMetadata.xml',
    prefixes: { protocol: 'samlp', assertion: '', signature: 'ds' },
    signs: 'assertion',
    nameId: ({ id }) => ({ format: `${NAME_ID}persistent`, value: guidOf('adfs', id) }),
    attributes: (person) => [
      { name: `${CLAIMS}emailaddress`, values: [person.email] },
      { name: `${CLAIMS}givenname`, values: [person.firstName] },
      { name: `${CLAIMS}surname`, values: [person.lastName] },
      // The account, as it signs in to Windows.
      { name: `${CLAIMS}name`, values: [`REHEARSAL\\${person.id}`] },
      { name: `${CLAIMS}upn`, values: [person.email] },
      ...groupAttribute(person, 'http://schemas.xmlsoap.org/claims/Group'),
    ],
    nameFormat: null,
    authnContext: PASSWORD_CONTEXT,
    lifetimeSeconds: 3600,
    // It says no more than that something failed on its side; its event log says what.
    denied: { codes: [`${STATUS}Responder`] },
    notAssigned: { page: NOT_ASSIGNED },
  },
  oidc: {
    path: '/adfs',
    claims: (person) => ({
      sub: guidOf('adfs sub', person.id).replaceAll('-', ''),
      upn: person.email,
      unique_name: `REHEARSAL\\${person.id}`,
      // Sent where a rule for it was added; there is no userinfo to speak of.
      email: person.email,
      given_name: person.firstName,
      family_name: person.lastName,
      ...groupsClaim(person),
    }),
    notAssigned: { page: NOT_ASSIGNED },
  },
};
