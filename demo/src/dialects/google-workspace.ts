import {
  basicAttributes,
  type Dialect,
  fullName,
  groupAttribute,
  NAME_FORMAT,
  NAME_ID,
  numberOf,
  STATUS,
  UNSPECIFIED_CONTEXT,
} from './dialect.ts';

const CUSTOMER = 'C01rehrs7';

export const googleWorkspace: Dialect = {
  id: 'google_workspace',
  name: 'Google Workspace',
  saml: {
    entityId: () => `https://accounts.google.com/o/saml2?idpid=${CUSTOMER}`,
    ssoPath: `/google_workspace/o/saml2/idp`,
    metadataPath: '/google_workspace/metadata.xml',
    prefixes: { protocol: 'saml2p', assertion: 'saml2', signature: 'ds' },
    signs: 'assertion',
    nameId: ({ email }) => ({ format: `${NAME_ID}persistent`, value: email }),
    attributes: (person) => [...basicAttributes(person), ...groupAttribute(person)],
    nameFormat: `${NAME_FORMAT}unspecified`,
    authnContext: UNSPECIFIED_CONTEXT,
    lifetimeSeconds: 300,
    denied: { codes: [`${STATUS}Responder`, `${STATUS}AuthnFailed`] },
    notAssigned: { page: 'Error: app_not_configured_for_user. Service is not configured for this user.' },
  },
  oidc: {
    path: '',
    claims: (person) => ({
      sub: numberOf(`google ${person.id}`),
      email: person.email,
      email_verified: true,
      hd: person.email.slice(person.email.indexOf('@') + 1),
      given_name: person.firstName,
      family_name: person.lastName,
      name: fullName(person),
    }),
    notAssigned: {
      page: 'Access blocked: Gatehouse can only be used within its organization. Error 403: org_internal',
    },
  },
};
