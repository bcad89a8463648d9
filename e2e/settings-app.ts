import { AxeBuilder } from '@axe-core/playwright';
import { addDomain, verifyDomain } from '@gatehouse/contract/endpoints/domains';
import { createOrganizationForOwner } from '@gatehouse/contract/endpoints/operators';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
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

export async function accept(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: /accept/i }).click();
  await page.getByText('Your role').waitFor();
}

/** In both schemes, small and large, in longer words from right to left: no findings, no sideways scroll, no complaints. */
export async function expectReadable(page: Page, organizationId: string, screen: string): Promise<void> {
  await expectPageReadable(page, `/organizations/${organizationId}/${screen}`);
}

export async function expectPageReadable(page: Page, address: string): Promise<void> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const asked = address.includes('?') ? '&' : '?';
  for (const direction of ['', 'rtl']) {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(`${address}${direction && `${asked}language=pseudo&direction=rtl`}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    for (const width of [320, 1280]) {
      for (const scheme of ['light', 'dark'] as const) await expectLook(page, address, { scheme, width, direction });
    }
  }
  expect(complaints, address).toEqual([]);
}

type Look = { scheme: 'light' | 'dark'; width: number; direction: string };

/** The other rules read the markup, which is the same in both schemes. */
const ofColour = ['color-contrast', 'link-in-text-block'];

async function expectLook(page: Page, address: string, { scheme, width, direction }: Look): Promise<void> {
  const told = `${address.replace(/(org|con|usr|chr)_\w+/g, '…')} ${scheme} ${width} ${direction}`;
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height: 800 });
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(sideways, `${told} scrolls sideways`).toBeLessThanOrEqual(0);
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (scheme === 'dark' ? axe.withRules(ofColour) : axe).analyze();
  const findings = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  expect(findings, told).toEqual([]);
  const name = told.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '');
  await page.screenshot({ path: `e2e/screenshots/${name}.png`, fullPage: true });
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
