import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute } from '../packages/server/test/postgres.ts';
import { signInByPassword } from './people.ts';
import { expectReadable, ownerOf } from './settings-app.ts';
import { type Stack, startStack } from './stack.ts';

/** A change that undoes itself unless an Owner has come in by it: made, seen on every page, kept, or gone again. */

let stack: Stack;
beforeAll(async () => {
  stack = await startStack([]);
});
afterAll(() => stack?.stop());

const banner = (page: Page) => page.getByRole('region', { name: 'A change that undoes itself' });

/** Passwords only, on trial. */
async function restrict(page: Page, organizationId: string): Promise<void> {
  await page.goto(`/organizations/${organizationId}/settings/authentication`);
  await page.getByRole('checkbox', { name: 'Single sign-on' }).uncheck();
  await page.getByRole('button', { name: 'Preview impact' }).click();
  await page.getByRole('checkbox', { name: 'Undo by itself after 10 minutes unless I confirm' }).check();
  await page.screenshot({ path: 'e2e/screenshots/provisional-choice.png' });
  await page.getByRole('button', { name: 'Confirm change' }).click();
  await banner(page).getByText('undoes itself in 10 minutes').waitFor();
}

test('nobody confirms: it is in force at once, and undone by itself when its time has passed', async () => {
  const { page, organizationId } = await ownerOf(stack, 'Trial', 'olga@trial.example');
  await restrict(page, organizationId);
  expect(await page.getByRole('checkbox', { name: 'Single sign-on' }).isChecked()).toBe(false);
  await page.goto(`/organizations/${organizationId}/settings/users`);
  await banner(page).getByRole('button', { name: 'Undo now' }).waitFor();
  await expectReadable(page, organizationId, 'settings/users');

  // What was proven before does not confirm it: a window of its own asks for a sign-in.
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`/organizations/${organizationId}/settings/authentication`);
  await banner(page).getByRole('button', { name: 'I have signed in: keep it' }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');

  await execute(
    stack.databaseUrl,
    `update provisional_changes set made_at = made_at - interval '10 minutes', reverts_at = reverts_at - interval '10 minutes'`,
  );
  await banner(page).waitFor({ state: 'detached', timeout: 90_000 });
  await page.reload();
  await expect.poll(() => page.getByRole('checkbox', { name: 'Single sign-on' }).isChecked()).toBe(true);
  const told = () => stack.smtp.received.some(({ subject }) => subject?.endsWith('was undone'));
  await expect.poll(told, { timeout: 20_000 }).toBe(true);
}, 240_000);

test('an Owner signs in by it in another browser and keeps it there', async () => {
  const { page, organizationId } = await ownerOf(stack, 'Kept', 'olga@kept.example');
  await restrict(page, organizationId);
  const other = await stack.newPerson({ script: true });
  await signInByPassword(other, 'olga@kept.example');
  await other.waitForURL(/organizations/);
  await other.goto(`/organizations/${organizationId}/settings/general`);
  await banner(other).getByText('You have signed in by it since.').waitFor();
  await banner(other).getByRole('button', { name: 'I have signed in: keep it' }).click();
  await banner(other).waitFor({ state: 'detached' });
  await page.reload();
  await page.getByText(/Allowed methods: .* Before:/).waitFor();
  expect(await banner(page).count()).toBe(0);
});

test('it is undone at once by who made it', async () => {
  const { page, organizationId } = await ownerOf(stack, 'Undone', 'olga@undone.example');
  await restrict(page, organizationId);
  await banner(page).getByRole('button', { name: 'Undo now' }).click();
  await banner(page).waitFor({ state: 'detached' });
  await expect.poll(() => page.getByRole('checkbox', { name: 'Single sign-on' }).isChecked()).toBe(true);
});
