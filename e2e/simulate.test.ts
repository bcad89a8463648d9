import { createConnection } from '@gatehouse/contract/endpoints/connections';
import { addDomain, verifyDomain } from '@gatehouse/contract/endpoints/domains';
import { afterAll, beforeAll, test } from 'vitest';
import { expectFine } from './look.ts';
import { ownerOf } from './settings-app.ts';
import { must, type Stack, startStack } from './stack.ts';

/** An Owner asks what would happen before anybody tries. */

let stack: Stack;
beforeAll(async () => {
  stack = await startStack([]);
});
afterAll(() => stack?.stop());

test('an Owner tries a sign-in: by a draft, by password, with claims, and for somebody who is not theirs', async () => {
  const { page, organizationId } = await ownerOf(stack, 'Tried', 'olga@people.example');
  const params = { organizationId };
  const domain = await must(page, addDomain, { params, body: { domain: 'tried.example' } });
  stack.dns.setTxt(domain?.record.name ?? '', [domain?.record.value ?? '']);
  await must(page, verifyDomain, { params: { ...params, domainId: domain?.id ?? '' } });
  const body = { type: 'saml', preset: 'okta', name: 'Tried Okta', domainIds: [domain?.id] };
  await must(page, createConnection, { params, body });

  await page.goto(`/organizations/${organizationId}/activity/sign-ins`);
  await page.getByRole('button', { name: 'Try a sign-in' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Email address').fill('ada@tried.example');
  await dialog.getByRole('button', { name: 'Try it' }).click();
  // The draft is not switched on yet.
  await dialog.getByText('ada@tried.example would be refused').waitFor();
  await dialog.getByText('connection_inactive').waitFor();

  await dialog.getByLabel('Connection', { exact: true }).selectOption({ label: 'Tried Okta' });
  await dialog.getByLabel('Attributes it sends').fill('groups');
  await dialog.getByText('Write each line as name = value.').waitFor();
  await dialog.getByLabel('Attributes it sends').fill('groups = finance, staff');
  await dialog.getByRole('button', { name: 'Try it' }).click();
  await dialog.getByText('ada@tried.example would be let in').waitFor();
  await dialog.getByText('They would join by single sign-on, as Member.').waitFor();
  await dialog.getByText('That opens the organization.').waitFor();
  // Both ask for the account: each where it belongs.
  for (const name of ['Signing in', 'Getting into the organization']) {
    await dialog.getByRole('list', { name }).getByRole('listitem').first().waitFor();
  }
  await expectFine(page, 'simulate');

  await dialog.getByLabel('Email address').fill('olga@people.example');
  await dialog.getByLabel('Signing in by').selectOption({ label: 'Password' });
  await dialog.getByRole('button', { name: 'Try it' }).click();
  await dialog.getByText('olga@people.example would be let in').waitFor();
  await dialog.getByText('Role here: Owner.').waitFor();

  await dialog.getByLabel('Email address').fill('stranger@elsewhere.example');
  await dialog.getByRole('button', { name: 'Try it' }).click();
  await dialog.getByText('This address has nothing to do with your organization').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByText('No attempts here').waitFor();
});
