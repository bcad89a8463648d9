import { createConnection, readConnection } from '@gatehouse/contract/endpoints/connections';
import { addDomain } from '@gatehouse/contract/endpoints/domains';
import { createSetupLink, listSetupLinks } from '@gatehouse/contract/endpoints/setup-links';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute } from '../packages/server/test/postgres.ts';
import { expectFine } from './look.ts';
import { expectPageReadable, ownerOf } from './settings-app.ts';
import { linkMailedTo, must, type Stack, startStack } from './stack.ts';

/** An Owner leaves one thing to somebody without an account, and switches on what came of it. */

let stack: Stack;
beforeAll(async () => {
  stack = await startStack([
    { id: 'olga', email: 'olga@lent.example', firstName: 'Olga', lastName: 'Owner' },
    { id: 'igor', email: 'igor@lent.example', firstName: 'Igor', lastName: 'Admin' },
  ]);
});
afterAll(() => stack?.stop());

const authentication = (organizationId: string) => `/organizations/${organizationId}/settings/authentication`;

/** Through the dialog, for whatever is first in its list. */
async function create(page: Page, what: string, recipient = ''): Promise<string> {
  // By keyboard: the cards above may still be loading, and move it from under the mouse.
  await page.locator('#setup-links').getByRole('button', { name: 'Create set-up link' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What is it for?').selectOption({ label: what });
  if (recipient) await dialog.getByLabel('Their email').fill(recipient);
  await dialog.getByRole('button', { name: 'Create link' }).click();
  const url = (await dialog.locator('code').textContent()) ?? '';
  await dialog.getByRole('button', { name: 'Close' }).click();
  return url;
}

test('a domain is proven and a connection set up and tested by somebody without an account', async () => {
  const { page, organizationId } = await ownerOf(stack, 'Lent', 'olga@lent.example');
  const domain = await must(page, addDomain, { params: { organizationId }, body: { domain: 'lent.example' } });
  await page.goto(authentication(organizationId));
  const url = await create(page, 'Prove a domain', 'igor@lent.example');
  expect(await linkMailedTo(stack, 'igor@lent.example')).toBe(url);
  const guest = await stack.newPerson({ script: true });
  await guest.goto(url);
  expect(new URL(guest.url()).pathname).toBe('/set-up');
  await guest.getByRole('heading', { name: 'Prove lent.example for Lent' }).waitFor();
  await guest.getByText('no TXT record').first().waitFor();
  stack.dns.setTxt(domain?.record.name ?? '', [domain?.record.value ?? '']);
  await guest.getByText('The domain is proven').waitFor();
  await linkMailedTo(stack, 'olga@lent.example');

  const connection = await must(page, createConnection, {
    params: { organizationId },
    body: { type: 'saml', preset: 'okta', name: 'Lent Okta', domainIds: [domain?.id ?? ''] },
  });
  await page.reload();
  await guest.goto(await create(page, 'Set up a connection'));
  await guest.getByLabel('Metadata URL').fill(stack.idp.saml.metadataUrl);
  await guest.getByRole('button', { name: 'Save configuration' }).click();
  await guest.getByText('Read from the provider').waitFor();
  const opening = guest.waitForEvent('popup');
  await guest.getByRole('button', { name: 'Run test sign-in' }).click();
  const popup = await opening;
  await popup.locator('button[value="igor"]').click();
  await popup.waitForURL(/\/sign-in\/return/);
  await popup.close();
  await guest.getByText('Your part is done').waitFor();
  await guest.getByText('The test succeeded').waitFor();
  const view = await must(page, readConnection, { params: { organizationId, connectionId: connection?.id ?? '' } });
  expect(view?.state).toBe('tested');

  await page.goto(await linkMailedTo(stack, 'olga@lent.example'));
  await page.getByText('Somebody else ran this test').waitFor();
});

test('a certificate counts once an Owner has compared and accepted it; a revoked link opens nothing', async () => {
  const { page, organizationId } = await ownerOf(stack, 'Renewed', 'rita@renewed.example');
  const connection = await must(page, createConnection, {
    params: { organizationId },
    body: { type: 'saml', preset: 'entra', name: 'Renewed Entra' },
  });
  await page.goto(authentication(organizationId));
  const url = await create(page, 'Renew a certificate');
  const guest = await stack.newPerson({ script: true });
  await guest.goto(url);
  await guest.getByLabel('X.509 Certificate').fill('nothing like it');
  await guest.getByRole('button', { name: 'Send to the Owners' }).click();
  await guest.getByText('The certificate cannot be used').first().waitFor();
  await guest.getByLabel('X.509 Certificate').fill(stack.idp.saml.certificate);
  await guest.getByRole('button', { name: 'Send to the Owners' }).click();
  await guest.getByText('Your part is done').waitFor();

  await page.reload();
  const card = page.locator('#setup-links');
  await card.getByText('Waits for you').waitFor();
  await card.getByRole('button', { name: 'Look at it' }).click();
  const fingerprint = (await guest.locator('.font-mono').last().textContent()) ?? '';
  const dialog = page.getByRole('dialog');
  await dialog.getByText(fingerprint).waitFor();
  await dialog.getByText('1 of 1 Owner can get in.').waitFor();
  expect(await dialog.getByRole('checkbox').count()).toBe(0);

  // Where people sign in by it, only a sign-in shows whether the provider agrees: it can be tried, and waits again.
  await execute(stack.databaseUrl, `update connections set state = 'active' where name = 'Renewed Entra'`);
  await page.reload();
  await card.getByRole('button', { name: 'Look at it' }).click();
  await dialog.getByRole('checkbox', { name: 'Undo by itself after 10 minutes unless I confirm' }).check();
  await expectFine(page, 'accept-certificates');
  await dialog.getByRole('button', { name: 'Accept certificate' }).press('Enter');
  await card.getByText('Done', { exact: true }).waitFor();
  const banner = page.getByRole('region', { name: 'A change that undoes itself' });
  await banner.getByRole('button', { name: 'Undo now' }).press('Enter');
  await card.getByText('Waits for you').waitFor();
  await card.getByRole('button', { name: 'Look at it' }).press('Enter');
  await dialog.getByText('1 of 1 Owner can get in.').waitFor();
  await dialog.getByRole('button', { name: 'Accept certificate' }).press('Enter');
  await card.getByText('Done', { exact: true }).waitFor();
  const { saml } = (await must(page, readConnection, {
    params: { organizationId, connectionId: connection?.id ?? '' },
  })) ?? { saml: null };
  expect(saml?.certificates.map(({ fingerprintSha256 }) => fingerprintSha256)).toEqual([fingerprint]);

  await guest.goto(await create(page, 'Renew a certificate'));
  await guest.getByRole('heading', { level: 1 }).waitFor();
  await card
    .getByRole('button', { name: /^Revoke/ })
    .first()
    .click();
  await card.getByText('Revoked').waitFor();
  await guest.reload();
  await guest.getByText('This link no longer works').waitFor();
});

test('the page of each task is readable in both schemes, small and large, in longer words and from right to left', async () => {
  const { page, organizationId } = await ownerOf(stack, 'Readable', 'rolf@readable.example');
  const params = { organizationId };
  const domain = await must(page, addDomain, { params, body: { domain: 'readable.example' } });
  const saml = { metadataUrl: stack.idp.saml.metadataUrl };
  const body = {
    type: 'saml',
    preset: 'okta',
    name: 'A connection with a name of sixty characters, all of them',
    saml,
  };
  const connection = await must(page, createConnection, { params, body });
  const connectionId = connection?.id ?? '';
  const tasks = [
    { task: 'domain', domainId: domain?.id },
    { task: 'connection', connectionId },
    { task: 'certificate', connectionId },
  ];
  for (const task of tasks) {
    const made = await must(page, createSetupLink, { params, body: { for: task } });
    const guest = await stack.newPerson({ script: true });
    await guest.goto(made?.url ?? '');
    // Each with pictures of its own.
    await expectPageReadable(guest, `/set-up?${task.task}`);
  }
  const { data } = (await must(page, listSetupLinks, { params })) ?? { data: [] };
  expect(data.map(({ task }) => task)).toEqual(['certificate', 'connection', 'domain']);
  await expectPageReadable(page, authentication(organizationId));
}, 240_000);
