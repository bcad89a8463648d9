import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { SWITCHES } from '../../../../../demo/src/rehearsal-people.ts';
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
import { readConnection } from '../../directory/connections/actions.ts';
import { listMembers } from '../../directory/members/actions.ts';
import { listMemberIdentities, releaseMemberIdentity } from '../../directory/members/identities.ts';
import { listSignIns } from '../../directory/sign-ins/actions.ts';

const people = peopleAt(
  ['acme', 'globex', 'initech', 'hooli', 'stark', 'wayne', 'tyrell', 'umbrella', 'cyberdyne', 'soylent'],
  ['ada', 'bea', 'owner'],
);
const { idp, here, scene, visit, close } = await openScene({ people });
afterAll(close);
beforeEach(() => Object.assign(idp.switches, SWITCHES));

type Organization = Awaited<ReturnType<Scene['organization']>>;

async function comeIn({ domain, name }: Organization, who = 'ada') {
  const browser = visit();
  const page = await signInThroughSso(browser, `${who}@${domain}`, `${who}-${name.toLowerCase()}`);
  return { browser, page };
}

/** They begin at the connection, whatever address the provider gives them. */
async function comeThrough({ connectionId }: Organization, personId: string) {
  const browser = visit();
  const left = await browser.post('/sign-in/connection', { connectionId });
  const page = await browser.follow(await answerAs(browser, left.location ?? '', personId));
  return { browser, page };
}

async function members({ id, operator }: Organization) {
  const { data } = await scene.run(operator, id, listMembers, { limit: 100 });
  return data;
}

async function memberAt(organization: Organization, email: string) {
  const found = (await members(organization)).find((member) => member.email === email);
  if (!found) throw new Error(`${email} is no member`);
  return found;
}

async function lastSignIn({ id, operator }: Organization) {
  const { data } = await scene.run(operator, id, listSignIns, { limit: 1 });
  return data[0];
}

function identitiesOf({ id, operator }: Organization, userId: `usr_${string}`) {
  return scene.run(operator, id, listMemberIdentities, { userId });
}

const addresses = () => here.db.selectFrom('user_emails').select(['email', 'user_id']).orderBy('email').execute();

describe.each([
  ['SAML', 'Acme', 'saml'],
  ['OpenID Connect', 'Globex', 'oidc'],
] as const)('by %s', (_protocol, name, protocol) => {
  test('another address of a known identity moves nobody, not even to where the address belongs to somebody', async () => {
    const organization = await scene.organization(name, { protocol });
    const { domain } = organization;
    await comeIn(organization, 'ada');
    await comeIn(organization, 'bea');
    const before = { members: (await members(organization)).length, addresses: await addresses() };
    const person = people.find(({ id }) => id === `ada-${name.toLowerCase()}`);
    if (!person) throw new Error('there is no Ada');
    for (const email of [`bea@${domain}`, `owner@${domain}`, `ada.married@${domain}`, 'ada@elsewhere.example']) {
      person.email = email;
      const { browser } = await comeThrough(organization, person.id);
      expect([email, isSignedIn(browser)]).toEqual([email, true]);
      const headers = { accept: 'application/json' };
      const me = JSON.parse((await browser.get('/api/v1/me', { headers })).body);
      expect(me.email).toBe(`ada@${domain}`);
    }
    expect({ members: (await members(organization)).length, addresses: await addresses() }).toEqual(before);
  });
});

