import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownerOf } from './settings-app.ts';
import { type Stack, startStack } from './stack.ts';

/** The main journeys of the settings app without a mouse: only keys, and always a visible place where one is. */

let stack: Stack;
beforeAll(async () => {
  stack = await startStack([]);
});
afterAll(() => stack?.stop());

test('the command palette goes to a screen, a person and a set-up by typing', async () => {
  const page = await owner('Cyberdyne');
  await openPalette(page);
  await page.keyboard.type('audit');
  await page.getByRole('option', { name: 'Audit log' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Audit log' }).waitFor();
  expect(await page.title()).toBe('Audit log · Gatehouse');

  await openPalette(page);
  await page.keyboard.type('olga');
  await page.getByRole('option', { name: 'Olga Owner' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Users' }).waitFor();
  expect(await page.getByRole('searchbox').inputValue()).toBe('owner-cyberdyne@customer.example');

  await openPalette(page);
  await page.keyboard.press('ArrowUp');
  expect(await page.getByRole('dialog').getByRole('option', { selected: true }).textContent()).toContain(
    'Your account',
  );
  await page.keyboard.type('configure');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Configure SSO' }).waitFor();
  await openPalette(page);
  await page.keyboard.type('nothing of the kind');
  await page.getByText('Nothing by that name').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('somebody is invited, their role is looked at, and focus comes back to where it was', async () => {
  const page = await owner('Tyrell');
  await goTo(page, 'users');
  await tabTo(page, 'Invite member');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Email addresses');
  await page.keyboard.type('roy@tyrell.example');
  await tabTo(page, 'Send 1 invitation');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText('Invited').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await focusedName(page)).toBe('Invite member');

  await tabTo(page, 'Change role: Olga Owner');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  expect(await focusedName(page)).toBe('Change role: Olga Owner');
});

test('methods are restricted after their preview, and taken back', async () => {
  const page = await owner('Nakatomi');
  await goTo(page, 'authentication');
  await tabTo(page, 'Single sign-on');
  await page.keyboard.press('Space');
  await tabTo(page, 'Preview impact');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText('Olga Owner').waitFor();
  await tabTo(page, 'Confirm change');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await tabTo(page, 'Undo');
  await page.keyboard.press('Enter');
  await page.getByText('Allowed methods: Password, Passkey, Single sign-on. Before:').waitFor();
});

async function owner(name: string): Promise<Page> {
  const { page, organizationId } = await ownerOf(stack, name, `owner-${name.toLowerCase()}@customer.example`);
  await page.goto(`/organizations/${organizationId}/settings/general`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Go to' }).getByRole('combobox').waitFor();
}

async function goTo(page: Page, screen: string): Promise<void> {
  await openPalette(page);
  await page.keyboard.type(screen);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: new RegExp(screen, 'i') }).waitFor();
}

/** Presses Tab until the focus stands on what bears the name; where it stands is always to be seen. */
async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    const here = await focusedName(page);
    passed.push(here);
    if (here !== name) continue;
    const ring = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
    expect(ring, `the focus on ${name} is seen`).not.toBe('none');
    return;
  }
  throw new Error(`no Tab leads to “${name}”, only to ${passed.join(' | ')}`);
}

/** The accessible name of what has the focus, as far as these screens give names. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    const label =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0] : null;
    return (element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent ?? '').trim();
  });
}
