import { afterAll, describe, expect, test } from 'vitest';
import { bare, createBrowser, hiddenField, linkIn, titleOf } from '../../../test/browser.ts';
import { addTotp, codeNow } from '../../../test/factors.ts';
import { testWorld } from '../../../test/harness.ts';
import { isSignedIn, NEW_PASSWORD, openScene, PASSWORD, takeSession } from '../../../test/scene.ts';
import { listAuditEvents } from '../../directory/audit/actions.ts';
import { changeAuthentication } from '../../directory/authentication/actions.ts';
import { copyBypassLink } from '../../directory/bypass-links/actions.ts';
import { removeTotp } from '../../directory/second-factors/actions.ts';
import { resetSecondFactors } from '../../directory/second-factors/reset.ts';
import { listSignIns } from '../../directory/sign-ins/actions.ts';
import { totpCode, totpStep } from '../../platform/totp.ts';

const { here, scene, visit, lastMail, close } = await openScene();
afterAll(close);

const FACTOR = '/sign-in/second-factor';

/** A person with an authenticator app. */
async function enrolled(email: string) {
  const person = await scene.person(email);
  return { ...person, ...(await addTotp(here, person)) };
}

/** The password typed, and what is asked for then. */
async function typed(email: string, password = PASSWORD) {
  const browser = visit();
  const page = await browser.post('/sign-in/password', { email, password });
  const asked = await browser.follow(page);
  return { browser, page, asked, flow: hiddenField(asked, 'flow') };
}

describe('a second factor', () => {
  test('is asked for after the password, and nobody is signed in before it', async () => {
    const ana = await enrolled('ana@factor.example');
    const { browser, page, asked, flow } = await typed(ana.email);
    expect([page.status, titleOf(asked), isSignedIn(browser)]).toEqual([303, 'Enter the code from your app', false]);
    const wrong = await browser.post(FACTOR, { flow, kind: 'totp', code: '000000' });
    expect([wrong.status, isSignedIn(browser)]).toEqual([422, false]);
    const right = await browser.post(FACTOR, { flow, kind: 'totp', code: codeNow(here, ana.secret) });
    expect([right.location, isSignedIn(browser)]).toEqual(['/organizations', true]);
  });

  test('is not heard of by whoever does not know the password', async () => {
    const cleo = await enrolled('cleo@factor.example');
    const { page } = await typed(cleo.email, 'not this one at all');
    const other = await visit().post('/sign-in/password', { email: 'nobody@factor.example', password: PASSWORD });
    expect(bare(page, cleo.email)).toBe(bare(other, 'nobody@factor.example'));
  });

  test('a code counts once, and not in another browser', async () => {
    const bo = await enrolled('bo@factor.example');
    const [first, second] = [await typed(bo.email), await typed(bo.email)];
    const code = codeNow(here, bo.secret);
    const stolen = await visit().post(FACTOR, { flow: first.flow, kind: 'totp', code });
    expect(stolen.status).toBe(410);
    await first.browser.post(FACTOR, { flow: first.flow, kind: 'totp', code });
    expect(isSignedIn(first.browser)).toBe(true);
    const again = await second.browser.post(FACTOR, { flow: second.flow, kind: 'totp', code });
    expect([again.status, isSignedIn(second.browser)]).toEqual([422, false]);
  });

  test('of twenty simultaneous uses of one code, on two processes, exactly one counts', async () => {
    const dan = await enrolled('dan@factor.example');
    const there = await testWorld({ GATEHOUSE_OUTBOUND_ALLOW: '127.0.0.1' }, here);
    const tries = await Promise.all(Array.from({ length: 4 }, () => typed(dan.email)));
    const code = codeNow(here, dan.secret);
    const answers = await Promise.all(
      tries.flatMap(({ browser, flow }) => {
        const elsewhere = createBrowser(there.app);
        for (const [name, cookie] of browser.cookies) elsewhere.cookies.set(name, cookie);
        const both = [browser, elsewhere, browser, elsewhere, browser];
        return both.map((each) => each.post(FACTOR, { flow, kind: 'totp', code }));
      }),
    );
    await there.close();
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  });

  test('five tries a password, ten a quarter of an hour, and a recovery code is another matter', async () => {
    const eve = await enrolled('eve@factor.example');
    const first = await typed(eve.email);
    for (let round = 0; round < 5; round++) {
      await first.browser.post(FACTOR, { flow: first.flow, kind: 'totp', code: '000000' });
    }
    const sixth = await first.browser.post(FACTOR, { flow: first.flow, kind: 'totp', code: codeNow(here, eve.secret) });
    expect(sixth.status).toBe(410);
    const second = await typed(eve.email);
    for (let round = 0; round < 5; round++) {
      await second.browser.post(FACTOR, { flow: second.flow, kind: 'totp', code: '000000' });
    }
    const third = await typed(eve.email);
    const limited = await third.browser.post(FACTOR, {
      flow: third.flow,
      kind: 'totp',
      code: codeNow(here, eve.secret),
    });
    expect([limited.status, isSignedIn(third.browser)]).toEqual([429, false]);
    const [code = ''] = eve.recoveryCodes;
    await third.browser.post(FACTOR, { flow: third.flow, kind: 'recovery_code', code });
    expect(isSignedIn(third.browser)).toBe(true);
  });

  test('a recovery code stands in for it once, however it is typed, and the person is told', async () => {
    const fay = await enrolled('fay@factor.example');
    const [code = '', next = ''] = fay.recoveryCodes;
    expect(new Set(fay.recoveryCodes).size).toBe(10);
    const { browser, flow } = await typed(fay.email);
    const page = await browser.get(`${FACTOR}?flow=${flow}&with=recovery_code`);
    expect(titleOf(page)).toBe('Enter a recovery code');
    await browser.post(FACTOR, { flow, kind: 'recovery_code', code: ` ${code.toLowerCase().replaceAll('-', ' ')}` });
    expect(isSignedIn(browser)).toBe(true);
    expect(await lastMail(fay.email)).toContain('recovery code');
    const again = await typed(fay.email);
    const used = await again.browser.post(FACTOR, { flow: again.flow, kind: 'recovery_code', code });
    expect([used.status, isSignedIn(again.browser)]).toEqual([422, false]);
    await again.browser.post(FACTOR, { flow: again.flow, kind: 'recovery_code', code: next });
    expect(isSignedIn(again.browser)).toBe(true);
  });

  test('a reset of the password by mail does not pass it, and ends what waited for it', async () => {
    const gil = await enrolled('gil@factor.example');
    const waiting = await typed(gil.email);
    const browser = visit();
    await browser.post('/password/forgot', { email: gil.email });
    await browser.follow(await browser.get(linkIn(await lastMail(gil.email))));
    await browser.post('/password/new', { password: NEW_PASSWORD });
    const code = codeNow(here, gil.secret);
    const late = await waiting.browser.post(FACTOR, { flow: waiting.flow, kind: 'totp', code });
    expect([late.status, isSignedIn(waiting.browser)]).toEqual([401, false]);
    const { asked } = await typed(gil.email, NEW_PASSWORD);
    expect(titleOf(asked)).toBe('Enter the code from your app');
  });

  test('confirming one’s identity asks for it too, and comes back', async () => {
    const hal = await enrolled('hal@factor.example');
    const browser = visit();
    takeSession(browser, hal);
    const page = await browser.post('/confirm', { method: 'password', password: PASSWORD, returnTo: '/account' });
    const flow = hiddenField(await browser.follow(page), 'flow');
    const done = await browser.post(FACTOR, { flow, kind: 'totp', code: codeNow(here, hal.secret) });
    expect(done.location).toBe('/account');
  });

  test('with one, the password is changed by a fresh sign-in instead of the password alone', async () => {
    const ida = await enrolled('ida@factor.example');
    const browser = visit();
    takeSession(browser, ida);
    expect((await browser.get('/account')).body).not.toContain('name="current"');
    here.clock.advance(16 * 60);
    const stale = await browser.post('/account/password', { password: NEW_PASSWORD });
    here.clock.advance(-16 * 60);
    expect(stale.location).toBe('/confirm?returnTo=%2Faccount');
    expect((await browser.post('/account/password', { password: NEW_PASSWORD })).location).toBe(
      '/account?done=password_changed',
    );
  });
});

