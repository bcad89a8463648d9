import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startRehearsalIdp } from '../../../../../demo/src/rehearsal-idp.ts';
import { type Browser, bare, linkIn, titleOf } from '../../../test/browser.ts';
import {
  answerAs,
  createScene,
  openScene,
  PASSWORD,
  type Person,
  peopleAt,
  signInThroughSso,
  takeSession,
} from '../../../test/scene.ts';
import { copyBypassLink, regenerateBypassLink } from '../../directory/bypass-links/actions.ts';

/** A drill of the bypass link: down in one browser and for a while, and for nobody else at all. */

const places = ['wayne', 'oscorp', 'wonka', 'stark', 'tyrell', 'massive', 'initech', 'duff', 'gekko'];
const people = peopleAt(places, ['ada', 'owner']);
const { here, idp, scene, visit, lastMail, close } = await openScene({ people });
afterAll(close);

type Organization = Awaited<ReturnType<typeof scene.organization>>;

/** The Owner's browser, signed in by password, with the drill begun. */
async function begin(organization: Organization, owner: Person = organization.owner): Promise<Browser> {
  const browser = visit();
  takeSession(browser, owner);
  const begun = await browser.call('POST', `/api/v1/organizations/${organization.id}/bypass-link/drill`);
  expect(begun.status).toBe(201);
  expect(begun.body).not.toContain('token');
  return browser;
}

const tryIn = async (browser: Browser, email: string) => browser.follow(await browser.post('/sign-in', { email }));

async function linkOf({ id, owner }: Organization): Promise<string> {
  return linkIn((await scene.run(owner.caller, id, copyBypassLink, {})).url);
}

type Use = { link: string; email: string };

async function comeInByLink(browser: Browser, { link, email }: Use) {
  await browser.get(link);
  const { location } = await browser.post('/bypass', { email, password: PASSWORD });
  expect(location).toBe('/bypass/done');
}

async function eventsOf({ id }: Organization, ...names: string[]) {
  const query = here.db.selectFrom('audit_events').select('name').where('organization_id', '=', id);
  const rows = await query.orderBy('id').execute();
  return rows.map(({ name }) => name).filter((name) => names.includes(name));
}

const ofLink = ['bypass_link.rehearsed', 'bypass_link.used'];

async function rehearsedAt({ id }: Organization) {
  const query = here.db.selectFrom('bypass_links').select('rehearsed_at').where('organization_id', '=', id);
  return (await query.executeTakeFirstOrThrow()).rehearsed_at;
}

