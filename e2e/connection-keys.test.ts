import { createConnection } from '@gatehouse/contract/endpoints/connections';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute } from '../packages/server/test/postgres.ts';
import { expectReadable, ownerOf } from './settings-app.ts';
import { must, type Stack, startStack } from './stack.ts';

/** Our own keys of a connection, rolled over by an Owner. */

let stack: Stack;
beforeAll(async () => {
  stack = await startStack([]);
});
afterAll(() => stack?.stop());

test('an Owner publishes a new key, puts it to use, and could go back', async () => {
  const { page, organizationId } = await ownerOf(stack, 'Keys', 'kim@keys.example');
  const saml = { metadataUrl: stack.idp.saml.metadataUrl };
  const body = { type: 'saml', preset: 'okta', name: 'Okta', saml } as const;
  const connection = await must(page, createConnection, { params: { organizationId }, body });
  const at = `settings/authentication/connections/${connection?.id}`;
  await page.goto(`/organizations/${organizationId}/${at}`);
  const keys = page.getByRole('region', { name: 'Keys' });
  await keys.getByRole('heading', { name: 'Keys' }).click();
  await keys.getByText('In use', { exact: true }).waitFor();
  await keys.getByRole('button', { name: 'Publish a new key' }).click();
  await keys.getByText('Published, not used yet').waitFor();
  const [next] = await keys
    .locator('code')
    .filter({ hasText: /^[0-9A-F]{2}:/ })
    .allTextContents();
  const download = page.waitForEvent('download');
  await keys.getByRole('link', { name: 'Download certificate' }).first().click();
  expect((await download).suggestedFilename()).toBe(`${connection?.id}-next.pem`);
  await expectReadable(page, organizationId, at);

  // As if people signed in by it: what comes of it is said before.
  await execute(stack.databaseUrl, `update connections set state = 'active'`);
  await page.goto(`/organizations/${organizationId}/${at}`);
  await keys.getByRole('button', { name: 'Use this key' }).click();
  await page.getByRole('dialog').getByText('Only a sign-in shows whether the provider agrees').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Use this key' }).click();
  await keys.getByText('Used before').waitFor();
  const [current] = await keys
    .locator('code')
    .filter({ hasText: /^[0-9A-F]{2}:/ })
    .allTextContents();
  expect(current).toBe(next);
  await keys.getByRole('button', { name: 'Use it again' }).waitFor();
}, 120_000);

test('OpenID Connect by a key of ours instead of a secret', async () => {
  const { page, organizationId } = await ownerOf(stack, 'By key', 'kit@by-key.example');
  const body = { type: 'oidc', name: 'By key', oidc: { issuer: stack.idp.issuer, clientId: 'gatehouse' } } as const;
  const connection = await must(page, createConnection, { params: { organizationId }, body });
  const at = `settings/authentication/connections/${connection?.id}`;
  await page.goto(`/organizations/${organizationId}/${at}/configure`);
  await page.getByLabel('Client secret', { exact: true }).waitFor();
  await page.getByRole('radio', { name: 'Key of ours' }).check();
  await page.getByText('/jwks').waitFor();
  await page.getByRole('button', { name: 'Save configuration' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  await expectReadable(page, organizationId, `${at}/configure`);
  await page.goto(`/organizations/${organizationId}/${at}`);
  const keys = page.getByRole('region', { name: 'Keys' });
  await keys.getByRole('heading', { name: 'Keys' }).click();
  await keys.getByText('In use', { exact: true }).waitFor();
}, 120_000);