describe('an organization that requires a second factor', () => {
  async function requiring(name: string) {
    const acme = await scene.organization(name);
    await scene.run(acme.operator, acme.id, changeAuthentication, { requireSecondFactor: true, expectedVersion: null });
    const member = await scene.person(`member@${name.toLowerCase()}-guests.example`);
    await scene.join(acme.id, member);
    return { acme, member };
  }

  test('leads a member without one to adding it, and then on', async () => {
    const { acme, member } = await requiring('Acme');
    const { browser, page } = await typed(member.email);
    const door = await browser.follow(page);
    expect([door.status, titleOf(door)]).toEqual([403, 'Acme requires a second factor']);
    const add = /href="(\/account\/totp[^"]*)"/.exec(door.body)?.[1]?.replaceAll('&#38;', '&') ?? '';
    const setUp = await browser.get(add);
    const secret = /data-copy="([A-Z2-7]{32})"/.exec(setUp.body)?.[1] ?? '';
    const fields = { setup: hiddenField(setUp, 'setup'), returnTo: hiddenField(setUp, 'returnTo') };
    expect(fields.returnTo).toBe(`/organizations/${acme.id}`);
    const codes = await browser.post('/account/totp', { ...fields, code: codeNow(here, secret) });
    expect(codes.body).toContain(`href="/organizations/${acme.id}"`);
    expect((await browser.get(`/organizations/${acme.id}`)).status).toBe(200);
  });

  test('opens to the API only with it, and shuts within the running session when it is gone', async () => {
    const { acme, member } = await requiring('Globex');
    const asked = (token: string) =>
      here.app.inject({
        url: `/api/v1/organizations/${acme.id}`,
        headers: { cookie: `__Host-gatehouse_session=${token}` },
      });
    const before = await asked(member.token);
    expect([before.statusCode, before.json().code]).toEqual([403, 'second_factor_required']);
    const factors = await addTotp(here, member);
    expect((await asked(factors.token)).statusCode).toBe(200);
    const { token } = await scene.run(factors.caller, null, removeTotp, {});
    expect((await asked(token)).json().code).toBe('second_factor_required');
  });

  test('asks a session whose password lacks it for only that', async () => {
    const { acme, member } = await requiring('Initech');
    const factors = await addTotp(here, member);
    const browser = visit();
    takeSession(browser, await scene.session(member.userId));
    const door = await browser.get(`/organizations/${acme.id}`);
    expect([door.status, door.body.includes('Confirm with your second factor')]).toEqual([403, true]);
    const begun = await browser.post('/step-up/second-factor', { organizationId: acme.id });
    const flow = hiddenField(await browser.follow(begun), 'flow');
    const done = await browser.post(FACTOR, { flow, kind: 'totp', code: codeNow(here, factors.secret) });
    expect(done.location).toBe(`/organizations/${acme.id}`);
    expect((await browser.get(`/organizations/${acme.id}`)).status).toBe(200);
  });

  test('asks for it on the bypass link as well, and the log shows it', async () => {
    const { acme, member } = await requiring('Umbrella');
    const factors = await addTotp(here, member);
    const { url } = await scene.run(acme.owner.caller, acme.id, copyBypassLink, {}).catch(async () => {
      // The Owner's own session lacks a second factor: they add one like everybody.
      const owner = await addTotp(here, acme.owner);
      return scene.run(owner.caller, acme.id, copyBypassLink, {});
    });
    await scene.run(acme.operator, acme.id, changeAuthentication, { allowedMethods: ['sso'], expectedVersion: null });
    const browser = visit();
    await browser.get(linkIn(url));
    const page = await browser.post('/bypass', { email: member.email, password: PASSWORD });
    const flow = hiddenField(await browser.follow(page), 'flow');
    expect(isSignedIn(browser)).toBe(false);
    const done = await browser.post(FACTOR, { flow, kind: 'totp', code: codeNow(here, factors.secret) });
    expect(done.location).toBe('/bypass/done');
    expect((await browser.get(`/organizations/${acme.id}`)).body).toContain('class="banner"');
    const operator = { ...acme.operator };
    const log = await scene.run(operator, acme.id, listSignIns, { limit: 10 });
    expect(log.data[0]).toMatchObject({ outcome: 'succeeded', bypass: true });
    expect(log.data[0]?.steps).toContainEqual({ rule: 'second_factor_proven', outcome: 'passed', found: 'totp' });
    expect(log.data[0]?.steps.at(-1)).toEqual({ rule: 'own_bypass_link', outcome: 'stopped' });
    expect(log.data[1]).toMatchObject({ outcome: 'proof_required', reason: 'second_factor' });
  });
});

