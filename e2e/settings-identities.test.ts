import { createConnection } from '@gatehouse/contract/endpoints/connections';
import { listMembers } from '@gatehouse/contract/endpoints/members';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectFine } from './look.ts';
import { signInThroughProvider } from './people.ts';
import { activeConnection, expectReadable, ownerOf, runTest, verifiedDomain } from './settings-app.ts';
import { must, type Stack, startStack } from './stack.ts';

/** Identities that last: what an Owner sees of them and does when the provider calls somebody by another name. */

let stack: Stack;
beforeAll(async () => {
  const at = (name: string, place: string) => ({
    id: `${name}-${place}`,
    email: `${name}@${place}.example`,
    firstName: name === 'rosa' ? 'Rosa' : 'Olga',
    lastName: name === 'rosa' ? 'Renamed' : 'Owner',
  });
  stack = await startStack(
    ['lasting', 'moving', 'shutting'].flatMap((place) => [at('olga', place), at('rosa', place)]),
  );
});
afterAll(() => stack?.stop());

test('a changed identity is refused, released from the sign-in log and linked anew; the member’s detail shows it', async () => {
  const { page, organizationId } = await ownerOf(stack, 'Lasting', 'olga@lasting.example');
  await verifiedDomain(stack, page, { organizationId, name: 'lasting.example' });
  await activeConnection(stack, page, { organizationId, name: 'Lasting ID', tester: 'olga-lasting' });
  const rosa = await stack.newPerson();
  await signInThroughProvider(rosa, 'rosa@lasting.example');
  await rosa.getByText('Your role').waitFor();
  stack.idp.switches.fault = 'changed_subject';
  await signInThroughProvider(rosa, 'rosa@lasting.example');
  await rosa.getByText('The identity provider sent a different identity').first().waitFor();

  await page.goto(`/organizations/${organizationId}/activity/sign-ins?outcome=denied`);
  await page.getByText('Single sign-on · Lasting ID').waitFor();
  await page.getByText('Why it was decided so').click();
  await page.getByText('rosa-lasting, linked since').waitFor();
  await page.getByRole('button', { name: 'Release the old identity' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Ask first whose address it is now').waitFor();
  await expectFine(page, 'release-identity');
  await dialog.getByRole('button', { name: 'Release identity' }).click();
  await page.getByText('It has been released.').waitFor();
  await signInThroughProvider(rosa, 'rosa@lasting.example');
  await rosa.getByText('Your role').waitFor();

  await page.goto(`/organizations/${organizationId}/settings/users`);
  await page.getByRole('button', { name: 'Rosa Renamed', exact: true }).click();
  await dialog.getByText('Lasting ID').waitFor();
  expect(await dialog.textContent()).not.toMatch(/rosa-lasting(?!-)/);
  await expectFine(page, 'member-detail');
  await dialog.getByRole('button', { name: 'Release identity: Lasting ID' }).click();
  await dialog.getByRole('button', { name: 'Release identity' }).click();
  await dialog.getByText('Nobody at this organization’s connections is linked').waitFor();
  stack.idp.switches.fault = 'none';
});

test('an Owner moves the organization to another provider beside the live one, and goes back', async () => {
  const { page, organizationId } = await ownerOf(stack, 'Moving', 'olga@moving.example');
  await verifiedDomain(stack, page, { organizationId, name: 'moving.example' });
  await activeConnection(stack, page, { organizationId, name: 'Moving Okta', tester: 'olga-moving' });
  const rosa = await stack.newPerson();
  await signInThroughProvider(rosa, 'rosa@moving.example');
  await rosa.getByText('Your role').waitFor();

  const { metadataUrl } = stack.idp.as('entra').saml;
  const body = { type: 'saml', preset: 'entra', name: 'Moving Entra', saml: { metadataUrl } };
  const entra = (await must(page, createConnection, { params: { organizationId }, body }))?.id ?? '';
  const screen = `settings/authentication/connections/${entra}`;
  await page.goto(`/organizations/${organizationId}/${screen}`);
  expect(await page.getByRole('button', { name: 'Take over from Moving Okta' }).isDisabled()).toBe(true);
  // In the wizard no tick moves people to what is not active yet; its last step does.
  await page.goto(`/organizations/${organizationId}/${screen}/domains`);
  await page.getByText('Leads to Moving Okta, which is active').waitFor();
  expect(await page.getByRole('checkbox', { name: 'moving.example' }).isDisabled()).toBe(true);
  await page.goto(`/organizations/${organizationId}/${screen}/test`);
  await runTest(page, 'olga-moving');
  await page.getByText('The test succeeded').waitFor();
  await page.getByRole('link', { name: 'Continue', exact: true }).click();
  await page.getByText('No domain leads here yet').waitFor();
  await page.getByRole('button', { name: 'Take over from Moving Okta' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('From then on moving.example leads to Moving Entra.').waitFor();
  await dialog.getByText('lose access').waitFor();
  await expectFine(page, 'take-over');
  await dialog.getByRole('checkbox', { name: 'Undo by itself after 10 minutes unless I confirm' }).check();
  await dialog.getByRole('button', { name: 'Take over from Moving Okta' }).press('Enter');
  const banner = page.getByRole('region', { name: 'A change that undoes itself' });
  await banner.getByText('Sign in once more through Moving Entra').waitFor();
  await page.getByRole('button', { name: 'Go back to Moving Okta' }).waitFor();
  await banner.getByRole('button', { name: 'Undo now' }).press('Enter');
  await banner.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Take over from Moving Okta' }).press('Enter');
  await dialog.getByText('lose access').waitFor();
  await dialog.getByRole('button', { name: 'Take over from Moving Okta' }).press('Enter');
  const offer = page.getByRole('group', { name: 'Moving Entra has taken over from Moving Okta.' });
  await offer.getByRole('button', { name: 'Undo' }).press('Enter');
  await page.getByRole('button', { name: 'Take over from Moving Okta' }).press('Enter');
  await dialog.getByText('lose access').waitFor();
  await dialog.getByRole('button', { name: 'Take over from Moving Okta' }).press('Enter');
  await page.getByRole('button', { name: 'Go back to Moving Okta' }).waitFor();
  await page.getByText('Single sign-on is active').waitFor();

  // The same person, whom Entra calls something else, in the same account.
  await signInThroughProvider(rosa, 'rosa@moving.example');
  await rosa.getByText('Your role').waitFor();
  const { data } = await must(page, listMembers, { params: { organizationId } });
  expect(data.map(({ email }) => email).sort()).toEqual(['olga@moving.example', 'rosa@moving.example']);
  await expectReadable(page, organizationId, screen);

  await page.goto(`/organizations/${organizationId}/${screen}`);
  await page.getByRole('button', { name: 'Go back to Moving Okta' }).click();
  await dialog.getByRole('button', { name: 'Go back to Moving Okta' }).click();
  await page.getByRole('button', { name: 'Take over from Moving Okta' }).waitFor();
  await signInThroughProvider(rosa, 'rosa@moving.example');
  await rosa.getByText('Your role').waitFor();
}, 120_000);

test('an Owner whose own way in a change has ended is asked to come in by the new one, and then sees what came of it', async () => {
  const { page, organizationId } = await ownerOf(stack, 'Shutting', 'olga@shutting.example');
  await verifiedDomain(stack, page, { organizationId, name: 'shutting.example' });
  await activeConnection(stack, page, { organizationId, name: 'Shutting Okta', tester: 'olga-shutting' });
  const { metadataUrl } = stack.idp.as('entra').saml;
  const body = { type: 'saml', preset: 'entra', name: 'Shutting Entra', saml: { metadataUrl } };
  const entra = (await must(page, createConnection, { params: { organizationId }, body }))?.id ?? '';
  const screen = `/organizations/${organizationId}/settings/authentication/connections/${entra}`;
  await page.goto(`${screen}/test`);
  await runTest(page, 'olga-shutting');
  await page.getByText('The test succeeded').waitFor();

  await signInWithScript(page, 'olga@shutting.example');
  await page.goto(screen);
  await page.getByRole('button', { name: 'Take over from Shutting Okta' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Take over from Shutting Okta' }).click();
  await dialog.waitFor({ state: 'detached' });
  const banner = page.getByRole('status').filter({ hasText: 'Shutting accepts' });
  await banner.waitFor();
  await expectFine(page, 'shut-out-by-a-change');
  await banner.getByRole('button', { name: 'Sign in again' }).click();
  const opening = page.waitForEvent('popup');
  await dialog.getByRole('button', { name: 'Sign in again' }).click();
  const popup = await opening;
  await popup.getByRole('button', { name: /Continue with/ }).click();
  await popup.locator('button[value="olga-shutting"]').click();
  await page.getByRole('button', { name: 'Go back to Shutting Okta' }).waitFor();
  await banner.waitFor({ state: 'detached' });
}, 60_000);

async function signInWithScript(page: Page, email: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByLabel('Work email').fill(email);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.locator(`button[value="${email.replace('@', '-').replace('.example', '')}"]`).click();
  await page.getByText('Your role').waitFor();
}
