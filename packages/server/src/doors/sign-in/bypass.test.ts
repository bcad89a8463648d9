import { afterAll, describe, expect, test } from 'vitest';
import { bare, linkIn, titleOf } from '../../../test/browser.ts';
import { isSignedIn, NEW_PASSWORD, openScene, PASSWORD, type Scene } from '../../../test/scene.ts';
import { changeAuthentication } from '../../directory/authentication/actions.ts';
import { copyBypassLink, regenerateBypassLink } from '../../directory/bypass-links/actions.ts';
import { hashSecret } from '../../platform/crypto.ts';

const { scene, visit, lastMail, close } = await openScene();
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

function restrict({ id, operator }: Awaited<ReturnType<Scene['organization']>>) {
  return scene.run(operator, id, changeAuthentication, { allowedMethods: ['sso'], expectedVersion: null });
}
