import { inviteMember } from '@gatehouse/contract/endpoints/members';
import { renameOrganization } from '@gatehouse/contract/endpoints/organizations';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectFine } from './look.ts';
import { accept, expectReadable, ownerOf } from './settings-app.ts';
import { linkMailedTo, must, type Stack, startStack } from './stack.ts';

/** The settings app, used as its people use it: with keyboard and mouse, light and dark, large and small. */

let stack: Stack;
beforeAll(async () => {
  stack = await startStack([]);
});
afterAll(() => stack?.stop());

describe('General', () => {
  test('an Owner renames the organization, and sees another Owner’s change instead of undoing it', async () => {
    const { page, organizationId } = await owner('Initech');
    await open(page, organizationId, 'general');
    await page.getByLabel('Organization name').fill('Initech Europe');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('Saved').waitFor();

    await must(page, renameOrganization, { params: { organizationId }, body: { name: 'Initech World' } });
    await page.getByLabel('Organization name').fill('Initech Mars');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('It is now called “Initech World”').waitFor();
    expect(await page.getByLabel('Organization name').inputValue()).toBe('Initech Mars');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('Saved').waitFor();
  });

  test('leaving asks for the name, and the last Owner is told why not', async () => {
    const { page, organizationId } = await owner('Globex');
    await open(page, organizationId, 'general');
    await page.getByRole('button', { name: 'Leave organization' }).click();
    const confirm = page.getByRole('dialog').getByRole('button', { name: 'Leave organization' });
    expect(await confirm.isDisabled()).toBe(true);
    await page.getByLabel('Type Globex to confirm').fill('Globex');
    await confirm.click();
    await page.getByText('The organization needs an Owner').waitFor();
  });
});

test('an organization is deleted by its name, and its Owner is told', async () => {
  const { page, organizationId } = await owner('Enron');
  await open(page, organizationId, 'general');
  await page.getByRole('button', { name: 'Delete organization' }).click();
  const confirm = page.getByRole('dialog').getByRole('button', { name: 'Delete organization' });
  await page.getByText('1 member loses this organization').waitFor();
  expect(await confirm.isDisabled()).toBe(true);
  await page.getByLabel('Type Enron to confirm').fill('Enron');
  await confirm.click();
  await page.waitForURL('**/organizations');
  expect(await page.getByText('Enron', { exact: true }).count()).toBe(0);
  expect((await stack.smtp.mailTo('owner-enron@customer.example')).subject).toBe('Enron was deleted');
  const answer = await page.goto(`/organizations/${organizationId}`);
  expect(answer?.status()).toBe(404);
});

