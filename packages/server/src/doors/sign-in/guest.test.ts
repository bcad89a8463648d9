import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../../test/browser.ts';
import { openScene, PASSWORD, type Person } from '../../../test/scene.ts';
import { hashSecret, newSecret } from '../../platform/crypto.ts';

/**
 * A guest of an organization: somebody whose address others manage, or nobody. Whoever runs the organization's provider
 * could come in their place, so such a session is told of that organization, and not of the person (R2, R2a).
 */

const { here, scene, visit, close } = await openScene();
afterAll(close);

type Organization = Awaited<ReturnType<typeof scene.organization>>;

describe('a session through the provider of an organization that does not manage the address', () => {
  let acme: Organization;
  let globex: Organization;
  let guest: Person;
  let browser: Browser;
  beforeAll(async () => {
    acme = await scene.organization('Acme');
    globex = await scene.organization('Globex');
    guest = await scene.person('guest@people.example', { name: 'Gus Guest' });
    for (const { id } of [acme, globex]) await scene.join(id, guest);
    await here.db
      .insertInto('user_emails')
      .values({
        email: 'second@people.example',
        user_id: guest.userId,
        verified_at: new Date(),
        created_at: new Date(),
      })
      .execute();
    browser = visit();
    await through(browser, guest, acme);
  });

  /** But for the request itself. */
  const alike = ({ status, body }: { status: number; body: string }) => {
    const { reference: _, instance: __, ...told } = JSON.parse(body);
    return { status, told };
  };

  /** As the provider would have it, whoever sits there. */
  async function through(by: Browser, { userId }: Person, { connectionId }: Organization): Promise<void> {
    const token = newSecret();
    const at = here.clock.now();
    const proof = JSON.stringify([{ method: 'sso', connectionId, at: at.toISOString() }]);
    await here.db
      .insertInto('sessions')
      .values({
        id: `ses_${token.slice(0, 26).toLowerCase()}`,
        token_hash: hashSecret(token),
        user_id: userId,
        authentications: proof,
        created_at: at,
        last_seen_at: at,
        expires_at: new Date(at.getTime() + 86_400_000),
      })
      .execute();
    by.cookies.set('__Host-gatehouse_session', { value: token, path: '/' });
  }

  test('opens that organization and is told of no other', async () => {
    expect((await browser.get(`/organizations/${acme.id}`)).status).toBe(200);
    const { data } = JSON.parse((await browser.call('GET', '/api/v1/organizations')).body);
    expect(data.map(({ name }: { name: string }) => name)).toEqual(['Acme']);
    const list = await browser.get('/organizations');
    expect(list.body).toContain('Acme');
    expect(list.body).not.toContain('Globex');
    expect(list.body).toContain('Sign in by a way of your own');
    // What is theirs answers as what is nobody's does.
    const elsewhere = await browser.get(`/organizations/${globex.id}`);
    const nowhere = await browser.get(`/organizations/org_${'0'.repeat(26)}`);
    expect(elsewhere.location?.replace(globex.id, '')).toBe(nowhere.location?.replace(/org_0+$/, ''));
    for (const path of ['', '/users', '/authentication']) {
      const theirs = await browser.call('GET', `/api/v1/organizations/${globex.id}${path}`);
      const nobodys = await browser.call('GET', `/api/v1/organizations/org_${'0'.repeat(26)}${path}`);
      expect([path, theirs.status, JSON.parse(theirs.body).code]).toEqual([path, 404, 'not_found']);
      expect(alike(theirs)).toEqual(alike(nobodys));
    }
  });

  test('reads nothing of the account but the name and the address that the provider knows', async () => {
    const operates = (is: boolean) =>
      here.db.updateTable('users').set({ is_operator: is }).where('id', '=', guest.userId).execute();
    await operates(true);
    const me = JSON.parse((await browser.call('GET', '/api/v1/me')).body);
    await operates(false);
    expect(me.isOperator).toBe(false);
    expect(me.emails).toEqual([{ email: guest.email, verified: true, primary: true }]);
    for (const path of ['sessions', 'identities', 'second-factors']) {
      const answer = await browser.call('GET', `/api/v1/me/${path}`);
      expect([path, answer.status, JSON.parse(answer.body).code]).toEqual([path, 403, 'forbidden']);
    }
    expect((await browser.get('/account')).location).toBe('/confirm?own=yes&returnTo=%2Faccount');
  });

  test('does nothing in the name of the person elsewhere', async () => {
    const made = await browser.call('POST', '/api/v1/organizations', { name: 'In their name' });
    expect(made.status).toBe(403);
    expect((await browser.post('/organizations', { name: 'In their name' })).status).toBe(403);
    const invited = await browser.post('/organizations/invitations/accept', { invitationId: `inv_${'0'.repeat(26)}` });
    expect(invited.status).toBe(403);
  });

  test('becomes the person’s own by a way of theirs, and the page is told what counts', async () => {
    const page = await browser.get('/confirm?own=yes&returnTo=%2Faccount');
    expect(page.body).toContain('an organization that does not manage');
    expect(page.body).not.toContain('value="sso"');
    const wrong = await browser.post('/confirm', {
      method: 'password',
      own: 'yes',
      returnTo: '/account',
      password: 'x',
    });
    expect([wrong.status, wrong.body.includes('name="own"')]).toEqual([401, true]);
    const given = { method: 'password', own: 'yes', returnTo: '/account', password: PASSWORD };
    expect((await browser.post('/confirm', given)).location).toBe('/account');
    const account = await browser.get('/account');
    expect(account.body).toContain('second@people.example');
    expect((await browser.get('/organizations')).body).toContain('Globex');
  });

  test('of somebody without another way says how to get one', async () => {
    const alone = await scene.person('alone@people.example', { password: false });
    await scene.join(acme.id, alone);
    const theirs = visit();
    await through(theirs, alone, acme);
    const page = await theirs.follow(await theirs.get('/account'));
    expect(page.body).toContain('Forgot your password');
  });
});
