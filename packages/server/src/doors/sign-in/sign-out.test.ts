import { createVerify, X509Certificate } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { inflateRawSync } from 'node:zlib';
import type { SessionId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { SWITCHES } from '../../../../../demo/src/rehearsal-people.ts';
import { type Browser, hiddenField, titleOf } from '../../../test/browser.ts';
import { isSignedIn, openScene, peopleAt, signInThroughSso } from '../../../test/scene.ts';
import { listConnectionKeys } from '../../directory/connection-keys/actions.ts';
import { updateConnection } from '../../directory/connections/actions.ts';
import { establishSession } from '../../directory/sessions/establish.ts';
import { hashSecret } from '../../platform/crypto.ts';

/** Signing out: here at once, at the provider if one wants, and here when the provider says so. */

const people = peopleAt(['redirect', 'posted', 'open', 'other'], ['ada', 'bea']);
const { idp, here, scene, visit, close } = await openScene({ people });
afterAll(close);
beforeEach(() => Object.assign(idp.switches, SWITCHES));

/** Until so many wait for a lock. */
async function waiting(count: number): Promise<void> {
  const blocked = sql`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
  while ((await blocked.execute(here.db)).rows.length < count) await setImmediate();
}

async function samlOrganization(name: string, sloBinding: 'redirect' | 'post') {
  const organization = await scene.organization(name);
  const { owner, id, connectionId } = organization;
  const saml = { sloUrl: `${idp.saml.ssoUrl}/logout`, sloBinding };
  await scene.run(owner.caller, id, updateConnection, { connectionId, saml, expectedVersion: null });
  const base = `https://gatehouse.example/sso/saml/${connectionId}`;
  const told = (person: string) =>
    `${idp.url}/saml/logout?${new URLSearchParams({ application: `${base}/metadata`, person })}`;
  const signedIn = async (who: string): Promise<Browser> => {
    const browser = visit();
    await signInThroughSso(browser, `${who}@${organization.domain}`, `${who}-${name}`);
    expect(isSignedIn(browser)).toBe(true);
    return browser;
  };
  const inside = async (browser: Browser) => (await browser.get(`/organizations/${id}`)).status === 200;
  return { ...organization, base, told, signedIn, inside };
}

/** Where the provider leads, without going there. */
async function ledTo(address: string): Promise<string> {
  return (await fetch(address, { redirect: 'manual' })).headers.get('location') ?? '';
}

const redirecting = await samlOrganization('redirect', 'redirect');

describe('at a SAML provider', () => {
  test('is offered after it was done here, said with a signature, and answered', async () => {
    const browser = await redirecting.signedIn('ada');
    const page = await browser.post('/sign-out', {});
    expect([page.status, titleOf(page), isSignedIn(browser)]).toEqual([200, 'You are signed out', false]);
    expect(await redirecting.inside(browser)).toBe(false);
    const left = await browser.post('/sign-out/provider', { ticket: hiddenField(page, 'ticket') });
    const url = new URL(left.location ?? '');
    const xml = inflateRawSync(Buffer.from(url.searchParams.get('SAMLRequest') ?? '', 'base64')).toString();
    expect(xml).toMatch(/<saml:NameID[^>]*>ada-redirect<\/saml:NameID>/);
    expect(xml).toMatch(/SessionIndex[^>]*>_[0-9a-f]+</);
    const run = { connectionId: redirecting.connectionId };
    const { data } = await scene.run(redirecting.owner.caller, redirecting.id, listConnectionKeys, run);
    const signed = ['SAMLRequest', 'SigAlg']
      .map((name) => `${name}=${encodeURIComponent(url.searchParams.get(name) ?? '')}`)
      .join('&');
    const { publicKey } = new X509Certificate(data[0]?.certificate ?? '');
    const signature = url.searchParams.get('Signature') ?? '';
    expect(createVerify('sha256').update(signed).verify(publicKey, signature, 'base64')).toBe(true);
    // The answer decides nothing and leads on.
    const back = await browser.get(await ledTo(url.href));
    expect(back.location).toBe('/sign-in?notice=signed_out');
  });

  test('by POST it is a form to press', async () => {
    const posted = await samlOrganization('posted', 'post');
    const browser = await posted.signedIn('ada');
    const page = await browser.post('/sign-out', {});
    const form = await browser.post('/sign-out/provider', { ticket: hiddenField(page, 'ticket') });
    const xml = Buffer.from(hiddenField(form, 'SAMLRequest'), 'base64').toString();
    expect(form.body).toContain(`action="${idp.saml.ssoUrl}/logout"`);
    expect(xml).toContain('SignatureValue');
  });

  test('with a ticket that is old, forged or of another server nobody is sent anywhere', async () => {
    const browser = await redirecting.signedIn('ada');
    const ticket = hiddenField(await browser.post('/sign-out', {}), 'ticket');
    for (const wrong of ['', 'x', `${ticket.slice(0, -4)}AAAA`]) {
      expect((await browser.post('/sign-out/provider', { ticket: wrong })).location).toBe('/sign-in?notice=signed_out');
    }
    here.clock.advance(601);
    expect((await browser.post('/sign-out/provider', { ticket })).location).toBe('/sign-in?notice=signed_out');
    here.clock.set(new Date());
  });

  test('who asks to go on somewhere is not kept', async () => {
    const browser = await redirecting.signedIn('ada');
    expect((await browser.post('/sign-out', { returnTo: '/sign-in?x=1' })).location).toBe('/sign-in?x=1');
  });
});

describe('when a SAML provider says so', () => {
  test('ends the sessions of that person there, on every browser, and of nobody else', async () => {
    const [one, two, other] = [
      await redirecting.signedIn('ada'),
      await redirecting.signedIn('ada'),
      await redirecting.signedIn('bea'),
    ];
    const request = await ledTo(redirecting.told('ada-redirect'));
    const answered = await visit().get(request);
    expect(answered.location).toContain(`${idp.saml.ssoUrl}/logout?SAMLResponse=`);
    expect([await redirecting.inside(one), await redirecting.inside(two), await redirecting.inside(other)]).toEqual([
      false,
      false,
      true,
    ]);
    const events = await here.db
      .selectFrom('audit_events')
      .select(['organization_id', 'target'])
      .where('name', '=', 'session.ended_by_provider')
      .execute();
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({ organization_id: redirecting.id, target: { name: 'ada redirect' } });
    // Said once, done once.
    const again = await redirecting.signedIn('ada');
    expect((await visit().get(request)).status).toBe(403);
    expect(await redirecting.inside(again)).toBe(true);
  });

  test.each(['unsigned', 'wrong_key'] as const)('%s, it ends nothing', async (fault) => {
    const browser = await redirecting.signedIn('bea');
    idp.switches.fault = fault;
    const refused = await visit().get(await ledTo(redirecting.told('bea-redirect')));
    expect([refused.status, refused.location]).toEqual([403, null]);
    expect(await redirecting.inside(browser)).toBe(true);
  });

  test('a provider speaks for its own connection: the same name at another means somebody else', async () => {
    const other = await samlOrganization('other', 'redirect');
    const browser = await redirecting.signedIn('ada');
    const request = new URL(await ledTo(redirecting.told('ada-redirect')));
    // The very message, brought to another connection of the same provider.
    const moved = `${other.base}/slo${request.search}`;
    expect((await visit().get(moved)).status).toBe(403);
    expect(await redirecting.inside(browser)).toBe(true);
  });

  test('what the session has proven otherwise stays', async () => {
    const browser = await redirecting.signedIn('ada');
    const sessions = here.db.selectFrom('sessions').select(['id', 'authentications']);
    const [session] = await sessions.orderBy('created_at', 'desc').limit(1).execute();
    const kept = { method: 'password' as const, at: here.clock.now().toISOString() };
    const both = JSON.stringify([...(session?.authentications ?? []), kept]);
    await here.db
      .updateTable('sessions')
      .set({ authentications: both })
      .where('id', '=', session?.id ?? 'ses_')
      .execute();
    await visit().get(await ledTo(redirecting.told('ada-redirect')));
    const [after] = await sessions.where('id', '=', session?.id ?? 'ses_').execute();
    expect(after?.authentications).toEqual([kept]);
    expect((await browser.get('/account')).status).toBe(200);
  });

  test('ends all of them, however many somebody has gathered', async () => {
    const browser = await redirecting.signedIn('ada');
    const [session] = await here.db.selectFrom('sessions').selectAll().orderBy('created_at', 'desc').limit(1).execute();
    const [known] = await here.db
      .selectFrom('provider_sessions')
      .selectAll()
      .where('session_id', '=', session?.id ?? 'ses_')
      .execute();
    if (!session || !known) throw new Error('nobody has signed in');
    const ids = Array.from({ length: 450 }, (_, at): SessionId => `ses_gathered${String(at).padStart(3, '0')}`);
    const authentications = JSON.stringify(session.authentications);
    const gathered = ids.map((id) => ({ ...session, id, authentications, token_hash: hashSecret(id) }));
    await here.db.insertInto('sessions').values(gathered).execute();
    const names = ids.map((session_id) => ({ ...known, session_id }));
    await here.db.insertInto('provider_sessions').values(names).execute();
    await visit().get(await ledTo(redirecting.told('ada-redirect')));
    const left = here.db.selectFrom('sessions').select('id').where('id', 'in', ids);
    expect(await left.execute()).toEqual([]);
    expect(await redirecting.inside(browser)).toBe(false);
  });

  test('what is proven besides at the same moment does not bring it back', async () => {
    await redirecting.signedIn('ada');
    const sessions = here.db.selectFrom('sessions').selectAll();
    const [session] = await sessions.orderBy('created_at', 'desc').limit(1).execute();
    if (!session) throw new Error('nobody has signed in');
    const { id, token_hash: currentSession, user_id: userId } = session;
    const before = { method: 'google' as const, at: here.clock.now().toISOString() };
    const both = JSON.stringify([...session.authentications, before]);
    await here.db.updateTable('sessions').set({ authentications: both }).where('id', '=', id).execute();

    const pause = await here.db.startTransaction().execute();
    await sql`lock table audit_events in share mode`.execute(pause);
    const ending = visit().get(await ledTo(redirecting.told('ada-redirect')));
    await waiting(1);
    const now = here.clock.now();
    const caller = { ip: null, userAgent: null };
    const authentication = { method: 'password', at: now } as const;
    const proving = here.db
      .transaction()
      .execute((tx) => establishSession(tx, { userId, authentication, currentSession, caller, now }));
    await waiting(2);
    await pause.rollback().execute();
    await Promise.all([ending, proving]);
    const [after] = await sessions.where('id', '=', id).execute();
    expect(after?.authentications.map(({ method }) => method).sort()).toEqual(['google', 'password']);
  });
});

test('with an OpenID provider, the person is sent to its own page, with what it reminds itself by', async () => {
  const open = await scene.organization('open', { protocol: 'oidc' });
  const browser = visit();
  await signInThroughSso(browser, `ada@${open.domain}`, 'ada-open');
  const page = await browser.post('/sign-out', {});
  expect(titleOf(page)).toBe('You are signed out');
  const left = new URL(
    (await browser.post('/sign-out/provider', { ticket: hiddenField(page, 'ticket') })).location ?? '',
  );
  expect(`${left.origin}${left.pathname}`).toBe(`${idp.issuer}/session/end`);
  expect(left.searchParams.get('post_logout_redirect_uri')).toBe('https://gatehouse.example/sso/oidc/signed-out');
  expect(left.searchParams.get('id_token_hint')?.split('.')).toHaveLength(3);
  expect((await browser.get('/sso/oidc/signed-out')).location).toBe('/sign-in?notice=signed_out');
});

test('nothing of it is readable in the database', async () => {
  await redirecting.signedIn('ada');
  const rows = await here.db.selectFrom('provider_sessions').selectAll().execute();
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.some((row) => row.sealed.includes('ada') || row.subject_hash.includes('ada'))).toBe(false);
});
