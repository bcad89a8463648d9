import { changeAuthentication, regenerateBypassLink } from '@gatehouse/contract/endpoints/authentication';
import { addDomain, readDomain } from '@gatehouse/contract/endpoints/domains';
import { inviteMember } from '@gatehouse/contract/endpoints/members';
import {
  approveChangeRequest,
  changePlan,
  declineChangeRequest,
  listChangeRequests,
} from '@gatehouse/contract/endpoints/operators';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectFine } from './look.ts';
import { accept, expectReadable, ownerOf } from './settings-app.ts';
import { api, asOperator, linkMailedTo, must, type Stack, startStack } from './stack.ts';

/** Settings > Authentication, without the connections, which have a file of their own. */

let stack: Stack;
beforeAll(async () => {
  stack = await startStack([]);
});
afterAll(() => stack?.stop());

describe('SSO Bypass Link', () => {
  test('is created, copied to the clipboard, replaced and deleted, each with its consequence', async () => {
    const { page, organizationId } = await open('Bypass', 'olga@bypass.example');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Create bypass link' }).click();
    await page.getByText('Bypass link created.').waitFor();
    await page.getByRole('button', { name: 'Hide link' }).click();
    await page.getByText('never used').waitFor();

    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Copied. Keep it where').waitFor();
    const first = await page.evaluate(() => navigator.clipboard.readText());
    expect(first).toContain('/bypass/');
    await expectReadable(page, organizationId, 'settings/authentication');
    await page.goto(`/organizations/${organizationId}/settings/authentication`);

    await page.getByRole('button', { name: 'Regenerate' }).click();
    await page.getByText('The current link stops working at once').waitFor();
    await page.getByRole('button', { name: 'Regenerate bypass link' }).click();
    await page.getByText('Bypass link created.').waitFor();
    expect(await page.getByText(first).count()).toBe(0);

    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('button', { name: 'Delete bypass link' }).click();
    await page.getByText('There is no bypass link').waitFor();
  }, 120_000);
});

describe('Managed Domains', () => {
  test('nothing there and nothing connected: two places that say so, and one drawing', async () => {
    const { page, organizationId } = await open('Empty', 'olga@empty.example');
    await page.getByText('No managed domains').waitFor();
    await page.getByText('Single sign-on is not set up', { exact: true }).waitFor();
    expect(await page.locator('main svg[viewBox="0 0 96 48"]').count()).toBe(1);
    await expectReadable(page, organizationId, 'settings/authentication');
  });

  test('a domain is added, its mistakes are named while one watches, and it turns Verified by itself', async () => {
    const { page } = await open('Domains', 'olga@domains.example');
    await page.getByRole('button', { name: 'Add managed domain' }).click();
    await page.getByLabel('Domain', { exact: true }).fill('gmail.com');
    await page.getByRole('button', { name: 'Add domain' }).click();
    await page.getByText('gives mailboxes to everybody').waitFor();
    expect(await page.getByLabel('Domain', { exact: true }).inputValue()).toBe('gmail.com');
    await page.getByLabel('Domain', { exact: true }).fill('watched.example');
    await page.getByRole('button', { name: 'Add domain' }).click();

    await page.getByText('no TXT record at this name yet').waitFor();
    const name = '_gatehouse-challenge.watched.example';
    const value = (await page.getByText(/^gatehouse-domain-verification=/).textContent()) ?? '';
    stack.dns.setTxt(`${name}.watched.example`, [value]);
    await page.getByText('The domain was appended twice').waitFor();
    stack.dns.setTxt(name, [`"${value}"`]);
    await page.getByText('The value has quotation marks').waitFor();
    await page.screenshot({ path: 'e2e/screenshots/authentication-domain-mistake.png', fullPage: true });
    await expectFine(page, 'authentication-domain-mistakes');
    stack.dns.setTxt(`${name}.watched.example`, []);
    stack.dns.setTxt(name, ['gatehouse-domain-verification=of-an-earlier-attempt']);
    await page.getByText('This is the value of an earlier attempt').waitFor();
    stack.dns.setTxt(name, [value]);
    await page.getByText('watched.example is verified.').waitFor();

    // Taken away, looked at by hand as often as one likes: only the days that pass count.
    stack.dns.setTxt(name, []);
    for (let look = 0; look < 4; look += 1) {
      await page.getByRole('button', { name: 'Check now' }).click();
      await page.getByText('no TXT record at this name yet').waitFor();
      await page.waitForLoadState('networkidle');
    }
    await page.getByText('Verified', { exact: true }).waitFor();

    await page.getByRole('button', { name: 'Remove: watched.example' }).click();
    await page.getByText('1 of 1 Owner can get in.').waitFor();
    const remove = page.getByRole('button', { name: 'Remove domain' });
    expect(await remove.isDisabled()).toBe(true);
    await page.getByLabel('Type watched.example to confirm').fill('watched.example');
    await remove.click();
    await page.getByText('No managed domains').waitFor();
  }, 120_000);

  test('a domain that another organization proves first says so', async () => {
    const { page, organizationId } = await open('Second', 'olga@second.example');
    const mine = await must(page, addDomain, { params: { organizationId }, body: { domain: 'contested.example' } });
    const other = await ownerOf(stack, 'First', 'olga@first.example');
    const params = { organizationId: other.organizationId };
    const theirs = await must(other.page, addDomain, { params, body: { domain: 'contested.example' } });
    stack.dns.setTxt(theirs.record.name, [theirs.record.value, mine.record.value]);
    await other.page.goto(`/organizations/${other.organizationId}/settings/authentication`);
    await other.page.getByRole('button', { name: 'Show record: contested.example' }).click();
    await other.page.getByText('contested.example is verified.').waitFor();

    await page.reload();
    await page.getByRole('button', { name: 'Show record: contested.example' }).click();
    await page.getByText('Claimed elsewhere').waitFor();
    const { result } = await api(page, readDomain, { params: { organizationId, domainId: mine.id } });
    expect(result?.status).toBe('unverified');
  });
});

