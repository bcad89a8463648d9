import {
  changeAuthentication,
  copyBypassLink,
  regenerateBypassLink,
} from '@gatehouse/contract/endpoints/authentication';
import {
  activateConnection,
  createConnection,
  readConnection,
  testConnection,
  updateConnection,
} from '@gatehouse/contract/endpoints/connections';
import { addDomain, verifyDomain } from '@gatehouse/contract/endpoints/domains';
import { inviteMember, listMembers, removeMember } from '@gatehouse/contract/endpoints/members';
import { createOrganizationForOwner } from '@gatehouse/contract/endpoints/operators';
import { listAuditEvents, listSignIns } from '@gatehouse/contract/endpoints/records';
import { Impact } from '@gatehouse/contract/impact';
import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptAsNewPerson, acceptSignedIn, choosePerson, signInByPassword, signInThroughProvider } from './people.ts';
import { api, asOperator, codeMailedTo, linkMailedTo, must, PASSWORD, type Stack, startStack } from './stack.ts';

/**
 * The main ways in, clicked through in a browser with script off. Each journey has an organization, a domain and people
 * of its own, so that none depends on another.
 */

const journeys = ['setup', 'jit', 'closed', 'outsider', 'removed', 'bypass', 'restrict', 'two', 'other'] as const;
type Journey = (typeof journeys)[number];

const mailbox = (name: string, journey: Journey) => `${name}@${journey}.example`;
const idpPeople = journeys.flatMap((journey) =>
  ['olga', 'nina', 'rita'].map((name) => ({
    id: `${name}-${journey}`,
    email: mailbox(name, journey),
    firstName: name,
    lastName: journey,
  })),
);
const outsiders = [
  { id: 'ivo', email: 'ivo@freelance.example', firstName: 'Ivo', lastName: 'Outside' },
  { id: 'casey', email: 'casey@consulting.example', firstName: 'Casey', lastName: 'Consultant' },
];

let stack: Stack;
beforeAll(async () => {
  stack = await startStack([...idpPeople, ...outsiders]);
});
afterAll(() => stack?.stop());

test('an Owner proves a domain, connects an identity provider, tests and activates it, and holds a bypass link', async () => {
  const { owner, organizationId, connectionId } = await organizationWithSso('setup');
  const { result: connection } = await api(owner, readConnection, { params: { organizationId, connectionId } });
  expect(connection).toMatchObject({
    state: 'active',
    lastTest: { succeeded: true, current: true, byYou: true, email: mailbox('olga', 'setup') },
  });
  const link = await must(owner, copyBypassLink, { params: { organizationId } });
  expect(link?.url).toContain(`${stack.server.url}/bypass/`);
  const events = await must(owner, listAuditEvents, { params: { organizationId } });
  expect(events?.data.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'domain.verified',
      'connection.tested',
      'connection.activated',
      'bypass_link.created',
      'bypass_link.copied',
    ]),
  );
});

test('a newcomer joins just in time, and comes back without joining again', async () => {
  const { owner, organizationId } = await organizationWithSso('jit');
  for (const time of ['first', 'second']) {
    const page = await stack.newPerson();
    await signInThroughProvider(page, mailbox('nina', 'jit'));
    expect(await page.textContent('h1'), time).toContain('jit');
  }
  const members = await must(owner, listMembers, { params: { organizationId } });
  expect(members?.data.filter(({ email }) => email === mailbox('nina', 'jit'))).toMatchObject([
    { role: 'ORGANIZATION_MEMBER', name: 'nina jit' },
  ]);
});

test('with JIT disabled a stranger is refused with a reference that the Owner can open, and an invited person comes in', async () => {
  const { owner, organizationId, connectionId } = await organizationWithSso('closed');
  await must(owner, updateConnection, {
    params: { organizationId, connectionId },
    body: { automaticMembership: 'disabled' },
  });
  const page = await stack.newPerson();
  await signInThroughProvider(page, mailbox('nina', 'closed'));
  expect(await page.textContent('main')).toContain('by invitation');
  const reference = (await page.locator('code').first().textContent()) ?? '';
  const log = await must(owner, listSignIns, { params: { organizationId }, query: { reference } });
  expect(log?.data).toMatchObject([{ outcome: 'denied', reason: 'jit_disabled', email: mailbox('nina', 'closed') }]);

  const body = { email: mailbox('nina', 'closed'), role: 'ORGANIZATION_BILLING_ADMIN' };
  await must(owner, inviteMember, { params: { organizationId }, body });
  await signInThroughProvider(page, mailbox('nina', 'closed'));
  expect(await page.textContent('main')).toContain('Billing Admin');
});

