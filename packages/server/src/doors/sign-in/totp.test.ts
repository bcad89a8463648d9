import { afterAll, describe, expect, test } from 'vitest';
import { hiddenField, titleOf } from '../../../test/browser.ts';
import { addTotp, codeNow } from '../../../test/factors.ts';
import { isSignedIn, openScene, PASSWORD, takeSession } from '../../../test/scene.ts';

const { here, scene, visit, lastMail, close } = await openScene();
afterAll(close);

describe('adding an authenticator app', () => {
  test('works without script: a picture, a key, a code, and recovery codes shown once', async () => {
    const person = await scene.person('jan@factor.example');
    const other = await scene.session(person.userId);
    const browser = visit();
    takeSession(browser, person);
    const page = await browser.get('/account/totp');
    expect(page.body).toContain('<svg class="qr"');
    const secret = /data-copy="([A-Z2-7]{32})"/.exec(page.body)?.[1] ?? '';
    const setup = hiddenField(page, 'setup');
    const wrong = await browser.post('/account/totp', { setup, code: '000000' });
    expect([wrong.status, wrong.body.includes(secret)]).toEqual([422, true]);
    const before = browser.cookies.get('__Host-gatehouse_session')?.value;
    const added = await browser.post('/account/totp', { setup, code: codeNow(here, secret) });
    expect([added.status, titleOf(added)]).toEqual([200, 'Keep your recovery codes']);
    expect(added.body.match(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}<\/code>/g)).toHaveLength(10);
    expect(browser.cookies.get('__Host-gatehouse_session')?.value).not.toBe(before);
    expect((await browser.get('/account')).body).toContain('10 codes left');
    expect(await lastMail(person.email)).toContain('code from it is asked for');
    const elsewhere = visit();
    takeSession(elsewhere, other);
    expect((await elsewhere.get('/account')).location).toMatch(/^\/sign-in/);
  });

  test('a key made for one person is of no use to another, nor an hour later', async () => {
    const [kim, lea] = [await scene.person('kim@factor.example'), await scene.person('lea@factor.example')];
    const browser = visit();
    takeSession(browser, kim);
    const page = await browser.get('/account/totp');
    const secret = /data-copy="([A-Z2-7]{32})"/.exec(page.body)?.[1] ?? '';
    const setup = hiddenField(page, 'setup');
    const other = visit();
    takeSession(other, lea);
    expect((await other.post('/account/totp', { setup, code: codeNow(here, secret) })).status).toBe(422);
    here.clock.advance(3601);
    takeSession(browser, await scene.session(kim.userId));
    const late = await browser.post('/account/totp', { setup, code: codeNow(here, secret) });
    here.clock.advance(-3601);
    expect(late.status).toBe(422);
  });

  test('and removing it, both ask for a fresh proof', async () => {
    const mia = await scene.person('mia@factor.example');
    const browser = visit();
    takeSession(browser, await addTotp(here, mia));
    here.clock.advance(16 * 60);
    const answers = [await browser.get('/account/totp'), await browser.post('/account/totp/remove', {})];
    here.clock.advance(-16 * 60);
    expect(answers.map(({ location }) => location)).toEqual([
      '/confirm?returnTo=%2Faccount%2Ftotp',
      '/confirm?returnTo=%2Faccount',
    ]);
    expect((await browser.post('/account/totp/remove', {})).location).toBe('/account?done=factor_removed');
    const next = visit();
    await next.post('/sign-in/password', { email: mia.email, password: PASSWORD });
    expect(isSignedIn(next)).toBe(true);
  });
});
