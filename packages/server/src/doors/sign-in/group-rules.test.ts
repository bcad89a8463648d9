import { afterAll, describe, expect, test } from 'vitest';
import { openGroups, rule, rules } from '../../../test/groups.ts';
import { isSignedIn, signInThroughSso } from '../../../test/scene.ts';
import { listMembers, readMember } from '../../directory/members/actions.ts';
import { listSignIns } from '../../directory/sign-ins/actions.ts';

/** What group rules make of what the provider says, at each sign-in. */

const { scene, visit, setRules, putInto, comeIn, roleOf, lastSteps, eventsOf, tryOut, close } = await openGroups([
  'acme',
  'globex',
  'wayne',
  'tyrell',
  'initech',
  'oscorp',
]);
afterAll(close);

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