test('an invited outsider proves the mailbox by a code typed in the same browser', async () => {
  const { owner, organizationId } = await organizationWithSso('outsider');
  await allowOnlySso(owner, organizationId);
  await must(owner, inviteMember, { params: { organizationId }, body: { email: 'ivo@freelance.example' } });
  const page = await stack.newPerson();
  await page.goto(await linkMailedTo(stack, 'ivo@freelance.example'));
  expect(page.url()).toBe(`${stack.server.url}/invitation`);
  await page.getByRole('button', { name: /continue with/i }).click();
  await choosePerson(page, 'ivo');
  await page.getByLabel('Six-digit code').fill(await codeMailedTo(stack, 'ivo@freelance.example'));
  await page.getByRole('button', { name: 'Confirm code' }).click();
  expect(await page.textContent('h1')).toContain('outsider');
});

test('a removed member is out at once and does not come back by single sign-on', async () => {
  const { owner, organizationId } = await organizationWithSso('removed');
  const page = await stack.newPerson();
  await signInThroughProvider(page, mailbox('rita', 'removed'));
  const members = await must(owner, listMembers, { params: { organizationId }, query: { q: 'rita' } });
  const userId = members?.data[0]?.userId ?? '';
  await must(owner, removeMember, { params: { organizationId, userId } });
  await page.goto(`/organizations/${organizationId}`);
  expect(await page.textContent('main')).not.toContain('Your role');
  await signInThroughProvider(page, mailbox('rita', 'removed'));
  expect(await page.textContent('main')).toContain('no longer belong');
});

test('with the provider down a member without a password comes in by the bypass link, until it is regenerated', async () => {
  const { owner, organizationId } = await organizationWithSso('bypass');
  const member = await stack.newPerson();
  await signInThroughProvider(member, mailbox('nina', 'bypass'));
  await allowOnlySso(owner, organizationId);
  const link = await must(owner, copyBypassLink, { params: { organizationId } });

  stack.idp.switches.down = true;
  try {
    const page = await stack.newPerson();
    await page.goto(link?.url ?? '');
    expect(page.url()).toBe(`${stack.server.url}/bypass`);
    await page.getByText('Set a password by mail').click();
    await page.getByLabel('Email').fill(mailbox('nina', 'bypass'));
    await page.getByRole('button', { name: /send/i }).click();
    await page.goto(await linkMailedTo(stack, mailbox('nina', 'bypass')));
    await page.getByLabel('New password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Save password' }).click();
    await page.goto('/bypass');
    await page.getByLabel('Email').fill(mailbox('nina', 'bypass'));
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.goto(`/organizations/${organizationId}`);
    expect(await page.textContent('body')).toContain('SSO was bypassed');
    await subjectMailedTo(mailbox('olga', 'bypass'), 'bypass');

    await must(owner, regenerateBypassLink, { params: { organizationId } });
    await page.goto(`/organizations/${organizationId}`);
    expect(await page.textContent('main')).toContain('single sign-on');
    await page.goto(link?.url ?? '');
    expect(await page.textContent('main')).toContain('does not work');
  } finally {
    stack.idp.switches.down = false;
  }
});

test('restricting is previewed by name, refused where it locks Owners out, and asks running sessions to step up', async () => {
  const { owner, organizationId } = await organizationWithSso('restrict');
  await must(owner, inviteMember, { params: { organizationId }, body: { email: 'pat@elsewhere.example' } });
  const pat = await stack.newPerson();
  await acceptAsNewPerson(pat, await linkMailedTo(stack, 'pat@elsewhere.example'), 'Pat Password');

  const preview = await must(
    owner,
    { ...changeAuthentication, result: Impact },
    { params: { organizationId }, query: { dryRun: 'true' }, body: { allowedMethods: ['sso'] } },
  );
  expect(preview).toMatchObject({ counts: { losesAccess: 1 }, refusal: null });
  expect(preview?.data.find(({ impact }) => impact === 'loses_access')?.email).toBe('pat@elsewhere.example');
  const locked = await api(owner, changeAuthentication, {
    params: { organizationId },
    body: { allowedMethods: ['github'] },
  });
  expect(locked.code).toBe('invalid_request');

  await allowOnlySso(owner, organizationId);
  await pat.goto(`/organizations/${organizationId}`);
  expect(await pat.textContent('h1')).toContain('requires single sign-on');
});

