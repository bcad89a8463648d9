import {
  basicAttributes,
  type Dialect,
  fullName,
  groupAttribute,
  groupsClaim,
  guidOf,
  NAME_FORMAT,
  NAME_ID,
  STATUS,
  UNSPECIFIED_CONTEXT,
} from './dialect.ts';

const ENVIRONMENT = guidOf('ping environment');
const NOT_ASSIGNED = 'Sorry, you’re not authorized to access the requested resource.';

export const ping: Dialect = {
  id: 'ping',
  name: 'Ping',
  saml: {
    entityId: () => `https://auth.pingone.eu/${ENVIRONMENT}`,
    ssoPath: `/ping/${ENVIRONMENT}/saml20/idp/sso`,
    metadataPath: `/ping/${ENVIRONMENT}/saml20/metadata`,
    prefixes: { protocol: 'samlp', assertion: 'saml', signature: 'ds' },
    signs: 'assertion',
    nameId: ({ id }) => ({ format: `${NAME_ID}persistent`, value: guidOf('ping', id) }),
    attributes: (person) => [
      { name: 'saml_subject', values: [guidOf('ping', person.id)] },
      ...basicAttributes(person),
      ...groupAttribute(person),
    ],
    nameFormat: `${NAME_FORMAT}basic`,
    authnContext: UNSPECIFIED_CONTEXT,
    lifetimeSeconds: 300,
    denied: { codes: [`${STATUS}Responder`, `${STATUS}AuthnFailed`] },
    notAssigned: { page: NOT_ASSIGNED },
  },
  oidc: {
    path: `/${ENVIRONMENT}/as`,
    claims: (person) => ({
      sub: guidOf('ping', person.id),
      email: person.email,
      preferred_username: person.email,
      given_name: person.firstName,
      family_name: person.lastName,
      name: fullName(person),
      ...groupsClaim(person),
    }),
    notAssigned: { error: 'access_denied', description: NOT_ASSIGNED },
  },
};
