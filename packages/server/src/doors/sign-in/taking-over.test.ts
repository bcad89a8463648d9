import type { ConnectionId } from '@gatehouse/contract/vocabulary';
import { afterAll, describe, expect, test } from 'vitest';
import { titleOf } from '../../../test/browser.ts';
import {
  answerAs,
  isSignedIn,
  openScene,
  peopleAt,
  type Scene,
  signInThroughSso,
  takeSession,
} from '../../../test/scene.ts';
import { listAuditEvents } from '../../directory/audit/actions.ts';
import { createConnection, readConnection, updateConnection } from '../../directory/connections/actions.ts';
import { replaceGroupRules } from '../../directory/connections/group-rules.ts';
import { takeOver } from '../../directory/connections/taking-over.ts';
import { listMembers } from '../../directory/members/actions.ts';
import { listMemberIdentities } from '../../directory/members/identities.ts';

const people = peopleAt(['acme', 'globex', 'initech', 'hooli', 'stark', 'wayne'], ['ada', 'bea', 'owner']);
const { idp, scene, visit, close } = await openScene({ people });
afterAll(close);

type Organization = Awaited<ReturnType<Scene['organization']>>;

/** From Okta by SAML to Entra ID by OpenID Connect: everybody is called something else there. */
async function moving(name: string) {
  const organization = await scene.organization(name, { dialect: 'okta' });
  const { id, owner } = organization;
  const entra = idp.as('entra');
  const client = { clientId: `entra-${id}`, clientSecret: 'a secret at Entra ID' };
  const made = await scene.run(owner.caller, id, createConnection, {
    type: 'oidc',
    preset: 'entra',
    name: 'Entra',
    automaticMembership: 'ORGANIZATION_MEMBER',
    domainIds: [],
    oidc: { issuer: entra.issuer, clientId: client.clientId },
    clientSecret: client.clientSecret,
  });
  await idp.registerOidcClient({ ...client, redirectUris: [made.oidc?.redirectUri ?? ''] }, 'entra');
  return { ...organization, okta: organization.connectionId, entra: made.id as ConnectionId };
}

async function comeIn({ domain, name }: Organization, who = 'ada') {
  const browser = visit();
  const page = await signInThroughSso(browser, `${who}@${domain}`, `${who}-${name.toLowerCase()}`);
  return { browser, page };
}

/** The Owner's own test. */
async function tryOut({ id, owner, name }: Organization, connectionId: ConnectionId) {
  const browser = visit();
  takeSession(browser, owner);
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  const path = `/api/v1/organizations/${id}/connections/${connectionId}/test`;
  const { url } = JSON.parse((await browser.post(path, {}, { headers })).body);
  await browser.follow(await answerAs(browser, url, `owner-${name.toLowerCase()}`));
}

function take({ id, owner }: Organization, connectionId: ConnectionId, from: ConnectionId) {
  return scene.run(owner.caller, id, takeOver, { connectionId, from });
}

async function members({ id, operator }: Organization) {
  const { data } = await scene.run(operator, id, listMembers, { limit: 100 });
  return data.map(({ userId, email, role }) => ({ userId, email, role })).sort((a, b) => (a.email < b.email ? -1 : 1));
}

const stateOf = async ({ id, owner }: Organization, connectionId: ConnectionId) => {
  const { state, domains, asWhenActive } = await scene.run(owner.caller, id, readConnection, { connectionId });
  return { state, domains: domains.length, asWhenActive };
};

