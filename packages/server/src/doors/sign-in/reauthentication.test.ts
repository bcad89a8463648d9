import { inflateRawSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { SWITCHES } from '../../../../../demo/src/rehearsal-people.ts';
import type { Browser } from '../../../test/browser.ts';
import { answerAs, openScene, peopleAt, signInThroughSso } from '../../../test/scene.ts';
import { listSignIns } from '../../directory/sign-ins/actions.ts';
import { hashSecret } from '../../platform/crypto.ts';

/** What has become too old is not renewed by what a provider remembers. */

const protocols = ['saml', 'oidc'] as const;
const { idp, here, scene, visit, close } = await openScene({ people: peopleAt([...protocols], ['ada', 'bea']) });
afterAll(close);
beforeEach(() => Object.assign(idp.switches, SWITCHES));

/** Whether the request that a browser is sent off with asks for a new proof. */
function asksAnew(location: string | null): boolean {
  const { searchParams } = new URL(location ?? '');
  const request = searchParams.get('SAMLRequest');
  if (request === null) return searchParams.get('max_age') === '0';
  return inflateRawSync(Buffer.from(request, 'base64')).toString().includes('ForceAuthn="true"');
}

const sessionOf = (browser: Browser) => hashSecret(browser.cookies.get('__Host-gatehouse_session')?.value ?? '');

/** Every proof of this browser's session, as if it were from so long ago. */
const age = (browser: Browser, hours: number) =>
  sql`update sessions set authentications = (select jsonb_agg(one || jsonb_build_object('at',
    to_char((one->>'at')::timestamptz at time zone 'UTC' - make_interval(hours => ${hours}::int), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
    from jsonb_array_elements(authentications) one) where token_hash = ${sessionOf(browser)}`.execute(here.db);

describe.each(protocols)('by %s', async (protocol) => {
  const organization = await scene.organization(protocol, { protocol });
  const { id, connectionId, domain } = organization;
  const home = `/organizations/${id}`;

  async function signedIn(name: string): Promise<Browser> {
    const browser = visit();
    await signInThroughSso(browser, `${name}@${domain}`, `${name}-${protocol}`);
    return browser;
  }

  async function lastRefusal() {
    const { data } = await scene.run(organization.owner.caller, id, listSignIns, { limit: 1 });
    return data[0];
  }

  const confirm = (browser: Browser) => browser.post('/confirm', { method: 'sso', connectionId, returnTo: '/account' });

  test('a sign-in stays silent, a confirmation asks for a new proof and takes one', async () => {
    const browser = visit();
    expect(asksAnew((await browser.post('/sign-in', { email: `ada@${domain}` })).location)).toBe(false);
    const inside = await signedIn('ada');
    const left = await confirm(inside);
    expect(asksAnew(left.location)).toBe(true);
    const back = await inside.follow(await answerAs(inside, left.location ?? '', `ada-${protocol}`));
    expect(back.status).toBe(200);
  });

  test('a provider that answers for an earlier sign-in confirms nothing, and Owners are told where to change that', async () => {
    const browser = await signedIn('ada');
    idp.switches.fault = 'remembers';
    const left = await confirm(browser);
    const page = await browser.follow(await answerAs(browser, left.location ?? '', `ada-${protocol}`));
    expect(page.status).toBe(403);
    expect(page.body).toContain('Sign out at your identity provider');
    const { reason, evidence } = (await lastRefusal()) ?? {};
    expect(reason).toBe('reauthentication_missing');
    expect(evidence?.hint).toMatch(protocol === 'saml' ? /ForceAuthn/ : /max_age/);
  });

  test('where sign-ins end after hours, the next one is asked for anew and a remembered one does not do', async () => {
    const browser = await signedIn('bea');
    await here.db.updateTable('organizations').set({ session_max_hours: 8 }).where('id', '=', id).execute();
    await age(browser, 9);
    here.world.sessions.wrote();
    expect((await browser.get(home)).status).toBe(403);
    const stepUp = () => browser.post('/step-up/sso', { organizationId: id, connectionId, returnTo: home });

    idp.switches.fault = 'remembers';
    const first = await stepUp();
    expect(asksAnew(first.location)).toBe(true);
    await browser.follow(await answerAs(browser, first.location ?? '', `bea-${protocol}`));
    expect((await lastRefusal())?.reason).toBe('reauthentication_missing');
    expect((await browser.get(home)).status).toBe(403);

    // Signing in over it is as silent as ever, and worth as much.
    const again = await browser.post('/sign-in/connection', { connectionId });
    expect(asksAnew(again.location)).toBe(false);

    idp.switches.fault = 'none';
    const second = await stepUp();
    await browser.follow(await answerAs(browser, second.location ?? '', `bea-${protocol}`));
    expect((await browser.get(home)).status).toBe(200);
    await here.db.updateTable('organizations').set({ session_max_hours: null }).where('id', '=', id).execute();
  });

  test('a silent sign-in over one’s own session makes no old proof new', async () => {
    const browser = await signedIn('ada');
    await age(browser, 2);
    here.world.sessions.wrote();
    idp.switches.fault = 'remembers';
    await signInThroughSso(browser, `ada@${domain}`, `ada-${protocol}`);
    const sessions = here.db.selectFrom('sessions').select('authentications');
    const own = sessions.where('token_hash', '=', sessionOf(browser));
    const { authentications } = await own.executeTakeFirstOrThrow();
    expect(authentications).toHaveLength(1);
    const provenAt = Date.parse(authentications[0]?.at ?? '');
    expect(here.clock.now().getTime() - provenAt).toBeGreaterThan(59 * 60_000);
  });
});