describe('Users', () => {
  test('an Owner invites several people at once, with an answer for each', async () => {
    const { page, organizationId } = await owner('Umbrella');
    await open(page, organizationId, 'users');
    await page.getByRole('button', { name: 'Invite member' }).click();
    await page
      .getByLabel('Email addresses')
      .fill('ann@umbrella.example\nnot-an-address, owner-umbrella@customer.example');
    await page.getByRole('button', { name: 'Send 3 invitations' }).click();
    await page.getByText('This person is already a member').waitFor();
    expect(await page.getByLabel('Email addresses').inputValue()).toBe(
      'not-an-address\nowner-umbrella@customer.example',
    );
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Revoke: ann@umbrella.example' }).click();
    await page.getByText('Revoked').waitFor();
  });

  test('the last Owner’s row explains itself, a member’s role changes with its reason, and removal ends it', async () => {
    const { page, organizationId } = await owner('Hooli');
    await memberOf(page, organizationId, 'mia@hooli.example', 'Mia Member');
    await open(page, organizationId, 'users');
    await page.getByRole('button', { name: 'Change role: Olga Owner' }).click();
    await page.getByRole('radio', { name: 'Member' }).check();
    await page.getByRole('button', { name: 'Add another Owner' }).waitFor();
    expect(await page.getByRole('dialog').getByRole('button', { name: 'Change role' }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Change role: Mia Member' }).click();
    await page.getByText('Why they have it').click();
    await page.getByText('By invitation').waitFor();
    await page.getByRole('radio', { name: 'Billing Admin' }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Change role' }).click();
    await page.getByRole('cell', { name: 'Billing Admin' }).waitFor();
    await page.getByText('Mia Member is now Billing Admin.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('cell', { name: 'Billing Admin' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Remove member: Mia Member' }).click();
    await page.getByRole('cell', { name: 'Loses access' }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove member' }).click();
    await page.getByRole('button', { name: 'Remove member: Mia Member' }).waitFor({ state: 'detached' });

    await page.getByText('mia@hooli.example · removed').waitFor();
    await page.getByRole('button', { name: 'Lift block: Mia Member' }).click();
    await page.getByText('They are no member by that.').waitFor();
    await expectFine(page, 'users-lift-block');
    await page.getByRole('dialog').getByRole('button', { name: 'Lift block' }).click();
    await page.getByText('Nobody is kept out.').waitFor();
    await page.getByRole('checkbox', { name: 'Deactivated' }).check();
    await page.getByText('Nobody matches').waitFor();
    expect(new URL(page.url()).searchParams.get('status')).toBe('deactivated');
  });

  test('search is asked of the server, stands in the address, and `/` leads to it', async () => {
    const { page, organizationId } = await owner('Soylent');
    await memberOf(page, organizationId, 'green@soylent.example', 'Green Person');
    await open(page, organizationId, 'users');
    await page.keyboard.press('/');
    await page.keyboard.type('green');
    await page.getByRole('button', { name: 'Change role: Olga Owner' }).waitFor({ state: 'detached' });
    // A slow hand is asked for in the middle of the word.
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('green');
    await page.reload();
    await page.getByRole('button', { name: 'Change role: Green Person' }).waitFor();
    await page.getByRole('searchbox').fill('nobody at all');
    await page.getByText('Nobody matches').waitFor();
    // A link to the same screen takes the search away, and the field does not bring it back.
    await page.getByRole('link', { name: 'Users' }).click();
    await page.getByRole('button', { name: 'Change role: Olga Owner' }).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
  });
});

describe('Activity', () => {
  test('an attempt is opened by its reference, with the steps of its decision', async () => {
    const { page, organizationId } = await owner('Stark');
    const visitor = await stack.newPerson({ script: false });
    await visitor.goto('/sign-in');
    await visitor.getByLabel('Work email').fill('owner-stark@customer.example');
    await visitor.getByRole('button', { name: 'Continue', exact: true }).click();
    await visitor.getByLabel('Password', { exact: true }).fill('not the right password at all');
    await visitor.getByRole('button', { name: 'Sign in' }).click();
    const reference = (await visitor.locator('code').first().textContent()) ?? '';
    await page.goto(`/organizations/${organizationId}/activity/sign-ins`);
    await page.getByRole('searchbox').fill(reference);
    await page.getByText('Why it was decided so').click();
    await page.getByText('Email and password match · refused here').waitFor();
    expect(new URL(page.url()).searchParams.get('reference')).toBe(reference);
  });

  test('the audit log shows what changed and exports all of it', async () => {
    const { page, organizationId } = await owner('Tyrell');
    await must(page, renameOrganization, { params: { organizationId }, body: { name: 'Tyrell Corporation' } });
    await page.goto(`/organizations/${organizationId}/activity/audit-log`);
    await page.getByLabel('Event').selectOption('organization.renamed');
    const renamed = page.getByRole('listitem').filter({ hasText: 'Organization renamed' });
    await renamed.getByText('Details').click();
    await page.getByText('"to": "Tyrell Corporation"').waitFor();
    await renamed.getByRole('button', { name: 'Olga Owner' }).click();
    await page.getByRole('button', { name: 'Only by Olga Owner' }).waitFor();
    await page.getByLabel('to', { exact: true }).fill('2020-01-01');
    await page.getByText('No events here').waitFor();
    // A view can be shared: it stands in the address.
    await page.reload();
    await page.getByText('No events here').waitFor();
    await page.getByLabel('to', { exact: true }).fill('');
    await page.getByRole('button', { name: 'Only by Olga Owner' }).click();
    await renamed.waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Export (NDJSON)' }).click();
    expect((await downloading).suggestedFilename()).toBe('audit-events.ndjson');
  });
});

test('every screen is readable in both schemes, at 320 and 1280 px, in longer words and from right to left', async () => {
  const { page, organizationId } = await owner('An organization with a name of sixty characters, all of them');
  for (const screen of [
    'settings/general',
    'settings/authentication',
    'settings/users',
    'activity/sign-ins',
    'activity/audit-log',
    'activity/insights',
  ])
    await expectReadable(page, organizationId, screen);
}, 240_000);

test('what every screen needs weighs at most 120 kB compressed, and a screen of its own 40 kB more', async () => {
  const { page, organizationId } = await owner('Weyland');
  await open(page, organizationId, 'general');
  const initial = await page
    .locator('script[src^="/app/"], link[href^="/app/"]')
    .evaluateAll((elements) =>
      elements.map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? ''),
    );
  const base = await weightOf(page, initial);
  expect(base).toBeGreaterThan(10_000);
  expect(base).toBeLessThan(120_000);
  for (const screen of [
    'settings/general',
    'settings/users',
    'settings/authentication',
    'activity/sign-ins',
    'activity/insights',
  ]) {
    await page.goto(`/organizations/${organizationId}/${screen}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect((await weightOf(page, await loadedBy(page))) - base, screen).toBeLessThan(40_000);
  }
});

/** The app's files that the page has loaded so far. */
function loadedBy(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.includes('/app/assets/')),
  );
}

/** What files weigh on the line for a browser that takes gzip, the heaviest of what browsers take. */
async function weightOf(page: Page, files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    [...new Set(files)].map(async (file) => {
      const answer = await page.request.get(file, { headers: { 'accept-encoding': 'gzip' } });
      expect(answer.headers()['content-encoding']).toBe('gzip');
      return Number(answer.headers()['content-length']);
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function open(page: Page, organizationId: string, screen: string): Promise<void> {
  await page.goto(`/organizations/${organizationId}/settings/${screen}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

function owner(name: string) {
  return ownerOf(stack, name, `owner-${name.split(' ')[0]?.toLowerCase()}@customer.example`);
}

async function memberOf(owner: Page, organizationId: string, email: string, name: string): Promise<void> {
  await must(owner, inviteMember, { params: { organizationId }, body: { email } });
  await accept(await stack.newPerson({ script: false }), await linkMailedTo(stack, email), name);
}
