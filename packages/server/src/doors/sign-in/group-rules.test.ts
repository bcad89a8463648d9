import type { GroupRule } from '@gatehouse/contract/endpoints/group-rules';
import type { OrganizationRole } from '@gatehouse/contract/vocabulary';
import { afterAll, describe, expect, test } from 'vitest';
import {
  answerAs,
  isSignedIn,
  openScene,
  peopleAt,
  type Scene,
  signInThroughSso,
  takeSession,
} from '../../../test/scene.ts';
import { listAuditEvents } from '../../directory/audit/actions.ts';
import { deleteConnection, readConnection } from '../../directory/connections/actions.ts';
import { readGroupRules, replaceGroupRules } from '../../directory/connections/group-rules.ts';
import { changeMemberRole, listMembers, readMember } from '../../directory/members/actions.ts';
import { listSignIns } from '../../directory/sign-ins/actions.ts';

const places = [
  'acme',
  'globex',
  'initech',
  'hooli',
  'umbrella',
  'stark',
  'wayne',
  'tyrell',
  'cyberdyne',
  'soylent',
  'oscorp',
];
const people = peopleAt(places, ['ada', 'bea', 'owner']);
const { scene, visit, close } = await openScene({ people });
afterAll(close);

type Organization = Awaited<ReturnType<Scene['organization']>>;

const rule = (value: string, role: OrganizationRole, attribute = 'groups'): GroupRule => ({
  attribute,
  value,
  target: { kind: 'organization_role', role },
});
const rules = [rule('admins', 'ORGANIZATION_OWNER'), rule('finance', 'ORGANIZATION_BILLING_ADMIN')];

function setRules({ id, owner, connectionId }: Organization, given: GroupRule[] = rules) {
  const input = { connectionId, rules: given, confirmOwner: true, expectedVersion: null };
  return scene.run(owner.caller, id, replaceGroupRules, input);
}

/** What the provider says from now on; undefined: it says nothing of groups. */
function putInto(groups: string[] | undefined, personId: string): void {
  const person = people.find(({ id }) => id === personId);
  if (!person) throw new Error(`nobody is called ${personId}`);
  if (groups) person.groups = groups;
  else delete person.groups;
}

async function comeIn({ name }: Organization, who = 'ada') {
  const place = name.toLowerCase();
  const browser = visit();
  await signInThroughSso(browser, `${who}@${place}.example`, `${who}-${place}`);
  expect(isSignedIn(browser)).toBe(true);
  return browser;
}

async function roleOf({ id, operator, domain }: Organization, who = 'ada') {
  const { data } = await scene.run(operator, id, listMembers, { limit: 100 });
  return data.find(({ email }) => email === `${who}@${domain}`)?.role;
}

async function lastSteps({ id, operator }: Organization) {
  const { data } = await scene.run(operator, id, listSignIns, { limit: 1 });
  return data[0]?.steps.filter(({ rule: name }) => name === 'group_rules' || name === 'last_owner_kept');
}

async function eventsOf({ id, operator }: Organization, name: string) {
  const { data } = await scene.run(operator, id, listAuditEvents, { limit: 100 });
  return data.filter((event) => event.name === name).map(({ changes }) => changes);
}

