import { X509Certificate } from 'node:crypto';
import type { ConnectionId, OrganizationId } from '@gatehouse/contract/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SWITCHES } from '../../../../../demo/src/rehearsal-people.ts';
import { callerOf } from '../../../test/callers.ts';
import { ask, type Person, staffed } from '../../../test/factories.ts';
import { isSignedIn, openScene, peopleAt, signInThroughSso } from '../../../test/scene.ts';
import {
  activateConnectionKey,
  addConnectionKey,
  listConnectionKeys,
} from '../../directory/connection-keys/actions.ts';
import { purgeExpired } from '../../directory/retention/actions.ts';
import { createSelfSigned, type KeyAndCertificate } from '../../platform/self-signed.ts';
import { tellOfEndings } from '../schedule/schedule.ts';

/** Keys of a connection's own, from the first to the last day of one, with a provider that checks every signature. */

const { idp, here, scene, visit, close } = await openScene({ people: peopleAt(['rolling', 'young'], ['ada']) });
afterAll(close);
beforeEach(() => Object.assign(idp.switches, SWITCHES));

const newPair = () => createSelfSigned({ commonName: 'gatehouse.example', now: here.clock.now(), years: 5 });

async function published(connectionId: ConnectionId): Promise<string[]> {
  const { body } = await here.app.inject({ url: `/sso/saml/${connectionId}/metadata` });
  return [...body.matchAll(/use="signing".*?<ds:X509Certificate>(.*?)</g)].map(([, text]) =>
    new X509Certificate(Buffer.from(text ?? '', 'base64')).toString(),
  );
}

describe('a connection that began with the instance’s key', async () => {
  const organization = await scene.organization('Rolling');
  const { id, connectionId, owner, domain } = organization;
  const run = { connectionId } as const;
  const keys = async () => (await scene.run(owner.caller, id, listConnectionKeys, run)).data;
  const pairs: KeyAndCertificate[] = [];

  /** The provider knows exactly this certificate of ours, and encrypts for it. */
  function teach(certificate: string, encryptionCertificate = certificate): void {
    const entityId = `https://gatehouse.example/sso/saml/${connectionId}/metadata`;
    const acsUrl = `https://gatehouse.example/sso/saml/${connectionId}/acs`;
    idp.registerSamlServiceProvider({ entityId, acsUrl, signingCertificate: certificate, encryptionCertificate });
  }
  async function signsIn(): Promise<boolean> {
    const browser = visit();
    await signInThroughSso(browser, `ada@${domain}`, 'ada-rolling').catch(() => null);
    return isSignedIn(browser);
  }

  let instance = '';
  beforeAll(async () => {
    instance = (await published(connectionId))[0] ?? '';
    pairs.push(await newPair(), await newPair());
  });

  test('shows it, and signs with it', async () => {
    expect(await keys()).toMatchObject([{ id: null, state: 'current', certificate: expect.any(String) }]);
    teach(instance);
    expect(await signsIn()).toBe(true);
  });

  test('publishes a new key beside it, and goes on signing with the old one', async () => {
    const pair = pairs[0];
    if (!pair) throw new Error('no pair');
    await scene.run(owner.caller, id, addConnectionKey, { ...run, pair });
    expect((await keys()).map(({ state }) => state).sort()).toEqual(['current', 'next']);
    expect(await published(connectionId)).toEqual([instance, pair.certificate]);
    expect(await signsIn()).toBe(true);
    // Who read our metadata early may encrypt for the new one already.
    teach(instance, pair.certificate);
    expect(await signsIn()).toBe(true);
  });

  test('signs with the new one once it is put to use, and opens what is still encrypted for the old one', async () => {
    const next = (await keys()).find(({ state }) => state === 'next');
    if (!next?.id) throw new Error('no next key');
    await scene.run(owner.caller, id, activateConnectionKey, { ...run, keyId: next.id });
    expect(await signsIn()).toBe(false);
    teach(next.certificate, instance);
    expect(await signsIn()).toBe(true);
    expect(await published(connectionId)).toEqual([next.certificate]);
  });

  test('goes back to the old one where the provider turns out not to know the new one', async () => {
    const previous = (await keys()).find(({ state }) => state === 'previous');
    if (!previous?.id) throw new Error('no previous key');
    await scene.run(owner.caller, id, activateConnectionKey, { ...run, keyId: previous.id });
    teach(instance);
    expect(await signsIn()).toBe(true);
  });

  test('forgets the one that went after thirty days, and not before', async () => {
    const purge = () => scene.run(callerOf({ kind: 'system' }), null, purgeExpired, {});
    here.clock.advance(29 * 86_400);
    await purge();
    expect(await keysOf(connectionId)).toEqual(['current', 'previous']);
    here.clock.advance(2 * 86_400);
    await purge();
    expect(await keysOf(connectionId)).toEqual(['current']);
    here.clock.set(new Date());
  });

  const keysOf = async (of: ConnectionId) => {
    const rows = here.db.selectFrom('connection_keys').select('state').where('connection_id', '=', of);
    return (await rows.execute()).map(({ state }) => state).sort();
  };
});

