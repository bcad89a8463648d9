import { afterAll, describe, expect, test } from 'vitest';
import { linkIn, titleOf } from '../../../test/browser.ts';
import { NEW_PASSWORD, openScene, PASSWORD, type Person, peopleAt, takeSession } from '../../../test/scene.ts';
import { createOrganization } from '../../directory/organizations/actions.ts';

const { here, scene, visit, lastMail, close } = await openScene({ people: peopleAt(['managed'], ['ada']) });
afterAll(close);

function browserOf(person: Pick<Person, 'token'>) {
  const browser = visit();
  takeSession(browser, person);
  return browser;
}

async function addressesOf({ userId }: Person): Promise<string[]> {
  const rows = await here.db.selectFrom('user_emails').select('email').where('user_id', '=', userId).execute();
  return rows.map(({ email }) => email).sort();
}

const primaryOf = async ({ userId }: Person) =>
  (await here.db.selectFrom('users').select('primary_email').where('id', '=', userId).executeTakeFirstOrThrow())
    .primary_email;

describe('another address', () => {
  test('is asked for with a notice to the old mailbox, and taken only by the button behind the link in the new one', async () => {
    const person = await scene.person('old@people.example', { name: 'Ida Idle' });
    const organization = await scene.run(person.caller, null, createOrganization, { name: 'Ida & Co' });
    const other = await scene.session(person.userId);
    const browser = browserOf(person);
    await visit().post('/password/forgot', { email: 'old@people.example' });
    const reset = linkIn(await lastMail('old@people.example'));
    const asked = await browser.post('/account/email', { newEmail: ' New@People.example ' });
    expect(asked.location).toBe('/account?done=email_asked');
    const notice = await lastMail('old@people.example');
    expect(notice).toContain('new@people.example');
    expect(notice).toContain('It was not you?');
    expect(notice).not.toContain('/account/email/confirm/');
    const link = linkIn(await lastMail('new@people.example'));

    // A mail scanner opens the link, however often; so does the person.
    for (const scanner of [visit(), visit()]) await scanner.follow(await scanner.get(link));
    const page = await browser.follow(await browser.get(link));
    expect(titleOf(page)).toContain('Confirm your new address');
    expect(page.body).not.toContain(link.split('/').at(-1));
    expect(await addressesOf(person)).toEqual(['old@people.example']);

    expect((await browser.post('/account/email/confirm', {})).location).toBe('/account?done=email_changed');
    expect([await primaryOf(person), await addressesOf(person)]).toEqual([
      'new@people.example',
      ['new@people.example'],
    ]);
    expect((await browser.get('/account')).body).toContain('new@people.example');
    for (const mailbox of ['old@people.example', 'new@people.example']) {
      expect(await lastMail(mailbox)).toContain('was changed from old@people.example to new@people.example');
    }
    expect((await browserOf(other).get('/account')).location).toMatch(/^\/sign-in/);
    const resetting = visit();
    expect((await resetting.follow(await resetting.get(reset))).status).toBe(410);
    const search = await here.db
      .selectFrom('memberships')
      .select('search_text')
      .where('organization_id', '=', organization.id as `org_${string}`)
      .executeTakeFirstOrThrow();
    expect(search.search_text).toBe('ida idle new@people.example');
    const event = await here.db
      .selectFrom('audit_events')
      .select(['actor', 'changes'])
      .where('name', '=', 'user.email_changed')
      .executeTakeFirstOrThrow();
    expect(event).toMatchObject({
      actor: { id: person.userId },
      changes: { email: { from: 'old@people.example', to: 'new@people.example' } },
    });
    await browser.get(link);
    expect((await browser.get('/account/email/confirm')).status).toBe(410);
    const again = visit();
    await again.post('/sign-in/password', { email: 'new@people.example', password: PASSWORD });
    expect((await again.get('/account')).status).toBe(200);
  });

  test('that has an account is answered alike, and its mailbox gets no link', async () => {
    const [person, taken] = [await scene.person('asks@people.example'), await scene.person('taken@people.example')];
    const browser = browserOf(person);
    const free = await browser.post('/account/email', { newEmail: 'free@people.example' });
    const held = await browser.post('/account/email', { newEmail: taken.email });
    expect([held.status, held.location, held.body]).toEqual([free.status, free.location, free.body]);
    const mail = await lastMail(taken.email);
    expect(mail).toContain('has an account of its own');
    expect(mail).not.toContain('/account/email/confirm');
    // The earlier link went with the newer request.
    const link = linkIn(await lastMail('free@people.example'));
    expect((await browser.follow(await browser.get(link))).status).toBe(410);
  });

  test('is not put on an account by a stranger’s click, signed in or not', async () => {
    const [attacker, victim] = [
      await scene.person('mallory@people.example'),
      await scene.person('vera@people.example'),
    ];
    await browserOf(attacker).post('/account/email', { newEmail: 'vera-two@people.example' });
    const link = linkIn(await lastMail('vera-two@people.example'));
    const stranger = visit();
    expect((await stranger.get(link)).location).toBe('/account/email/confirm');
    expect((await stranger.get('/account/email/confirm')).location).toBe(
      '/sign-in?returnTo=%2Faccount%2Femail%2Fconfirm',
    );
    expect((await stranger.post('/account/email/confirm', {})).location).toMatch(/^\/sign-in/);
    const signedIn = browserOf(victim);
    await signedIn.get(link);
    expect((await signedIn.get('/account/email/confirm')).status).toBe(403);
    expect((await signedIn.post('/account/email/confirm', {})).status).toBe(403);
    expect(await addressesOf(attacker)).toEqual(['mallory@people.example']);
    // The link still works for whom it is for.
    const own = browserOf(attacker);
    await own.get(link);
    expect((await own.post('/account/email/confirm', {})).location).toBe('/account?done=email_changed');
  });

  test('is claimed once: of simultaneous confirmations one is right, and who comes first keeps an address', async () => {
    const person = await scene.person('race@people.example');
    await browserOf(person).post('/account/email', { newEmail: 'race-two@people.example' });
    const link = linkIn(await lastMail('race-two@people.example'));
    const browsers = Array.from({ length: 8 }, () => browserOf(person));
    for (const browser of browsers) await browser.get(link);
    const answers = await Promise.all(browsers.map((browser) => browser.post('/account/email/confirm', {})));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array(7).fill(410)]);

    await browserOf(person).post('/account/email', { newEmail: 'late@people.example' });
    const late = linkIn(await lastMail('late@people.example'));
    await scene.person('late@people.example');
    const browser = browserOf(person);
    await browser.get(late);
    expect((await browser.post('/account/email/confirm', {})).status).toBe(409);
    expect(await primaryOf(person)).toBe('race-two@people.example');
  });

  test('needs a fresh proof to ask for and to take; what was typed comes back', async () => {
    const person = await scene.person('proof@people.example');
    const browser = browserOf(person);
    here.clock.advance(16 * 60);
    const asked = await browser.post('/account/email', { newEmail: 'proof-two@people.example' });
    expect(decodeURIComponent(asked.location ?? '')).toBe(
      '/confirm?returnTo=/account?newEmail=proof-two%40people.example',
    );
    const confirmed = await browser.post('/confirm', {
      method: 'password',
      password: PASSWORD,
      returnTo: '/account?newEmail=proof-two%40people.example',
    });
    expect((await browser.follow(confirmed)).body).toContain('value="proof-two@people.example"');
    await browser.post('/account/email', { newEmail: 'proof-two@people.example' });
    const link = linkIn(await lastMail('proof-two@people.example'));
    here.clock.advance(16 * 60);
    const opened = await browser.follow(await browser.get(link));
    expect(titleOf(opened)).toContain('Confirm that it is you');
    const back = await browser.post('/confirm', {
      method: 'password',
      password: PASSWORD,
      returnTo: '/account/email/confirm',
    });
    expect(titleOf(await browser.follow(back))).toContain('Confirm your new address');
    here.clock.advance(24 * 3600);
    expect((await browser.post('/account/email/confirm', {})).location).toBe('/account/email/confirm');
    here.clock.advance(-24 * 3600 - 32 * 60);
    expect(await primaryOf(person)).toBe('proof@people.example');
  });

  test('a reset by the old mailbox ends a change that is under way', async () => {
    const person = await scene.person('rescued@people.example');
    await browserOf(person).post('/account/email', { newEmail: 'thief@people.example' });
    const link = linkIn(await lastMail('thief@people.example'));
    const rescuer = visit();
    await rescuer.post('/password/forgot', { email: person.email });
    await rescuer.get(linkIn(await lastMail(person.email)));
    await rescuer.post('/password/new', { password: NEW_PASSWORD });
    const thief = browserOf(await scene.session(person.userId));
    await thief.get(link);
    expect((await thief.post('/account/email/confirm', {})).status).toBe(410);
  });

  test('is refused where single sign-on decides, before and after asking', async () => {
    const managed = await scene.organization('Managed');
    const insider = browserOf(managed.owner);
    const page = await insider.get('/account');
    expect(page.body).toContain('</bdi> signs you in by your address');
    expect(page.body).not.toContain('name="newEmail"');
    expect((await insider.post('/account/email', { newEmail: 'out@people.example' })).status).toBe(409);
    const outsider = await scene.person('outsider@people.example');
    const browser = browserOf(outsider);
    const refused = await browser.post('/account/email', { newEmail: 'in@managed.example' });
    expect(refused.status).toBe(409);
    expect(refused.body).toContain('An organization manages this address');
    expect(refused.body).toContain('value="in@managed.example"');
    // The domain comes under management between the mail and the click.
    await browser.post('/account/email', { newEmail: 'outsider@later.example' });
    const link = linkIn(await lastMail('outsider@later.example'));
    await scene.organization('Later');
    await browser.get(link);
    expect((await browser.post('/account/email/confirm', {})).status).toBe(409);
    expect(await primaryOf(outsider)).toBe('outsider@people.example');
  });

  test.each(['', 'nobody', 'a@b', 'two@people.example, three@people.example', '"q"@people.example'])(
    'is one strict address: not “%s”',
    async (newEmail) => {
      const page = await browserOf(await scene.person(`strict-${newEmail.length}@people.example`)).post(
        '/account/email',
        { newEmail },
      );
      expect([page.status, page.body.includes('id="newEmail-error"')]).toEqual([422, true]);
    },
  );
});

test('a name is changed on the account page; without one it is asked for beside its field', async () => {
  const person = await scene.person('named@people.example');
  const browser = browserOf(person);
  const empty = await browser.post('/account/name', { name: '  ' });
  expect([empty.status, empty.body.includes('id="name-error"')]).toEqual([422, true]);
  expect((await browser.post('/account/name', { name: ' Nora \u001b\u0007 Named ' })).location).toBe(
    '/account?done=name_changed',
  );
  expect((await browser.get('/account')).body).toContain('value="Nora Named"');
});