describe.each([
  ['SAML', 'Acme', 'saml'],
  ['OpenID Connect', 'Globex', 'oidc'],
] as const)('by %s', async (_protocol, name, protocol) => {
  const organization = await scene.organization(name, { protocol });
  const ada = `ada-${name.toLowerCase()}`;
  await setRules(organization);

  test('a newcomer gets the role of their group, in the same sign-in', async () => {
    putInto(['everyone', 'finance'], ada);
    const browser = await comeIn(organization);
    expect(await roleOf(organization)).toBe('ORGANIZATION_BILLING_ADMIN');
    expect((await browser.get(`/organizations/${organization.id}`)).status).toBe(200);
    expect(await lastSteps(organization)).toEqual([
      { rule: 'group_rules', outcome: 'passed', found: 'ORGANIZATION_BILLING_ADMIN; groups = finance' },
    ]);
    expect(await eventsOf(organization, 'member.role_changed')).toEqual([
      {
        role: { from: 'ORGANIZATION_MEMBER', to: 'ORGANIZATION_BILLING_ADMIN' },
        grant: { from: null, to: 'ORGANIZATION_BILLING_ADMIN' },
        via: 'group_rule',
        connectionId: organization.connectionId,
      },
    ]);
  });

  test('another group is another role, and the same ones change nothing', async () => {
    putInto(['finance', 'admins'], ada);
    await comeIn(organization);
    expect(await roleOf(organization)).toBe('ORGANIZATION_OWNER');
    const before = (await eventsOf(organization, 'member.role_changed')).length;
    await comeIn(organization);
    expect((await eventsOf(organization, 'member.role_changed')).length).toBe(before);
  });

  test('a claim that is not sent changes nothing', async () => {
    putInto(undefined, ada);
    await comeIn(organization);
    expect(await roleOf(organization)).toBe('ORGANIZATION_OWNER');
    expect(await lastSteps(organization)).toEqual([
      { rule: 'group_rules', outcome: 'passed', found: 'unchanged; groups: not sent' },
    ]);
  });

  test('more groups than are read count as none sent, and the trace says so', async () => {
    putInto(
      Array.from({ length: 1001 }, (_, index) => `group-${index}`),
      ada,
    );
    await comeIn(organization);
    expect(await roleOf(organization)).toBe('ORGANIZATION_OWNER');
    expect((await lastSteps(organization))?.[0]?.found).toBe('unchanged; groups: more values than are read');
  });

  test('the thousandth group counts', async () => {
    putInto([...Array.from({ length: 999 }, (_, index) => `group-${index}`), 'finance'], ada);
    await comeIn(organization);
    expect(await roleOf(organization)).toBe('ORGANIZATION_BILLING_ADMIN');
  });

  test('other groups alone take back what the rules gave, and leave what JIT gave', async () => {
    // An empty list where there is such a thing: of an attribute without values most providers send nothing.
    putInto(protocol === 'oidc' ? [] : ['everyone'], ada);
    await comeIn(organization);
    expect(await roleOf(organization)).toBe('ORGANIZATION_MEMBER');
    const { data } = await scene.run(organization.operator, organization.id, listMembers, { limit: 10 });
    const userId = data.find(({ email }) => email.startsWith('ada@'))?.userId ?? 'usr_';
    const { grants } = await scene.run(organization.operator, organization.id, readMember, { userId });
    expect(grants.map(({ source }) => source)).toEqual(['jit']);
  });
});

test('Entra ID’s link in place of very many groups changes nothing', async () => {
  for (const [name, protocol] of [
    ['Wayne', 'saml'],
    ['Tyrell', 'oidc'],
  ] as const) {
    const organization = await scene.organization(name, { protocol, dialect: 'entra' });
    const attribute = protocol === 'saml' ? 'http://schemas.microsoft.com/ws/2008/06/identity/claims/groups' : 'groups';
    const ada = `ada-${name.toLowerCase()}`;
    putInto(['admins'], ada);
    await comeIn(organization);
    const { data } = await scene.run(organization.operator, organization.id, listSignIns, { limit: 1 });
    expect(data[0]?.outcome).toBe('succeeded');
    const { lastTest } = await tryOut(organization, ada);
    const id = lastTest?.claims[attribute]?.[0] ?? '';
    await setRules(organization, [rule(id, 'ORGANIZATION_BILLING_ADMIN', attribute)]);
    await comeIn(organization);
    expect(await roleOf(organization)).toBe('ORGANIZATION_BILLING_ADMIN');
    putInto(
      Array.from({ length: 250 }, (_, index) => `group-${index}`),
      ada,
    );
    await comeIn(organization);
    expect(await roleOf(organization)).toBe('ORGANIZATION_BILLING_ADMIN');
    expect((await lastSteps(organization))?.[0]?.found).toContain('a link instead');
  }
});

