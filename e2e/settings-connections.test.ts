import { createConnection, updateConnection } from '@gatehouse/contract/endpoints/connections';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectReadable, ownerOf, runTest, verifiedDomain } from './settings-app.ts';
import { must, type Stack, startStack } from './stack.ts';

/** The SSO wizard, from nothing to an active connection, and the life of a connection after it. */

let stack: Stack;
beforeAll(async () => {
  stack = await startStack([
    { id: 'olga', email: 'olga@wizard.example', firstName: 'Olga', lastName: 'Owner' },
    { id: 'ada', email: 'ada@addressed.example', firstName: 'Ada', lastName: 'Owner' },
    { id: 'otto', email: 'otto@oidc.example', firstName: 'Otto', lastName: 'Owner' },
  ]);
});
afterAll(() => stack?.stop());

test('an Owner sets up SAML by metadata address, sees a failed test explained, mends it, tests and activates', async () => {
  const { page, organizationId } = await ownerOf(stack, 'Wizard', 'olga@wizard.example');
  await verifiedDomain(stack, page, { organizationId, name: 'wizard.example' });
  await page.goto(`/organizations/${organizationId}/settings/authentication`);
  await page.locator('#sso-configuration').getByRole('link', { name: 'Configure SSO' }).click();
  await page.getByRole('radio', { name: 'Okta' }).check();
  await page.getByLabel('Connection Name').fill('Wizard Okta');
  await page.getByRole('button', { name: 'Begin setup' }).click();
  await mapDomain(page, 'wizard.example');
  await page.getByRole('link', { name: 'Continue' }).click();

  // The draft has an address of its own and is still there when the page comes back.
  await page.reload();
  const acs = await page.locator('code').first().textContent();
  expect(acs).toMatch(/\/sso\/saml\/con_\w+\/acs$/);
  await page.getByLabel('Metadata URL').fill('https://169.254.169.254/metadata');
  await page.getByRole('button', { name: 'Save configuration' }).click();
  await page.getByText('This address is not reachable from here').first().waitFor();
  await page.getByLabel('Metadata URL').fill('');
  await page.getByLabel('Metadata as a file').setInputFiles({
    name: 'metadata.xml',
    mimeType: 'application/xml',
    buffer: Buffer.from('<html>no metadata</html>'),
  });
  await expect.poll(() => page.getByLabel('Metadata XML').inputValue()).toBe('<html>no metadata</html>');
  await page.getByRole('button', { name: 'Save configuration' }).click();
  await page.getByText('The metadata cannot be used').first().waitFor();
  await page.getByLabel('Metadata URL').fill(stack.idp.saml.metadataUrl);
  await page.getByRole('button', { name: 'Save configuration' }).click();
  await page.getByText('Read from the provider').waitFor();
  await page.getByRole('link', { name: 'Continue', exact: true }).click();

  // A name that the provider does not send is tried, and taken back.
  await page.goto(page.url().replace(/\/test$/, '/configure'));
  await page.getByText('Attribute names').click();
  await page.getByLabel('Full name').fill('urn:acme:display');
  await page.getByRole('button', { name: 'Save configuration' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.reload();
  expect(await page.getByLabel('Full name').inputValue()).toBe('urn:acme:display');
  await page.getByLabel('Full name').fill('');
  await page.getByRole('button', { name: 'Save configuration' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Continue', exact: true }).click();

  // Okta keeps whoever is not assigned, and nothing comes back.
  const opening = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Run test sign-in' }).click();
  await page.getByText('Nothing has come back so far').waitFor({ timeout: 15_000 });
  await page.getByText('Assign the person or one of their groups under Assignments').waitFor();
  await page.screenshot({ path: 'e2e/screenshots/test-nothing-yet.png' });
  await (await opening).close();

  stack.idp.switches.fault = 'wrong_audience';
  await runTest(page, 'olga');
  await page.getByText('The test failed').waitFor();
  await page.getByText('saml_audience_mismatch').waitFor();
  // In the words of the provider's own pages.
  await page.getByText('Audience URI (SP Entity ID) must be the entity ID shown here').waitFor();
  stack.idp.switches.fault = 'none';
  await runTest(page, 'olga');
  await page.getByText('The test succeeded').waitFor();

  await page.getByRole('link', { name: 'Continue', exact: true }).click();
  await page.getByRole('button', { name: 'Activate SSO' }).click();
  await page.getByText('Single sign-on is active').waitFor();
  await page.goto(`/organizations/${organizationId}/settings/authentication`);
  await page.getByRole('listitem').filter({ hasText: 'Single sign-on tested' }).getByText('Done').waitFor();
  await page.goBack();

  // People sign in through it now: whom another configuration concerns is looked at, and it may be on trial.
  await page.getByRole('link', { name: /Configure$/ }).click();
  await page.getByLabel('Accept sign-ins that begin at the identity provider').check();
  await page.getByRole('button', { name: 'Save configuration' }).click();
  const confirm = page.getByRole('dialog', { name: 'Change how people sign in through Wizard Okta?' });
  await confirm.getByText('Only a sign-in shows whether the provider agrees').waitFor();
  await confirm.getByText('1 of 1 Owner can get in.').waitFor();
  await confirm.getByRole('checkbox', { name: 'Undo by itself after 10 minutes unless I confirm' }).check();
  await page.screenshot({ path: 'e2e/screenshots/connection-change.png' });
  await confirm.getByRole('button', { name: 'Save configuration' }).click();
  const trial = page.getByRole('region', { name: 'A change that undoes itself' });
  await trial.getByText('The change of Wizard Okta undoes itself').waitFor();
  await trial.getByRole('button', { name: 'Undo now' }).click();
  await trial.waitFor({ state: 'detached' });
  await page.reload();
  expect(await page.getByLabel('Accept sign-ins that begin at the identity provider').isChecked()).toBe(false);

  // A domain that people sign in by does not leave without a look at whom that concerns; nor does one come.
  await page.getByRole('link', { name: /Domains$/ }).click();
  const box = page.getByRole('checkbox', { name: 'wizard.example' });
  await box.click();
  const mapping = page.getByRole('dialog', { name: 'Where wizard.example signs in' });
  await mapping.getByText('are no longer sent to Wizard Okta').waitFor();
  await mapping.getByRole('button', { name: 'Change mapping' }).click();
  await expect.poll(() => box.isChecked()).toBe(false);
  await box.click();
  await mapping.getByText('are sent to Wizard Okta with their next sign-in').waitFor();
  await page.screenshot({ path: 'e2e/screenshots/wizard-mapping.png' });
  await mapping.getByRole('button', { name: 'Change mapping' }).click();
  await expect.poll(() => box.isChecked()).toBe(true);

  await page.getByRole('link', { name: 'Back to Wizard Okta' }).click();
  await page.getByText('Active', { exact: true }).waitFor();
  await page.getByText('Identifier of the person').waitFor();
  expect(await page.getByText('The identifier is an email address').count()).toBe(0);
});

test('a test warns of an identifier that does not last, before anybody signs in by it', async () => {
  const { page, organizationId } = await ownerOf(stack, 'Addressed', 'ada@addressed.example');
  await verifiedDomain(stack, page, { organizationId, name: 'addressed.example' });
  // The one dialect that names people by their address.
  const { metadataUrl } = stack.idp.as('google_workspace').saml;
  const body = { type: 'saml', preset: 'okta', name: 'Okta', saml: { metadataUrl } };
  const connection = await must(page, createConnection, { params: { organizationId }, body });
  await page.goto(`/organizations/${organizationId}/settings/authentication/connections/${connection?.id}/test`);
  await runTest(page, 'ada');
  await page.getByText('The identifier is an email address').waitFor();
  await page.screenshot({ path: 'e2e/screenshots/test-identifier.png', fullPage: true });
});

test('OpenID Connect by issuer, client and secret; automatic membership; deactivated, and deleted by its name', async () => {
  const { page, organizationId } = await ownerOf(stack, 'Oidc', 'otto@oidc.example');
  await verifiedDomain(stack, page, { organizationId, name: 'oidc.example' });
  await page.goto(`/organizations/${organizationId}/settings/authentication/connections/new`);
  await page.getByRole('radio', { name: 'Another provider' }).check();
  await page.getByRole('radio', { name: 'OpenID Connect' }).check();
  await page.getByRole('button', { name: 'Begin setup' }).click();
  await mapDomain(page, 'oidc.example');
  await page.getByRole('link', { name: 'Continue' }).click();
  const redirectUri = (await page.locator('code').first().textContent()) ?? '';
  await stack.idp.registerOidcClient({
    clientId: 'wizard',
    clientSecret: 'a-secret-of-the-wizard',
    redirectUris: [redirectUri],
  });
  await page.getByLabel('Issuer').fill(stack.idp.issuer);
  await page.getByLabel('Client ID').fill('wizard');
  await page.getByLabel('Client secret', { exact: true }).fill('a-secret-of-the-wizard');
  const soon = new Date(Date.now() + 20.5 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Client secret ends on').fill(soon);
  await page.getByRole('button', { name: 'Save configuration' }).click();
  await page.getByText('A secret is saved').waitFor();
  await page.getByRole('combobox', { name: 'Automatic Membership' }).selectOption('disabled');
  await page.getByRole('link', { name: 'Continue', exact: true }).click();
  await runTest(page, 'otto');
  await page.getByText('The test succeeded').waitFor();
  await page.getByRole('link', { name: 'Continue', exact: true }).click();
  await page.getByRole('button', { name: 'Activate SSO' }).click();
  await page.getByText('Single sign-on is active').waitFor();

  // What nobody notices is saved at once, also where people sign in; what somebody might, can be taken back.
  await page.getByRole('link', { name: /Configure$/ }).click();
  await page.getByLabel('Client secret ends on').fill('');
  await page.getByRole('button', { name: 'Save configuration' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => page.getByLabel('Client secret ends on').inputValue()).toBe(soon);
  await page.getByLabel('Client ID').fill('another');
  await page.getByRole('button', { name: 'Save configuration' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save configuration' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => page.getByLabel('Client ID').inputValue()).toBe('wizard');

  // What another Owner saved meanwhile is neither overwritten nor lost.
  const [, connectionId = ''] = /connections\/(con_\w+)/.exec(page.url()) ?? [];
  const params = { organizationId, connectionId };
  await must(page, updateConnection, { params, body: { oidc: { scopes: ['email', 'profile', 'groups'] } } });
  await page.getByLabel('Client ID').fill('mine');
  await page.getByRole('button', { name: 'Save configuration' }).click();
  await page.getByText('Somebody changed this connection in the meantime').waitFor();
  expect(await page.getByLabel('Client ID').inputValue()).toBe('mine');
  await page.getByRole('button', { name: 'Show what is saved now' }).click();
  expect(await page.getByLabel('Client ID').inputValue()).toBe('wizard');
  expect(await page.getByLabel('Scopes').inputValue()).toBe('email profile groups');

  await page.goto(page.url().replace(/\/configure$/, ''));
  await page.getByText('The client secret ends in').waitFor();
  await page.getByRole('button', { name: 'Deactivate SSO' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Deactivate SSO' }).click();
  await page.getByText('Inactive', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Delete connection' }).click();
  const confirm = page.getByRole('dialog').getByRole('button', { name: 'Delete connection' });
  expect(await confirm.isDisabled()).toBe(true);
  await page.getByLabel('Type Single sign-on to confirm').fill('Single sign-on');
  await confirm.click();
  await page.getByText('Single sign-on is not set up').waitFor();
});

test('every step of the wizard is readable in both schemes, small and large, in longer words and from right to left', async () => {
  const { page, organizationId } = await ownerOf(stack, 'Readable', 'rita@readable.example');
  await verifiedDomain(stack, page, { organizationId, name: 'readable.example' });
  const params = { organizationId };
  const body = {
    type: 'saml',
    preset: 'okta',
    name: 'A connection with a name of sixty characters, all of them',
    saml: { metadataUrl: stack.idp.saml.metadataUrl },
  };
  const connection = await must(page, createConnection, { params, body });
  const at = `settings/authentication/connections/${connection?.id}`;
  const steps = ['', '/domains', '/configure', '/test', '/activate'].map((step) => `${at}${step}`);
  for (const screen of ['settings/authentication', 'settings/authentication/connections/new', ...steps]) {
    await expectReadable(page, organizationId, screen);
  }
  await page.goto(`/organizations/${organizationId}/settings/authentication`);
  await page.getByRole('link', { name: 'Test SSO' }).click();
  await page.getByRole('button', { name: 'Run test sign-in' }).waitFor();
}, 240_000);

async function mapDomain(page: Page, name: string): Promise<void> {
  const box = page.getByRole('checkbox', { name });
  await box.click();
  await expect.poll(() => box.isChecked()).toBe(true);
}
