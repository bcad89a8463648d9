import { createConnection } from '@gatehouse/contract/endpoints/connections';
import { readGroupRules, replaceGroupRules } from '@gatehouse/contract/endpoints/group-rules';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute } from '../packages/server/test/postgres.ts';
import { expectFine } from './look.ts';
import { expectReadable, ownerOf, runTest } from './settings-app.ts';
import { must, type Stack, startStack } from './stack.ts';

/** Group rules: written with what a test has shown, and confirmed where they make Owners. */

let stack: Stack;
beforeAll(async () => {
  const person = { firstName: 'Gina', lastName: 'Groups', groups: ['everyone', 'gatehouse-admins'] };
  stack = await startStack([{ id: 'gina', email: 'gina@groups.example', ...person }]);
});
afterAll(() => stack?.stop());

async function connected(name: string, email: string) {
  const { page, organizationId } = await ownerOf(stack, name, email);
  const { metadataUrl } = stack.idp.as('okta').saml;
  const body = { type: 'saml', preset: 'okta', name: 'Groups Okta', saml: { metadataUrl } };
  const connection = await must(page, createConnection, { params: { organizationId }, body });
  const connectionId = connection?.id ?? '';
  const screen = `settings/authentication/connections/${connectionId}`;
  return { page, organizationId, connectionId, screen };
}

test('an Owner adds rules from the claims of a test, confirms the one that makes Owners, and sees what comes of them', async () => {
  const { page, organizationId, connectionId, screen } = await connected('Groups', 'gina@groups.example');
  const open = (step = '') => page.goto(`/organizations/${organizationId}/${screen}${step}`);
  await open('/test');
  await runTest(page, 'gina');
  await page.getByText('The test succeeded').waitFor();
  await open();
  await page.getByText('No group rules').waitFor();
  await page.getByRole('button', { name: 'Add group rule' }).click();
  await page.getByText('Group Attribute Statements').waitFor();

  const value = page.getByLabel('Value · Rule 1');
  const seen = await page.locator(`datalist[id="${await value.getAttribute('list')}"] option`).all();
  expect(await Promise.all(seen.map((one) => one.getAttribute('value')))).toEqual(['everyone', 'gatehouse-admins']);
  await value.fill('gatehouse-admins');
  await page.getByLabel('Role · Rule 1').selectOption('Owner');
  await page.getByRole('button', { name: 'Add group rule' }).click();
  await page.getByLabel('Value · Rule 2').fill(' finance ');
  await page.getByRole('button', { name: 'Save group rules' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('groups = gatehouse-admins').waitFor();
  await dialog.getByRole('button', { name: 'Save and make Owners' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => page.getByLabel('Value · Rule 2').inputValue()).toBe('finance');
  const params = { organizationId, connectionId };
  const saved = await must(page, readGroupRules, { params });
  expect(saved?.rules.map((rule) => [rule.value, rule.target.role])).toEqual([
    ['gatehouse-admins', 'ORGANIZATION_OWNER'],
    ['finance', 'ORGANIZATION_MEMBER'],
  ]);

  // The same value again, once somebody looks at what was typed.
  await page.getByLabel('Value · Rule 2').fill('gatehouse-admins');
  await page.getByRole('button', { name: 'Save group rules' }).click();
  await page.locator('ol').getByText('This value has a rule already.').waitFor();
  await page.getByRole('button', { name: 'Remove rule · Rule 2' }).click();
  await page.getByRole('button', { name: 'Save group rules' }).click();
  await expect.poll(async () => (await must(page, readGroupRules, { params }))?.rules.length).toBe(1);

  await open('/test');
  await runTest(page, 'gina');
  await page.getByText('groups = gatehouse-admins gives Owner').waitFor();
});

test('whose role a rule gave is seen before the rule goes, and what nobody knows is said', async () => {
  const { page, organizationId, connectionId, screen } = await connected('Ruled', 'rosa@ruled.example');
  const admin = { kind: 'organization_role', role: 'ORGANIZATION_BILLING_ADMIN' };
  const rules = [{ attribute: 'groups', value: 'finance', target: admin }];
  await must(page, replaceGroupRules, { params: { organizationId, connectionId }, body: { rules } });
  // Somebody who has come in with that group.
  const person = `usr_${'0'.repeat(26)}`;
  const inOrganization = `'${organizationId}', '${person}'`;
  for (const statement of [
    `with fay as (insert into users (id, name, primary_email, created_at, updated_at)
        values ('${person}', 'Fay Finance', 'fay@ruled.example', now(), now()))
      insert into user_emails (email, user_id, created_at) values ('fay@ruled.example', '${person}', now())`,
    `insert into memberships (organization_id, user_id, role, search_text, created_at)
      values (${inOrganization}, 'ORGANIZATION_BILLING_ADMIN', 'fay', now())`,
    `insert into grants (organization_id, user_id, source, source_id, role, created_at)
      values (${inOrganization}, 'group_rule', '${connectionId}', 'ORGANIZATION_BILLING_ADMIN', now())`,
    `update connections set state = 'active' where id = '${connectionId}'`,
  ]) {
    await execute(stack.databaseUrl, statement);
  }
  await page.goto(`/organizations/${organizationId}/${screen}`);
  await page.getByRole('button', { name: 'Add group rule' }).click();
  await page.getByLabel('Value · Rule 2').fill('accounting');
  await page.getByLabel('Role · Rule 2').selectOption('Billing Admin');
  await page.getByRole('button', { name: 'Remove rule · Rule 1' }).click();
  await page.getByRole('button', { name: 'Save group rules' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change the group rules?' });
  await dialog.getByText('Only sign-ins show whom new group rules give a role').waitFor();
  await dialog.getByText('Billing Admin, decided anew at the next sign-in').waitFor();
  await expectFine(page, 'group-rules-preview');
  await dialog.getByRole('button', { name: 'Cancel' }).press('Enter');

  await page.getByRole('button', { name: 'Remove rule · Rule 1' }).press('Enter');
  await page.getByRole('button', { name: 'Save group rules' }).press('Enter');
  await dialog.getByText('1 person has another role at once').waitFor();
  await dialog.getByText('Billing Admin, then Member').waitFor();
  await dialog.getByRole('button', { name: 'Save group rules' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('No group rules').waitFor();
}, 120_000);

test('group rules are readable in both schemes, small and large, in longer words and from right to left', async () => {
  const { page, organizationId, connectionId, screen } = await connected('Readable Rules', 'rita@groups.example');
  const target = (role: string) => ({ kind: 'organization_role', role });
  const rules = [
    { attribute: 'groups', value: 'gatehouse-admins', target: target('ORGANIZATION_OWNER') },
    {
      attribute: 'http://schemas.microsoft.com/ws/2008/06/identity/claims/groups',
      value: 'CN=Finance and everything else,OU=Groups,OU=Europe,DC=acme,DC=example',
      target: target('ORGANIZATION_BILLING_ADMIN'),
    },
  ];
  await must(page, replaceGroupRules, {
    params: { organizationId, connectionId },
    body: { rules, confirmOwner: true },
  });
  await expectReadable(page, organizationId, screen);
}, 120_000);