test('rules let nobody in who may not come in anyway', async () => {
  const organization = await scene.organization('Initech', { jit: 'disabled' });
  await setRules(organization);
  putInto(['admins'], 'bea-initech');
  const browser = visit();
  await signInThroughSso(browser, 'bea@initech.example', 'bea-initech');
  expect([isSignedIn(browser), await roleOf(organization, 'bea')]).toEqual([false, undefined]);
});

describe('the last Owner who can get in', () => {
  test('keeps the role whatever the provider says, and the log says so', async () => {
    const organization = await scene.organization('Hooli');
    const { id, owner, operator } = organization;
    await setRules(organization);
    putInto(['admins'], 'ada-hooli');
    await comeIn(organization);
    const { data } = await scene.run(operator, id, listMembers, { limit: 10 });
    const ada = data.find(({ email }) => email === 'ada@hooli.example')?.userId ?? 'usr_';
    await scene.run(owner.caller, id, changeMemberRole, { userId: owner.userId, role: 'ORGANIZATION_MEMBER' });
    putInto(['everyone'], 'ada-hooli');
    await comeIn(organization);
    expect(await roleOf(organization)).toBe('ORGANIZATION_OWNER');
    expect(await lastSteps(organization)).toEqual([
      { rule: 'group_rules', outcome: 'passed', found: 'no role' },
      { rule: 'last_owner_kept', outcome: 'passed', found: 'no_owner' },
    ]);
    expect(await eventsOf(organization, 'member.role_kept')).toEqual([
      {
        role: 'ORGANIZATION_OWNER',
        grant: { from: 'ORGANIZATION_OWNER', to: null },
        via: 'group_rule',
        connectionId: organization.connectionId,
        reasons: ['no_owner'],
      },
    ]);
    const support = { userId: owner.userId, role: 'ORGANIZATION_OWNER' } as const;
    await scene.run(operator, id, changeMemberRole, support);
    await comeIn(organization);
    expect(await roleOf(organization)).toBe('ORGANIZATION_MEMBER');
    expect((await scene.run(operator, id, readMember, { userId: ada })).role).toBe('ORGANIZATION_MEMBER');
  });

  test('is one of two whom two sign-ins at once would each demote', async () => {
    const organization = await scene.organization('Umbrella');
    const { id, owner, operator } = organization;
    await setRules(organization);
    for (let round = 0; round < 5; round++) {
      for (const who of ['ada', 'bea']) {
        putInto(['admins'], `${who}-umbrella`);
        await comeIn(organization, who);
      }
      await scene.run(operator, id, changeMemberRole, { userId: owner.userId, role: 'ORGANIZATION_MEMBER' });
      for (const who of ['ada', 'bea']) putInto(['everyone'], `${who}-umbrella`);
      const answered = await Promise.all(
        ['ada', 'bea'].map(async (who) => {
          const browser = visit();
          const left = await browser.post('/sign-in', { email: `${who}@umbrella.example` });
          const home = await answerAs(browser, left.location ?? '', `${who}-umbrella`);
          return () => browser.follow(home);
        }),
      );
      await Promise.all(answered.map((comeBack) => comeBack()));
      const roles = await Promise.all(['ada', 'bea'].map((who) => roleOf(organization, who)));
      expect(roles.sort()).toEqual(['ORGANIZATION_MEMBER', 'ORGANIZATION_OWNER']);
    }
  });
});

describe('a role by hand', () => {
  test('does not take away what a rule gives, and lasts when the rule’s is gone', async () => {
    const organization = await scene.organization('Stark');
    const { id, owner, operator } = organization;
    await setRules(organization);
    putInto(['finance'], 'ada-stark');
    await comeIn(organization);
    const { data } = await scene.run(operator, id, listMembers, { limit: 10 });
    const userId = data.find(({ email }) => email === 'ada@stark.example')?.userId ?? 'usr_';
    const byHand = (role: OrganizationRole) => scene.run(owner.caller, id, changeMemberRole, { userId, role });
    const lower = await byHand('ORGANIZATION_MEMBER');
    expect(lower.role).toBe('ORGANIZATION_BILLING_ADMIN');
    expect(lower.grants.map(({ source, connection }) => [source, connection])).toEqual([
      ['group_rule', 'Stark SSO'],
      ['hand', null],
    ]);
    expect((await byHand('ORGANIZATION_BILLING_ADMIN')).grants).toHaveLength(2);
    putInto(['everyone'], 'ada-stark');
    await comeIn(organization);
    expect(await roleOf(organization)).toBe('ORGANIZATION_BILLING_ADMIN');
  });
});

