import { addDomain } from '@gatehouse/contract/endpoints/domains';
import { renameOrganization } from '@gatehouse/contract/endpoints/organizations';
import { listAuditEvents } from '@gatehouse/contract/endpoints/records';
import { operatorTwin } from '@gatehouse/contract/operator-twins';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectFine } from './look.ts';
import { operatorOf, ownerOf } from './settings-app.ts';
import { api, must, type Stack, startStack } from './stack.ts';

/** What the support team changes for an organization: by name, with a reason, until it is over. */

let stack: Stack;
let kim: Page;
beforeAll(async () => {
  stack = await startStack([]);
  kim = await operatorOf(stack, 'kim@support.example');
});
afterAll(() => stack?.stop());

describe('acting for an organization', () => {
  test('changes are refused before, carry name and reason meanwhile, and are refused again after Stop', async () => {
    const { page: olga, organizationId } = await owner('Globex');
    const rename = operatorTwin(renameOrganization);
    const refused = () => api(kim, rename, { params: { organizationId }, body: { name: 'Not yet' } });
    expect((await refused()).code).toBe('acting_required');

    await kim.goto(`/operator/organizations/${organizationId}`);
    await kim.getByRole('button', { name: 'Act for organization' }).click();
    await kim.getByLabel('Reason').fill('Ticket 4411: name misspelt');
    await kim.getByRole('radio', { name: 'Change settings' }).check();
    await kim.getByRole('button', { name: 'Start acting' }).click();
    await kim.waitForURL(/\/operator\/acting\//);
    const banner = kim.getByRole('region', { name: 'Acting for an organization' });
    await banner.getByText('Ticket 4411: name misspelt').waitFor();
    expect((await stack.smtp.mailTo('owner-globex@customer.example')).text).toContain('Ticket 4411');

    await kim.getByLabel('Organization name').fill('Globex Corporation');
    await kim.getByRole('button', { name: 'Save changes' }).click();
    await kim.getByText('Saved').waitFor();
    expect(await kim.getByRole('button', { name: 'Leave organization' }).count()).toBe(0);
    await kim.getByRole('link', { name: 'Authentication' }).click();
    await kim.getByText('Only Owners copy, regenerate or delete it.').waitFor();
    expect(kim.url()).toContain('/operator/acting/');
    await banner.waitFor();

    await olga.goto(`/organizations/${organizationId}/activity/audit-log`);
    const entry = olga.getByRole('listitem').filter({ hasText: 'Organization renamed' });
    await entry.getByText('Olga Owner').waitFor();
    await entry.getByText('Reason: Ticket 4411: name misspelt').waitFor();

    await banner.getByRole('button', { name: 'Stop' }).click();
    await kim.waitForURL(`**/operator/organizations/${organizationId}`);
    expect((await refused()).code).toBe('acting_required');
    await kim.goto(`/operator/acting/organizations/${organizationId}/settings/general`);
    await kim.waitForURL(`**/operator/organizations/${organizationId}`);
  });

  test('whoever only looks finds every change shut, and is told where changing begins', async () => {
    const { organizationId } = await owner('Duff');
    await kim.goto(`/operator/organizations/${organizationId}`);
    await kim.getByRole('button', { name: 'Act for organization' }).click();
    await kim.getByLabel('Reason').fill('Ticket 7: looking at the name');
    await kim.getByRole('button', { name: 'Start acting' }).click();
    await kim.waitForURL(/\/operator\/acting\//);
    await kim.getByText('What changes something is shut.').waitFor();
    await kim.getByLabel('Organization name').fill('Duff Brewery');
    await expectShut('Save changes');
    await expectShut('Delete organization');
    await expectFine(kim, 'acting-look-only');
    await kim.getByRole('link', { name: 'Authentication' }).click();
    await expectShut('Add managed domain');
    await kim.getByRole('link', { name: 'Users' }).click();
    await expectShut('Invite member');
    // What would come of it can be looked at.
    await kim.getByRole('button', { name: 'Remove member: Olga Owner' }).click();
    await kim.getByText('This is the only Owner.').waitFor();
    await expectShut('Remove member', kim.getByRole('dialog'));
    await kim.keyboard.press('Escape');
    await kim
      .getByRole('link', { name: '← Duff' })
      .or(kim.getByRole('link', { name: 'Duff' }))
      .click();
    await kim.getByRole('button', { name: 'Stop acting' }).click();
    await kim.getByRole('button', { name: 'Act for organization' }).waitFor();
  });

  test('a plan and a proof by word ask for it on the way', async () => {
    const { page: olga, organizationId } = await owner('Hooli');
    await must(olga, addDomain, { params: { organizationId }, body: { domain: 'hooli-by-word.com' } });
    await kim.goto(`/operator/organizations/${organizationId}`);
    await kim.getByRole('button', { name: 'Verify by word: hooli-by-word.com' }).click();
    await kim.getByLabel('Reason').fill('Ticket 12: DNS is with a third party');
    await kim.getByRole('button', { name: 'Start acting' }).click();
    await kim.getByLabel('How do you know?').fill('Seen the contract with the registrar');
    await kim.getByRole('button', { name: 'Verify domain' }).click();
    await kim.getByRole('button', { name: 'Verify by word: hooli-by-word.com' }).waitFor({ state: 'detached' });
    await kim.getByRole('button', { name: 'Change plan' }).click();
    await kim.getByLabel('Plan', { exact: true }).selectOption('Business');
    await kim.getByRole('dialog').getByText('1 of 1 Owner can get in.').waitFor();
    await kim.getByRole('dialog').getByRole('button', { name: 'Change plan' }).click();
    await kim.getByText(/^Business · /).waitFor();
    const { data } = await must(olga, listAuditEvents, { params: { organizationId } });
    const reasons = new Map(data.map(({ name, reason }) => [name, reason]));
    expect(reasons.get('domain.verified')).toBe('Seen the contract with the registrar');
    expect(reasons.get('organization.plan_changed')).toBe('Ticket 12: DNS is with a third party');
    await kim.getByRole('button', { name: 'Stop acting' }).click();
    await kim.getByRole('button', { name: 'Act for organization' }).waitFor();
  });
});

async function expectShut(name: string, place: Page | Locator = kim) {
  const button = place.getByRole('button', { name, exact: true }).first();
  await button.waitFor();
  expect(await button.isDisabled()).toBe(true);
  expect(await button.getAttribute('aria-describedby')).toBe('look-only');
}

function owner(name: string) {
  return ownerOf(stack, name, `owner-${name.toLowerCase()}@customer.example`);
}
