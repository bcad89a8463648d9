import { copyBypassLink } from '@gatehouse/contract/endpoints/authentication';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activeConnection, expectReadable, ownerOf, verifiedDomain } from './settings-app.ts';
import { must, PASSWORD, type Stack, startStack } from './stack.ts';

/** What ends is known beforehand, and the way past it is tried before it is needed. */

let stack: Stack;
beforeAll(async () => {
  stack = await startStack([{ id: 'olga-drill', email: 'olga@drill.example', firstName: 'Olga', lastName: 'Owner' }]);
});
afterAll(() => stack?.stop());

async function identify(page: Page, email: string): Promise<void> {
  await page.getByLabel('Work email').fill(email);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
}

test('an Owner rehearses the bypass link, and the page shows when it was last proven', async () => {
  const { page, organizationId } = await ownerOf(stack, 'Drill', 'olga@drill.example');
  await page.goto(`/organizations/${organizationId}/settings/authentication`);
  const calendar = page.locator('#access-calendar');
  // What the safety checks say is not said again.
  await calendar.getByText('Nothing ends, as far as is known.').waitFor();
  await page.getByRole('button', { name: 'Create bypass link' }).click();
  await page.getByText('never rehearsed', { exact: false }).first().waitFor();
  await calendar.getByText('The bypass link was never rehearsed').waitFor();

  await verifiedDomain(stack, page, { organizationId, name: 'drill.example' });
  await activeConnection(stack, page, { organizationId, name: 'Drill ID', tester: 'olga-drill' });
  await page.goto(`/organizations/${organizationId}/settings/authentication`);

  await page.getByRole('button', { name: 'Rehearse' }).click();
  await page.screenshot({ path: 'e2e/screenshots/drill.png' });
  await page.getByRole('button', { name: 'Begin drill' }).click();
  const opening = page.waitForEvent('popup');
  await page.getByRole('dialog').getByRole('link', { name: 'Open the sign-in page' }).click();
  const tab = await opening;
  await page.getByRole('button', { name: 'Close' }).click();
  await page.locator('#bypass-link').getByText('A drill is under way until').waitFor();
  await expectReadable(page, organizationId, 'settings/authentication');

  // Down in this browser, and in no other.
  await identify(tab, 'olga@drill.example');
  await tab.getByText('The identity provider does not answer').first().waitFor();
  await tab.getByText('bypass link').first().waitFor();
  const outside = await stack.newPerson();
  await outside.goto('/sign-in');
  await identify(outside, 'olga@drill.example');
  await outside.waitForURL(`${stack.idp.url}/**`);

  const link = await must(page, copyBypassLink, { params: { organizationId } });
  await tab.goto(link && 'url' in link ? link.url : '');
  await tab.getByLabel('Email').fill('olga@drill.example');
  await tab.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await tab.getByRole('button', { name: 'Sign in' }).click();
  await tab.getByRole('heading', { name: 'The bypass link works' }).waitFor();
  await tab.getByRole('button', { name: 'Open Drill' }).click();
  await tab.waitForURL(`**/organizations/${organizationId}`);
  // It worked, so the provider is back.
  await tab.goto('/sign-in');
  await identify(tab, 'olga@drill.example');
  await tab.waitForURL(`${stack.idp.url}/**`);

  await page.goto(`/organizations/${organizationId}/settings/authentication`);
  await page.getByText('last proven this minute').waitFor();
  await calendar.getByText('The bypass link is to be rehearsed').waitFor();
  const told = () => stack.smtp.received.filter(({ subject }) => subject === 'The bypass link of Drill was rehearsed');
  await expect.poll(() => told().length, { timeout: 20_000 }).toBe(1);
  await page.goto(`/organizations/${organizationId}/activity/sign-ins?outcome=denied`);
  await page.getByText('drill: the provider counted as down', { exact: false }).waitFor();
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