describe('when the rules change', () => {
  test('what no rule gives any more ends at once, also in sessions that are open; all else waits for a sign-in', async () => {
    const organization = await scene.organization('Cyberdyne');
    await setRules(organization);
    putInto(['admins'], 'ada-cyberdyne');
    putInto(['finance'], 'bea-cyberdyne');
    const browser = await comeIn(organization, 'ada');
    await comeIn(organization, 'bea');
    const settings = `/api/v1/organizations/${organization.id}/connections`;
    expect((await browser.get(settings)).status).toBe(200);
    const { version } = await scene.run(organization.operator, organization.id, readGroupRules, {
      connectionId: organization.connectionId,
    });
    const changed = await setRules(organization, [rule('treasury', 'ORGANIZATION_BILLING_ADMIN')]);
    expect(changed.version).toBe(version + 1);
    expect((await browser.get(settings)).status).toBe(403);
    expect([await roleOf(organization, 'ada'), await roleOf(organization, 'bea')]).toEqual([
      'ORGANIZATION_MEMBER',
      'ORGANIZATION_BILLING_ADMIN',
    ]);
    await comeIn(organization, 'bea');
    expect(await roleOf(organization, 'bea')).toBe('ORGANIZATION_MEMBER');
  });

  test('and when the connection goes, all that its rules gave goes with it, but no membership', async () => {
    const organization = await scene.organization('Soylent');
    await setRules(organization);
    putInto(['admins'], 'ada-soylent');
    await comeIn(organization);
    const { id, owner, connectionId } = organization;
    await scene.run(owner.caller, id, deleteConnection, { connectionId });
    expect(await roleOf(organization)).toBe('ORGANIZATION_MEMBER');
    expect((await eventsOf(organization, 'member.role_changed'))[0]).toMatchObject({ via: 'group_rule' });
  });
});

test('a test says which rules match and what role would come of it, and changes none', async () => {
  const organization = await scene.organization('Oscorp');
  await setRules(organization, [...rules, rule('IT', 'ORGANIZATION_OWNER', 'department')]);
  putInto(['finance', 'everyone'], 'ada-oscorp');
  const { page, lastTest } = await tryOut(organization, 'ada-oscorp');
  expect(lastTest?.groupRules).toEqual({
    matched: [rules[1]],
    absent: [{ attribute: 'department', why: 'not_sent' }],
    role: 'ORGANIZATION_BILLING_ADMIN',
  });
  expect(page.body).toContain('becomes a member with the role <bdi>Billing Admin</bdi>');
  expect(page.body).toContain('<bdi>department</bdi> was not sent');
  expect(await roleOf(organization)).toBeUndefined();
  putInto(['admins'], 'owner-oscorp');
  const own = await tryOut(organization, 'owner-oscorp');
  expect(own.lastTest?.groupRules?.role).toBe('ORGANIZATION_OWNER');
});

/** The Owner's own test, as that person of the provider. */
async function tryOut({ id, owner, connectionId }: Organization, personId: string) {
  const browser = visit();
  takeSession(browser, owner);
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  const path = `/api/v1/organizations/${id}/connections/${connectionId}/test`;
  const { url } = JSON.parse((await browser.post(path, {}, { headers })).body);
  const page = await browser.follow(await answerAs(browser, url, personId));
  const { lastTest } = await scene.run(owner.caller, id, readConnection, { connectionId });
  return { page, lastTest };
}
