import {
  basicAttributes,
  type Dialect,
  fullName,
  groupAttribute,
  groupsClaim,
  guidOf,
  NAME_FORMAT,
  NAME_ID,
  numberOf,
  PASSWORD_CONTEXT,
  STATUS,
} from './dialect.ts';

const CONNECTOR = guidOf('onelogin connector');
const NOT_ASSIGNED = 'You do not have access to this application. Please contact your administrator.';

export const onelogin: Dialect = {
  id: 'onelogin',
  name: 'OneLogin',
  saml: {
    entityId: () => `https://app.onelogin.com/saml/metadata/${CONNECTOR}`,
    ssoPath: `/onelogin/trust/saml2/http-redirect/sso/${CONNECTOR}`,
    metadataPath: `/onelogin/saml/metadata/${CONNECTOR}`,
    prefixes: { protocol: 'samlp', assertion: 'saml', signature: 'ds' },
    signs: 'both',
    nameId: ({ id }) => ({ format: `${NAME_ID}persistent`, value: numberOf(`onelogin ${id}`).slice(0, 9) }),
    attributes: (person) => [...basicAttributes(person), ...groupAttribute(person)],
    nameFormat: `${NAME_FORMAT}basic`,
    authnContext: PASSWORD_CONTEXT,
    lifetimeSeconds: 180,
    denied: { codes: [`${STATUS}Responder`, `${STATUS}AuthnFailed`] },
    notAssigned: { page: NOT_ASSIGNED },
  },
  oidc: {
    path: '/oidc/2',
    claims: (person) => ({
      sub: numberOf(`onelogin ${person.id}`).slice(0, 9),
      email: person.email,
      preferred_username: person.email,
      given_name: person.firstName,
      family_name: person.lastName,
      name: fullName(person),
      groups: ['Default'],
      ...groupsClaim(person),
    }),
    notAssigned: { error: 'access_denied', description: NOT_ASSIGNED },
  },
};
