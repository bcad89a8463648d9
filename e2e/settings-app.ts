import { activateConnection, createConnection } from '@gatehouse/contract/endpoints/connections';
import { addDomain, listDomains, verifyDomain } from '@gatehouse/contract/endpoints/domains';
import { addOperator, createOrganizationForOwner } from '@gatehouse/contract/endpoints/operators';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectFine, inOtherWords } from './look.ts';
import { asOperator, linkMailedTo, must, PASSWORD, type Stack } from './stack.ts';

/** What every test of the settings app does: be an Owner in a browser with script, and look closely at a screen. */

export async function ownerOf(
  stack: Stack,
  name: string,
  ownerEmail: string,
): Promise<{ page: Page; organizationId: string }> {
  const { id } = await asOperator(stack, createOrganizationForOwner, { body: { name, ownerEmail } });
  const page = await stack.newPerson({ script: true });
  await accept(page, await linkMailedTo(stack, ownerEmail), 'Olga Owner');
  return { page, organizationId: id };
}

/** Of the support team, with an organization of their own. */
export async function operatorOf(stack: Stack, email: string): Promise<Page> {
  const { page } = await ownerOf(stack, 'Support', email);
  await asOperator(stack, addOperator, { body: { email } });
  return page;
}

export async function accept(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: /accept/i }).click();
  await page.getByText('Your role').waitFor();
}

export async function expectReadable(page: Page, organizationId: string, screen: string): Promise<void> {
  await expectPageReadable(page, `/organizations/${organizationId}/${screen}`);
}

/** In both schemes, small and large; then in longer words from right to left. */
export async function expectPageReadable(page: Page, address: string): Promise<void> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const name = address.replace(/(org|con|usr|chr)_\w+/g, '…');
  await open(page, address);
  await expectFine(page, name);
  await open(page, `${address}${address.includes('?') ? '&' : '?'}language=pseudo&direction=rtl`);
  await expectFine(page, `${name} rtl`, inOtherWords);
  expect(complaints, address).toEqual([]);
}

async function open(page: Page, address: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}

export async function verifiedDomain(
  stack: Stack,
  page: Page,
  { organizationId, name }: { organizationId: string; name: string },
): Promise<void> {
  const domain = await must(page, addDomain, { params: { organizationId }, body: { domain: name } });
  stack.dns.setTxt(domain?.record.name ?? '', [domain?.record.value ?? '']);
  await must(page, verifyDomain, { params: { organizationId, domainId: domain?.id ?? '' } });
}

/** Runs the test in its window; the provider's answer comes back to it by itself. */
export async function runTest(page: Page, person: string): Promise<void> {
  const opening = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Run test sign-in' }).click();
  const popup = await opening;
  await popup.locator(`button[value="${person}"]`).click();
  await popup.waitForURL(/\/sign-in\/return/);
  await popup.close();
}

type Connecting = { organizationId: string; name: string; tester: string };

/** Tested by the Owner, as in the wizard, and switched on. */
export async function activeConnection(
  stack: Stack,
  page: Page,
  { organizationId, name, tester }: Connecting,
): Promise<void> {
  const domains = await must(page, listDomains, { params: { organizationId } });
  const { metadataUrl } = stack.idp.saml;
  const domainIds = domains?.data.map(({ id }) => id);
  const body = { type: 'saml', name, domainIds, saml: { metadataUrl } };
  const connectionId = (await must(page, createConnection, { params: { organizationId }, body }))?.id ?? '';
  await page.goto(`/organizations/${organizationId}/settings/authentication/connections/${connectionId}/test`);
  await runTest(page, tester);
  await page.getByText('The test succeeded').waitFor();
  await must(page, activateConnection, { params: { organizationId, connectionId } });
}