test('support removes what was lost: sessions end, the person is told, and it stands in the organization’s log', async () => {
  const acme = await scene.organization('Hooli');
  const member = await scene.person('lost@hooli-guests.example');
  await scene.join(acme.id, member);
  const factors = await addTotp(here, member);
  const reason = 'identified by video call';
  await scene.run(acme.operator, null, resetSecondFactors, { userId: member.userId, reason });
  const browser = visit();
  takeSession(browser, factors);
  expect((await browser.get('/account')).location).toMatch(/^\/sign-in/);
  expect(await lastMail(member.email)).toContain('stopped working');
  const { data } = await scene.run(acme.operator, acme.id, listAuditEvents, { limit: 5 });
  expect(data[0]).toMatchObject({ name: 'second_factor.removed', reason, changes: { kind: 'all', by: 'operator' } });
  expect(isSignedIn((await typed(member.email)).browser)).toBe(true);
});

test('an app whose codes were wrong a hundred times in a row is not looked at until something else opens it', async () => {
  const nia = await enrolled('nia@factor.example');
  await here.db.updateTable('totp_secrets').set({ failures: 100 }).where('user_id', '=', nia.userId).execute();
  const { browser, flow } = await typed(nia.email);
  const step = totpStep(here.clock.now());
  await browser.post(FACTOR, { flow, kind: 'totp', code: totpCode(nia.secret, step) });
  expect(isSignedIn(browser)).toBe(false);
  await browser.post(FACTOR, { flow, kind: 'recovery_code', code: nia.recoveryCodes[0] ?? '' });
  expect(isSignedIn(browser)).toBe(true);
  const next = await typed(nia.email);
  await next.browser.post(FACTOR, { flow: next.flow, kind: 'totp', code: totpCode(nia.secret, step + 1) });
  expect(isSignedIn(next.browser)).toBe(true);
});