describe('Advanced Settings', () => {
  test('a restriction is looked at by name, confirmed, and taken back', async () => {
    const { page, organizationId } = await open('Restricted', 'olga@restricted.example');
    await must(page, inviteMember, { params: { organizationId }, body: { email: 'gus@guest.example' } });
    const guest = await stack.newPerson({ script: true });
    await accept(guest, await linkMailedTo(stack, 'gus@guest.example'), 'Gus Guest');
    await guest.goto(`/organizations/${organizationId}/settings/authentication`);
    await guest.getByText('Only Owners see this page').waitFor();
    await guest.getByText('olga@restricted.example').waitFor();
    await expectReadable(guest, organizationId, 'settings/authentication');

    await page.getByRole('button', { name: 'Allow only Single Sign-On (SSO)' }).click();
    await page.getByText('There is no bypass link. Create one.').waitFor();
    await page.getByRole('cell', { name: 'Gus Guest' }).waitFor();
    expect(await page.getByRole('button', { name: 'Confirm change' }).isDisabled()).toBe(true);
    await page.screenshot({ path: 'e2e/screenshots/authentication-impact.png' });
    await expectFine(page, 'authentication-impact-by-name');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Allow all methods' }).click();
    await page.getByRole('checkbox', { name: 'Single sign-on' }).uncheck();
    await page.getByRole('button', { name: 'Preview impact' }).click();
    await page.getByRole('button', { name: 'Confirm change' }).click();
    await page.getByText('Allowed methods: Password, Passkey. Before:').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Allowed methods: Password, Passkey, Single sign-on. Before:').waitFor();
    expect(await page.getByRole('checkbox', { name: 'Single sign-on' }).isChecked()).toBe(true);

    await page.getByRole('button', { name: 'Create bypass link' }).click();
    await page.getByRole('checkbox', { name: 'For Owners only' }).check();
    await page.getByText('Saved').waitFor();
  }, 120_000);

  test('what another Owner changed meanwhile is seen, not silently overwritten', async () => {
    const { page, organizationId } = await open('Stale', 'olga@stale.example');
    await page.getByRole('checkbox', { name: 'Single sign-on' }).uncheck();
    await page.getByRole('button', { name: 'Preview impact' }).click();
    await page.getByText('Allowed from then on: Password, Passkey.').waitFor();
    await must(page, changeAuthentication, { params: { organizationId }, body: { bypassOwnersOnly: true } });
    await page.getByRole('button', { name: 'Confirm change' }).click();
    await page.getByText('Somebody changed this in the meantime').waitFor();
    await page.getByText('Allowed now: Password, Passkey, Single sign-on.').waitFor();
    await page.getByRole('button', { name: 'Confirm change' }).click();
    await page.getByText('Allowed methods: Password, Passkey. Before:').waitFor();
  });

  test('an Owner who shuts herself out is told where to go on', async () => {
    const { page, organizationId } = await open('Shut', 'olga@shut.example');
    await must(page, regenerateBypassLink, { params: { organizationId } });
    await page.getByRole('button', { name: 'Allow only Single Sign-On (SSO)' }).click();
    await page.getByText('1 of 1 Owner can get in.').waitFor();
    await page.getByRole('button', { name: 'Confirm change' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    const opening = page.waitForEvent('popup');
    await page.getByRole('dialog').getByRole('button', { name: 'Sign in again' }).click();
    await (await opening).waitForURL(`**/organizations/${organizationId}?returnTo=*`);
  });

  test('what the plan lacks is visible, shut and explained, and what was restricted can be lifted', async () => {
    const { page, organizationId } = await open('Plan', 'olga@plan.example');
    await page.getByRole('checkbox', { name: 'Single sign-on' }).uncheck();
    await page.getByRole('button', { name: 'Preview impact' }).click();
    await page.getByRole('button', { name: 'Confirm change' }).click();
    await page.getByText('Allowed methods: Password, Passkey. Before:').waitFor();
    await asOperator(stack, changePlan, { params: { organizationId }, body: { plan: 'free', reason: 'They asked.' } });
    await page.reload();
    await page.getByText('The plan does not include this').waitFor();
    expect(await page.getByRole('checkbox', { name: 'Single sign-on' }).isDisabled()).toBe(true);
    await expectFine(page, 'authentication-plan-limited');
    await page.getByRole('button', { name: 'Lift the restriction' }).click();
    await page.getByRole('button', { name: 'Confirm change' }).click();
    await page.getByText('Allowed methods: Password, Passkey, Single sign-on. Before:').waitFor();
    // What the plan does not include is not offered as the way back either.
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  });
});

describe('where support makes the changes', () => {
  let asking: Stack;
  beforeAll(async () => {
    asking = await startStack([], { GATEHOUSE_SELF_SERVICE: 'none' });
  });
  afterAll(() => asking?.stop());

  test('an Owner asks for a domain and a restriction, and reads what came of it', async () => {
    const { page, organizationId } = await open('Asking', 'olga@asking.example', asking);
    await page.getByRole('button', { name: 'Ask support' }).click();
    await page.getByLabel('Domain', { exact: true }).fill('co.uk');
    await page.getByLabel('Note to support').fill('Our new name.');
    await page.getByRole('dialog').getByRole('button', { name: 'Ask support' }).click();
    await page.getByText('is a public suffix').waitFor();
    expect(await page.getByLabel('Note to support').inputValue()).toBe('Our new name.');
    await page.getByLabel('Domain', { exact: true }).fill('asking.example');
    await page.getByRole('dialog').getByRole('button', { name: 'Ask support' }).click();
    await page.getByText('Managed domain asking.example').waitFor();

    await page.getByRole('button', { name: 'Allow only Single Sign-On (SSO)' }).click();
    await page.getByRole('cell', { name: 'Olga Owner' }).waitFor();
    await page.getByLabel('Note to support').fill('From Monday on.');
    await page.getByRole('dialog').getByRole('button', { name: 'Ask support' }).click();
    await page.getByText('Allowed methods: Single sign-on').waitFor();

    const { data } = await must(page, listChangeRequests, { params: { organizationId } });
    const decide = (kind: string) => ({ changeRequestId: data.find((request) => request.kind === kind)?.id ?? '' });
    const reason = 'Verify a domain first.';
    await asOperator(asking, approveChangeRequest, { params: decide('domain'), body: {} });
    await asOperator(asking, declineChangeRequest, { params: decide('restriction'), body: { reason } });
    await page.reload();
    await page.getByText('Declined').waitFor();
    await page.getByText(reason).waitFor();
    await page.getByText('Approved').waitFor();
    await page.getByRole('button', { name: 'Show record: asking.example' }).waitFor();
    await expectFine(page, 'authentication-asked-support');
  });
});

async function open(name: string, email: string, where = stack): Promise<{ page: Page; organizationId: string }> {
  const owner = await ownerOf(where, name, email);
  await owner.page.goto(`/organizations/${owner.organizationId}/settings/authentication`);
  await owner.page.getByRole('heading', { name: 'Safety checks' }).waitFor();
  return owner;
}