describe('while it is under way', () => {
  let wayne: Organization;
  let owners: Browser;
  beforeAll(async () => {
    wayne = await scene.organization('Wayne', { protocol: 'oidc' });
    owners = await begin(wayne);
  });

  test('its browser meets, to the letter, the page of a provider that does not answer', async () => {
    const dead = await startRehearsalIdp({ people });
    await createScene(here, dead).organization('Oscorp', { protocol: 'oidc' });
    await dead.close();
    const browser = visit();
    takeSession(browser, await scene.person('anybody@people.example'));
    const real = bare(await tryIn(browser, 'ada@oscorp.example'), 'ada@oscorp.example');
    expect(real).toMatch(/^502.*bypass link/s);
    expect(bare(await tryIn(owners, 'ada@wayne.example'), 'ada@wayne.example')).toBe(real);
  });

  test('a provider that is asked by SAML is down as well, and so is a session’s step-up', async () => {
    const wonka = await scene.organization('Wonka');
    const browser = await begin(wonka);
    expect((await tryIn(browser, 'ada@wonka.example')).status).toBe(502);
    const fields = { organizationId: wonka.id, connectionId: wonka.connectionId };
    expect((await browser.follow(await browser.post('/step-up/sso', fields))).status).toBe(502);
  });

  test('who began at the provider, or before it, does not come in either', async () => {
    const stark = await scene.organization('Stark', { allowIdpInitiated: true });
    const browser = visit();
    const left = await browser.post('/sign-in', { email: 'ada@stark.example' });
    takeSession(browser, stark.owner);
    await browser.call('POST', `/api/v1/organizations/${stark.id}/bypass-link/drill`);
    const late = await browser.follow(await answerAs(browser, left.location ?? '', 'ada-stark'));
    const metadata = `https://gatehouse.example/sso/saml/${stark.connectionId}/metadata`;
    const start = `${idp.url}/saml/start?application=${encodeURIComponent(metadata)}`;
    const unasked = await browser.follow(await answerAs(browser, start, 'ada-stark'));
    expect([late.status, unasked.status]).toEqual([502, 502]);
  });

  test('nobody else notices, and no other organization', async () => {
    await scene.organization('Tyrell');
    const other = visit();
    expect(titleOf(await signInThroughSso(other, 'ada@wayne.example', 'ada-wayne'))).toBe('Wayne');
    expect((await owners.post('/sign-in', { email: 'ada@tyrell.example' })).location).toContain(idp.url);
    const thief = visit();
    thief.cookies.set('__Host-gatehouse_drill', { value: 'x'.repeat(43), path: '/' });
    expect((await thief.post('/sign-in', { email: 'ada@wayne.example' })).location).toContain(idp.url);
  });

  test('what it refuses is noted as a drill, counts as no failure and is mailed to nobody', async () => {
    const massive = await scene.organization('Massive', { protocol: 'oidc' });
    const browser = await begin(massive);
    const mailsBefore = (await here.mails(massive.owner.email)).length;
    await tryIn(browser, 'ada@massive.example');
    const attempts = await here.db
      .selectFrom('sign_ins')
      .select(['outcome', 'reason', 'drill', 'connection_id'])
      .where('organization_id', '=', massive.id)
      .execute();
    const refused = { outcome: 'denied', reason: 'idp_unreachable', drill: true, connection_id: massive.connectionId };
    expect(attempts).toEqual([refused]);
    expect(await eventsOf(massive, 'sign_in.denied', 'sign_in.drilled')).toEqual(['sign_in.drilled']);
    const counted = here.db.selectFrom('sign_in_days').selectAll().where('organization_id', '=', massive.id);
    expect(await counted.execute()).toEqual([]);
    expect(await here.mails(massive.owner.email)).toHaveLength(mailsBefore);
  });
});

describe('it is over, and single sign-on works again,', () => {
  const worksIn = async (browser: Browser, { domain }: Organization) =>
    (await browser.post('/sign-in', { email: `ada@${domain}` })).location?.startsWith(idp.url) ?? false;

  test('once the Owner came in by the link, which is proven by that and told as a drill', async () => {
    const initech = await scene.organization('Initech');
    const browser = await begin(initech);
    expect((await tryIn(browser, 'ada@initech.example')).status).toBe(502);
    expect(await rehearsedAt(initech)).toBeNull();
    const use = { link: await linkOf(initech), email: initech.owner.email };
    await comeInByLink(browser, use);
    // The browser was signed in already, and is led to the organization the link is for.
    const done = await browser.get('/bypass/done');
    expect(titleOf(done)).toBe('The bypass link works');
    expect(done.body).toContain(`/organizations/${initech.id}`);
    expect(await lastMail(initech.owner.email)).toContain('This was a drill');
    expect(await rehearsedAt(initech)).not.toBeNull();
    expect(await worksIn(browser, initech)).toBe(true);
    // Once: the next use is one again.
    await comeInByLink(browser, use);
    expect(await lastMail(initech.owner.email)).not.toContain('This was a drill');
    expect(await eventsOf(initech, ...ofLink)).toEqual(ofLink);
  });

  test('once an Owner ends it, by the hour, and with the link; nothing is proven by that', async () => {
    const duff = await scene.organization('Duff');
    const browser = await begin(duff);
    const drill = `/api/v1/organizations/${duff.id}/bypass-link/drill`;
    const second = visit();
    takeSession(second, duff.owner);
    expect((await second.call('DELETE', drill)).status).toBe(204);
    expect(await worksIn(browser, duff)).toBe(true);
    await browser.call('POST', drill);
    expect(await worksIn(browser, duff)).toBe(false);
    here.clock.advance(15 * 60);
    expect(await worksIn(browser, duff)).toBe(true);
    here.clock.set(new Date());
    takeSession(browser, await scene.session(duff.owner.userId));
    await browser.call('POST', drill);
    const { caller } = await scene.session(duff.owner.userId);
    await scene.run(caller, duff.id, regenerateBypassLink, {});
    expect(await worksIn(browser, duff)).toBe(true);
    expect(await rehearsedAt(duff)).toBeNull();
  });
});

