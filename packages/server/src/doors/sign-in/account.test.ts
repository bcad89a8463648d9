import { afterAll, describe, expect, test } from 'vitest';
import { hiddenField, titleOf } from '../../../test/browser.ts';
import {
  answerAs,
  NEW_PASSWORD,
  openScene,
  PASSWORD,
  peopleAt,
  signInThroughSso,
  takeSession,
} from '../../../test/scene.ts';

const { here, scene, visit, close } = await openScene({ people: peopleAt(['acme'], ['ada', 'bea']) });
afterAll(close);

describe('the account', () => {
  test('changing the password asks for the current one, ends other sessions and keeps this one', async () => {
    const person = await scene.person('change@people.example');
    const other = await scene.session(person.userId);
    const browser = visit();
    takeSession(browser, person);
    expect((await browser.get('/account')).status).toBe(200);
    const wrong = await browser.post('/account/password', { current: 'not this one at all', password: NEW_PASSWORD });
    expect(wrong.status).toBe(422);
    const done = await browser.post('/account/password', { current: PASSWORD, password: NEW_PASSWORD });
    expect(done.location).toBe('/account?done=password_changed');
    expect((await browser.get('/account')).status).toBe(200);
    const elsewhere = visit();
    takeSession(elsewhere, other);
    expect((await elsewhere.get('/account')).location).toMatch(/^\/sign-in/);
  });

  test('one browser signs another one out', async () => {
    const person = await scene.person('two@people.example');
    const other = await scene.session(person.userId);
    const browser = visit();
    takeSession(browser, person);
    const sessionId = /name="sessionId" value="([^"]+)"/.exec((await browser.get('/account')).body)?.[1] ?? '';
    await browser.post('/account/sessions/revoke', { sessionId });
    const elsewhere = visit();
    takeSession(elsewhere, other);
    expect((await elsewhere.get('/account')).location).toMatch(/^\/sign-in/);
    expect((await browser.get('/account')).status).toBe(200);
  });

  test('what needs a fresh proof leads to it, and back', async () => {
    const person = await scene.person('stale@people.example', { password: false });
    const browser = visit();
    takeSession(browser, person);
    here.clock.advance(16 * 60);
    const asked = await browser.post('/account/password', { password: NEW_PASSWORD });
    here.clock.advance(-16 * 60);
    expect(asked.location).toBe('/confirm?returnTo=%2Faccount');
    expect((await browser.post('/account/password', { password: NEW_PASSWORD })).location).toBe(
      '/account?done=password_changed',
    );
    const wrong = await browser.post('/confirm', { method: 'password', password: PASSWORD, returnTo: '/account' });
    expect(wrong.status).toBe(401);
    const right = await browser.post('/confirm', { method: 'password', password: NEW_PASSWORD, returnTo: '/account' });
    expect(right.location).toBe('/account');
  });

  test('who came through single sign-on confirms there', async () => {
    await scene.organization('Acme');
    const browser = visit();
    await signInThroughSso(browser, 'ada@acme.example', 'ada-acme');
    const before = browser.cookies.get('__Host-gatehouse_session')?.value;
    const connectionId = hiddenField(await browser.get('/confirm?returnTo=/account'), 'connectionId');
    const left = await browser.post('/confirm', { method: 'sso', connectionId, returnTo: '/account' });
    const back = await answerAs(browser, left.location ?? '', 'ada-acme');
    expect((await browser.get(back.location ?? '')).location).toBe('/account');
    expect(browser.cookies.get('__Host-gatehouse_session')?.value).not.toBe(before);
    // Somebody else's answer confirms nothing.
    const again = await browser.post('/confirm', { method: 'sso', connectionId, returnTo: '/account' });
    const page = await browser.follow(await answerAs(browser, again.location ?? '', 'bea-acme'));
    expect([page.status, titleOf(page)]).toEqual([403, 'That is somebody else’s account']);
  });

  test('the only way in is not offered for unlinking', async () => {
    const browser = visit();
    await signInThroughSso(browser, 'ada@acme.example', 'ada-acme');
    const page = await browser.get('/account');
    expect([page.status, page.body.includes('Acme SSO'), page.body.includes('name="identityId"')]).toEqual([
      200,
      true,
      false,
    ]);
  });
});
