import { afterAll, describe, expect, test } from 'vitest';
import { codeIn, hiddenField, titleOf } from '../../../test/browser.ts';
import { answerAs, isSignedIn, openScene } from '../../../test/scene.ts';

const people = ['new', 'known', 'routed'].map((id) => ({
  id,
  email: id === 'routed' ? 'routed@acme.example' : `${id}@people.example`,
  firstName: id,
  lastName: 'Person',
}));
const client = { clientId: 'google-client', clientSecret: 'google-secret' };
const { here, scene, visit, close } = await openScene({
  people,
  oidcClients: [{ ...client, redirectUris: ['https://gatehouse.example/sso/google/callback'] }],
  env: ({ issuer }) => ({
    GATEHOUSE_GOOGLE_CLIENT_ID: client.clientId,
    GATEHOUSE_GOOGLE_CLIENT_SECRET: client.clientSecret,
    GATEHOUSE_GOOGLE_ISSUER: issuer,
  }),
});
afterAll(close);

async function throughGoogle(person: string) {
  const browser = visit();
  const left = await browser.post('/sign-in/google', {});
  return { browser, page: await browser.follow(await answerAs(browser, left.location ?? '', person)) };
}

describe('with Google', () => {
  test('the page offers what the instance has set up, and nothing else', async () => {
    const { body } = await visit().get('/sign-in');
    expect([body.includes('/sign-in/google'), body.includes('/sign-in/github')]).toEqual([true, false]);
    expect((await visit().follow(await visit().post('/sign-in/github', {}))).status).toBe(403);
  });

  test('somebody new gets an account, and is found again', async () => {
    const first = await throughGoogle('new');
    expect([first.page.status, isSignedIn(first.browser)]).toEqual([200, true]);
    const { count } = here.db.fn;
    await throughGoogle('new');
    const rows = await here.db
      .selectFrom('users')
      .select(count('id').as('people'))
      .where('primary_email', '=', 'new@people.example')
      .executeTakeFirstOrThrow();
    expect(Number(rows.people)).toBe(1);
  });

  test('an existing account is linked only after a code from its mailbox', async () => {
    await scene.person('known@people.example');
    const { browser, page } = await throughGoogle('known');
    expect([titleOf(page), isSignedIn(browser)]).toEqual(['Check your mail', false]);
    const flow = hiddenField(page, 'flow');
    await browser.post('/sign-in/prove/resend', { flow });
    const reloaded = await browser.get(`/sign-in/prove?flow=${flow}`);
    expect([titleOf(reloaded), hiddenField(reloaded, 'flow')]).toEqual(['Check your mail', flow]);
    expect((await visit().get(`/sign-in/prove?flow=${flow}`)).status).toBe(410);
    const [first, second] = (await here.mails('known@people.example')).map(({ text }) => codeIn(text));
    if (first !== second) expect((await browser.post('/sign-in/prove', { flow, code: first ?? '' })).status).toBe(401);
    const elsewhere = visit();
    expect((await elsewhere.post('/sign-in/prove', { flow, code: second ?? '' })).status).toBe(410);
    await browser.post('/sign-in/prove', { flow, code: second ?? '' });
    expect(isSignedIn(browser)).toBe(true);
  });

  test('a person that single sign-on has taken over lands in front of the step up, not behind it', async () => {
    const acme = await scene.organization('Acme');
    const { browser } = await throughGoogle('routed');
    const page = await browser.get(`/organizations/${acme.id}`);
    expect(page.status).toBeGreaterThanOrEqual(303);
    expect(titleOf(page)).not.toBe('Acme');
  });
});