test('a use in another browser, by another Owner, or by one who is none any more, is an alarm', async () => {
  const globex = await scene.organization('Globex');
  const second = await scene.person('second@globex.example');
  await scene.join(globex.id, second, 'ORGANIZATION_OWNER');
  const browser = await begin(globex);
  const link = await linkOf(globex);
  await comeInByLink(visit(), { link, email: globex.owner.email });
  const other = visit();
  other.cookies.set('__Host-gatehouse_drill', { value: cookieOf(browser), path: '/' });
  await comeInByLink(other, { link, email: second.email });
  await here.db
    .updateTable('memberships')
    .set({ role: 'ORGANIZATION_MEMBER' })
    .where('user_id', '=', globex.owner.userId)
    .where('organization_id', '=', globex.id)
    .execute();
  await comeInByLink(browser, { link, email: globex.owner.email });
  expect(await eventsOf(globex, ...ofLink)).toEqual(['bypass_link.used', 'bypass_link.used', 'bypass_link.used']);
  expect(await rehearsedAt(globex)).toBeNull();
});

const cookieOf = (browser: Browser) => browser.cookies.get('__Host-gatehouse_drill')?.value ?? '';

describe('a stolen session that begins one hides nothing:', () => {
  test('all Owners hear at once who began it, from which address and in which browser', async () => {
    const vandelay = await scene.organization('Vandelay');
    const second = await scene.person('second@vandelay.example');
    await scene.join(vandelay.id, second, 'ORGANIZATION_OWNER');
    await begin(vandelay);
    for (const email of [vandelay.owner.email, second.email]) {
      const mail = await lastMail(email);
      expect(mail).toContain('Olivia Owner rehearses the bypass link');
      expect(mail).toContain(`Who: ${vandelay.owner.email}`);
      expect(mail).toContain('From address: 127.0.0.1');
      expect(mail).toContain('Browser: Firefox · Linux');
    }
  });

  test.each([
    ['their other sessions', '/api/v1/me/sessions'],
    ['that session', null],
  ])('once the Owner ends %s, the link is an alarm in its browser too', async (_which, all) => {
    const hooli = await scene.organization(all ? 'Hooli' : 'Nakatomi');
    const link = await linkOf(hooli);
    const thief = await begin(hooli);
    const owners = visit();
    takeSession(owners, await scene.session(hooli.owner.userId));
    const { data } = JSON.parse((await owners.call('GET', '/api/v1/me/sessions')).body);
    const stolen = data.filter(({ current }: { current: boolean }) => !current).at(-1);
    expect((await owners.call('DELETE', all ?? `/api/v1/me/sessions/${stolen.id}`)).status).toBe(204);
    await comeInByLink(thief, { link, email: hooli.owner.email });
    expect(await eventsOf(hooli, ...ofLink)).toEqual(['bypass_link.used']);
    expect(await lastMail(hooli.owner.email)).toContain('past single sign-on');
  });

  test('once the provider signs them out, the link is an alarm in that browser too', async () => {
    const gekko = await scene.organization('Gekko');
    const link = await linkOf(gekko);
    const thief = visit();
    await signInThroughSso(thief, gekko.owner.email, 'owner-gekko');
    expect((await thief.call('POST', `/api/v1/organizations/${gekko.id}/bypass-link/drill`)).status).toBe(201);
    const application = `https://gatehouse.example/sso/saml/${gekko.connectionId}/metadata`;
    const told = `${idp.url}/saml/logout?${new URLSearchParams({ application, person: 'owner-gekko' })}`;
    const { headers } = await fetch(told, { redirect: 'manual' });
    await visit().get(headers.get('location') ?? '');
    expect((await thief.get(`/organizations/${gekko.id}`)).status).not.toBe(200);
    await comeInByLink(thief, { link, email: gekko.owner.email });
    expect(await eventsOf(gekko, ...ofLink)).toEqual(['bypass_link.used']);
  });
});
