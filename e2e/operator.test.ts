import { endpoints } from '@gatehouse/contract/endpoints';
import { startActing } from '@gatehouse/contract/endpoints/acting';
import { regenerateBypassLink } from '@gatehouse/contract/endpoints/authentication';
import { addDomain } from '@gatehouse/contract/endpoints/domains';
import { listMembers } from '@gatehouse/contract/endpoints/members';
import { createChangeRequest } from '@gatehouse/contract/endpoints/operators';
import { operatorTwin } from '@gatehouse/contract/operator-twins';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute } from '../packages/server/test/postgres.ts';
import { expectFine } from './look.ts';
import { signInByPassword } from './people.ts';
import { expectPageReadable, operatorOf, ownerOf } from './settings-app.ts';
import { api, must, PASSWORD, type Stack, startStack } from './stack.ts';

/** The operator console, used as the support team uses it, beside the Owners they help. */

const NEVER = '00000000000000000000000000';

let stack: Stack;
let kim: Page;
beforeAll(async () => {
  stack = await startStack([], { GATEHOUSE_SELF_SERVICE: 'domains,jit' });
  kim = await operatorOf(stack, 'kim@support.example');
});
afterAll(() => stack?.stop());

test('whoever is the first operator looks through the settings and creates the first organization', async () => {
  const empty = await startStack([]);
  const link = /Create the first operator: (\S+)/.exec(empty.server.output())?.[1] ?? '';
  const page = await empty.newPerson({ script: true });
  await page.goto(link);
  await page.getByLabel('Your name').fill('Sam Support');
  await page.getByLabel('Work email').fill('sam@support.example');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Create operator' }).click();
  await page.waitForURL('**/operator');
  await page.getByText('Back up the database and the master key').waitFor();
  await expectPageReadable(page, '/operator?first-run=yes');
  await page.goto('/operator');
  await page.getByRole('button', { name: 'Create the first organization' }).click();
  await page.getByLabel('Organization name').fill('Acme');
  await page.getByLabel('Email of the Owner').fill('ana@acme.example');
  await page.getByRole('dialog').getByRole('button', { name: 'Create organization' }).click();
  await page.getByRole('heading', { name: 'Acme', level: 1 }).waitFor();
  expect((await empty.smtp.mailTo('ana@acme.example')).text).toContain('Acme');
  await page.goto('/organizations');
  await page.getByRole('link', { name: 'Operator console' }).click();
  await page.getByText('Newest organizations').waitFor();
  await empty.stop();
}, 120_000);

describe('finding', () => {
  test('one field leads to the organization, the person and the reason they cannot sign in', async () => {
    const { organizationId } = await owner('Initech');
    await kim.goto('/operator');
    await kim.getByRole('searchbox').waitFor();
    await kim.keyboard.press('/');
    await kim.keyboard.type('initech');
    await kim.waitForURL('**/operator?q=initech');
    await kim.getByRole('link', { name: /Initech.*member/ }).click();
    await kim.getByRole('heading', { name: 'Initech', level: 1 }).waitFor();
    expect(kim.url()).toContain(organizationId);

    await kim.getByRole('link', { name: 'Olga Owner' }).click();
    await kim.getByText('shown to work: Password').waitFor();
    await kim.getByRole('link', { name: 'Why can’t they sign in?' }).click();
    await kim.getByText('Initech is open to them, by: Password.').waitFor();

    await kim.getByLabel('Email address').fill('nobody@initech.example');
    await kim.getByRole('button', { name: 'Explain' }).click();
    await kim.getByText('There is no account with this address').waitFor();
    await kim.goBack();
    await kim.getByText('Initech is open to them, by: Password.').waitFor();
  });

  test('whoever opens a result before the search was asked stays there', async () => {
    await owner('Hastings');
    await kim.goto('/operator');
    const found = kim.getByRole('link', { name: /Hastings.*member/ });
    await found.waitFor();
    await kim.getByRole('searchbox').fill('hastings');
    await found.click();
    await kim.getByRole('heading', { name: 'Hastings', level: 1 }).waitFor();
    expect(await kim.getByRole('searchbox').inputValue()).toBe('');
    await kim.getByRole('button', { name: 'Act for organization' }).click();
    await kim.getByLabel('Reason').waitFor();
  });

  test('a reference opens the attempt, with the steps of its decision', async () => {
    await owner('Stark');
    const visitor = await stack.newPerson({ script: false });
    await visitor.goto('/sign-in');
    await visitor.getByLabel('Work email').fill('owner-stark@customer.example');
    await visitor.getByRole('button', { name: 'Continue', exact: true }).click();
    await visitor.getByLabel('Password', { exact: true }).fill('not the right password at all');
    await visitor.getByRole('button', { name: 'Sign in' }).click();
    const reference = (await visitor.locator('code').first().textContent()) ?? '';
    await kim.goto('/operator');
    await kim.getByRole('searchbox').fill(reference.toLowerCase().replace('-', ''));
    await kim.getByRole('link', { name: new RegExp(reference) }).click();
    await kim.getByText('Why it was decided so').click();
    await kim.getByText('Email and password match · refused here').waitFor();
  });

  test('who is shut out by wrong tries is let in by their page, with a reason', async () => {
    await owner('Nakatomi');
    await execute(
      stack.databaseUrl,
      "update users set password_failures = 100 where primary_email = 'owner-nakatomi@customer.example'",
    );
    await kim.goto('/operator/explain?email=owner-nakatomi@customer.example');
    await kim.getByText('none is looked at any more. A reset by mail helps').waitFor();
    await kim.goto('/operator?q=owner-nakatomi');
    await kim.getByRole('link', { name: /Olga Owner/ }).click();
    await kim.getByText('Too many wrong passwords in a row').waitFor();
    await expectFine(kim, 'operator-person-limits');
    await kim.getByRole('button', { name: 'Lift limits' }).click();
    await kim.getByLabel('How you made sure that it is them').fill('Called back at the number we know');
    await kim.getByRole('dialog').getByRole('button', { name: 'Lift limits' }).click();
    await kim.getByText('Within the limits').waitFor();
  });
});

