import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute } from '../packages/server/test/postgres.ts';
import { ownerOf } from './settings-app.ts';
import { PASSWORD, type Stack, startStack } from './stack.ts';

/** An organization says how long a sign-in counts in it; who has signed in longer ago loses nothing but the time. */

let stack: Stack;
beforeAll(async () => {
  stack = await startStack([]);
});
afterAll(() => stack?.stop());

/** As if everybody had signed in two hours earlier. */
const twoHoursPass = () =>
  execute(
    stack.databaseUrl,
    `update sessions set authentications = (
       select jsonb_agg(jsonb_set(a, '{at}', to_jsonb(to_char((a ->> 'at')::timestamptz - interval '2 hours',
         'YYYY-MM-DD"T"HH24:MI:SS.MSOF":00"')))) from jsonb_array_elements(authentications) a)`,
  );

describe('session limits', () => {
  test('are chosen, said in a sentence, and taken back with one press', async () => {
    const { page, organizationId } = await owner('Choosing');
    await page.goto(`/organizations/${organizationId}/settings/authentication`);
    await page.getByLabel('Sign in again after').selectOption({ label: '8 hours' });
    await page.getByText('asked to sign in again with their next click').waitFor();
    await saveLimit(page);
    await page.getByText('Sign in again after: 8 hours. Before: As long as the session lasts.').waitFor();
    await page.screenshot({ path: 'e2e/screenshots/session-limit.png', fullPage: true });
    // Not only on the page that changed it: for a day, and for every Owner.
    await page.reload();
    await page.getByText('Changed by Olga Owner').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Sign in again after: As long as the session lasts. Before: 8 hours.').waitFor();
    expect(await page.getByLabel('Sign in again after').inputValue()).toBe('null');
  });

  test('a form that outlived the sign-in keeps what was typed, and is sent after signing in again', async () => {
    const { page, organizationId } = await owner('Typing');
    await page.goto(`/organizations/${organizationId}/settings/authentication`);
    await page.getByLabel('Sign in again after').selectOption({ label: '1 hour' });
    await saveLimit(page);
    await page.getByText('Sign in again after: 1 hour.').waitFor();

    await page.goto(`/organizations/${organizationId}/settings/general`);
    await page.getByLabel('Organization name').fill('Typed before it ran out');
    await twoHoursPass();
    await page.getByRole('button', { name: 'Save changes' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sign in again' });
    await dialog.getByText('what you typed stays here').waitFor();
    await page.screenshot({ path: 'e2e/screenshots/session-limit-dialog.png' });
    const opening = page.waitForEvent('popup');
    await dialog.getByRole('button', { name: 'Sign in again' }).click();
    const popup = await opening;
    await popup.getByRole('heading', { name: 'Sign in to Typing again' }).waitFor();
    await popup.screenshot({ path: 'e2e/screenshots/session-limit-window.png' });
    const closing = popup.waitForEvent('close');
    await popup.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await popup.getByRole('button', { name: 'Confirm' }).click();
    await closing;
    await page.getByText('Saved').waitFor();
    expect(await page.getByLabel('Organization name').inputValue()).toBe('Typed before it ran out');
  });

  test('who comes back to a page is asked to sign in again, without script too, and lands on that page', async () => {
    const { page, organizationId } = await owner('Returning');
    const address = `/organizations/${organizationId}/settings/users?q=olga`;
    await page.goto(`/organizations/${organizationId}/settings/authentication`);
    await page.getByLabel('Sign in again after').selectOption({ label: '1 hour' });
    await saveLimit(page);
    await page.getByText('Sign in again after: 1 hour.').waitFor();
    await twoHoursPass();
    const plain = await stack.newPerson({ script: false });
    await plain.context().addCookies(await page.context().cookies());
    await plain.goto(address);
    await plain.getByRole('heading', { name: 'Sign in to Returning again' }).waitFor();
    await plain.getByText('You stay signed in everywhere else.').waitFor();
    await plain.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await plain.getByRole('button', { name: 'Confirm' }).click();
    await plain.waitForURL(`**${address}`);
  });

  test('what only reads says what is missing, and goes on once it is done', async () => {
    const { page, organizationId } = await owner('Reading');
    await page.goto(`/organizations/${organizationId}/settings/authentication`);
    await page.getByLabel('Sign in again after').selectOption({ label: '1 hour' });
    await saveLimit(page);
    await page.getByText('Sign in again after: 1 hour.').waitFor();
    await twoHoursPass();
    await page.getByRole('link', { name: 'Users', exact: true }).click();
    await page.getByText('asks for a sign-in from the last hour').first().waitFor();
    await page.screenshot({ path: 'e2e/screenshots/session-limit-reading.png' });
    await page.getByRole('button', { name: 'Sign in again' }).first().click();
    const opening = page.waitForEvent('popup');
    await page.getByRole('dialog').getByRole('button', { name: 'Sign in again' }).click();
    const popup = await opening;
    const closing = popup.waitForEvent('close');
    await popup.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await popup.getByRole('button', { name: 'Confirm' }).click();
    await closing;
    await page.getByRole('row', { name: /Olga Owner/ }).waitFor();
    expect(await page.getByText('asks for a sign-in').count()).toBe(0);
  });
});

const saveLimit = (page: Page) =>
  page.locator('form', { hasText: 'Sign in again after' }).getByRole('button', { name: 'Save changes' }).click();

const owner = (name: string) => ownerOf(stack, name, `olga@${name.toLowerCase()}.example`);
