import { listMembers } from '@gatehouse/contract/endpoints/members';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute } from '../packages/server/test/postgres.ts';
import { expectReadable, ownerOf } from './settings-app.ts';
import { must, PASSWORD, type Stack, startStack } from './stack.ts';

/** What Owners see at a glance: whether signing in works, what fails, and who came. */

let stack: Stack;
beforeAll(async () => {
  stack = await startStack([]);
});
afterAll(() => stack?.stop());

/** Two months of sign-ins through a connection, with a week in which it was configured wrongly. */
async function liveThrough(organizationId: string): Promise<void> {
  const sql = (text: string) => execute(stack.databaseUrl, text.replaceAll('$organization', `'${organizationId}'`));
  await sql(`insert into connections (id, organization_id, type, preset, name, state, settings, fingerprint,
      automatic_membership, created_at, updated_at)
    values ('con_' || right($organization, 26), $organization, 'oidc', 'okta', 'Okta', 'active',
      '{"type":"oidc","issuer":"https://idp.example","clientId":"c","scopes":["openid"]}', 'f', 'ORGANIZATION_MEMBER', now(), now())
    on conflict do nothing`);
  await sql(`insert into sign_ins (id, reference, organization_id, method, connection_id, outcome, reason, steps, created_at)
    select 'sin_' || md5(random()::text), '7K4Q-92MX', $organization, m.method,
      case m.method when 'sso' then 'con_' || right($organization, 26) end, m.outcome, m.reason, '[]', now() - d * interval '1 day'
    from generate_series(0, 59) d, (values ('password', 'succeeded', null, 2), ('google', 'succeeded', null, 3),
      ('sso', 'succeeded', null, 11), ('password', 'denied', 'credentials_invalid', 2),
      ('sso', 'denied', 'saml_audience_mismatch', 6), ('sso', 'denied', 'idp_not_assigned', 1)) m (method, outcome, reason, times),
      generate_series(1, m.times) t
    where (m.reason is distinct from 'saml_audience_mismatch' or d between 9 and 15)
      and (extract(isodow from now() - d * interval '1 day') < 6 or t = 1)`);
  await sql(`insert into audit_events (id, organization_id, name, actor, created_at)
    select 'evt_' || md5($organization || name), $organization, name, '{"kind":"member","id":null,"name":"Olga Owner"}', now() - d * interval '1 day'
    from (values ('connection.updated', 16), ('connection.activated', 8), ('domain.verified', 20)) e (name, d)`);
  await sql(`insert into join_days (organization_id, day, source, count) select $organization, current_date - 3, source, n
    from (values ('jit', 41), ('invitation', 12)) s (source, n)`);
}