describe('one connection takes over from another', () => {
  test('and back: the same people, the same accounts, the same roles, each signed in anew', async () => {
    const organization = await moving('Acme');
    const { id, owner, okta, entra } = organization;
    const { browser } = await comeIn(organization);
    await comeIn(organization, 'bea');
    const before = await members(organization);
    await expect(take(organization, entra, okta)).rejects.toThrow('connection_not_tested');
    await tryOut(organization, entra);
    // Tried as it will be once it has the domains, beside the live one.
    const { lastTest } = await scene.run(owner.caller, id, readConnection, { connectionId: entra });
    expect(lastTest).toMatchObject({ succeeded: true, outcome: 'link', email: 'owner@acme.example' });
    const taken = await take(organization, entra, okta);
    expect(taken).toMatchObject({ id: entra, state: 'active', domains: [{ domain: 'acme.example' }] });
    expect(await stateOf(organization, okta)).toEqual({ state: 'inactive', domains: 0, asWhenActive: true });

    // What came through Okta opens nothing here any more.
    expect((await browser.get(`/organizations/${id}`)).status).toBe(403);
    for (const who of ['ada', 'bea']) {
      const { page, browser: anew } = await comeIn(organization, who);
      expect([titleOf(page), isSignedIn(anew)]).toEqual(['Acme', true]);
    }
    expect(await members(organization)).toEqual(before);
    const ada = before.find(({ email }) => email === 'ada@acme.example')?.userId ?? 'usr_';
    const { data } = await scene.run(owner.caller, id, listMemberIdentities, { userId: ada });
    expect(data.map(({ connection }) => connection).sort()).toEqual(['Acme SSO', 'Entra']);

    const back = await take(organization, okta, entra);
    expect(back).toMatchObject({ state: 'active', domains: [{ domain: 'acme.example' }] });
    const { page } = await comeIn(organization);
    expect(titleOf(page)).toBe('Acme');
    expect(await members(organization)).toEqual(before);
  });

  test('leaves one event each, and says from which', async () => {
    const organization = await moving('Globex');
    const { id, okta, entra, operator } = organization;
    await tryOut(organization, entra);
    await take(organization, entra, okta);
    const { data } = await scene.run(operator, id, listAuditEvents, { limit: 4 });
    expect(data.map(({ name, target }) => `${name} ${target?.name}`).sort()).toEqual([
      'connection.activated Entra',
      'connection.deactivated Globex SSO',
      'connection.took_over Entra',
      'domain.mapped globex.example',
    ]);
    expect(data.find(({ name }) => name === 'connection.took_over')?.changes).toEqual({
      from: { id: okta, name: 'Globex SSO' },
      domains: ['globex.example'],
    });
  });

  test('asks for a test again where it is configured otherwise than when it was active', async () => {
    const organization = await moving('Initech');
    const { id, owner, okta, entra } = organization;
    await tryOut(organization, entra);
    await take(organization, entra, okta);
    const saml = { allowIdpInitiated: true };
    await scene.run(owner.caller, id, updateConnection, { connectionId: okta, saml, expectedVersion: null });
    expect(await stateOf(organization, okta)).toMatchObject({ asWhenActive: false });
    await expect(take(organization, okta, entra)).rejects.toThrow('connection_not_tested');
    await tryOut(organization, okta);
    await take(organization, okta, entra);
    expect(await stateOf(organization, entra)).toEqual({ state: 'inactive', domains: 0, asWhenActive: true });
  });
});

describe('what the group rules of the former connection gave', () => {
  const rule = (attribute: string, value: string) =>
    ({ attribute, value, target: { kind: 'organization_role', role: 'ORGANIZATION_BILLING_ADMIN' } }) as const;
  const roleOf = async (organization: Organization) =>
    (await members(organization)).find(({ email }) => email.startsWith('ada@'))?.role;
  const setRules = ({ id, owner }: Organization, connectionId: ConnectionId, value: string) => {
    const input = { connectionId, rules: [rule('groups', value)], confirmOwner: false, expectedVersion: null };
    return scene.run(owner.caller, id, replaceGroupRules, input);
  };

  async function movedWithRole(name: string) {
    const organization = await moving(name);
    const ada = people.find(({ id }) => id === `ada-${name.toLowerCase()}`);
    if (ada) ada.groups = ['finance'];
    await setRules(organization, organization.okta, 'finance');
    await comeIn(organization);
    await tryOut(organization, organization.entra);
    await take(organization, organization.entra, organization.okta);
    return organization;
  }

  test('stays while the new one has no rules of its own', async () => {
    const organization = await movedWithRole('Hooli');
    await comeIn(organization);
    expect(await roleOf(organization)).toBe('ORGANIZATION_BILLING_ADMIN');
  });

  test('ends when the new one’s rules have decided about the person, and comes back with the former', async () => {
    const organization = await movedWithRole('Stark');
    await setRules(organization, organization.entra, 'another group');
    expect(await roleOf(organization)).toBe('ORGANIZATION_BILLING_ADMIN');
    await comeIn(organization);
    expect(await roleOf(organization)).toBe('ORGANIZATION_MEMBER');
    const { data } = await scene.run(organization.operator, organization.id, listAuditEvents, {
      limit: 1,
      name: 'member.role_changed',
    });
    expect(data[0]?.changes).toMatchObject({ via: 'group_rule', ended: [organization.okta] });
    await take(organization, organization.okta, organization.entra);
    await comeIn(organization);
    expect(await roleOf(organization)).toBe('ORGANIZATION_BILLING_ADMIN');
  });
});
