import { listConnections } from '@gatehouse/contract/endpoints/connections';
import { listInvitations } from '@gatehouse/contract/endpoints/members';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownerOf } from './settings-app.ts';
import { must, PASSWORD, type Stack, startStack } from './stack.ts';

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
  await page.getByRole('button', { name: 'Revoke: norman@oscorp.example' }).waitFor();
  const { data } = await must(page, listInvitations, { params: { organizationId } });
  expect(data.filter(({ email }) => email === 'norman@oscorp.example')).toHaveLength(1);
});

test('whose session ended signs in again in a window, and what was being done goes on', async () => {
  const { page, organizationId } = await owner('Vandelay');
  await page.goto(`/organizations/${organizationId}/settings/users`);
  await page.getByRole('button', { name: 'Invite member' }).click();
  await page.getByLabel('Email addresses').fill('art@vandelay.example');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Send 1 invitation' }).click();
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  const opened = page.waitForEvent('popup');
  await dialog.getByRole('button', { name: 'Sign in again' }).click();
  const window = await opened;
  await window.getByLabel('Work email').fill('owner-vandelay@customer.example');
  await window.getByRole('button', { name: 'Continue', exact: true }).click();
  await window.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await window.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('dialog').getByText('Invited').waitFor();
  await dialog.waitFor({ state: 'detached' });
  const { data } = await must(page, listInvitations, { params: { organizationId } });
  expect(data.filter(({ email }) => email === 'art@vandelay.example')).toHaveLength(1);
});

test('when somebody else signs in there, what was waiting is not sent in their name', async () => {
  const { page, organizationId } = await owner('Duff');
  const second = await ownerOf(stack, 'Duff Two', 'owner-other@customer.example');
  await page.goto(`/organizations/${organizationId}/settings/users`);
  await page.waitForResponse('**/api/v1/me');
  await page.getByRole('button', { name: 'Invite member' }).click();
  await page.getByLabel('Email addresses').fill('barney@duff.example');
  const cookies = await second.page.context().cookies();
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Send 1 invitation' }).click();
  await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor();
  // As if the window had signed them in.
  await page.context().addCookies(cookies);
  const reloaded = page.waitForEvent('load');
  await page.evaluate(() => new BroadcastChannel('gatehouse-confirmed').postMessage('confirmed'));
  await reloaded;
  const { data } = await must(second.page, listInvitations, { params: { organizationId: second.organizationId } });
  expect(data.map(({ email }) => email)).not.toContain('barney@duff.example');
});

test('who leaves the page instead signs in there, and comes back to the same address', async () => {
  const { page, organizationId } = await owner('Kruger');
  await page.goto(`/organizations/${organizationId}/settings/general`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.context().clearCookies();
  await page.getByRole('link', { name: 'Users' }).click();
  await page.getByRole('button', { name: 'Leave this page' }).click();
  await page.getByLabel('Work email').waitFor();
  expect(new URL(page.url()).searchParams.get('returnTo')).toBe(`/organizations/${organizationId}/settings/users`);
});

test('the browser’s back and forward lead through the steps of the wizard, whose draft is kept', async () => {
  const { page, organizationId } = await owner('Pendant');
  await page.goto(`/organizations/${organizationId}/settings/authentication/connections/new`);
  await page.getByRole('radio', { name: 'Ping' }).check();
  await page.getByLabel('Connection Name').fill('Pendant Ping');
  await page.getByRole('button', { name: 'Begin setup' }).click();
  await page.getByRole('heading', { level: 1, name: 'Pendant Ping' }).waitFor();
  await page.getByRole('link', { name: 'Configure', exact: true }).click();
  await page.getByText('Copy these into Ping').waitFor();
  await page.goBack();
  await page.getByText('SSO Domain(s)').first().waitFor();
  await page.goForward();
  await page.getByText('Copy these into Ping').waitFor();
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
