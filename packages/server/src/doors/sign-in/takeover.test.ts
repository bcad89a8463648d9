import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RehearsalIdp, startRehearsalIdp } from '../../../../../demo/src/rehearsal-idp.ts';
import { type Browser, codeIn, createBrowser, hiddenField, linkIn, titleOf } from '../../../test/browser.ts';
import { PUBLIC_URL, type TestWorld, testWorld } from '../../../test/harness.ts';
import {
  answerAs,
  createScene,
  isSignedIn,
  PASSWORD,
  type Person,
  type Scene,
  takeSession,
} from '../../../test/scene.ts';
import { inviteMember } from '../../directory/invitations/actions.ts';
import { updateIsOperator } from '../../directory/operators/store.ts';
import { insertEmail } from '../../directory/users/store.ts';

/** What an organization that turns hostile could try with the people who once joined it, or share a mailbox with it. */

const people = ['vic', 'ops', 'eve', 'una', 'kim', 'liv'].map((id) => ({
  id,
  email: `${id}@outside.example`,
  firstName: id,
  lastName: 'Outside',
}));

let idp: RehearsalIdp;
let here: TestWorld;
let scene: Scene;
let hostile: Awaited<ReturnType<Scene['organization']>>;

beforeAll(async () => {
  idp = await startRehearsalIdp({ people });
  here = await testWorld({ GATEHOUSE_OUTBOUND_ALLOW: '127.0.0.1' });
  scene = createScene(here, idp);
  hostile = await scene.organization('Hostile');
});
afterAll(async () => {
  await here.close();
  await idp.close();
});

/** Somebody with a mailbox elsewhere accepts an invitation through the organization's provider, as people do. */
async function joinsHostile(id: string): Promise<void> {
  const email = `${id}@outside.example`;
  await scene.run(hostile.owner.caller, hostile.id, inviteMember, { email, role: 'ORGANIZATION_MEMBER' });
  const browser = createBrowser(here.app);
  const asked = await throughHostileProvider(browser, id);
  const code = codeIn((await here.mails(email)).at(-1)?.text ?? '');
  await browser.follow(await browser.post('/sign-in/prove', { flow: hiddenField(asked, 'flow'), code }));
  expect(isSignedIn(browser)).toBe(true);
}

async function throughHostileProvider(browser: Browser, id: string) {
  const fields = { connectionId: hostile.connectionId, email: `${id}@outside.example` };
  const left = await browser.post('/sign-in/connection', fields);
  return browser.follow(await answerAs(browser, left.location ?? '', id));
}

/** From now on the provider's owner says to be that person. */
async function impersonated(id: string): Promise<Browser> {
  const browser = createBrowser(here.app);
  expect(titleOf(await throughHostileProvider(browser, id))).toBe('Hostile');
  return browser;
}

function api(browser: Browser, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) {
  const cookie = `__Host-gatehouse_session=${browser.cookies.get('__Host-gatehouse_session')?.value}`;
  const headers = { cookie, origin: PUBLIC_URL };
  return here.app.inject({ method, url: `/api/v1${url}`, headers, ...(payload ? { payload } : {}) });
}

async function signsInByPassword(email: string, password: string): Promise<boolean> {
  const browser = createBrowser(here.app);
  await browser.post('/sign-in/password', { email, password });
  return isSignedIn(browser);
}

async function withSecondAddress(primary: string, secondary: string): Promise<Person> {
  const person = await scene.person(primary);
  const now = here.clock.now();
  await here.db.transaction().execute((tx) => insertEmail(tx, person.userId, { email: secondary, now }));
  return person;
}

