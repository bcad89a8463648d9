import type { RehearsalPerson } from '../rehearsal-people.ts';
import {
  CLAIMS,
  type Dialect,
  fullName,
  guidOf,
  NAME_ID,
  PASSWORD_CONTEXT,
  type SamlAttribute,
  STATUS,
} from './dialect.ts';

const TENANT = '7d0c6f2e-8d1b-4e0f-9a57-2f3c1b6e5a90';
const MICROSOFT_CLAIMS = 'http://schemas.microsoft.com/ws/2008/06/identity/claims/';
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
      ...samlGroups(person),
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
      ...oidcGroups(person),
    }),
    notAssigned: { page: NOT_ASSIGNED },
  },
};

/** Groups are named by their object ids; of too many only a link is sent. */
function samlGroups({ groups, ...person }: RehearsalPerson): SamlAttribute[] {
  if (!groups) return [];
  if (groups.length > 150)
    return [{ name: 'http://schemas.microsoft.com/claims/groups.link', values: [linkFor(person)] }];
  return [{ name: `${MICROSOFT_CLAIMS}groups`, values: groups.map((group) => guidOf('entra group', group)) }];
}

function oidcGroups({ groups, ...person }: RehearsalPerson) {
  if (!groups) return {};
  if (groups.length <= 200) return { groups: groups.map((group) => guidOf('entra group', group)) };
  return { _claim_names: { groups: 'src1' }, _claim_sources: { src1: { endpoint: linkFor(person) } } };
}

const linkFor = ({ id }: Pick<RehearsalPerson, 'id'>) =>
  `https://graph.windows.net/${TENANT}/users/${guidOf('entra', id)}/getMemberObjects`;
