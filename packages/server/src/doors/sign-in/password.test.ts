import { afterAll, describe, expect, test } from 'vitest';
import { bare } from '../../../test/browser.ts';
import { isSignedIn, openScene, PASSWORD, takeSession } from '../../../test/scene.ts';

const { scene, visit, close } = await openScene();
afterAll(close);

describe('by password', () => {
  test('the right one signs in, the wrong one is told so with 401', async () => {
    await scene.person('paula@people.example');
    const browser = visit();
    const asked = await browser.post('/sign-in', { email: 'Paula@People.example' });
    expect([asked.status, asked.body.includes('type="password"')]).toEqual([200, true]);
    const wrong = await browser.post('/sign-in/password', {
      email: 'paula@people.example',
      password: 'not this one at all',
    });
    expect([wrong.status, isSignedIn(browser)]).toEqual([401, false]);
    const right = await browser.post('/sign-in/password', { email: 'paula@people.example', password: PASSWORD });
    expect([right.status, right.location]).toEqual([303, '/organizations']);
    expect((await browser.follow(right)).body).toContain('paula@people.example');
  });

  test('nothing tells whether there is an account', async () => {
    await scene.person('known@people.example');
    const answers = async (email: string) => {
      const browser = visit();
      return [
        await browser.post('/sign-in', { email }),
        await browser.post('/sign-in/password', { email, password: 'not this one at all' }),
        await browser.post('/password/forgot', { email }),
        await browser.post('/sign-up', { email }),
      ].map((page) => bare(page, email));
    };
    expect(await answers('known@people.example')).toEqual(await answers('nobody@people.example'));
  });

  test('a password opens nothing for an address that is routed to single sign-on', async () => {
    const acme = await scene.organization('Acme');
    const browser = visit();
    const page = await browser.post('/sign-in/password', { email: acme.owner.email, password: PASSWORD });
    expect([page.status, isSignedIn(browser)]).toEqual([403, false]);
    expect(page.body).toContain(acme.connectionId);
    const other = await visit().post('/sign-in/password', { email: 'nobody@acme.example', password: PASSWORD });
    expect(bare(other, 'nobody@acme.example')).toBe(bare(page, acme.owner.email));
  });

  test('too many tries wait, and the page says how long', async () => {
    await scene.person('tired@people.example');
    const browser = visit();
    let page = await browser.post('/sign-in/password', {
      email: 'tired@people.example',
      password: 'wrong wrong wrong 1',
    });
    for (let tries = 0; page.status === 401 && tries < 30; tries++) {
      page = await browser.post('/sign-in/password', {
        email: 'tired@people.example',
        password: 'wrong wrong wrong 1',
      });
    }
    expect(page.status).toBe(429);
    expect(Number(page.headers['retry-after'])).toBeGreaterThan(0);
  });

  test('signing out ends the session, also for who kept the cookie', async () => {
    const { token } = await scene.person('leaver@people.example');
    const browser = visit();
    takeSession(browser, { token });
    expect((await browser.get('/organizations')).status).toBe(200);
    const out = await browser.post('/sign-out', {});
    expect([out.location, isSignedIn(browser)]).toEqual(['/sign-in?notice=signed_out', false]);
    takeSession(browser, { token });
    expect((await browser.get('/organizations')).location).toMatch(/^\/sign-in/);
  });
});
