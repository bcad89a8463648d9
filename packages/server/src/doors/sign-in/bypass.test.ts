import { afterAll, describe, expect, test } from 'vitest';
import { bare, linkIn, titleOf } from '../../../test/browser.ts';
import { isSignedIn, NEW_PASSWORD, openScene, PASSWORD, type Scene } from '../../../test/scene.ts';
import { changeAuthentication } from '../../directory/authentication/actions.ts';
import { copyBypassLink, regenerateBypassLink } from '../../directory/bypass-links/actions.ts';
import { startBypassDrill } from '../../directory/bypass-links/drill.ts';
import { hashSecret } from '../../platform/crypto.ts';

const { here, scene, visit, lastMail, close } = await openScene();
afterAll(close);

describe('a bypass link', () => {
  test('lets a member in who never had a password, with the provider gone', async () => {
    const umbrella = await scene.organization('Umbrella', { protocol: 'oidc' });
    const member = await scene.person('ada@umbrella.example', { password: false });
    await scene.join(umbrella.id, member);
    const { url } = await scene.run(umbrella.owner.caller, umbrella.id, copyBypassLink, {});
    await restrict(umbrella);
    const browser = visit();
    const opened = await browser.get(linkIn(url));
    expect(opened.location).toBe('/bypass');
    expect((await browser.follow(opened)).body).not.toContain(url.split('/').at(-1));
    const sent = await browser.post('/bypass/password', { email: member.email });
    expect(sent.status).toBe(200);
    await browser.follow(await browser.get(linkIn(await lastMail(member.email))));
    const set = await browser.post('/password/new', { password: NEW_PASSWORD });
    expect(set.location).toBe('/bypass');
    const done = await browser.post('/bypass', { email: member.email, password: NEW_PASSWORD });
    expect([done.location, isSignedIn(browser)]).toEqual(['/bypass/done', true]);
    expect(titleOf(await browser.follow(done))).toBe('You bypassed single sign-on');
    const inside = await browser.get(`/organizations/${umbrella.id}`);
    expect([inside.status, inside.body.includes('class="banner"')]).toEqual([200, true]);
    expect(await lastMail(umbrella.owner.email)).toContain(member.email);
    // The password opens nothing but this.
    expect((await visit().post('/sign-in/password', { email: member.email, password: NEW_PASSWORD })).status).toBe(403);
  });

  test('answers strangers like a wrong password, and everybody without one alike', async () => {
    const globex = await scene.organization('Globex');
    await scene.person('stranger@people.example');
    const { url } = await scene.run(globex.owner.caller, globex.id, copyBypassLink, {});
    const answers = async (email: string, password: string) => {
      const browser = visit();
      await browser.get(linkIn(url));
      return bare(await browser.post('/bypass', { email, password }), email);
    };
    const stranger = await answers('stranger@people.example', PASSWORD);
    expect(stranger).toMatch(/^401/);
    expect(await answers('nobody@people.example', PASSWORD)).toBe(stranger);
    expect(await answers(globex.owner.email, 'not this one at all')).toBe(stranger);
  });

  test('dies when it is regenerated, with its sessions; the Owner who did it stays', async () => {
    const soylent = await scene.organization('Soylent');
    const member = await scene.person('bea@soylent.example');
    await scene.join(soylent.id, member);
    const { url } = await scene.run(soylent.owner.caller, soylent.id, copyBypassLink, {});
    await restrict(soylent);
    const enter = async (email: string) => {
      const browser = visit();
      await browser.get(linkIn(url));
      await browser.post('/bypass', { email, password: PASSWORD });
      expect((await browser.get(`/organizations/${soylent.id}`)).status).toBe(200);
      return browser;
    };
    const [ofMember, ofOwner] = [await enter(member.email), await enter(soylent.owner.email)];
    const token = ofOwner.cookies.get('__Host-gatehouse_session')?.value ?? '';
    const tokenHash = hashSecret(token);
    const owner = { ...soylent.owner.caller, actor: { kind: 'session', tokenHash, hat: 'own' } } as const;
    await scene.run(owner, soylent.id, regenerateBypassLink, {});
    expect((await ofOwner.get(`/organizations/${soylent.id}`)).status).toBe(200);
    expect((await ofMember.get(`/organizations/${soylent.id}`)).status).toBe(403);
    const late = visit();
    const page = await late.follow(await late.get(linkIn(url)));
    expect([page.status, titleOf(page)]).toEqual([
      410,
      titleOf(await late.follow(await late.get(`/bypass/${'x'.repeat(43)}`))),
    ]);
    expect((await ofMember.post('/bypass', { email: member.email, password: PASSWORD })).status).toBe(410);
  });
});

describe('a drill', () => {
  test('is a use of the link by the Owner who began it: noted and told as one, and no alarm', async () => {
    const { enter, events, organization, start } = await wayne('Wayne', 'wayne');
    await start();
    await enter(organization.owner.email);
    expect(await lastMail(organization.owner.email)).toContain('This was a drill');
    expect(await events()).toEqual(['bypass_link.rehearsed']);
    // Once: the next use is one again.
    await enter(organization.owner.email);
    expect(await lastMail(organization.owner.email)).not.toContain('This was a drill');
    expect(await events()).toEqual(['bypass_link.rehearsed', 'bypass_link.used']);
  });

  test('covers nobody else, no longer than half an hour, and no one who is not an Owner any more', async () => {
    const { enter, events, organization, start } = await wayne('Wonka', 'wonka');
    const second = await scene.person('second@wonka.example');
    await scene.join(organization.id, second, 'ORGANIZATION_OWNER');
    await start();
    await enter(second.email);
    here.clock.advance(30 * 60 + 1);
    await enter(organization.owner.email);
    here.clock.set(new Date());
    await start();
    await here.db
      .updateTable('memberships')
      .set({ role: 'ORGANIZATION_MEMBER' })
      .where('user_id', '=', organization.owner.userId)
      .execute();
    await enter(organization.owner.email);
    expect(await events()).toEqual(['bypass_link.used', 'bypass_link.used', 'bypass_link.used']);
  });

  async function wayne(name: string, place: string) {
    const organization = await scene.organization(name);
    const { url } = await scene.run(organization.owner.caller, organization.id, copyBypassLink, {});
    return {
      organization,
      start: () => scene.run(organization.owner.caller, organization.id, startBypassDrill, {}),
      async enter(email: string) {
        const browser = visit();
        await browser.get(linkIn(url));
        const { location } = await browser.post('/bypass', { email, password: PASSWORD });
        expect(location, place).toBe('/bypass/done');
      },
      async events() {
        const rows = await here.db
          .selectFrom('audit_events')
          .select('name')
          .where('organization_id', '=', organization.id)
          .where('name', 'in', ['bypass_link.rehearsed', 'bypass_link.used'])
          .orderBy('id')
          .execute();
        return rows.map((row) => row.name);
      },
    };
  }
});

function restrict({ id, operator }: Awaited<ReturnType<Scene['organization']>>) {
  return scene.run(operator, id, changeAuthentication, { allowedMethods: ['sso'], expectedVersion: null });
}
