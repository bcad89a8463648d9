import { listConnections } from '@gatehouse/contract/endpoints/connections';
import { listInvitations } from '@gatehouse/contract/endpoints/members';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownerOf } from './settings-app.ts';
import { must, type Stack, startStack } from './stack.ts';

/** What comes between: a lost line, a lost answer, another tab, an ended session. Nothing typed is lost, nothing done twice. */

let stack: Stack;
beforeAll(async () => {
  stack = await startStack([]);
});
afterAll(() => stack?.stop());

test('an answer that was lost on its way is asked for again, and the thing was made once', async () => {
  const { page, organizationId } = await owner('Aperture');
  await page.goto(`/organizations/${organizationId}/settings/authentication/connections/new`);
  await page.getByRole('radio', { name: 'Okta' }).check();
  await page.getByLabel('Connection Name').fill('Aperture Okta');
  await loseAnswersOf(page, '**/connections');
  await page.getByRole('button', { name: 'Begin setup' }).click();
  await page.getByText('The server did not answer').waitFor();
  expect(await page.getByLabel('Connection Name').inputValue()).toBe('Aperture Okta');

  await page.unroute('**/connections');
  await page.getByRole('button', { name: 'Begin setup' }).click();
  await page.getByRole('heading', { name: 'Aperture Okta' }).waitFor();
  const { data } = await must(page, listConnections, { params: { organizationId } });
  expect(data).toHaveLength(1);
});

test('without a line what was typed stays, and is sent when the line is back', async () => {
  const { page, organizationId } = await owner('Blackmesa');
  await page.goto(`/organizations/${organizationId}/settings/users`);
  await page.getByRole('button', { name: 'Invite member' }).click();
  await page.getByLabel('Email addresses').fill('gordon@blackmesa.example');
  await page.context().setOffline(true);
  await page.getByText('You are offline').waitFor();
  await page.getByRole('button', { name: 'Send 1 invitation' }).click();
  await page.getByText('The server did not answer').waitFor();
  expect(await page.getByLabel('Email addresses').inputValue()).toBe('gordon@blackmesa.example');

  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Send 1 invitation' }).click();
  await page.getByRole('dialog').getByText('Invited').waitFor();
  const { data } = await must(page, listInvitations, { params: { organizationId } });
  expect(data.filter(({ email }) => email === 'gordon@blackmesa.example')).toHaveLength(1);
});

test('two presses make one invitation', async () => {
  const { page, organizationId } = await owner('Oscorp');
  await page.goto(`/organizations/${organizationId}/settings/users`);
  await page.getByRole('button', { name: 'Invite member' }).click();
  await page.getByLabel('Email addresses').fill('norman@oscorp.example');
  await page.getByRole('button', { name: 'Send 1 invitation' }).dblclick();
  await page.getByRole('dialog').getByText('Invited').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Withdraw: norman@oscorp.example' }).waitFor();
  const { data } = await must(page, listInvitations, { params: { organizationId } });
  expect(data.filter(({ email }) => email === 'norman@oscorp.example')).toHaveLength(1);
});

/** The server hears and does it; its answer never arrives. */
async function loseAnswersOf(page: Page, address: string): Promise<void> {
  await page.route(address, async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    await route.fetch();
    return route.abort('connectionreset');
  });
}

function owner(name: string) {
  return ownerOf(stack, name, `owner-${name.toLowerCase()}@customer.example`);
}