describe('the provider of one organization', () => {
  test('changes no password and unlinks no sign-in of a person whose address it does not manage', async () => {
    const { userId } = await scene.person('vic@outside.example');
    await joinsHostile('vic');
    const browser = await impersonated('vic');
    const changed = await api(browser, 'POST', '/me/password', { password: 'harbour violet timber 77' });
    expect([changed.statusCode, changed.json().code]).toEqual([403, 'proof_required']);
    expect((await api(browser, 'GET', '/me/identities')).json().code).toBe('forbidden');
    const identity = await here.db
      .selectFrom('identities')
      .select('id')
      .where('user_id', '=', userId)
      .executeTakeFirst();
    expect((await api(browser, 'DELETE', `/me/identities/${identity?.id}`)).statusCode).toBe(403);
    expect(await signsInByPassword('vic@outside.example', PASSWORD)).toBe(true);
    expect(await signsInByPassword('vic@outside.example', 'harbour violet timber 77')).toBe(false);
  });

  test('renames nobody and ends none of their sessions, but may end its own', async () => {
    const victim = await scene.person('kim@outside.example');
    await joinsHostile('kim');
    const own = createBrowser(here.app);
    takeSession(own, victim);
    const browser = await impersonated('kim');
    expect((await api(browser, 'PATCH', '/me', { name: 'Mallory' })).json().code).toBe('forbidden');
    expect((await api(browser, 'DELETE', '/me/sessions')).json().code).toBe('forbidden');
    const { data } = (await api(own, 'GET', '/me/sessions')).json();
    expect((await api(browser, 'DELETE', `/me/sessions/${data[0].id}`)).json().code).toBe('forbidden');
    expect((await api(own, 'GET', '/me')).json().name).not.toBe('Mallory');
    await browser.post('/sign-out', {});
    expect((await api(browser, 'GET', '/me')).statusCode).toBe(401);
  });

  test('adds no mailbox of its own to anybody’s account', async () => {
    const victim = await scene.person('liv@outside.example');
    await joinsHostile('liv');
    const browser = await impersonated('liv');
    const email = 'mallory@outside.example';
    const another = await scene.organization('Accomplice');
    await scene.run(another.owner.caller, another.id, inviteMember, { email, role: 'ORGANIZATION_MEMBER' });
    await browser.get(linkIn((await here.mails(email)).at(-1)?.text ?? ''));
    const asked = await browser.post('/invitation/code/resend', {});
    const code = codeIn((await here.mails(email)).at(-1)?.text ?? '');
    await browser.post('/invitation/code', { flow: hiddenField(asked, 'flow'), code });
    const own = createBrowser(here.app);
    takeSession(own, victim);
    expect((await api(own, 'GET', '/me')).json().emails).toHaveLength(1);
  });

  test('sets no first password for somebody who never had one', async () => {
    await scene.person('una@outside.example', { password: false });
    await joinsHostile('una');
    const browser = await impersonated('una');
    await browser.post('/account/password', { password: 'harbour violet timber 77' });
    expect(await signsInByPassword('una@outside.example', 'harbour violet timber 77')).toBe(false);
  });

  test('makes nobody an operator, who is one only after signing in by a way of their own', async () => {
    const ops = await scene.person('ops@outside.example');
    await here.db.transaction().execute((tx) => updateIsOperator(tx, ops.userId, true));
    await joinsHostile('ops');
    const browser = await impersonated('ops');
    expect((await api(browser, 'GET', '/operator/organizations')).statusCode).toBe(404);
    takeSession(browser, ops);
    expect((await api(browser, 'GET', '/operator/organizations')).statusCode).toBe(200);
  });
});

describe('a further address', () => {
  test('opens no password of an account whose own address is routed to single sign-on', async () => {
    const acme = await scene.organization('Acme');
    await withSecondAddress(`ann@${acme.domain}`, 'ann@private.example');
    expect(await signsInByPassword('ann@private.example', PASSWORD)).toBe(false);
  });

  test('does not set the account’s password: the link goes to the mailbox of the account', async () => {
    await withSecondAddress('bob@private.example', 'bob@employer.example');
    const browser = createBrowser(here.app);
    const page = await browser.post('/password/forgot', { email: 'bob@employer.example' });
    expect(page.status).toBe(200);
    expect(await here.mails('bob@employer.example')).toEqual([]);
    expect(linkIn((await here.mails('bob@private.example')).at(-1)?.text ?? '')).toMatch(/^\/password\/new\//);
  });
});

test('a sign-up link makes no password for an address that is routed to single sign-on by now', async () => {
  const browser = createBrowser(here.app);
  await browser.post('/sign-up', { email: 'new@late.example' });
  const link = linkIn((await here.mails('new@late.example')).at(-1)?.text ?? '');
  await scene.organization('Late');
  await browser.follow(await browser.get(link));
  const page = await browser.post('/verify', { name: 'New', password: 'harbour violet timber 77' });
  expect([page.status, isSignedIn(browser)]).toEqual([403, false]);
});