describe('another subject at an address that is linked already', () => {
  test('is refused, and the Owners read who is linked since when and who came', async () => {
    const organization = await scene.organization('Initech');
    await comeIn(organization);
    const linkedAt = here.clock.now();
    here.clock.advance(60);
    idp.switches.fault = 'changed_subject';
    const { browser, page } = await comeIn(organization);
    expect([page.status, isSignedIn(browser)]).toEqual([409, false]);
    expect(page.body).not.toContain('ada-initech');
    const { userId } = await memberAt(organization, 'ada@initech.example');
    const refused = await lastSignIn(organization);
    const { data } = await identitiesOf(organization, userId);
    expect(data.map(({ subject, connection }) => [subject, connection])).toEqual([['ada-initech', 'Initech SSO']]);
    expect(refused).toMatchObject({
      reason: 'subject_changed',
      userId,
      connectionId: organization.connectionId,
      evidence: {
        expected: `ada-initech, linked since ${data[0]?.createdAt}`,
        received: expect.stringMatching(/^ada-initech.+/),
      },
    });
    expect(Math.abs(Date.parse(data[0]?.createdAt ?? '') - linkedAt.getTime())).toBeLessThan(60_000);
  });

  test('is linked by the next sign-in once the old one is released: the same person, the same account', async () => {
    const organization = await scene.organization('Hooli', { protocol: 'oidc' });
    await comeIn(organization);
    const { userId } = await memberAt(organization, 'ada@hooli.example');
    const [old] = (await identitiesOf(organization, userId)).data;
    const { id, owner } = organization;
    await scene.run(owner.caller, id, releaseMemberIdentity, { userId, identityId: old?.id ?? 'idn_' });
    idp.switches.fault = 'changed_subject';
    const { page } = await comeIn(organization);
    expect(titleOf(page)).toBe('Hooli');
    expect((await memberAt(organization, 'ada@hooli.example')).userId).toBe(userId);
    const { data } = await identitiesOf(organization, userId);
    expect(data.map(({ subject }) => subject)).not.toContain(old?.subject);
    idp.switches.fault = 'none';
    expect((await comeIn(organization)).page.status).toBe(409);
    const events = await scene.run(owner.caller, id, listAuditEvents, { limit: 100, name: 'user.identity_released' });
    expect(events.data.map(({ target, changes }) => [target?.id, changes])).toEqual([
      [userId, { connectionId: organization.connectionId, subject: old?.subject, until: expect.any(String) }],
    ]);
    const told = (await here.mails()).find(({ subject }) => subject.endsWith('was unlinked from your account'));
    expect(told?.to).toBe('ada@hooli.example');
    expect(told?.text).toContain('Hooli released who you were at');
  });

  test('finds nothing when the release was not used in seven days: the identity is what it was', async () => {
    const organization = await scene.organization('Cyberdyne', { protocol: 'oidc' });
    const { id, owner } = organization;
    await comeIn(organization);
    const { userId } = await memberAt(organization, 'ada@cyberdyne.example');
    const [old] = (await identitiesOf(organization, userId)).data;
    const identityId = old?.id ?? 'idn_';
    await scene.run(owner.caller, id, releaseMemberIdentity, { userId, identityId });
    const { data: released } = await identitiesOf(organization, userId);
    const events = await scene.run(owner.caller, id, listAuditEvents, { limit: 1, name: 'user.identity_released' });
    const until = Date.parse(String(events.data[0]?.changes['until']));
    expect([released, Math.round((until - here.clock.now().getTime()) / 86_400_000)]).toEqual([[], 7]);
    // The provider goes by its own clock, so the release is older instead.
    const released_at = new Date(here.clock.now().getTime() - 7 * 86_400_000);
    await here.db.updateTable('identities').set({ released_at }).where('id', '=', identityId).execute();
    idp.switches.fault = 'changed_subject';
    expect((await comeIn(organization)).page.status).toBe(409);
    idp.switches.fault = 'none';
    expect(titleOf((await comeIn(organization)).page)).toBe('Cyberdyne');
    expect((await identitiesOf(organization, userId)).data.map(({ subject }) => subject)).toEqual([old?.subject]);
  });

  test('that was released goes with the person it is now, also one who was never here', async () => {
    const organization = await scene.organization('Soylent', { protocol: 'oidc' });
    const { id, owner, domain } = organization;
    await comeIn(organization);
    const { userId } = await memberAt(organization, `ada@${domain}`);
    const [old] = (await identitiesOf(organization, userId)).data;
    await scene.run(owner.caller, id, releaseMemberIdentity, { userId, identityId: old?.id ?? 'idn_' });
    const person = people.find((one) => one.id === 'ada-soylent');
    if (!person) throw new Error('there is no Ada');
    person.email = `renamed@${domain}`;
    await comeThrough(organization, person.id);
    expect((await memberAt(organization, `renamed@${domain}`)).userId).not.toBe(userId);
    expect((await identitiesOf(organization, userId)).data).toEqual([]);
  });

  test('is explained by a test of the connection too', async () => {
    const organization = await scene.organization('Umbrella');
    await comeIn(organization, 'owner');
    idp.switches.fault = 'changed_subject';
    const browser = visit();
    takeSession(browser, organization.owner);
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    const { id, connectionId, owner } = organization;
    const path = `/api/v1/organizations/${id}/connections/${connectionId}/test`;
    const { url } = JSON.parse((await browser.post(path, {}, { headers })).body);
    await browser.follow(await answerAs(browser, url, 'owner-umbrella'));
    const { lastTest } = await scene.run(owner.caller, id, readConnection, { connectionId });
    expect(lastTest).toMatchObject({ succeeded: false, reason: 'subject_changed' });
    expect(lastTest?.evidence?.expected).toMatch(/^owner-umbrella, linked since /);
  });
});

