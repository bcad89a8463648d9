import { afterAll, describe, expect, test } from 'vitest';
import { startRehearsalIdp } from '../../../../../demo/src/rehearsal-idp.ts';

import { codeIn, hiddenField, titleOf } from '../../../test/browser.ts';
import {
  answerAs,
  createScene,
  isSignedIn,
  openScene,
  peopleAt,
  signInThroughSso,
  takeSession,
} from '../../../test/scene.ts';
import { changeAuthentication } from '../../directory/authentication/actions.ts';
import { deactivateConnection } from '../../directory/connections/actions.ts';
import { inviteMember } from '../../directory/invitations/actions.ts';
import { listMembers, removeMember } from '../../directory/members/actions.ts';
import { listSignIns } from '../../directory/sign-ins/actions.ts';

const people = peopleAt(['acme', 'globex', 'initech', 'hooli', 'outside'], ['ada', 'bea', 'cleo', 'dora']);
const { idp, here, scene, visit, close } = await openScene({ people });
afterAll(close);
const acme = await scene.organization('Acme', { allowIdpInitiated: true });
const globex = await scene.organization('Globex', { protocol: 'oidc', jit: 'disabled' });

async function membersOf({ id, owner }: typeof acme) {
  const { data } = await scene.run(owner.caller, id, listMembers, { limit: 100 });
  return data.map(({ email, role }) => `${email} ${role}`);
}

async function lastSignIn({ id, owner }: typeof acme) {
  const { data } = await scene.run(owner.caller, id, listSignIns, { limit: 1 });
  return data[0];
}

describe('single sign-on', () => {
  test('the first sign-in through SAML makes a member with the role of the connection, and lands in the organization', async () => {
    const browser = visit();
    const page = await signInThroughSso(browser, 'Ada@Acme.example', 'ada-acme');
    expect(page.status).toBe(200);
    expect(titleOf(page)).toBe('Acme');
    expect(await membersOf(acme)).toContain('ada@acme.example ORGANIZATION_MEMBER');
    expect(await lastSignIn(acme)).toMatchObject({ outcome: 'succeeded', method: 'sso', email: 'ada@acme.example' });
  });

  test('the second one finds the same person', async () => {
    const before = await membersOf(acme);
    const browser = visit();
    await signInThroughSso(browser, 'ada@acme.example', 'ada-acme');
    expect(isSignedIn(browser)).toBe(true);
    expect(await membersOf(acme)).toEqual(before);
  });

  test('OpenID Connect does the same', async () => {
    const initech = await scene.organization('Initech', { protocol: 'oidc', jit: 'ORGANIZATION_BILLING_ADMIN' });
    const browser = visit();
    const page = await signInThroughSso(browser, 'ada@initech.example', 'ada-initech');
    expect(titleOf(page)).toBe('Initech');
    expect(await membersOf(initech)).toContain('ada@initech.example ORGANIZATION_BILLING_ADMIN');
  });

  test('without JIT a stranger is refused and told what to do, and nobody is created', async () => {
    const browser = visit();
    const page = await signInThroughSso(browser, 'bea@globex.example', 'bea-globex');
    expect(page.status).toBe(403);
    expect(titleOf(page)).toContain('Globex');
    expect(isSignedIn(browser)).toBe(false);
    const record = await lastSignIn(globex);
    expect(record).toMatchObject({ outcome: 'denied', reason: 'jit_disabled', email: 'bea@globex.example' });
    expect(page.body).toContain(record?.reference);
  });

  test('without JIT an invitation lets the invited in, with the role of the invitation', async () => {
    await scene.run(globex.owner.caller, globex.id, inviteMember, {
      email: 'cleo@globex.example',
      role: 'ORGANIZATION_BILLING_ADMIN',
    });
    const browser = visit();
    expect(titleOf(await signInThroughSso(browser, 'cleo@globex.example', 'cleo-globex'))).toBe('Globex');
    expect(await membersOf(globex)).toContain('cleo@globex.example ORGANIZATION_BILLING_ADMIN');
  });

  test('an invited outsider comes in through the connection after a code from the mailbox', async () => {
    await scene.run(acme.owner.caller, acme.id, inviteMember, {
      email: 'ada@outside.example',
      role: 'ORGANIZATION_MEMBER',
    });
    const browser = visit();
    const left = await browser.post('/sign-in/connection', {
      connectionId: acme.connectionId,
      email: 'ada@outside.example',
    });
    const asked = await browser.follow(await answerAs(browser, left.location ?? '', 'ada-outside'));
    expect(titleOf(asked)).toBe('Check your mail');
    expect(isSignedIn(browser)).toBe(false);
    const flow = hiddenField(asked, 'flow');
    const wrong = await browser.post('/sign-in/prove', { flow, code: '000000' });
    expect([wrong.status, isSignedIn(browser)]).toEqual([401, false]);
    const code = codeIn((await here.mails('ada@outside.example')).at(-1)?.text ?? '');
    const inside = await browser.follow(
      await browser.post('/sign-in/prove', { flow, code: `${code.slice(0, 3)} ${code.slice(3)}` }),
    );
    expect(titleOf(inside)).toBe('Acme');
    expect(await membersOf(acme)).toContain('ada@outside.example ORGANIZATION_MEMBER');
  });

  test('an outsider without an invitation is refused', async () => {
    const browser = visit();
    const left = await browser.post('/sign-in/connection', {
      connectionId: acme.connectionId,
      email: 'bea@outside.example',
    });
    const page = await browser.follow(await answerAs(browser, left.location ?? '', 'bea-outside'));
    expect(page.status).toBe(403);
    expect(await lastSignIn(acme)).toMatchObject({ outcome: 'denied', reason: 'email_outside_domains' });
  });

  test('a removed member is not let back in', async () => {
    const browser = visit();
    await signInThroughSso(browser, 'dora@acme.example', 'dora-acme');
    const { data } = await scene.run(acme.owner.caller, acme.id, listMembers, { limit: 100 });
    const dora = data.find(({ email }) => email === 'dora@acme.example');
    if (!dora) throw new Error('dora did not join');
    await scene.run(acme.owner.caller, acme.id, removeMember, { userId: dora.userId });
    expect((await browser.get(`/organizations/${acme.id}`)).status).toBe(404);
    const again = await signInThroughSso(visit(), 'dora@acme.example', 'dora-acme');
    expect(again.status).toBe(403);
    expect(await lastSignIn(acme)).toMatchObject({ outcome: 'denied', reason: 'removed' });
  });

  test('the provider of one organization does not speak for the people of another', async () => {
    const browser = visit();
    const left = await browser.post('/sign-in/connection', {
      connectionId: acme.connectionId,
      email: 'dora@globex.example',
    });
    const page = await browser.follow(await answerAs(browser, left.location ?? '', 'dora-globex'));
    expect([page.status, isSignedIn(browser)]).toEqual([403, false]);
    expect(await lastSignIn(acme)).toMatchObject({ reason: 'email_outside_domains', email: 'dora@globex.example' });
  });
});