test('a change request shows what it does by name, and is applied when it is approved', async () => {
  const { page: olga, organizationId } = await owner('Umbrella');
  const change = { kind: 'restriction', allowedMethods: ['password', 'sso'] };
  await must(olga, createChangeRequest, { params: { organizationId }, body: { change, note: 'From Monday on' } });
  await kim.goto('/operator/change-requests');
  await kim.getByRole('link', { name: /Umbrella/ }).click();
  await kim.getByText('From Monday on').waitFor();
  await kim.getByRole('cell', { name: /Olga Owner/ }).waitFor();
  await kim.getByRole('button', { name: 'Decline' }).click();
  await kim.getByText('Say why, in a sentence.').waitFor();
  await kim.getByLabel('Reason').fill('As agreed on the telephone');
  await kim.getByRole('button', { name: 'Approve and apply' }).click();
  await kim.getByText('Approved and applied').waitFor();
  await olga.goto(`/organizations/${organizationId}/settings/authentication`);
  await olga.getByText('As agreed on the telephone').waitFor();
});

test('the system page says how each part is doing', async () => {
  await kim.goto('/operator/system');
  await kim.getByText('PostgreSQL server').waitFor();
  await kim.getByText('SMTP server').first().waitFor();
  await kim.getByText('Anybody may create an organization.').waitFor();
});

test('the access calendar says what is due in which organization, and leads there', async () => {
  const { page: olga, organizationId } = await owner('Dunder');
  await must(olga, regenerateBypassLink, { params: { organizationId } });
  await execute(
    stack.databaseUrl,
    `update bypass_links set rehearsed_at = now() - interval '190 days' where organization_id = '${organizationId}'`,
  );
  await kim.goto('/operator');
  await kim.getByRole('link', { name: 'Access calendar' }).click();
  const dunder = kim.getByRole('region', { name: 'Dunder' });
  await dunder.getByText('The bypass link is to be rehearsed').waitFor();
  expect(await dunder.getByText('There is only one Owner').count()).toBe(0);
  await dunder.getByRole('link', { name: 'Dunder' }).click();
  await kim.waitForURL(`**/operator/organizations/${organizationId}`);
});

test('an operator comes and goes', async () => {
  const { page: lee } = await owner('Lee');
  expect((await lee.goto('/operator'))?.status()).toBe(404);
  await kim.goto('/operator/operators');
  await kim.getByRole('button', { name: 'Add operator' }).click();
  await kim.getByLabel('Email address').fill('owner-lee@customer.example');
  await kim.getByRole('dialog').getByRole('button', { name: 'Add operator' }).click();
  const remove = kim.getByRole('button', { name: /^Remove operator: Olga/ }).last();
  await kim.getByText('owner-lee@customer.example').waitFor();
  expect((await lee.goto('/operator'))?.status()).toBe(200);
  await remove.click();
  await kim.getByRole('dialog').getByRole('button', { name: 'Remove operator' }).click();
  await kim.getByText('owner-lee@customer.example').waitFor({ state: 'detached' });
  expect((await lee.goto('/operator'))?.status()).toBe(404);
});