describe('releasing', () => {
  test('ends what came in by it at once, and nothing else of the person', async () => {
    const [organization, other] = [await scene.organization('Stark'), await scene.organization('Wayne')];
    const { browser } = await comeIn(organization);
    const { userId } = await memberAt(organization, 'ada@stark.example');
    const { token } = await scene.session(userId);
    const byPassword = visit();
    takeSession(byPassword, { token });
    await scene.join(other.id, { userId, email: '', token, caller: other.operator });
    // One browser has shown both: the provider of this organization, and a password.
    const both = visit();
    takeSession(both, await scene.session(userId));
    const left = await both.post('/sign-in/connection', { connectionId: organization.connectionId });
    await both.follow(await answerAs(both, left.location ?? '', 'ada-stark'));
    const [linked] = (await identitiesOf(organization, userId)).data;
    const input = { userId, identityId: linked?.id ?? 'idn_' } as const;
    await scene.run(organization.owner.caller, organization.id, releaseMemberIdentity, input);
    expect((await browser.get(`/organizations/${organization.id}`)).location).toMatch(/^\/sign-in/);
    for (const still of [byPassword, both]) {
      expect((await still.get(`/organizations/${other.id}`)).status).toBe(200);
    }
    const rows = await here.db.selectFrom('sessions').select('authentications').where('user_id', '=', userId).execute();
    const connections = rows.flatMap(({ authentications }) => authentications.map(({ connectionId }) => connectionId));
    expect([rows.length, connections.filter((connection) => connection !== undefined)]).toEqual([2, []]);
  });

  test('reaches no further than one’s own connections', async () => {
    const organization = await scene.organization('Tyrell');
    await comeIn(organization);
    const { userId } = await memberAt(organization, 'ada@tyrell.example');
    const [linked] = (await identitiesOf(organization, userId)).data;
    const nosy = await scene.organization('Nosy');
    const { id, owner } = nosy;
    const input = { userId, identityId: linked?.id ?? 'idn_' } as const;
    await expect(scene.run(owner.caller, id, listMemberIdentities, { userId })).rejects.toThrow('not_found');
    await scene.join(id, { userId, email: '', token: '', caller: owner.caller });
    expect((await scene.run(owner.caller, id, listMemberIdentities, { userId })).data).toEqual([]);
    await expect(scene.run(owner.caller, id, releaseMemberIdentity, input)).rejects.toThrow('not_found');
    expect((await identitiesOf(organization, userId)).data).toHaveLength(1);
  });
});
