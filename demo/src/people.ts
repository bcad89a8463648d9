/** Who is who in the demo. One password for all: it is printed, and works nowhere else. */
export const PASSWORD = 'correct horse battery staple';

type DemoPerson = { email: string; name: string; groups?: readonly string[] };

export const people = {
  operator: { email: 'sam@support.example', name: 'Sam Support' },
  acmeOwner: { email: 'olivia@acme.example', name: 'Olivia Owner', groups: ['everyone', 'gatehouse-admins'] },
  acmeBilling: { email: 'bill@acme.example', name: 'Bill Billing', groups: ['everyone', 'finance'] },
  acmeMember: { email: 'mia@acme.example', name: 'Mia Member', groups: ['everyone'] },
  acmeRemoved: { email: 'rita@acme.example', name: 'Rita Removed' },
  /** Known to the identity provider only: joins just in time. */
  acmeNewcomer: { email: 'nina@acme.example', name: 'Nina Newcomer', groups: ['everyone', 'finance'] },
  /** Invited to Acme, at an address outside its domain. */
  invited: { email: 'ivo@freelance.example', name: 'Ivo Invited' },
  globexOwner: { email: 'gail@globex.example', name: 'Gail Owner' },
  /** Known to the identity provider only: Globex admits by invitation. */
  globexStranger: { email: 'gus@globex.example', name: 'Gus Stranger' },
  /** Member of both organizations. */
  consultant: { email: 'casey@consulting.example', name: 'Casey Consultant' },
} as const;

/** What to enter at Gatehouse for an OpenID Connect connection to any of the rehearsed providers. */
export const REHEARSAL_CLIENT = { clientId: 'gatehouse-rehearsal', clientSecret: 'rehearsal-secret' } as const;

/** Everybody the rehearsal identity provider can vouch for. */
export function rehearsalPeople() {
  const { operator: _supportSignsInByPassword, ...vouched } = people;
  return Object.entries<DemoPerson>(vouched).map(([id, { email, name, groups }]) => {
    const [firstName = '', lastName = ''] = name.split(' ');
    return { id, email, firstName, lastName, ...(groups ? { groups: [...groups] } : {}) };
  });
}