test('one person, two organizations with different rules: the stricter one asks for its own single sign-on', async () => {
  const first = await organizationWithSso('two');
  const second = await organizationWithSso('other');
  for (const { owner, organizationId } of [first, second]) {
    await must(owner, inviteMember, { params: { organizationId }, body: { email: 'casey@consulting.example' } });
    const page = await stack.newPerson();
    const link = await linkMailedTo(stack, 'casey@consulting.example');
    if (organizationId === first.organizationId) await acceptAsNewPerson(page, link, 'Casey Consultant');
    else await acceptSignedIn(page, link, 'casey@consulting.example');
  }
  await allowOnlySso(second.owner, second.organizationId);

  const casey = await stack.newPerson();
  await signInByPassword(casey, 'casey@consulting.example');
  await casey.goto(`/organizations/${first.organizationId}`);
  expect(await casey.textContent('main')).toContain('Your role');
  await casey.goto(`/organizations/${second.organizationId}`);
  expect(await casey.textContent('h1')).toContain('requires single sign-on');
  await casey.getByRole('button', { name: /continue with/i }).click();
  await choosePerson(casey, 'casey');
  await casey.getByLabel('Six-digit code').fill(await codeMailedTo(stack, 'casey@consulting.example'));
  await casey.getByRole('button', { name: 'Confirm code' }).click();
  expect(await casey.textContent('main')).toContain('Your role');
});

type Organization = { owner: Page; organizationId: OrganizationId; connectionId: string };

/** From nothing to active single sign-on, as an Owner does it. */
async function organizationWithSso(journey: Journey): Promise<Organization> {
  const ownerEmail = mailbox('olga', journey);
  const organization = await asOperator(stack, createOrganizationForOwner, {
    body: { name: `The ${journey}`, ownerEmail },
  });
  const organizationId = organization.id;
  const owner = await stack.newPerson();
  await acceptAsNewPerson(owner, await linkMailedTo(stack, ownerEmail), 'Olga Owner');

  const domain = await must(owner, addDomain, { params: { organizationId }, body: { domain: `${journey}.example` } });
  stack.dns.setTxt(domain?.record.name ?? '', [domain?.record.value ?? '']);
  const inDomain = { organizationId, domainId: domain?.id ?? '' };
  const verified = await must(owner, verifyDomain, { params: inDomain });
  expect(verified?.status).toBe('verified');

  const connection = await must(owner, createConnection, {
    params: { organizationId },
    body: {
      type: 'saml',
      name: 'Rehearsal',
      domainIds: [inDomain.domainId],
      saml: { metadataUrl: stack.idp.saml.metadataUrl },
    },
  });
  const connectionId = connection?.id ?? '';
  const early = await api(owner, activateConnection, { params: { organizationId, connectionId } });
  expect(early.code).toBe('connection_not_tested');
  const begun = await must(owner, testConnection, { params: { organizationId, connectionId } });
  await owner.goto(begun?.url ?? '');
  await choosePerson(owner, `olga-${journey}`);
  expect(await owner.textContent('main')).toContain(ownerEmail);
  await must(owner, activateConnection, { params: { organizationId, connectionId } });
  return { owner, organizationId, connectionId };
}

async function allowOnlySso(owner: Page, organizationId: OrganizationId): Promise<void> {
  await must(owner, changeAuthentication, { params: { organizationId }, body: { allowedMethods: ['sso'] } });
  // The Owner's password no longer opens it; their own single sign-on does.
  await owner.goto(`/organizations/${organizationId}`);
  await owner.getByRole('button', { name: /continue with/i }).click();
  const email = await owner.context().request.get('/api/v1/me');
  const me: { email: string } = await email.json();
  await choosePerson(owner, me.email.replace('@', '-').replace('.example', ''));
  expect(await owner.textContent('main')).toContain('Your role');
}

/** Mails come in the order they left in, and this one may not be the first. */
async function subjectMailedTo(address: string, words: string): Promise<void> {
  await expect
    .poll(() =>
      stack.smtp.received.filter((mail) => JSON.stringify(mail.to).includes(address)).map(({ subject }) => subject),
    )
    .toEqual(expect.arrayContaining([expect.stringContaining(words)]));
}
