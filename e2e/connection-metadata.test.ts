import { createConnection } from '@gatehouse/contract/endpoints/connections';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute } from '../packages/server/test/postgres.ts';
import { expectReadable, ownerOf } from './settings-app.ts';
import { must, type Stack, startStack } from './stack.ts';

/** Metadata by address, which a provider changes. */

let stack: Stack;
beforeAll(async () => {
  stack = await startStack([]);
});
afterAll(() => stack?.stop());

test('a new certificate is held where the address proves nothing; an Owner looks at it and accepts', async () => {
  const { page, organizationId } = await ownerOf(stack, 'Metadata', 'mia@metadata.example');
  const saml = { metadataUrl: stack.idp.saml.metadataUrl };
  const body = { type: 'saml', preset: 'okta', name: 'Okta', saml } as const;
  const connection = await must(page, createConnection, { params: { organizationId }, body });
  const at = `settings/authentication/connections/${connection?.id}`;
  await page.goto(`/organizations/${organizationId}/${at}`);
  const metadata = page.getByRole('region', { name: 'Metadata', exact: true });
  await metadata.getByText(', again ').first().waitFor();
  await metadata.getByRole('heading', { name: 'Metadata' }).click();
  await metadata.getByRole('button', { name: 'Read it now' }).click();
  await metadata.getByText('Read', { exact: true }).waitFor();

  stack.idp.switches.fault = 'rotated_certificate';
  await metadata.getByRole('button', { name: 'Read it now' }).click();
  await metadata.getByText('A change waits for you').waitFor();
  await metadata.getByText('Certificates, by fingerprint').waitFor();
  await expectReadable(page, organizationId, at);

  // A test is of what was before until then, and leads there.
  await page.goto(`/organizations/${organizationId}/${at}/test`);
  await page.getByRole('link', { name: 'Look at the new metadata' }).click();
  await metadata.getByRole('button', { name: 'Accept change' }).waitFor();

  // It waits far down, so the page says so at its beginning.
  await page.goto(`/organizations/${organizationId}/${at}`);
  await page.getByRole('link', { name: 'Look at the new metadata' }).click();
  await metadata.getByRole('button', { name: 'Accept change' }).press('Enter');
  await metadata.getByText('A change waits for you').waitFor({ state: 'detached' });
  // What had the focus is gone, and it goes on from here.
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await expect.poll(focused).toMatch(/^Metadata/);

  // Where people sign in by it, whom it concerns is seen before: here nobody has tested what it becomes.
  await execute(stack.databaseUrl, `update connections set state = 'active'`);
  stack.idp.switches.fault = 'none';
  await page.reload();
  await metadata.getByRole('heading', { name: 'Metadata' }).click();
  await metadata.getByRole('button', { name: 'Read it now' }).click();
  await metadata.getByRole('button', { name: 'Accept change' }).press('Enter');
  const confirm = page.getByRole('dialog', { name: 'Change how people sign in through Okta?' });
  await confirm.getByText('Only a sign-in shows whether the provider agrees').waitFor();
  await confirm.getByRole('checkbox', { name: 'Undo by itself after 10 minutes unless I confirm' }).check();
  await page.screenshot({ path: 'e2e/screenshots/metadata-on-trial.png' });
  await confirm.getByRole('button', { name: 'Accept change' }).press('Enter');
  const banner = page.getByRole('region', { name: 'A change that undoes itself' });
  await banner.getByText('Sign in once more through Okta').waitFor();
  await metadata.getByText('A change waits for you').waitFor({ state: 'detached' });
  await expect.poll(focused).toMatch(/^Metadata/);
  await banner.getByRole('button', { name: 'Undo now' }).press('Enter');
  await metadata.getByText('A change waits for you').waitFor();
  await metadata.getByRole('button', { name: 'Accept change' }).press('Enter');
  await confirm.getByText('Only a sign-in shows whether the provider agrees').waitFor();
  await confirm.getByRole('button', { name: 'Accept change' }).press('Enter');
  await metadata.getByText('A change waits for you').waitFor({ state: 'detached' });
  await page.goto(`/organizations/${organizationId}/activity/audit-log`);
  await page.getByRole('main').getByText('Connection follows its provider’s metadata').last().waitFor();
}, 120_000);

test('a sign-out address entered by hand says so, and the one in the metadata is chosen again', async () => {
  const { page, organizationId } = await ownerOf(stack, 'By hand', 'hana@hand.example');
  const saml = { metadataUrl: stack.idp.saml.metadataUrl };
  const body = { type: 'saml', preset: 'okta', name: 'Okta', saml } as const;
  const connection = await must(page, createConnection, { params: { organizationId }, body });
  const at = `settings/authentication/connections/${connection?.id}/configure`;
  await page.goto(`/organizations/${organizationId}/${at}`);
  await page.getByText('Enter by hand', { exact: true }).click();
  const signOut = page.getByLabel('Identity Provider Sign-out URL');
  const named = await signOut.inputValue();
  await signOut.fill(`${stack.idp.url}/elsewhere`);
  await page.getByRole('button', { name: 'Save configuration' }).click();
  await page.getByText(`It names ${named}.`).waitFor();
  await expectReadable(page, organizationId, at);
  await page.goto(`/organizations/${organizationId}/${at}`);
  await page.getByRole('button', { name: 'Use the one in the metadata' }).click();
  await page.getByText('As the metadata names it.').waitFor();
  expect(await signOut.inputValue()).toBe(named);
}, 120_000);
