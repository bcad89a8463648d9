import { CLAIMS, type Dialect, fullName, guidOf, NAME_ID, PASSWORD_CONTEXT, STATUS } from './dialect.ts';

const TENANT = '7d0c6f2e-8d1b-4e0f-9a57-2f3c1b6e5a90';
const MICROSOFT = 'http://schemas.microsoft.com/identity/claims/';
const NOT_ASSIGNED =
  'AADSTS50105: Your administrator has configured the application Gatehouse to block users unless they are specifically granted (‘assigned’) access to the application.';

export const entra: Dialect = {
  id: 'entra',
  name: 'Entra ID',
  saml: {
    entityId: () => `https://sts.windows.net/${TENANT}/`,
    ssoPath: `/entra/${TENANT}/saml2`,
    metadataPath: `/entra/${TENANT}/federationmetadata/2007-06/federationmetadata.xml`,
    prefixes: { protocol: 'samlp', assertion: '', signature: '' },
    signs: 'assertion',
    nameId: ({ id }) => ({ format: `${NAME_ID}persistent`, value: guidOf('entra', id) }),
    attributes: (person) => [
      { name: `${MICROSOFT}tenantid`, values: [TENANT] },
      { name: `${MICROSOFT}objectidentifier`, values: [guidOf('entra', person.id)] },
      { name: `${MICROSOFT}displayname`, values: [fullName(person)] },
      { name: `${MICROSOFT}identityprovider`, values: [`https://sts.windows.net/${TENANT}/`] },
      {
        name: 'http://schemas.microsoft.com/claims/authnmethodsreferences',
        values: [
          'http://schemas.microsoft.com/ws/2008/06/identity/authenticationmethod/password',
          'http://schemas.microsoft.com/claims/multipleauthn',
        ],
      },
      { name: `${CLAIMS}givenname`, values: [person.firstName] },
      { name: `${CLAIMS}surname`, values: [person.lastName] },
      { name: `${CLAIMS}emailaddress`, values: [person.email] },
      // The user principal name, which looks like an address and is not a name.
      { name: `${CLAIMS}name`, values: [person.email] },
    ],
    nameFormat: null,
    authnContext: PASSWORD_CONTEXT,
    lifetimeSeconds: 4200,
    denied: {
      codes: [`${STATUS}Responder`, `${STATUS}AuthnFailed`],
      message: 'AADSTS65004: User declined to consent to access the app.',
    },
    notAssigned: { page: NOT_ASSIGNED },
  },
  oidc: {
    path: `/${TENANT}/v2.0`,
    claims: (person) => ({
      // Another one for each application; the object id is the same for all.
      sub: guidOf('entra sub', person.id).replaceAll('-', ''),
      oid: guidOf('entra', person.id),
      tid: TENANT,
      email: person.email,
      preferred_username: person.email,
      name: fullName(person),
    }),
    notAssigned: { page: NOT_ASSIGNED },
  },
};
