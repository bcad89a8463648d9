import type { DomainId } from '@gatehouse/contract/vocabulary';
import { afterAll, describe, expect, test } from 'vitest';
import { type Browser, linkIn } from '../../../test/browser.ts';
import { tested } from '../../../test/connections.ts';
import { startHostileProvider } from '../../../test/hostile-op.ts';
import { startDns } from '../../../test/outside.ts';
import { stranger } from '../../../test/saml-forge.ts';
import { answerAs, openScene, type Scene } from '../../../test/scene.ts';
import { listAuditEvents } from '../../directory/audit/actions.ts';
import {
  activateConnection,
  createConnection,
  deactivateConnection,
  readConnection,
} from '../../directory/connections/actions.ts';
import { addDomain, listDomains, proveDomain, readDomain } from '../../directory/domains/actions.ts';
import { undoProvisionalChange } from '../../directory/provisional-changes/actions.ts';
import {
  acceptSetupLink,
  createSetupLink,
  listSetupLinks,
  revokeSetupLink,
} from '../../directory/setup-links/actions.ts';

/** Somebody without an account does one thing, and nobody gets in by it before an Owner says so. */

const people = ['acme', 'globex', 'hooli', 'stark'].flatMap((place) =>
  ['owner', 'nobody', 'elsewhere'].map((name) => ({
    id: `${name}-${place}`,
    email: name === 'elsewhere' ? `${name}@foreign.example` : `${name}@${place}.example`,
    firstName: name,
    lastName: place,
  })),
);
const dns = await startDns();
const { idp, here, scene, visit, lastMail, close } = await openScene({
  people,
  env: () => ({ GATEHOUSE_DNS_SERVERS: dns.address }),
});
afterAll(async () => {
  await close();
  await dns.stop();
});

let counter = 0;

type Organization = Awaited<ReturnType<Scene['organization']>>;
type Task = Parameters<typeof createSetupLink.run>[1]['input']['for'];

async function make({ id, owner }: Organization, task: Task, recipient?: string) {
  return scene.run(owner.caller, id, createSetupLink, {
    for: task,
    expiresInDays: 7,
    ...(recipient ? { recipient } : {}),
  });
}

/** The browser of whoever was sent it, as they open it. */
async function open(url: string): Promise<Browser> {
  const browser = visit();
  const page = await browser.follow(await browser.get(new URL(url).pathname));
  expect(page.status).toBe(200);
  return browser;
}

const verbs = {
  '': 'GET',
  '/connection': 'PATCH',
  '/certificates': 'PUT',
  '/verify': 'POST',
  '/test': 'POST',
} as const;

async function ask(browser: Browser, path: keyof typeof verbs = '', body?: unknown) {
  const answer = await browser.call(verbs[path], `/api/v1/setup-link${path}`, body);
  return { status: answer.status, body: JSON.parse(answer.body) };
}

/** A second connection of the organization, a draft that whoever is asked fills in. */
async function draft(organization: Organization, domainIds: DomainId[] = []) {
  const connection = await scene.run(organization.owner.caller, organization.id, createConnection, {
    type: 'saml',
    preset: 'okta',
    name: 'New provider',
    automaticMembership: 'disabled',
    domainIds,
  });
  return connection;
}

const settings = () => ({
  saml: { idpEntityId: idp.saml.entityId, ssoUrl: idp.saml.ssoUrl, certificates: [idp.saml.certificate] },
});

async function testAs(browser: Browser, personId: string) {
  const { body } = await ask(browser, '/test');
  return browser.follow(await answerAs(browser, body.url, personId));
}

