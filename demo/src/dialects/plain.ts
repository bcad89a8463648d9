import {
  basicAttributes,
  type Dialect,
  fullName,
  groupAttribute,
  groupsClaim,
  NAME_FORMAT,
  NAME_ID,
  PASSWORD_CONTEXT,
  STATUS,
} from './dialect.ts';

/** What the specifications say, as samlp and oidc-provider put it. */
export const plain: Dialect = {
  id: 'plain',
  name: 'Any provider',
  saml: {
    entityId: (url) => `${url}/saml/metadata`,
    ssoPath: '/saml/sso',
    metadataPath: '/saml/metadata',
    prefixes: { protocol: 'samlp', assertion: 'saml', signature: '' },
    signs: 'assertion',
    nameId: ({ id }) => ({ format: `${NAME_ID}persistent`, value: id }),
    attributes: (person) => [
      ...basicAttributes(person),
      { name: 'name', values: [fullName(person)] },
      ...groupAttribute(person),
    ],
    nameFormat: `${NAME_FORMAT}basic`,
    authnContext: PASSWORD_CONTEXT,
    lifetimeSeconds: 300,
    denied: { codes: [`${STATUS}Responder`], message: 'Refused at the rehearsal provider' },
    notAssigned: {
      codes: [`${STATUS}Responder`, `${STATUS}RequestDenied`],
      message: 'Not assigned to the application',
    },
  },
  oidc: {
    path: '/oidc',
    claims: (person) => ({
      sub: person.id,
      email: person.email,
      email_verified: true,
      given_name: person.firstName,
      family_name: person.lastName,
      name: fullName(person),
      ...groupsClaim(person),
    }),
    notAssigned: { error: 'access_denied', description: 'Not assigned to the application' },
  },
};
