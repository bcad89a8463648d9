import {
  changeAuthentication,
  copyBypassLink,
  regenerateBypassLink,
} from '@gatehouse/contract/endpoints/authentication';
import { inviteMember } from '@gatehouse/contract/endpoints/members';
import { createOrganizationForOwner } from '@gatehouse/contract/endpoints/operators';
import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { totpCode, totpStep } from '../packages/server/src/platform/totp.ts';
import { acceptAsNewPerson, signInByPassword } from './people.ts';
import { asOperator, linkMailedTo, must, PASSWORD, type Stack, startStack } from './stack.ts';

/** Second factors and passkeys as people meet them: with script off wherever there is no passkey in it. */

let stack: Stack;
beforeAll(async () => {
  stack = await startStack([]);
});
afterAll(() => stack?.stop());

test('an authenticator app is added without script and asked for after the password; a recovery code stands in', async () => {
  const { owner } = await organization('app');
  const { secret, codes } = await addApp(owner);
  expect(codes).toHaveLength(10);

  const page = await stack.newPerson();
  await signInByPassword(page, 'owner@app.example');
  expect(await page.textContent('h1')).toBe('Enter the code from your app');
  await page.getByLabel('Six-digit code').fill('000000');
  await page.getByRole('button', { name: 'Confirm' }).click();
  expect(await page.textContent('main')).toContain('does not match');
  await page.getByLabel('Six-digit code').fill(nextCode(secret));
  await page.getByRole('button', { name: 'Confirm' }).click();
  expect(await page.textContent('main')).toContain('Your role');

  const lost = await stack.newPerson();
  await signInByPassword(lost, 'owner@app.example');
  await lost.getByRole('link', { name: 'Use a recovery code' }).click();
  await lost.getByLabel('Recovery code').fill(codes[0] ?? '');
  await lost.getByRole('button', { name: 'Confirm' }).click();
  expect(await lost.textContent('main')).toContain('Your role');
  await lost.goto('/account');
  expect(await lost.textContent('main')).toContain('9 codes left');
});

test('where the organization requires one, a member adds it at the door and goes on; the bypass link asks for it too', async () => {
  const { owner, organizationId } = await organization('required');
  await addApp(owner);
  await must(owner, changeAuthentication, { params: { organizationId }, body: { requireSecondFactor: true } });
  await must(owner, inviteMember, { params: { organizationId }, body: { email: 'member@required.example' } });
  const member = await stack.newPerson();
  await acceptAtTheDoor(member, await linkMailedTo(stack, 'member@required.example'));
  expect(await member.textContent('h1')).toContain('requires a second factor');
  await member.getByRole('link', { name: 'Add an authenticator app' }).click();
  const { secret } = await addAppHere(member);
  expect(await member.textContent('main')).toContain('Your role');

  await must(owner, regenerateBypassLink, { params: { organizationId } });
  const link = await must(owner, copyBypassLink, { params: { organizationId } });
  const page = await stack.newPerson();
  await page.goto(link?.url ?? '');
  await page.getByLabel('Email').fill('member@required.example');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Six-digit code').fill(nextCode(secret));
  await page.getByRole('button', { name: 'Confirm' }).click();
  expect(await page.textContent('h1')).toContain('You bypassed single sign-on');
});

test('a passkey is made, signs in alone, comes after a password, and is the one way into an organization that says so', async () => {
  const { owner, organizationId } = await organization('passkey');
  const page = await stack.newPerson({ script: true });
  await withAuthenticator(page);
  // The virtual authenticator would answer the email field before anybody presses a button.
  await page.addInitScript('delete PublicKeyCredential.isConditionalMediationAvailable');
  await signInByPassword(page, 'owner@passkey.example');
  await page.goto('/account');
  await page.getByRole('link', { name: 'Add a passkey' }).click();
  await page.getByLabel('Name of this passkey').fill('My key');
  await page.getByRole('button', { name: 'Create passkey' }).click();
  await page.getByRole('heading', { name: 'Keep your recovery codes' }).waitFor();
  await page.getByRole('link', { name: 'Continue' }).click();
  expect(await page.textContent('main')).toContain('My key');

  await signOut(page);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByText('Your role').waitFor();
  await must(page, changeAuthentication, { params: { organizationId }, body: { allowedMethods: ['passkey'] } });

  await signOut(page);
  await signInByPassword(page, 'owner@passkey.example');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByRole('heading', { name: /needs another way of signing in/ }).waitFor();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByText('Your role').waitFor();

  await page.goto('/confirm?returnTo=/account');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByRole('heading', { name: 'Your account' }).waitFor();

  // Without a passkey in this browser, the password alone opens nothing.
  await owner.goto(`/organizations/${organizationId}`);
  expect(await owner.textContent('main')).not.toContain('Your role');
});

