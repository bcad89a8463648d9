import type { RehearsalPerson } from '../rehearsal-people.ts';
import {
  basicAttributes,
  type Dialect,
  fullName,
  groupAttribute,
  groupsClaim,
  guidOf,
  NAME_FORMAT,
  NAME_ID,
  PASSWORD_CONTEXT,
  STATUS,
} from './dialect.ts';

const APPLICATION = 'exk1rehearsal5Kx7d8';

const userId = ({ id }: RehearsalPerson) => `00u${guidOf('okta', id).replaceAll('-', '').slice(0, 17)}`;

export const okta: Dialect = {
  id: 'okta',
  name: 'Okta',
  saml: {
    entityId: () => `http://www.okta.com/${APPLICATION}`,
    ssoPath: `/okta/app/rehearsal_gatehouse_1/${APPLICATION}/sso/saml`,
    metadataPath: `/okta/app/${APPLICATION}/sso/saml/metadata`,
    prefixes: { protocol: 'saml2p', assertion: 'saml2', signature: 'ds' },
    signs: 'both',
    nameId: (person) => ({ format: `${NAME_ID}persistent`, value: userId(person) }),
    attributes: (person) => [...basicAttributes(person), ...groupAttribute(person)],
    nameFormat: `${NAME_FORMAT}unspecified`,
    authnContext: PASSWORD_CONTEXT,
    lifetimeSeconds: 300,
    denied: { codes: [`${STATUS}Responder`, `${STATUS}AuthnFailed`] },
    notAssigned: { page: 'User is not assigned to this application.' },
  },
  oidc: {
    path: '',
    claims: (person) => ({
      sub: userId(person),
      email: person.email,
      email_verified: true,
      preferred_username: person.email,
      given_name: person.firstName,
      family_name: person.lastName,
      name: fullName(person),
      ...groupsClaim(person),
    }),
    notAssigned: { error: 'access_denied', description: 'User is not assigned to the client application.' },
  },
};
