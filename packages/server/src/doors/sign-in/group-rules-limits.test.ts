import type { OrganizationRole } from '@gatehouse/contract/vocabulary';
import { afterAll, describe, expect, test } from 'vitest';
import { openGroups, rule } from '../../../test/groups.ts';
import { answerAs } from '../../../test/scene.ts';
import { deleteConnection } from '../../directory/connections/actions.ts';
import { readGroupRules } from '../../directory/connections/group-rules.ts';
import { changeMemberRole, listMembers, readMember } from '../../directory/members/actions.ts';

/** Where group rules end: at the last Owner, at a role by hand, and when they change or go. */

const { scene, visit, setRules, putInto, comeIn, roleOf, lastSteps, eventsOf, close } = await openGroups([
  'hooli',
  'umbrella',
  'stark',
  'cyberdyne',
  'soylent',
]);
afterAll(close);

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
