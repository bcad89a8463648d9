import { afterAll, describe, expect, test } from 'vitest';
import { type Browser, codeIn, hiddenField, titleOf } from '../../../test/browser.ts';
import { addTotp, codeNow } from '../../../test/factors.ts';
import { type GithubPerson, startFakeGithub } from '../../../test/fake-github.ts';
import { isSignedIn, openScene, PASSWORD } from '../../../test/scene.ts';

const github = await startFakeGithub();
const { here, scene, visit, lastMail, close } = await openScene({
  env: () => ({
    GATEHOUSE_GITHUB_CLIENT_ID: github.client.clientId,
    GATEHOUSE_GITHUB_CLIENT_SECRET: github.client.clientSecret,
    GATEHOUSE_GITHUB_URL: github.url,
  }),
});
afterAll(async () => {
  await close();
  await github.close();
});

async function through(person: GithubPerson | 'refuses') {
  const browser = visit();
  const left = await browser.post('/sign-in/github', {});
  const back = github.answerAs(left.location ?? '', person);
  return { browser, back, page: await browser.follow(await browser.get(back.href)) };
}

const subjectsOf = (email: string) =>
  here.db
    .selectFrom('identities')
    .innerJoin('users', 'users.id', 'identities.user_id')
    .select('identities.subject')
    .where('users.primary_email', '=', email)
    .execute();

describe('with GitHub', () => {
  test('somebody new gets an account, and is found again under another login and address', async () => {
    const ada = { id: 1815, login: 'ada', name: 'Ada\u0000Lovelace', email: 'ada@people.example' };
    expect(isSignedIn((await through(ada)).browser)).toBe(true);
    const { browser } = await through({ ...ada, login: 'countess', email: 'countess@people.example' });
    expect((await browser.get('/account')).body).toContain('ada@people.example');
    expect(await subjectsOf('ada@people.example')).toEqual([{ subject: '1815' }]);
  });

  test('an existing account is linked only after a code from its mailbox', async () => {
    await scene.person('known@people.example');
    const { browser, page } = await through({ id: 2, login: 'known', name: 'Known', email: 'known@people.example' });
    expect([titleOf(page), isSignedIn(browser)]).toEqual(['Check your mail', false]);
    const code = codeIn(await lastMail('known@people.example'));
    await browser.post('/sign-in/prove', { flow: hiddenField(page, 'flow'), code });
    expect(isSignedIn(browser)).toBe(true);
    const byPassword = visit();
    await byPassword.post('/sign-in/password', { email: 'known@people.example', password: PASSWORD });
    expect(isSignedIn(byPassword)).toBe(true);
  });

  test('is linked to an account with a second factor only where that was shown: the mailbox alone does not pass it', async () => {
    const ida = await scene.person('ida@people.example');
    const { secret } = await addTotp(here, ida);
    const atGithub = { id: 7, login: 'ida', name: 'Ida', email: ida.email };
    const prove = async (browser: Browser) => {
      const left = await browser.post('/sign-in/github', {});
      const back = github.answerAs(left.location ?? '', atGithub);
      const page = await browser.follow(await browser.get(back.href));
      const code = codeIn(await lastMail(ida.email));
      return browser.post('/sign-in/prove', { flow: hiddenField(page, 'flow'), code });
    };
    const reader = visit();
    const refused = await prove(reader);
    expect([refused.status, isSignedIn(reader), await subjectsOf(ida.email)]).toEqual([403, false, []]);
    const own = visit();
    const typed = await own.post('/sign-in/password', { email: ida.email, password: PASSWORD });
    const flow = hiddenField(await own.follow(typed), 'flow');
    await own.post('/sign-in/second-factor', { flow, kind: 'totp', code: codeNow(here, secret) });
    await prove(own);
    expect(await subjectsOf(ida.email)).toEqual([{ subject: '7' }]);
  });

  test('an address that GitHub has not verified makes no account', async () => {
    const person = { id: 3, login: 'x', name: 'X', email: 'unverified@people.example', verified: false };
    const { browser, page } = await through(person);
    expect([page.status < 400, isSignedIn(browser)]).toEqual([false, false]);
    expect(await subjectsOf(person.email)).toEqual([]);
  });

  test('a refusal there is a page here, and an answer counts once and in its own browser', async () => {
    const refused = await through('refuses');
    expect([titleOf(refused.page), isSignedIn(refused.browser)]).toEqual(['The identity provider refused', false]);
    const once = await through({ id: 4, login: 'once', name: 'Once', email: 'once@people.example' });
    expect((await once.browser.follow(await once.browser.get(once.back.href))).status).toBe(410);
    const left = await visit().post('/sign-in/github', {});
    const back = github.answerAs(left.location ?? '', { id: 5, login: 'v', name: 'V', email: 'victim@people.example' });
    const other = visit();
    await other.follow(await other.get(back.href));
    expect([isSignedIn(other), await subjectsOf('victim@people.example')]).toEqual([false, []]);
  });
});
