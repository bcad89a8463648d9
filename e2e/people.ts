import type { Page } from 'playwright-core';
import { PASSWORD } from './stack.ts';

/** What people do on the pages, with script off. */

export async function signInThroughProvider(page: Page, email: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByLabel('Work email').fill(email);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await choosePerson(page, email.replace('@', '-').replace('.example', ''));
}

export async function signInByPassword(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Work email').fill(email);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

export async function acceptAsNewPerson(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: /accept/i }).click();
  await arrived(page, 'Your role');
}

export async function acceptSignedIn(page: Page, link: string, email: string): Promise<void> {
  await signInByPassword(page, email);
  await page.goto(link);
  await page.getByRole('button', { name: /accept/i }).click();
  await arrived(page, 'Your role');
}

/** Waits for a word of the page to come; says what came instead. */
async function arrived(page: Page, words: string): Promise<void> {
  await page
    .getByText(words)
    .first()
    .waitFor({ timeout: 5000 })
    .catch(async () => {
      throw new Error(`expected “${words}” at ${page.url()}, found: ${await page.textContent('body')}`);
    });
}

/** At the identity provider: picks somebody, and without script sends the answer on by its button. */
export async function choosePerson(page: Page, id: string): Promise<void> {
  const provider = new URL(page.url()).origin;
  await page.locator(`button[value="${id}"]`).click();
  const send = page.locator('form[method="post"] button, form button').first();
  if (new URL(page.url()).origin === provider) await send.click();
}
