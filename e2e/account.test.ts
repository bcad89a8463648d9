import { createOrganizationForOwner } from '@gatehouse/contract/endpoints/operators';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute } from '../packages/server/test/postgres.ts';
import { acceptAsNewPerson, signInByPassword } from './people.ts';
import { asOperator, linkMailedTo, PASSWORD, type Stack, startStack } from './stack.ts';

/** One's own account, with script off: it is also for people whom no organization lets in. */

let stack: Stack;
beforeAll(async () => {
  stack = await startStack([]);
});
afterAll(() => stack?.stop());

async function person(name: string): Promise<{ page: Page; email: string }> {
  const email = `olga@${name.toLowerCase()}.example`;
  await asOperator(stack, createOrganizationForOwner, { body: { name, ownerEmail: email } });
  const page = await stack.newPerson();
  await acceptAsNewPerson(page, await linkMailedTo(stack, email), 'Olga Owner');
  return { page, email };
}

describe('the account', () => {
  test('shows who one is, and changes the name', async () => {
    const { page, email } = await person('Naming');
    await page.goto('/account');
    await page.getByText('Naming', { exact: true }).waitFor();
    await page.getByText('Owner · Open').waitFor();
    await page.screenshot({ path: 'e2e/screenshots/account.png', fullPage: true });
    await page.getByLabel('Your name').fill('Olga Obermaier');
    await page.getByRole('button', { name: 'Save name' }).click();
    await page.getByText('Your name is changed.').waitFor();
    await page.getByText(`Olga Obermaier, ${email}`).waitFor();
    await page.getByRole('link', { name: 'Open Naming' }).click();
    await page.getByRole('heading', { name: 'Naming' }).waitFor();
  });

  test('takes another address: the old mailbox hears of it twice, the new one decides', async () => {
    const { page, email } = await person('Moving');
    const elsewhere = await stack.newPerson();
    await signInByPassword(elsewhere, email);
    await elsewhere.goto('/account');

    await page.goto('/account');
    await page.getByLabel('New email').fill('olga@moved.example');
    await page.getByRole('button', { name: 'Send confirmation link' }).click();
    await page.getByText('We have sent a link to the new mailbox.').waitFor();
    expect((await stack.smtp.mailTo(email)).text).toContain('It was not you?');
    await page.goto(await linkMailedTo(stack, 'olga@moved.example'));
    await page.getByText('From now on it has olga@moved.example.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/account/email/confirm');
    await page.screenshot({ path: 'e2e/screenshots/account-confirm-email.png', fullPage: true });
    stack.smtp.received.length = 0;
    await page.getByRole('button', { name: 'Use olga@moved.example' }).click();
    await page.getByText('Your address is changed.').waitFor();
    expect((await stack.smtp.mailTo(email)).text).toContain(`was changed from ${email} to olga@moved.example`);

    await elsewhere.reload();
    await elsewhere.getByLabel('Work email').waitFor();
    await signInByPassword(elsewhere, 'olga@moved.example');
    await elsewhere.goto('/account');
    await elsewhere.getByText('Olga Owner, olga@moved.example').waitFor();
  });

  test('asks for a proof where the last is old, and keeps what was typed', async () => {
    const { page } = await person('Proving');
    await page.goto('/account');
    await page.getByLabel('New email').fill('olga@proved.example');
    await execute(
      stack.databaseUrl,
      `update sessions set authentications = (
         select jsonb_agg(jsonb_set(a, '{at}', to_jsonb(to_char((a ->> 'at')::timestamptz - interval '1 hour',
           'YYYY-MM-DD"T"HH24:MI:SS.MSOF":00"')))) from jsonb_array_elements(authentications) a)`,
    );
    await page.getByRole('button', { name: 'Send confirmation link' }).click();
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Confirm password' }).click();
    await page.waitForURL('**/account?newEmail=*');
    expect(await page.getByLabel('New email').inputValue()).toBe('olga@proved.example');
    await page.getByRole('button', { name: 'Send confirmation link' }).click();
    await page.getByText('We have sent a link to the new mailbox.').waitFor();
  });

  test('signs other browsers out, one or all', async () => {
    const { page, email } = await person('Sessions');
    for (let browser = 0; browser < 2; browser++) await signInByPassword(await stack.newPerson(), email);
    await page.goto('/account');
    await page.getByText('This browser').waitFor();
    const others = page.getByRole('button', { name: /^Sign out Chrom/ });
    expect(await others.count()).toBe(2);
    await others.first().click();
    await page.getByText('That browser is signed out.').waitFor();
    await page.getByRole('button', { name: 'Sign out all other browsers' }).click();
    await page.getByText('All other browsers are signed out.').waitFor();
    expect(await others.count()).toBe(0);
  });
});
