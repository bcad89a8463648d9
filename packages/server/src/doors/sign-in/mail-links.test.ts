import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { linkIn, titleOf } from '../../../test/browser.ts';
import { callerOf } from '../../../test/callers.ts';
import { isSignedIn, NEW_PASSWORD, openScene, takeSession } from '../../../test/scene.ts';
import { mintFirstOperatorLink } from '../../directory/users/registration.ts';

const { here, scene, visit, lastMail, close } = await openScene();
afterAll(close);

describe('links in mails', () => {
  test('a reset sets a new password once, ends every session and signs nobody in', async () => {
    const { token } = await scene.person('reset@people.example');
    const browser = visit();
    await browser.post('/password/forgot', { email: 'reset@people.example' });
    const link = linkIn(await lastMail('reset@people.example'));
    const opened = await browser.get(link);
    expect([opened.status, opened.location]).toEqual([303, '/password/new']);
    const weak = await browser.post('/password/new', { password: 'passwordpassword' });
    expect(weak.status).toBe(422);
    const done = await browser.post('/password/new', { password: NEW_PASSWORD });
    expect(done.location).toBe('/sign-in?notice=password_changed');
    expect(isSignedIn(browser)).toBe(false);
    const old = visit();
    takeSession(old, { token });
    expect((await old.get('/organizations')).location).toMatch(/^\/sign-in/);
    await browser.get(link);
    expect((await browser.get('/password/new')).status).toBe(410);
    await browser.post('/sign-in/password', { email: 'reset@people.example', password: NEW_PASSWORD });
    expect(isSignedIn(browser)).toBe(true);
  });

  test('signing up proves the mailbox before there is an account, and founds an organization', async () => {
    const browser = visit();
    await browser.post('/sign-up', { email: 'new@people.example' });
    const link = linkIn(await lastMail('new@people.example'));
    // A mail scanner opens the link, however often.
    for (const scanner of [visit(), visit()]) await scanner.follow(await scanner.get(link));
    const page = await browser.follow(await browser.get(link));
    expect(page.body).toContain('new@people.example');
    const done = await browser.post('/verify', { name: 'Nora New', password: NEW_PASSWORD });
    expect([done.location, isSignedIn(browser)]).toEqual(['/organizations', true]);
    const founded = await browser.follow(await browser.post('/organizations', { name: 'Nora & Co' }));
    expect(titleOf(founded)).toBe('Nora &#38; Co');
    expect(await visit().follow(await visit().get(link))).toMatchObject({ status: 410 });
  });

  test('the link of the first start makes the first operator, once', async () => {
    await here.db.updateTable('users').set({ is_operator: false }).execute();
    const minted = await scene.run(callerOf({ kind: 'system' }), null, mintFirstOperatorLink, {});
    const browser = visit();
    const page = await browser.follow(await browser.get(linkIn(minted?.url ?? '')));
    expect([page.status, titleOf(page)]).toEqual([200, 'Create the first operator']);
    const given = { name: 'Sam Support', email: 'sam@support.example', password: NEW_PASSWORD };
    expect((await browser.post('/setup', { ...given, email: 'sam' })).status).toBe(422);
    expect((await browser.post('/setup', given)).location).toBe('/operator');
    const { is_operator } = await here.db
      .selectFrom('users')
      .select('is_operator')
      .where('primary_email', '=', 'sam@support.example')
      .executeTakeFirstOrThrow();
    expect(is_operator).toBe(true);
    expect((await visit().follow(await visit().get(linkIn(minted?.url ?? '')))).status).toBe(410);
    expect(await scene.run(callerOf({ kind: 'system' }), null, mintFirstOperatorLink, {})).toBeNull();
  });
});

/** What a request for a mail left in the database, where its time goes. */
async function written(path: string, email: string): Promise<unknown> {
  const count = async () => {
    const { rows } = await sql<{ mails: number; links: number }>`select
      (select count(*)::int from pgboss.job where name = 'mail') as mails,
      (select count(*)::int from mail_tokens) as links`.execute(here.db);
    return rows[0] ?? { mails: 0, links: 0 };
  };
  const before = await count();
  const { status } = await visit().post(path, { email });
  const after = await count();
  return { status, mails: after.mails - before.mails, links: after.links - before.links };
}

test.each(['/password/forgot', '/sign-up', '/verify/resend'])(
  '%s does the same work whether or not there is an account, and writes only to whom it concerns',
  async (path) => {
    const known = `known${path.replaceAll('/', '-')}@people.example`;
    const unknown = `unknown${path.replaceAll('/', '-')}@people.example`;
    await scene.person(known);
    const work = await written(path, known);
    expect(work).toEqual({ status: 200, mails: 1, links: 1 });
    expect(await written(path, unknown)).toEqual(work);
    expect(await here.mails(known)).toHaveLength(1);
    expect(await here.mails(unknown)).toHaveLength(path === '/password/forgot' ? 0 : 1);
  },
);
