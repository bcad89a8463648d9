import { randomBytes } from 'node:crypto';
import type { UserId } from '@gatehouse/contract/vocabulary';
import { afterAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from '../../../test/browser.ts';
import { hiddenField, linkIn, titleOf } from '../../../test/browser.ts';
import { addTotp } from '../../../test/factors.ts';
import { PUBLIC_URL } from '../../../test/harness.ts';
import { isSignedIn, openScene, PASSWORD, takeSession } from '../../../test/scene.ts';
import { createAuthenticator, type SoftwareAuthenticator } from '../../../test/software-authenticator.ts';
import { changeAuthentication } from '../../directory/authentication/actions.ts';
import { copyBypassLink } from '../../directory/bypass-links/actions.ts';

const { here, scene, visit, lastMail, close } = await openScene();
afterAll(close);

/** What a page asks of the browser, and its sealed challenge. */
function askedOn(page: Page) {
  const options = /data-passkey="([^"]*)"/.exec(page.body)?.[1] ?? '{}';
  return {
    options: JSON.parse(options.replaceAll(/&#(\d+);/g, (_all, code) => String.fromCharCode(Number(code)))),
    challenge: hiddenField(page, 'challenge'),
    origin: PUBLIC_URL,
  };
}

async function addPasskey(browser: Browser, authenticator = createAuthenticator(), transports = ['internal']) {
  const { options, challenge, origin } = askedOn(await browser.get('/account/passkeys/add'));
  const asked = { challenge: options.challenge, rpId: options.rp.id, origin, userId: options.user.id };
  const answer = authenticator.create(asked);
  const credential = JSON.stringify({ ...answer, response: { ...answer.response, transports } });
  const page = await browser.post('/account/passkeys/add', { challenge, credential, name: 'Key' });
  return { authenticator, page };
}

async function withPasskey(email: string, authenticator = createAuthenticator()) {
  const person = await scene.person(email);
  const browser = visit();
  takeSession(browser, person);
  const { page } = await addPasskey(browser, authenticator);
  return { ...person, authenticator, browser, page };
}

type Lie = Parameters<SoftwareAuthenticator['get']>[1];

async function signIn(browser: Browser, authenticator: SoftwareAuthenticator, lie: Lie = {}, more = {}) {
  const { options, challenge, origin } = askedOn(await browser.get('/sign-in'));
  const credential = JSON.stringify(
    authenticator.get({ challenge: options.challenge, rpId: options.rpId, origin }, lie),
  );
  const fields = { challenge, credential, ...more };
  return { fields, page: await browser.post('/sign-in/passkey', fields) };
}

describe('a passkey', () => {
  test('signs in alone, without an address, and counts as both factors', async () => {
    const ana = await withPasskey('ana@passkey.example');
    expect(titleOf(ana.page)).toBe('Keep your recovery codes');
    expect(await lastMail(ana.email)).toContain('signs in');
    const acme = await scene.organization('Acme');
    await scene.join(acme.id, ana);
    await scene.run(acme.operator, acme.id, changeAuthentication, { requireSecondFactor: true, expectedVersion: null });
    const browser = visit();
    const { page } = await signIn(browser, ana.authenticator, {}, { returnTo: `/organizations/${acme.id}` });
    expect([page.location, isSignedIn(browser)]).toEqual([`/organizations/${acme.id}`, true]);
    expect((await browser.get(`/organizations/${acme.id}`)).status).toBe(200);
  });

  test.each<[string, Lie]>([
    ['without the person being verified', { userVerified: false }],
    ['from another site', { origin: 'https://evil.example' }],
    ['for another account', { userHandle: Buffer.from('usr_other').toString('base64url') }],
    ['for no account', { userHandle: null }],
    ['with a counter that stands still', { counter: 1 }],
  ])('does not count %s', async (_name, lie) => {
    const { authenticator } = await withPasskey(`${Math.random().toString(36).slice(2)}@passkey.example`);
    const browser = visit();
    const { page } = await signIn(browser, authenticator, lie);
    expect([page.status, isSignedIn(browser)]).toEqual([422, false]);
  });

  test('counts once: the same answer again, and in another browser, signs nobody in', async () => {
    const { authenticator } = await withPasskey('once@passkey.example', createAuthenticator({ counts: false }));
    const browser = visit();
    const { fields } = await signIn(browser, authenticator);
    expect(isSignedIn(browser)).toBe(true);
    const other = visit();
    await other.get('/sign-in');
    expect((await other.post('/sign-in/passkey', fields)).status).toBe(422);
    browser.cookies.delete('__Host-gatehouse_session');
    expect((await browser.post('/sign-in/passkey', fields)).status).toBe(422);
  });

  test('of ten simultaneous uses of one answer exactly one counts', async () => {
    const { authenticator } = await withPasskey('ten@passkey.example', createAuthenticator({ counts: false }));
    const browser = visit();
    const { options, challenge, origin } = askedOn(await browser.get('/sign-in'));
    const credential = JSON.stringify(authenticator.get({ challenge: options.challenge, rpId: options.rpId, origin }));
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => browser.post('/sign-in/passkey', { challenge, credential })),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  });

  test('that nobody has, or that is no answer at all, leads back to the page', async () => {
    const browser = visit();
    expect((await signIn(browser, createAuthenticator())).page.status).toBe(422);
    for (const credential of ['', 'null', '{}', '[]', '{"id":"x"}']) {
      const page = await browser.post('/sign-in/passkey', { challenge: 'x', credential });
      expect([page.status, titleOf(page)]).toEqual([422, 'Sign in']);
    }
  });

  test('is asked for after the password of who has no app, and its challenge is that flow’s alone', async () => {
    const bo = await withPasskey('bo@passkey.example');
    const begin = async () => {
      const browser = visit();
      const page = await browser.follow(
        await browser.post('/sign-in/password', { email: bo.email, password: PASSWORD }),
      );
      return { browser, page, flow: hiddenField(page, 'flow'), ...askedOn(page) };
    };
    const [one, other] = [await begin(), await begin()];
    expect(titleOf(one.page)).toBe('Confirm with your passkey');
    expect(one.options.allowCredentials).toHaveLength(1);
    const answer = ({ options, origin }: typeof one) =>
      JSON.stringify(bo.authenticator.get({ challenge: options.challenge, rpId: options.rpId, origin }));
    const post = ({ browser, flow }: typeof one, challenge: string, credential: string) =>
      browser.post('/sign-in/second-factor/passkey', { flow, challenge, credential });
    expect((await post(one, other.challenge, answer(other))).status).toBe(422);
    await post(one, one.challenge, answer(one));
    expect(isSignedIn(one.browser)).toBe(true);
  });

  test('confirms who one is, and nobody else’s does', async () => {
    const [cleo, dan] = [await withPasskey('cleo@passkey.example'), await withPasskey('dan@passkey.example')];
    const confirm = async (who: SoftwareAuthenticator) => {
      const { options, challenge, origin } = askedOn(await cleo.browser.get('/confirm?returnTo=/account'));
      const credential = JSON.stringify(who.get({ challenge: options.challenge, rpId: options.rpId, origin }));
      return cleo.browser.post('/confirm', { method: 'passkey', returnTo: '/account', challenge, credential });
    };
    expect((await confirm(cleo.authenticator)).location).toBe('/account');
    expect((await confirm(dan.authenticator)).status).toBe(403);
  });

  test('opens an organization that allows nothing else, and none that forbids it', async () => {
    const eve = await withPasskey('eve@passkey.example');
    const globex = await scene.organization('Globex');
    await scene.join(globex.id, eve);
    const only = (allowedMethods: ('passkey' | 'sso')[]) =>
      scene.run(globex.operator, globex.id, changeAuthentication, { allowedMethods, expectedVersion: null });
    await only(['passkey']);
    expect((await eve.browser.get(`/organizations/${globex.id}`)).body).toContain('action="/step-up/passkey"');
    const { options, challenge, origin } = askedOn(await eve.browser.get(`/organizations/${globex.id}`));
    const credential = JSON.stringify(
      eve.authenticator.get({ challenge: options.challenge, rpId: options.rpId, origin }),
    );
    await eve.browser.post('/step-up/passkey', { organizationId: globex.id, challenge, credential });
    expect((await eve.browser.get(`/organizations/${globex.id}`)).status).toBe(200);
    await only(['sso']);
    expect((await eve.browser.get(`/organizations/${globex.id}`)).status).toBe(403);
  });

  test('of a person whose address an organization manages counts only where that organization allows it', async () => {
    const initech = await scene.organization('Initech');
    const member = await withPasskey('fay@initech.example');
    await scene.join(initech.id, member);
    const only = (allowedMethods: ('passkey' | 'sso')[]) =>
      scene.run(initech.operator, initech.id, changeAuthentication, { allowedMethods, expectedVersion: null });
    await only(['sso']);
    expect((await signIn(visit(), member.authenticator)).page.status).toBe(403);
    await only(['passkey', 'sso']);
    expect((await signIn(visit(), member.authenticator)).page.status).toBe(303);
  });

  test('is renamed and removed on the account page, and then opens nothing', async () => {
    const gil = await withPasskey('gil@passkey.example');
    const passkeyId = hiddenField(await gil.browser.get('/account'), 'passkeyId');
    expect((await gil.browser.post('/account/passkeys/rename', { passkeyId, name: '' })).status).toBe(422);
    await gil.browser.post('/account/passkeys/rename', { passkeyId, name: 'Blue key' });
    expect((await gil.browser.get('/account')).body).toContain('Blue key');
    expect((await gil.browser.post('/account/passkeys/remove', { passkeyId })).location).toBe(
      '/account?done=factor_removed',
    );
    expect((await signIn(visit(), gil.authenticator)).page.status).toBe(422);
  });

  test('made for one session is added in no other', async () => {
    const [hal, ida] = [await scene.person('hal@passkey.example'), await scene.person('ida@passkey.example')];
    const [first, second] = [visit(), visit()];
    takeSession(first, hal);
    takeSession(second, ida);
    const { options, challenge, origin } = askedOn(await first.get('/account/passkeys/add'));
    const asked = { challenge: options.challenge, rpId: options.rp.id, origin, userId: options.user.id };
    const credential = JSON.stringify(createAuthenticator().create(asked));
    expect((await second.post('/account/passkeys/add', { challenge, credential, name: 'Key' })).status).toBe(422);
    const added = await first.post('/account/passkeys/add', { challenge, credential, name: 'Key' });
    expect(titleOf(added)).toBe('Keep your recovery codes');
    expect((await first.post('/account/passkeys/add', { challenge, credential, name: 'Key' })).status).toBe(422);
  });

  test('is not made for a person the device has not verified', async () => {
    const jan = await scene.person('jan@passkey.example');
    const browser = visit();
    takeSession(browser, jan);
    const { options, challenge, origin } = askedOn(await browser.get('/account/passkeys/add'));
    const asked = { challenge: options.challenge, rpId: options.rp.id, origin, userId: options.user.id };
    const credential = JSON.stringify(createAuthenticator().create(asked, { userVerified: false }));
    expect((await browser.post('/account/passkeys/add', { challenge, credential, name: 'Key' })).status).toBe(422);
  });

  test.each<[string, SoftwareAuthenticator, string[]]>([
    ['whose name is longer than any authenticator’s', createAuthenticator({ id: randomBytes(6000) }), ['internal']],
    ['with a way of transport that no text can hold', createAuthenticator(), ['\u0000']],
  ])('%s is refused like any other that is not right', async (_name, authenticator, transports) => {
    const browser = visit();
    takeSession(browser, await scene.person(`${authenticator.id.length}@passkey.example`));
    expect((await addPasskey(browser, authenticator, transports)).page.status).toBe(422);
  });

  test('is not left behind by a bypass link, which opens one organization and ends', async () => {
    const umbrella = await scene.organization('Umbrella');
    const ada = await scene.person('ada@umbrella.example');
    await scene.join(umbrella.id, ada);
    const { url } = await scene.run(umbrella.owner.caller, umbrella.id, copyBypassLink, {});
    const browser = visit();
    await browser.get(linkIn(url));
    await browser.post('/bypass', { email: ada.email, password: PASSWORD });
    const token = browser.cookies.get('__Host-gatehouse_session')?.value ?? '';
    const headers = { cookie: `__Host-gatehouse_session=${token}`, origin: PUBLIC_URL };
    const answer = await here.app.inject({ method: 'POST', url: '/api/v1/me/passkeys/options', headers });
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'email_managed']);
    expect((await browser.get('/account/passkeys/add')).status).toBe(409);
    // An app is no way in by itself, and the organization may ask for one on the bypass link.
    expect((await browser.get('/account/totp')).status).toBe(200);
  });
});

test('a second kind of factor keeps the recovery codes of the first', async () => {
  const kim = await scene.person('kim@passkey.example');
  const factors = await addTotp(here, kim);
  const browser = visit();
  takeSession(browser, factors);
  const { page } = await addPasskey(browser);
  expect(page.location).toBe('/account?done=factor_added');
  expect(await codesLeft(kim.userId)).toBe(10);
});

async function codesLeft(userId: UserId): Promise<number> {
  const rows = await here.db.selectFrom('recovery_codes').select('code_hash').where('user_id', '=', userId).execute();
  return rows.length;
}
