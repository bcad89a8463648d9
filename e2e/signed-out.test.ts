import { activateConnection, createConnection, listConnections } from '@gatehouse/contract/endpoints/connections';
import { listDomains } from '@gatehouse/contract/endpoints/domains';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInThroughProvider } from './people.ts';
import { activeConnection, ownerOf, runTest, verifiedDomain } from './settings-app.ts';
import { must, type Stack, startStack } from './stack.ts';

/** Signing out on both sides: here and then at the provider, or there and by its word here, with and without script. */

let stack: Stack;
beforeAll(async () => {
  stack = await startStack(
    ['saml', 'oidc'].flatMap((place) =>
      ['olga', 'rosa'].map((name) => ({
        id: `${name}-${place}`,
        email: `${name}@${place}.example`,
        firstName: name,
        lastName: place,
      })),
    ),
  );
  await organization('saml', connectBySaml);
  await organization('oidc', connectByOidc);
});
afterAll(() => stack?.stop());

async function organization(place: string, connect: (page: Page, organizationId: string) => Promise<void>) {
  const { page, organizationId } = await ownerOf(stack, place, `olga@${place}.example`);
  await verifiedDomain(stack, page, { organizationId, name: `${place}.example` });
  await connect(page, organizationId);
}

let application: string;

/** The provider knows whom it signs people in to, so that it can say that they have left. */
async function connectBySaml(page: Page, organizationId: string): Promise<void> {
  await activeConnection(stack, page, { organizationId, name: 'Saml ID', tester: 'olga-saml' });
  const { data } = (await must(page, listConnections, { params: { organizationId } })) ?? { data: [] };
  const serviceProvider = data[0]?.saml?.serviceProvider;
  if (!serviceProvider) throw new Error('there is no SAML connection');
  stack.idp.registerSamlServiceProvider(serviceProvider);
  application = serviceProvider.entityId;
}

/** The provider knows where people come back to, and whom it has to tell. */
async function connectByOidc(page: Page, organizationId: string): Promise<void> {
  const client = { clientId: 'signing-out', clientSecret: 'a-secret-of-signing-out' };
  const domainIds = (await must(page, listDomains, { params: { organizationId } }))?.data.map(({ id }) => id);
  const oidc = { issuer: stack.idp.issuer, ...client };
  const body = { type: 'oidc', name: 'Open ID', domainIds, oidc };
  const made = await must(page, createConnection, { params: { organizationId }, body });
  const connectionId = made?.id ?? '';
  await stack.idp.registerOidcClient({
    ...client,
    redirectUris: [made?.oidc?.redirectUri ?? ''],
    postLogoutRedirectUris: [`${stack.server.url}/sso/oidc/signed-out`],
    backchannelLogoutUri: `${stack.server.url}/sso/oidc/${connectionId}/backchannel-logout`,
  });
  await page.goto(`/organizations/${organizationId}/settings/authentication/connections/${connectionId}/test`);
  await runTest(page, 'olga-oidc');
  await page.getByText('The test succeeded').waitFor();
  await must(page, activateConnection, { params: { organizationId, connectionId } });
}

async function signedIn(place: string, script: boolean): Promise<Page> {
  const page = await stack.newPerson({ script });
  if (script) {
    await page.goto('/sign-in');
    await page.getByLabel('Work email').fill(`rosa@${place}.example`);
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.locator(`button[value="rosa-${place}"]`).click();
  } else await signInThroughProvider(page, `rosa@${place}.example`);
  await page.waitForURL(/\/organizations/);
  return page;
}

/** Where somebody without a session is led. */
async function expectNobody(page: Page): Promise<void> {
  await page.goto('/account');
  await page.getByLabel('Work email').waitFor();
}

/** The provider asks on a page of its own. */
async function confirmThere(page: Page): Promise<void> {
  await page.waitForURL(`${stack.idp.url}/**`, { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Yes, sign me out' }).click();
}

describe.each([
  { script: false, how: 'without script' },
  { script: true, how: 'with script' },
])('$how', ({ script }) => {
  async function signOutHere(page: Page, connection: string): Promise<void> {
    await page.goto('/account');
    await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
    await page.getByRole('button', { name: `Sign out at ${connection} too` }).click();
  }

  test('from here to an OpenID provider and back', async () => {
    const page = await signedIn('oidc', script);
    await signOutHere(page, 'Open ID');
    await confirmThere(page);
    await page.waitForURL(/\/sign-in\?notice=signed_out$/);
    await page.getByText('You are signed out').waitFor();
    await expectNobody(page);
  });

  test('from here to a SAML provider and back', async () => {
    const page = await signedIn('saml', script);
    await signOutHere(page, 'Saml ID');
    await page.waitForURL(/\/sign-in\?notice=signed_out$/);
    await page.getByText('You are signed out').waitFor();
    await expectNobody(page);
  });

  test('at an OpenID provider, which tells us by itself', async () => {
    const page = await signedIn('oidc', script);
    const elsewhere = await signedIn('oidc', script);
    await page.goto(`${stack.idp.issuer}/session/end`, { waitUntil: 'commit' });
    await confirmThere(page);
    await page.getByText('Sign-out Success').waitFor();
    await expectNobody(page);
    // Of that session there, and of no other.
    await elsewhere.goto('/account');
    expect(new URL(elsewhere.url()).pathname).toBe('/account');
  });

  test('at a SAML provider, whose browser brings its word', async () => {
    const page = await signedIn('saml', script);
    await page.goto('/account');
    const query = new URLSearchParams({ application, person: 'rosa-saml' });
    await page.goto(`${stack.idp.url}/saml/logout?${query}`, { waitUntil: 'commit' });
    await page.waitForURL(`${stack.idp.url}/**`);
    await expectNobody(page);
  });
});