describe('a set-up link', () => {
  test('comes by mail, and its secret stands in no address once it is opened', async () => {
    const organization = await scene.organization('Acme');
    const { id } = await scene.run(organization.owner.caller, organization.id, addDomain, {
      domain: 'new.acme.example',
    });
    await make(organization, { task: 'domain', domainId: id }, 'admin@customer.example');
    const link = linkIn(await lastMail('admin@customer.example'));
    const browser = visit();
    const moved = await browser.get(link);
    expect([moved.status, moved.location]).toEqual([303, '/set-up']);
    expect(browser.cookies.has('__Host-gatehouse_session')).toBe(false);
    const { body } = await ask(browser);
    expect(body).toMatchObject({ organization: 'Acme', task: 'domain', domain: { domain: 'new.acme.example' } });
    expect((await visit().get('/set-up')).status).toBe(410);
    expect((await visit().get(`/set-up/${'x'.repeat(43)}`)).location).toBe('/set-up');
  });

  test('proves a domain by its record, tells the Owners, and proves none that somebody else has proven', async () => {
    const organization = await scene.organization('Globex');
    const { owner, id: organizationId } = organization;
    const added = await scene.run(owner.caller, organizationId, addDomain, { domain: 'dns.globex.example' });
    const browser = await open((await make(organization, { task: 'domain', domainId: added.id })).url);
    expect((await ask(browser, '/verify')).body).toMatchObject({ state: 'open', domain: { status: 'unverified' } });
    dns.setTxt(added.record.name, [added.record.value]);
    expect((await ask(browser, '/verify')).body).toMatchObject({ state: 'done', domain: { status: 'verified' } });
    expect(await lastMail(owner.email)).toContain('has proven dns');
    const seen = await scene.run(owner.caller, organizationId, readDomain, { domainId: added.id });
    expect(seen.status).toBe('verified');

    const taken = await scene.run(owner.caller, organizationId, addDomain, { domain: 'taken.example' });
    const second = await open((await make(organization, { task: 'domain', domainId: taken.id })).url);
    const rival = await scene.organization('Rival');
    const theirs = await scene.run(rival.owner.caller, rival.id, addDomain, { domain: 'taken.example' });
    await scene.run(rival.operator, rival.id, proveDomain, { domainId: theirs.id, reason: 'for the test' });
    dns.setTxt(taken.record.name, [taken.record.value]);
    expect((await ask(second, '/verify')).body).toMatchObject({ code: 'domain_claimed' });
  });

  test('has a connection configured and tested, and an Owner tests and activates it', async () => {
    const organization = await scene.organization('Hooli');
    const { owner, id } = organization;
    const connection = await draft(organization);
    const browser = await open((await make(organization, { task: 'connection', connectionId: connection.id })).url);
    const configured = await ask(browser, '/connection', settings());
    expect(configured.body).toMatchObject({ state: 'open', preset: { id: 'okta' }, connection: { state: 'draft' } });
    idp.registerSamlServiceProvider(configured.body.connection.saml.serviceProvider);
    await scene.run(owner.caller, id, activateConnection, { connectionId: connection.id }).then(
      () => expect.unreachable('it is not tested'),
      (error) => expect(error.code).toBe('connection_not_tested'),
    );
    await testAs(browser, 'nobody-hooli');
    const { body } = await ask(browser);
    // It has no domain yet, as it is to take over from the live one: tried as it will be then.
    expect(body.connection.lastTest).toMatchObject({
      ...{ byYou: true, succeeded: true, outcome: 'join' },
      claims: { email: ['nobody@hooli.example'] },
    });
    await testAs(browser, 'owner-acme');
    expect((await ask(browser)).body.connection.lastTest).toMatchObject({ reason: 'email_outside_domains' });
  });

  test('tells whoever tests nothing about the people behind the addresses', async () => {
    const organization = await scene.organization('Stark');
    const { data } = await scene.run(organization.owner.caller, organization.id, listDomains, { limit: 1 });
    const connection = await draft(
      organization,
      data.map(({ id }) => id),
    );
    const browser = await open((await make(organization, { task: 'connection', connectionId: connection.id })).url);
    const { body } = await ask(browser, '/connection', settings());
    idp.registerSamlServiceProvider(body.connection.saml.serviceProvider);
    const report = async (personId: string) => {
      const page = await testAs(browser, personId);
      const { outcome, reason, succeeded } = (await ask(browser)).body.connection.lastTest;
      expect(page.status).toBe(200);
      return { outcome, reason, succeeded };
    };
    // A member with an account, and somebody who was never here; an address of another organization, and of none.
    const mapped = await report('owner-stark');
    expect(mapped).toMatchObject({ outcome: 'join', succeeded: true });
    expect(await report('nobody-stark')).toEqual(mapped);
    const outside = await report('owner-acme');
    expect(outside).toMatchObject({ reason: 'email_outside_domains', succeeded: false });
    expect(await report('elsewhere-stark')).toEqual(outside);
  });

  test.each([
    ['where the metadata is read', () => ({ metadataUrl: idp.saml.metadataUrl })],
    ['where people are signed out', () => ({ sloUrl: 'https://guest.example/logout' })],
  ])('%s is changed by nobody behind the back of an Owner who has tested', async (_what, saml) => {
    const organization = await scene.organization(`Tested${++counter}`);
    const { owner, id, connectionId } = organization;
    const run = { connectionId };
    await scene.run(owner.caller, id, deactivateConnection, run);
    await tested(here, id, { connectionId, userId: owner.userId });
    const browser = await open((await make(organization, { task: 'connection', connectionId })).url);
    const unchanged = await ask(browser, '/connection', settings());
    expect(unchanged.status).toBe(200);
    expect(await scene.run(owner.caller, id, readConnection, run)).toMatchObject({
      asWhenActive: true,
      lastTest: { current: true },
    });
    const changed = await ask(browser, '/connection', { saml: saml() });
    expect(changed.status, JSON.stringify(changed.body)).toBe(200);
    const [event] = (await scene.run(owner.caller, id, listAuditEvents, { limit: 1 })).data;
    expect(event).toMatchObject({ name: 'connection.updated', actor: { kind: 'guest' } });
    expect(await scene.run(owner.caller, id, readConnection, run)).toMatchObject({
      asWhenActive: false,
      lastTest: { current: false },
    });
    await expect(scene.run(owner.caller, id, activateConnection, run)).rejects.toMatchObject({
      code: 'connection_not_tested',
    });
  });

  test('sends the client secret of an Owner to no other provider', async () => {
    const organization = await scene.organization('Secretive', { protocol: 'oidc' });
    const { owner, id, connectionId } = organization;
    const other = await startHostileProvider(() => here.clock.now());
    await scene.run(owner.caller, id, deactivateConnection, { connectionId });
    const browser = await open((await make(organization, { task: 'connection', connectionId })).url);
    const named = await ask(browser, '/connection', { oidc: { clientId: 'renamed' } });
    expect(named.body.connection.oidc).toMatchObject({ hasClientSecret: true });
    const moved = await ask(browser, '/connection', { oidc: { issuer: other.issuer } });
    expect(moved.body.connection.oidc).toMatchObject({ issuer: other.issuer, hasClientSecret: false });
    expect((await ask(browser, '/test')).body).toMatchObject({ code: 'connection_incomplete' });
    const given = await ask(browser, '/connection', { oidc: { issuer: idp.issuer, clientSecret: 'of the guest' } });
    expect(given.body.connection.oidc).toMatchObject({ issuer: idp.issuer, hasClientSecret: true });
    other.close();
  });

  test('has us ask providers and make keys so often and no more', async () => {
    const organization = await scene.organization('Eager');
    const connection = await draft(organization);
    const browser = await open((await make(organization, { task: 'connection', connectionId: connection.id })).url);
    for (let count = 0; count < 59; count++) await ask(browser, '/connection', {});
    expect((await ask(browser, '/connection', {})).status).toBe(200);
    expect((await ask(browser, '/connection', {})).body).toMatchObject({ code: 'rate_limited' });
    expect((await ask(browser, '/test')).body).toMatchObject({ code: 'rate_limited' });
    expect((await ask(browser)).status).toBe(200);
    here.clock.advance(901);
    expect((await ask(browser, '/connection', {})).status).toBe(200);
    here.clock.set(new Date());
  });

  test('ends at once when it is revoked, also on the way back from a test', async () => {
    const organization = await scene.organization('Initech');
    const connection = await draft(organization);
    const made = await make(organization, { task: 'connection', connectionId: connection.id });
    const browser = await open(made.url);
    const { body } = await ask(browser, '/connection', settings());
    idp.registerSamlServiceProvider(body.connection.saml.serviceProvider);
    const { body: begun } = await ask(browser, '/test');
    await scene.run(organization.owner.caller, organization.id, revokeSetupLink, { setupLinkId: made.id });
    const back = await browser.follow(await answerAs(browser, begun.url, 'nobody-acme'));
    expect(back.body).not.toContain('nobody@acme.example');
    expect((await ask(browser)).body).toMatchObject({ code: 'link_invalid' });
    expect((await ask(browser, '/connection', {})).status).toBe(410);
    const view = await scene.run(organization.owner.caller, organization.id, readConnection, {
      connectionId: connection.id,
    });
    expect(view.lastTest).toBeNull();
  });

  test('brings a certificate that counts when an Owner has accepted it', async () => {
    const organization = await scene.organization('Umbrella');
    const { owner, id, connectionId } = organization;
    const browser = await open((await make(organization, { task: 'certificate', connectionId })).url);
    const brought = await ask(browser, '/certificates', { certificates: [stranger.certificate] });
    expect(brought.body).toMatchObject({ state: 'finished', submitted: { certificates: [{}] } });
    const known = async () => {
      const { saml } = await scene.run(owner.caller, id, readConnection, { connectionId });
      return saml?.certificates.length;
    };
    expect(await known()).toBe(1);
    expect(await lastMail(owner.email)).toContain('new signing certificate');
    const [link] = (await scene.run(owner.caller, id, listSetupLinks, { limit: 10 })).data;
    const fingerprintsSha256 = link?.submitted?.certificates.map((one) => one.fingerprintSha256) ?? [];
    const accepting = { setupLinkId: link?.id ?? 'stl_', fingerprintsSha256 } as const;
    await scene.run(owner.caller, id, acceptSetupLink, { ...accepting, confirmWithin: 10 });
    expect(await known()).toBe(2);
    // Tried, and it waits once more.
    await scene.run(owner.caller, id, undoProvisionalChange, {});
    expect(await known()).toBe(1);
    expect((await ask(browser)).body).toMatchObject({ state: 'finished' });
    await scene.run(owner.caller, id, acceptSetupLink, accepting);
    expect(await known()).toBe(2);
    expect((await ask(browser)).body).toMatchObject({ state: 'done' });
    expect((await ask(browser, '/certificates', { certificates: [stranger.certificate] })).status).toBe(409);
  });
});
