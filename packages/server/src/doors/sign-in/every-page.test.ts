import { afterAll, describe, expect, test } from 'vitest';
import { createBrowser } from '../../../test/browser.ts';
import { isSignedIn, openScene, PASSWORD } from '../../../test/scene.ts';
import { createApp } from '../../app.ts';
import { openDatabase } from '../../platform/db/database.ts';
import { ownPath } from './return-to.ts';

const { here, scene, visit, close } = await openScene();
afterAll(close);
await scene.person('ana@people.example');

const right = { email: 'ana@people.example', password: PASSWORD };

const hostile = [
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '\\/evil.example',
  'javascript:alert(1)',
  '/..//evil.example',
  '/%0d%0aset-cookie:x=y\r\n',
  'https://gatehouse.example@evil.example/',
  `/${'a'.repeat(5000)}`,
  '',
];

describe('returnTo', () => {
  test.each(hostile)('%.60s is dropped', async (returnTo) => {
    expect(ownPath(returnTo, new URL('https://gatehouse.example'))).toBeNull();
    const page = await visit().post('/sign-in/password', { ...right, returnTo });
    expect([page.status, page.location]).toEqual([303, '/organizations']);
  });

  test('a path of ours is kept, with its query', async () => {
    const page = await visit().post('/sign-in/password', { ...right, returnTo: '/account?done=x#y' });
    expect(page.location).toBe('/account?done=x');
  });
});

describe('a form from elsewhere', () => {
  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a sandboxed frame that says where it stands', { origin: 'null', headers: { 'sec-fetch-site': 'cross-site' } }],
    ['a neighbouring host', { origin: 'https://other.gatehouse.example' }],
    ['the same host without TLS', { origin: 'http://gatehouse.example' }],
    ['something that says nothing', { origin: null }],
  ])('is refused: %s', async (_name, options) => {
    const browser = visit();
    const page = await browser.post('/sign-in/password', right, options);
    expect([page.status, isSignedIn(browser)]).toEqual([403, false]);
    expect(page.headers['content-type']).toMatch(/^text\/html/);
  });

  test('is ours where the browser withholds the origin and says same-origin', async () => {
    const browser = visit();
    await browser.post('/sign-in/password', right, { origin: null, headers: { 'sec-fetch-site': 'same-origin' } });
    expect(isSignedIn(browser)).toBe(true);
  });
});

describe('whatever is sent', () => {
  test.each(['', 'x', 'a'.repeat(43), 'a'.repeat(5000), '%00', '"quoted"', "' or 1=1 --", '../../..', '\u00ff'])(
    'the cookie “%.20s” is as if there were none',
    async (value) => {
      const browser = visit();
      for (const name of ['__Host-gatehouse_session', '__Host-gatehouse_flow', '__Secure-gatehouse_invitation']) {
        browser.cookies.set(name, { value, path: '/' });
      }
      const page = await browser.get('/organizations');
      expect(page.location).toMatch(/^\/sign-in/);
      expect((await browser.get('/sign-in')).status).toBe(200);
      expect((await browser.get('/sign-in/return?flow=x')).status).toBe(410);
      expect((await browser.get('/invitation')).status).toBe(410);
    },
  );

  test.each([
    '/organizations/nothing',
    '/organizations/org_00000000000000000000000000',
    '/sign-in/return?flow=flw_1&flow=flw_2',
    '/sign-in?returnTo[]=x&organization=%00',
    '/sso/oidc/callback?state=a&state=b',
    '/sso/oidc/callback',
    '/sso/google/callback?code=x',
    '/bypass/%2e%2e',
    '/nothing/here',
  ])('%s is answered with a page, never with 500', async (path) => {
    const browser = visit();
    const page = await browser.follow(await browser.get(path));
    expect(page.status).toBeLessThan(500);
    expect(page.headers['content-type']).toMatch(/^text\/html/);
  });

  test('a form with repeated, missing and nested fields is an empty form', async () => {
    for (const payload of ['email=a&email=b', 'email[x]=1', '', '__proto__=x&email[]=', 'email=%ff%fe']) {
      const headers = {
        origin: 'https://gatehouse.example',
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'text/html',
      };
      const response = await here.app.inject({ method: 'POST', url: '/sign-in', headers, payload });
      expect(response.statusCode).toBe(422);
    }
  });

  test('forms are small, and a SAML response may be larger', async () => {
    const large = 'x'.repeat(200 * 1024);
    expect((await visit().post('/sign-in', { email: large })).status).toBe(413);
    const acme = await scene.organization('Acme');
    const acs = `/sso/saml/${acme.connectionId}/acs`;
    expect((await visit().post(acs, { SAMLResponse: large })).status).toBe(303);
    expect((await visit().post(acs, { SAMLResponse: 'x'.repeat(450 * 1024) })).status).toBe(413);
  });

  test('HEAD changes nothing', async () => {
    const head = (url: string) => here.app.inject({ method: 'HEAD', url });
    expect((await head('/sign-in')).statusCode).toBe(200);
    for (const url of ['/sign-in/return?flow=x', '/sso/oidc/callback?state=x'])
      expect((await head(url)).statusCode).toBe(404);
  });
});

describe('every page', () => {
  test('is kept by nobody, framed by nobody, and runs our script only', async () => {
    const { headers } = await visit().get('/sign-in');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000',
    });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  test('has its script and its icon, which may be kept', async () => {
    for (const path of ['/assets/sign-in.js', '/assets/favicon.svg']) {
      const { status, headers } = await visit().get(path);
      expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=3600']);
    }
  });

  test('of a refusal names its reference', async () => {
    const response = await here.app.inject({ url: '/organizations/nothing', headers: { accept: 'text/html' } });
    expect(response.body).toMatch(/<code>[0-9A-Z]{4}-[0-9A-Z]{4}<\/code>/);
  });

  test('cookies are for this host alone, and out of reach of scripts', async () => {
    const headers = { origin: 'https://gatehouse.example', 'content-type': 'application/x-www-form-urlencoded' };
    const payload = new URLSearchParams(right).toString();
    const { headers: answered } = await here.app.inject({ method: 'POST', url: '/sign-in/password', headers, payload });
    expect(answered['set-cookie']).toEqual([
      expect.stringMatching(/^__Host-gatehouse_flow=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
      expect.stringMatching(
        /^__Host-gatehouse_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ]);
  });

  test('mails of an evaluation are shown nowhere else', async () => {
    expect((await visit().get('/dev/outbox')).status).toBe(404);
  });

  test('where the database is gone, says when to come back', async () => {
    const { db, close } = openDatabase('postgres://postgres@127.0.0.1:1/gone', { max: 1 });
    const app = await createApp({ ...here.world, db });
    const browser = createBrowser(app);
    const page = await browser.post('/sign-in', { email: 'ana@people.example' });
    expect([page.status, page.headers['retry-after']]).toEqual([503, '5']);
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    await app.close();
    await close();
  });
});