test('the email field offers the passkey by itself', async () => {
  await organization('conditional');
  const page = await stack.newPerson({ script: true });
  await withAuthenticator(page);
  await signInByPassword(page, 'owner@conditional.example');
  await page.goto('/account/passkeys/add');
  await page.getByRole('button', { name: 'Create passkey' }).click();
  await page.getByRole('link', { name: 'Continue' }).click();
  await signOut(page);
  // The virtual authenticator answers as soon as it is asked.
  await page.getByText('Your role').waitFor();
});

test('an Owner requires it in the settings app: refused while no Owner has one, by name once one has', async () => {
  const { owner, organizationId } = await organization('toggle');
  const page = await stack.newPerson({ script: true });
  await page.context().addCookies(await owner.context().cookies());
  const open = async () => {
    await page.goto(`/organizations/${organizationId}/settings/authentication`);
    await page.getByLabel('Require a second factor for password sign-ins').check();
  };
  await open();
  await page.getByText('No Owner has a second factor').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await page.getByLabel('Require a second factor for password sign-ins').isChecked()).toBe(false);

  await addApp(owner);
  await page.context().clearCookies();
  await page.context().addCookies(await owner.context().cookies());
  await open();
  await page.screenshot({ path: 'e2e/screenshots/require-second-factor.png' });
  await page.getByRole('button', { name: 'Confirm change' }).click();
  await page.getByText('A second factor is required for password sign-ins.').waitFor();
  expect(await page.getByLabel('Require a second factor for password sign-ins').isChecked()).toBe(true);
  await page.screenshot({ path: 'e2e/screenshots/required-second-factor.png', fullPage: true });
});

async function organization(name: string): Promise<{ owner: Page; organizationId: OrganizationId }> {
  const ownerEmail = `owner@${name}.example`;
  const { id } = await asOperator(stack, createOrganizationForOwner, { body: { name: `The ${name}`, ownerEmail } });
  const owner = await stack.newPerson();
  await acceptAsNewPerson(owner, await linkMailedTo(stack, ownerEmail), 'Olga Owner');
  return { owner, organizationId: id };
}

/** On the account page, the way a person without script does it. */
async function addApp(page: Page): Promise<{ secret: string; codes: string[] }> {
  await page.goto('/account');
  await page.getByRole('link', { name: 'Add an authenticator app' }).click();
  return addAppHere(page);
}

async function addAppHere(page: Page): Promise<{ secret: string; codes: string[] }> {
  const secret = ((await page.locator('code.wrap').textContent()) ?? '').replaceAll(' ', '');
  // The step before, so that the present one is left for signing in.
  await page.getByLabel('Six-digit code').fill(totpCode(secret, totpStep(new Date()) - 1));
  await page.getByRole('button', { name: 'Add authenticator app' }).click();
  const codes = await page.locator('.codes code').allTextContents();
  await page.getByRole('link', { name: 'Continue' }).click();
  return { secret, codes };
}

/** A code of the present step, or of the next one where that was used already: both count. */
let used = 0;
function nextCode(secret: string): string {
  used = Math.max(used + 1, totpStep(new Date()));
  return totpCode(secret, used);
}

async function acceptAtTheDoor(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill('Mo Member');
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: /accept/i }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
}

/** An authenticator of this browser that verifies its person at once (WebDriver extension of Web Authentication, §11). */
async function withAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