describe('a connection', () => {
  test('that allows it takes people who began at the provider', async () => {
    const browser = visit();
    const url = `${idp.url}/saml/start?application=${encodeURIComponent(`https://gatehouse.example/sso/saml/${acme.connectionId}/metadata`)}`;
    const page = await browser.follow(await answerAs(browser, url, 'ada-acme'));
    expect([titleOf(page), isSignedIn(browser)]).toEqual(['Acme', true]);
  });

  test('whose provider is down sends people to a page that names the bypass link, and to the log', async () => {
    const other = await startRehearsalIdp({ people });
    const umbrella = await createScene(here, other).organization('Umbrella', { protocol: 'oidc' });
    await other.close();
    const browser = visit();
    const page = await browser.follow(await browser.post('/sign-in', { email: 'ada@umbrella.example' }));
    expect(page.status).toBe(502);
    expect(page.body).toContain('bypass link');
    expect(await lastSignIn(umbrella)).toMatchObject({ outcome: 'denied', reason: 'idp_unreachable' });
  });

  test('that was switched off completes nothing, also what had begun before', async () => {
    const soylent = await scene.organization('Soylent');
    const browser = visit();
    const left = await browser.post('/sign-in', { email: 'ada@soylent.example' });
    await scene.run(soylent.operator, soylent.id, deactivateConnection, { connectionId: soylent.connectionId });
    const page = await browser.follow(await answerAs(browser, left.location ?? '', 'ada-acme'));
    expect([page.status, isSignedIn(browser)]).toEqual([403, false]);
    expect((await browser.post('/sign-in/connection', { connectionId: soylent.connectionId })).status).toBe(403);
  });

  test('publishes its metadata, and only its own', async () => {
    const { body, headers, status } = await visit().get(`/sso/saml/${acme.connectionId}/metadata`);
    expect([status, headers['content-type']]).toEqual([200, 'application/samlmetadata+xml']);
    expect(body).toContain(`entityID="https://gatehouse.example/sso/saml/${acme.connectionId}/metadata"`);
    expect((await visit().get(`/sso/saml/${globex.connectionId}/metadata`)).status).toBe(404);
    expect((await visit().get('/sso/saml/con_nothing/metadata')).status).toBe(404);
  });
});

describe('a restricted organization', () => {
  test('asks somebody signed in otherwise for its own way, and takes only the same person', async () => {
    const hooli = await scene.organization('Hooli');
    const member = await scene.person('bea@hooli.example');
    await scene.join(hooli.id, member);
    const browser = visit();
    takeSession(browser, member);
    expect((await browser.get(`/organizations/${hooli.id}`)).status).toBe(200);
    await scene.run(hooli.operator, hooli.id, changeAuthentication, { allowedMethods: ['sso'], expectedVersion: null });

    const asked = await browser.get(`/organizations/${hooli.id}`);
    expect([asked.status, titleOf(asked)]).toEqual([403, 'Hooli requires single sign-on']);
    const fields = { organizationId: hooli.id, connectionId: hooli.connectionId };
    const left = await browser.post('/step-up/sso', fields);
    const before = browser.cookies.get('__Host-gatehouse_session')?.value;
    const page = await browser.follow(await answerAs(browser, left.location ?? '', 'ada-hooli'));
    expect([page.status, titleOf(page)]).toEqual([403, 'That is somebody else’s account']);
    expect(browser.cookies.get('__Host-gatehouse_session')?.value).toBe(before);
    expect((await browser.get(`/organizations/${hooli.id}`)).status).toBe(403);

    const again = await browser.post('/step-up/sso', fields);
    const inside = await browser.follow(await answerAs(browser, again.location ?? '', 'bea-hooli'));
    expect([inside.status, titleOf(inside)]).toEqual([200, 'Hooli']);
    const steppedUp = browser.cookies.get('__Host-gatehouse_session')?.value;
    expect(steppedUp).not.toBe(before);
    takeSession(browser, { token: before ?? '' });
    expect((await browser.get(`/organizations/${hooli.id}`)).location).toMatch(/^\/sign-in/);
    takeSession(browser, { token: steppedUp ?? '' });
    const { data } = await scene.run(hooli.operator, hooli.id, listMembers, { limit: 10 });
    expect(data.map(({ email }) => email).sort()).toEqual(['bea@hooli.example', 'owner@hooli.example']);
  });
});