describe('a connection made from now on', () => {
  let owner: Person;
  let organizationId: OrganizationId;
  beforeAll(async () => {
    ({ owner, organizationId } = await staffed(here));
  });
  const make = async (body: object) => {
    const url = `/organizations/${organizationId}/connections`;
    return (await ask(here, owner, { method: 'POST', url, body: { name: 'Young', ...body } })).json();
  };
  const keysOf = async (connectionId: string) =>
    (await ask(here, owner, { url: `/organizations/${organizationId}/connections/${connectionId}/keys` })).json().data;

  test('has a key of its own, sealed, and no two have the same', async () => {
    const [one, two] = [await make({ type: 'saml' }), await make({ type: 'saml' })];
    const [[first], [second]] = [await keysOf(one.id), await keysOf(two.id)];
    expect(first).toMatchObject({ state: 'current', goesAt: null });
    expect(first.id).toMatch(/^key_/);
    expect(first.fingerprintSha256).not.toBe(second.fingerprintSha256);
    expect(await published(one.id)).toEqual([first.certificate]);
    const rows = await here.db.selectFrom('connection_keys').select('private_key').execute();
    expect(rows.some((row) => row.private_key.includes('PRIVATE KEY'))).toBe(false);
  });

  test('tells its Owners before its own key ends', async () => {
    const { id } = await make({ type: 'saml' });
    await here.db.updateTable('connections').set({ state: 'active' }).where('id', '=', id).execute();
    const endsAt = new Date(here.clock.now().getTime() + 6 * 86_400_000);
    await here.db.updateTable('connection_keys').set({ ends_at: endsAt }).where('connection_id', '=', id).execute();
    await tellOfEndings(here.world);
    await tellOfEndings(here.world);
    const subjects = (await here.mails(owner.email)).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject?.startsWith('Our key of Young ends on'))).toHaveLength(1);
  });

  test('publishes its keys to an OpenID provider, by name and without their private halves', async () => {
    const { id, oidc } = await make({ type: 'oidc', oidc: { clientAuthentication: 'private_key_jwt' } });
    expect(oidc).toMatchObject({ clientAuthentication: 'private_key_jwt', hasClientSecret: false });
    const path = new URL(oidc.jwksUri).pathname;
    const { keys } = (await here.app.inject({ url: path })).json();
    const [own] = await keysOf(id);
    expect(keys).toEqual([
      { kid: own.id, kty: 'RSA', use: 'sig', alg: 'RS256', n: expect.any(String), e: expect.any(String) },
    ]);
    const saml = await make({ type: 'saml' });
    expect((await here.app.inject({ url: path.replace(id, saml.id) })).statusCode).toBe(404);
  });
});
