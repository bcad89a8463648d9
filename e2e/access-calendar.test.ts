import { copyBypassLink } from '@gatehouse/contract/endpoints/authentication';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectReadable, ownerOf } from './settings-app.ts';
import { must, PASSWORD, type Stack, startStack } from './stack.ts';

/** What ends is known beforehand, and the way past it is tried before it is needed. */

let stack: Stack;
beforeAll(async () => {
  stack = await startStack([]);
});
afterAll(() => stack?.stop());

test('an Owner rehearses the bypass link, and the page shows when it was last proven', async () => {
  const { page, organizationId } = await ownerOf(stack, 'Drill', 'olga@drill.example');
  await page.goto(`/organizations/${organizationId}/settings/authentication`);
  const calendar = page.locator('#access-calendar');
  // What the safety checks say is not said again.
  await calendar.getByText('Nothing ends, as far as is known.').waitFor();
  await page.getByRole('button', { name: 'Create bypass link' }).click();
  await page.getByText('never rehearsed', { exact: false }).first().waitFor();
  await calendar.getByText('The bypass link was never rehearsed').waitFor();

  await page.getByRole('button', { name: 'Rehearse' }).click();
  await page.screenshot({ path: 'e2e/screenshots/drill.png' });
  await page.getByRole('button', { name: 'Begin drill' }).click();
  await page.getByRole('dialog').getByText('The drill waits for you until').waitFor();
  await page.getByRole('button', { name: 'Close' }).click();

  const link = await must(page, copyBypassLink, { params: { organizationId } });
  const outside = await stack.newPerson();
  await outside.goto(link && 'url' in link ? link.url : '');
  await outside.getByLabel('Email').fill('olga@drill.example');
  await outside.getByLabel('Password').fill(PASSWORD);
  await outside.getByRole('button', { name: 'Sign in' }).click();
  await outside.getByText('You bypassed single sign-on').first().waitFor();

  await page.reload();
  await page.getByText('last proven this minute').waitFor();
  await calendar.getByText('The bypass link is to be rehearsed').waitFor();
  const told = () => stack.smtp.received.filter(({ subject }) => subject === 'The bypass link of Drill was rehearsed');
  await expect.poll(() => told().length, { timeout: 20_000 }).toBe(1);
  await expectReadable(page, organizationId, 'settings/authentication');
}, 120_000);

test('a calendar program reads the days by an address that is shown once and can be revoked', async () => {
  const { page, organizationId } = await ownerOf(stack, 'Feed', 'olga@feed.example');
  await page.goto(`/organizations/${organizationId}/settings/authentication`);
  const calendar = page.locator('#access-calendar');
  await calendar.getByRole('button', { name: 'Subscribe' }).click();
  const address = (await calendar.locator('code').textContent()) ?? '';
  const read = async () => (await fetch(new URL(new URL(address).pathname, stack.server.url))).status;
  expect(await read()).toBe(200);
  await page.reload();
  await calendar.getByText('A calendar address exists since').waitFor();
  expect(await calendar.locator('code').count()).toBe(0);
  await calendar.getByRole('button', { name: 'Revoke address' }).click();
  await calendar.getByRole('button', { name: 'Subscribe' }).waitFor();
  expect(await read()).toBe(404);
});