describe('insights', () => {
  test('show sign-ins by method and failures by cause, beside the changes that explain them', async () => {
    const { page, organizationId } = await owner('Insightful');
    await liveThrough(organizationId);
    await page.goto(`/organizations/${organizationId}/activity/insights`);
    await page.getByRole('heading', { name: 'Sign-ins by method' }).waitFor();
    await page.getByRole('img', { name: /^Single sign-on: \d+/ }).waitFor();
    await page.getByRole('img', { name: /^The audience|Audience.*: \d+/i }).waitFor();

    const mark = page.getByRole('link', { name: /Connection activated/ }).first();
    await mark.focus();
    await page.getByText(/: Connection activated$/).waitFor();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toMatch(/^#evt_/);
    await page.getByRole('listitem').getByText('Connection activated, by Olga Owner').waitFor();

    await page.getByText('Show as a table').first().click();
    await page.getByRole('region', { name: 'Table: Sign-ins by method' }).getByRole('row').nth(3).waitFor();
    await page.screenshot({ path: 'e2e/screenshots/insights.png', fullPage: true });

    await page.getByLabel('Period').selectOption({ label: 'Last 90 days' });
    await page.getByText('In 90 days').waitFor();
    expect(new URL(page.url()).searchParams.get('days')).toBe('90');
    await expectReadable(page, organizationId, 'activity/insights');
  }, 120_000);

  test('of an organization in which nothing happened say so', async () => {
    const { page, organizationId } = await owner('Quiet');
    await execute(stack.databaseUrl, `delete from sign_in_days where organization_id = '${organizationId}'`);
    await page.goto(`/organizations/${organizationId}/activity/insights`);
    await page.getByText('Nobody has signed in yet').waitFor();
    await page.screenshot({ path: 'e2e/screenshots/insights-empty.png', fullPage: true });
    await page.goto(`/organizations/${organizationId}/settings/authentication`);
    await page.getByText('Attempts appear here as they happen.').waitFor();
  });
});

test('the health strip counts a real failure, opens it in the log, and says when each connection worked last', async () => {
  const { page, organizationId } = await owner('Healthy');
  const visitor = await stack.newPerson({ script: false });
  await visitor.goto('/sign-in');
  for (const password of ['not the right password at all', PASSWORD]) {
    await visitor.goto('/sign-in');
    await visitor.getByLabel('Work email').fill('olga@healthy.example');
    await visitor.getByRole('button', { name: 'Continue', exact: true }).click();
    await visitor.getByLabel('Password', { exact: true }).fill(password);
    await visitor.getByRole('button', { name: 'Sign in' }).click();
    await visitor.waitForLoadState();
  }
  await page.goto(`/organizations/${organizationId}/settings/authentication`);
  const strip = page.getByRole('region', { name: 'Health' });
  await strip.getByText('1 signed in', { exact: true }).waitFor();
  await strip.getByRole('link', { name: '1 failure' }).click();
  await page.waitForURL('**/activity/sign-ins?outcome=denied');
  await page.getByRole('listitem').getByText('Refused', { exact: true }).waitFor();

  await liveThrough(organizationId);
  await page.goto(`/organizations/${organizationId}/settings/authentication`);
  await strip.getByText(/last good sign-in/).waitFor();
  await strip.screenshot({ path: 'e2e/screenshots/health-strip.png' });
  await expectReadable(page, organizationId, 'settings/authentication');
}, 120_000);

describe('Users', () => {
  test('dormant members are found from Insights, and the order stands in the address', async () => {
    const { page, organizationId } = await owner('Ordered');
    await addMembers(organizationId, ['Zoe Last', 'Ada First', 'Max Middle']);
    const { data } = await must(page, listMembers, { params: { organizationId } });
    const zoe = data.find(({ name }) => name === 'Zoe Last');
    await execute(
      stack.databaseUrl,
      `update memberships set seen_on = current_date - 120, last_seen_at = now() - interval '120 days' where user_id = '${zoe?.userId}'`,
    );
    await page.goto(`/organizations/${organizationId}/activity/insights`);
    await page.getByRole('link', { name: 'Show dormant members' }).click();
    await page.getByRole('row', { name: /Zoe Last/ }).waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
    expect(new URL(page.url()).searchParams.get('dormant')).toBe('true');
    await page.getByLabel('Not seen for 90 days').uncheck();
    await page.getByLabel('Order', { exact: true }).selectOption({ label: 'By name' });
    await page.getByRole('row', { name: /Ada First/ }).waitFor();
    await expect.poll(() => namesShown(page)).toEqual(['Ada First', 'Max Middle', 'Olga Owner', 'Zoe Last']);
    await page.reload();
    await expect.poll(() => namesShown(page)).toEqual(['Ada First', 'Max Middle', 'Olga Owner', 'Zoe Last']);
    await page.screenshot({ path: 'e2e/screenshots/users-by-name.png' });
    await page.getByLabel('Order', { exact: true }).selectOption({ label: 'Newest first' });
    await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBeNull();
  });

  test('a CSV file is read into the invitations, each row with its result', async () => {
    const { page, organizationId } = await owner('Csv');
    await page.goto(`/organizations/${organizationId}/settings/users`);
    await page.getByRole('button', { name: 'Invite member' }).first().click();
    const csv =
      '\ufeffName;Email\r\n"Lovelace, Ada";"ada@csv.example"\r\nMax;max@csv.example\r\nOlga;olga@csv.example\r\n';
    await page
      .getByLabel('Or a CSV file')
      .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByText('3 addresses added above.').waitFor();
    await page.screenshot({ path: 'e2e/screenshots/invite-csv.png' });
    await page.getByRole('button', { name: 'Send 3 invitations' }).click();
    const results = page.getByRole('dialog').getByRole('listitem');
    await results.filter({ hasText: 'ada@csv.example' }).getByText('Invited').waitFor();
    await results
      .filter({ hasText: 'olga@csv.example' })
      .getByText(/member/)
      .waitFor();
    expect(await page.getByLabel('Email addresses').inputValue()).toBe('olga@csv.example');
  });
});

const namesShown = (page: Page) => page.locator('tbody tr td:first-child bdi').allTextContents();

async function addMembers(organizationId: string, names: readonly string[]): Promise<void> {
  for (const [index, name] of names.entries()) {
    const [id, email] = [`usr_${String(index).padStart(26, '0')}`, `${index}@ordered.example`];
    await execute(
      stack.databaseUrl,
      `with mail as (insert into user_emails (email, user_id, verified_at, created_at) values ('${email}', '${id}', now(), now())),
        person as (insert into users (id, name, primary_email, created_at, updated_at) values ('${id}', '${name}', '${email}', now(), now()))
       insert into memberships (organization_id, user_id, role, search_text, created_at)
       values ('${organizationId}', '${id}', 'ORGANIZATION_MEMBER', lower('${name} ${email}'), now())`,
    );
  }
}

const owner = (name: string) => ownerOf(stack, name, `olga@${name.toLowerCase()}.example`);