test('from an attempt that somebody reads out it is one step to their organization', async () => {
  const { organizationId } = await owner('Zorin');
  const olga = await stack.newPerson();
  await signInByPassword(olga, 'owner-zorin@customer.example');
  await olga.getByText('Your role').waitFor();
  await kim.goto('/operator/sign-ins');
  const attempt = kim.getByRole('listitem').filter({ hasText: 'owner-zorin@customer.example' }).first();
  await attempt.getByRole('link', { name: 'Open the organization' }).click();
  await kim.waitForURL(`**/operator/organizations/${organizationId}`);
});

test('to everybody else the console is an address that does not exist', async () => {
  const { page: olga, organizationId } = await owner('Vandelay');
  const unknown = await olga.goto('/nowhere-at-all');
  const plain = (text: string | undefined) => text?.replaceAll(/[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'reference');
  const nothing = plain(await unknown?.text());
  for (const address of [
    '/operator',
    '/operator/system',
    '/operator/change-requests',
    `/operator/organizations/${organizationId}`,
    `/operator/acting/organizations/${organizationId}/settings/general`,
  ]) {
    const answer = await olga.goto(address);
    expect([address, answer?.status(), plain(await answer?.text())]).toEqual([address, 404, nothing]);
  }
  for (const endpoint of endpoints.filter(({ path, method }) => path.startsWith('/operator') && method === 'GET')) {
    const params = { organizationId, userId: `usr_${NEVER}`, changeRequestId: `chr_${NEVER}` };
    const all = { ...params, domainId: `dom_${NEVER}`, connectionId: `con_${NEVER}`, inviteId: `inv_${NEVER}` };
    const query = { searchInstance: { q: 'a' }, explainSignIn: { email: 'a@b.example' } }[endpoint.operationId];
    const { status } = await api(olga, endpoint, { params: all, ...(query ? { query } : {}) });
    expect([endpoint.operationId, status]).toEqual([endpoint.operationId, 404]);
  }
  const stranger = await stack.newPerson({ script: false });
  await stranger.goto('/operator/change-requests?status=decided');
  await stranger.getByLabel('Work email').waitFor();
  expect(new URL(stranger.url()).searchParams.get('returnTo')).toBe('/operator/change-requests?status=decided');
});

test('every screen is readable in both schemes, at 320 and 1280 px, in longer words and from right to left', async () => {
  const name = 'An organization with a name of sixty characters, all of them';
  const { page: olga, organizationId } = await owner(name);
  await must(olga, addDomain, { params: { organizationId }, body: { domain: 'readable-everywhere.com' } });
  const change = { kind: 'restriction', allowedMethods: ['sso'] };
  const request = await must(olga, createChangeRequest, { params: { organizationId }, body: { change } });
  const { data } = await must(kim, operatorTwin(listMembers), { params: { organizationId } });
  const acting = { reason: 'Ticket 4411: look at it together', scope: 'change', minutes: 60 };
  for (const address of [
    '/operator',
    '/operator?q=organization',
    '/operator?q=nothing-has-this-name',
    `/operator/organizations/${organizationId}`,
    `/operator/people/${data[0]?.userId}`,
    '/operator/explain?email=owner-an@customer.example',
    '/operator/change-requests',
    `/operator/change-requests/${request?.id}`,
    '/operator/sign-ins',
    '/operator/access-calendar',
    '/operator/operators',
    '/operator/system',
  ])
    await expectPageReadable(kim, address);
  await must(kim, startActing, { params: { organizationId }, body: acting });
  await expectPageReadable(kim, `/operator/organizations/${organizationId}`);
  await expectPageReadable(kim, `/operator/acting/organizations/${organizationId}/settings/general`);
  await expectPageReadable(kim, `/operator/acting/organizations/${organizationId}/settings/authentication`);
}, 600_000);

function owner(name: string) {
  return ownerOf(stack, name, `owner-${name.split(' ')[0]?.toLowerCase()}@customer.example`);
}
