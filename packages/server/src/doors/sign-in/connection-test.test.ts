import { afterAll, describe, expect, test } from 'vitest';
import { hiddenField, titleOf } from '../../../test/browser.ts';
import { answerAs, openScene, type Scene, signInThroughSso, takeSession } from '../../../test/scene.ts';
import { deactivateConnection, readConnection, updateConnection } from '../../directory/connections/actions.ts';
import { listMembers } from '../../directory/members/actions.ts';

const people = ['acme', 'globex'].map((place) => ({
  id: `ada-${place}`,
  email: `ada@${place}.example`,
  firstName: '<b>Ada</b>',
  lastName: 'Lovelace',
}));
people.push({ id: 'ada-stark', email: 'ada@stark.example', firstName: 'A\u0000\u001b[2Jda', lastName: 'Byron' });
const { idp, scene, visit, close } = await openScene({ people });
afterAll(close);

type Organization = Awaited<ReturnType<Scene['organization']>>;

async function begin({ id, owner, connectionId }: Organization) {
  const browser = visit();
  takeSession(browser, owner);
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  const path = `/api/v1/organizations/${id}/connections/${connectionId}/test`;
  const { body, status } = await browser.post(path, {}, { headers });
  return { browser, status, url: status === 200 ? String(JSON.parse(body).url) : body };
}

async function members({ id, owner }: Organization) {
  return (await scene.run(owner.caller, id, listMembers, { limit: 10 })).data.length;
}

describe('a connection test', () => {
  test.each([
    ['saml', 'Acme'],
    ['oidc', 'Globex'],
  ] as const)('by %s shows what came and what would happen, and signs nobody in', async (protocol, name) => {
    const organization = await scene.organization(name, { protocol });
    await scene.run(organization.operator, organization.id, deactivateConnection, {
      connectionId: organization.connectionId,
    });
    const { browser, url } = await begin(organization);
    const before = browser.cookies.get('__Host-gatehouse_session')?.value;
    const page = await browser.follow(await answerAs(browser, url, `ada-${name.toLowerCase()}`));
    expect(page.status).toBe(200);
    expect(page.body).toContain(`ada@${name.toLowerCase()}.example`);
    expect(page.body).not.toContain('<b>Ada');
    expect(browser.cookies.get('__Host-gatehouse_session')?.value).toBe(before);
    expect(await members(organization)).toBe(1);
    const view = await scene.run(organization.owner.caller, organization.id, readConnection, {
      connectionId: organization.connectionId,
    });
    expect(view.lastTest).toMatchObject({ succeeded: true });
  });

  test('shows what a provider sends, and a name of one line, whatever signs are in it', async () => {
    const organization = await scene.organization('Stark', { protocol: 'oidc' });
    const { browser, url } = await begin(organization);
    expect((await browser.follow(await answerAs(browser, url, 'ada-stark'))).body).toContain('ada@stark.example');
    await signInThroughSso(visit(), 'ada@stark.example', 'ada-stark');
    const { data } = await scene.run(organization.owner.caller, organization.id, listMembers, { limit: 10 });
    expect(data.map(({ name }) => name)).toContain('A [2Jda Byron');
  });

  test('by the POST binding leads over a page of ours to the connection’s own address', async () => {
    const organization = await scene.organization('Initech');
    await scene.run(organization.owner.caller, organization.id, updateConnection, {
      connectionId: organization.connectionId,
      saml: { ssoBinding: 'post' },
      expectedVersion: null,
    });
    const { browser, url } = await begin(organization);
    const page = await browser.get(url);
    expect(page.body).toContain(`action="${idp.saml.ssoUrl}"`);
    const fields = { SAMLRequest: hiddenField(page, 'SAMLRequest'), RelayState: hiddenField(page, 'RelayState') };
    const done = await browser.follow(await answerAs(browser, { action: idp.saml.ssoUrl, fields }, 'ada-acme'));
    expect(done.status).toBe(200);
    expect((await browser.get(`${url}&action=https://evil.example`)).body).not.toContain('evil.example');
    const left = await visit().post('/sign-in', { email: 'ada@initech.example' });
    expect([left.status, titleOf(left)]).toEqual([200, 'Continue with Initech SSO']);
  });

  test('is for Owners', async () => {
    const organization = await scene.organization('Hooli');
    const member = await scene.person('mia@people.example');
    await scene.join(organization.id, member);
    expect((await begin({ ...organization, owner: member })).status).toBe(403);
  });
});
