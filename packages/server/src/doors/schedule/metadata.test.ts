import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { callerOf } from '../../../test/callers.ts';
import { connectionByMetadata, tested } from '../../../test/connections.ts';
import { ask, type Person, staffed } from '../../../test/factories.ts';
import { type TestWorld, testWorld } from '../../../test/harness.ts';
import { writtenMetadata } from '../../../test/written-metadata.ts';
import { act } from '../../directory/act.ts';
import { noteReading } from '../../directory/connection-metadata/actions.ts';
import { createOutbound } from '../../platform/fetch.ts';
import { ProblemError } from '../../platform/problem.ts';
import { createSelfSigned } from '../../platform/self-signed.ts';
import { fetchIdpMetadata } from '../saml/fetch-metadata.ts';
import { settingsFrom } from '../saml/metadata.ts';
import { type ReadMetadata, readDueMetadata, revertDueChanges } from './schedule.ts';

/** Metadata by address, from the day it is given to the day it cannot be read any more. */

const DAY = 86_400;
const outbound = createOutbound({ allow: ['127.0.0.1'], limits: { timeoutMs: 1000, maxBytes: 300_000 } });
const read: ReadMetadata = async (url) => settingsFrom(await fetchIdpMetadata(outbound, url));

describe('metadata by address', () => {
  let t: TestWorld;
  let beside: TestWorld;
  let provider: Server;
  let url: string;
  let certificates: string[] = [];
  let document: { entityId: string; certificates: string[]; down: boolean; hits: number };
  beforeAll(async () => {
    t = await testWorld({ GATEHOUSE_OUTBOUND_ALLOW: '127.0.0.1' });
    beside = await testWorld({}, t);
    const now = new Date();
    const pairs = await Promise.all(['a', 'b'].map((commonName) => createSelfSigned({ commonName, now, years: 2 })));
    certificates = pairs.map(({ certificate }) => certificate);
    provider = createServer((_request, response) => {
      document.hits += 1;
      if (document.down) response.writeHead(500).end();
      else response.end(writtenMetadata(document));
    });
    await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/metadata`;
  });
  afterAll(async () => {
    provider.close();
    await outbound.close();
    await beside.close();
    await t.close();
  });
  beforeEach(async () => {
    await t.db.deleteFrom('connection_metadata').execute();
    t.clock.set(new Date());
    document = { entityId: 'https://idp.example', certificates: certificates.slice(0, 1), down: false, hits: 0 };
  });

  type Here = { owner: Person; organizationId: Awaited<ReturnType<typeof staffed>>['organizationId']; at: string };

  async function made(): Promise<Here & { connectionId: `con_${string}` }> {
    const { owner, organizationId } = await staffed(t);
    const body = { type: 'saml', name: 'Acme', saml: { metadataUrl: url } };
    const path = `/organizations/${organizationId}/connections`;
    const { id } = (await ask(t, owner, { method: 'POST', url: path, body })).json();
    return { owner, organizationId, connectionId: id, at: `${path}/${id}` };
  }
  async function seen(here: Here) {
    await fresh(here);
    return (await ask(t, here.owner, { url: here.at })).json();
  }
  const subjects = async ({ owner }: Here) => (await t.mails(owner.email)).map(({ subject }) => subject);
  const system = callerOf({ kind: 'system' });
  /** Signed in just now, whatever the clock was moved to. */
  async function fresh({ owner }: Here): Promise<void> {
    const now = t.clock.now();
    const authentications = JSON.stringify([{ method: 'password', at: now.toISOString() }]);
    const expires_at = new Date(now.getTime() + 30 * DAY * 1000);
    const session = { authentications, last_seen_at: now, expires_at };
    await t.db.updateTable('sessions').set(session).where('user_id', '=', owner.id).execute();
    t.world.sessions.wrote();
  }

  test('is kept and read again each day, once whichever process does it, and spread out', async () => {
    const here = await made();
    expect((await seen(here)).saml.metadata).toMatchObject({ url, failingSince: null, failure: null });
    document.hits = 0;
    await readDueMetadata(t.world, read);
    expect(document.hits).toBe(0);
    t.clock.advance(DAY + 2 * 3600);
    await Promise.all([readDueMetadata(t.world, read), readDueMetadata(beside.world, read)]);
    expect(document.hits).toBe(1);
    const { readAt, nextAt } = (await seen(here)).saml.metadata;
    expect(t.clock.now().getTime() - Date.parse(readAt)).toBeLessThan(10_000);
    const hours = (Date.parse(nextAt) - Date.parse(readAt)) / 3_600_000;
    expect(hours).toBeGreaterThanOrEqual(22);
    expect(hours).toBeLessThanOrEqual(26);
  });

  test('over a line that proves nothing, another certificate is held, told once, and accepted by an Owner as it was seen', async () => {
    const here = await made();
    document.certificates = certificates.slice(1);
    for (let day = 0; day < 3; day += 1) {
      t.clock.advance(DAY + 2 * 3600);
      await readDueMetadata(t.world, read);
    }
    const { saml, pendingMetadata } = await seen(here);
    expect(saml.certificates.map(({ pem }: { pem: string }) => pem)).toEqual(certificates.slice(0, 1));
    expect(pendingMetadata).toMatchObject({ reason: 'not_verified', idpEntityId: 'https://idp.example' });
    expect(pendingMetadata.certificates.map(({ pem }: { pem: string }) => pem)).toEqual(certificates.slice(1));
    expect((await subjects(here)).filter((subject) => subject?.includes('has changed'))).toHaveLength(1);

    const { digest } = pendingMetadata;
    const accepted = await ask(t, here.owner, {
      method: 'POST',
      url: `${here.at}/pending-metadata/accept`,
      body: { digest },
    });
    expect(accepted.statusCode, accepted.body).toBe(200);
    // The provider may publish before it signs: the one that worked is believed for some days besides.
    expect(accepted.json().saml.certificates.map(({ pem }: { pem: string }) => pem)).toEqual([
      certificates[1],
      certificates[0],
    ]);
    expect(accepted.json().pendingMetadata).toBeNull();
    for (let day = 0; day < 4; day += 1) {
      t.clock.advance(DAY + 2 * 3600);
      await readDueMetadata(t.world, read);
    }
    expect((await seen(here)).saml.certificates.map(({ pem }: { pem: string }) => pem)).toEqual(certificates.slice(1));
  });

  test('what was declined is not held again, what comes after it is', async () => {
    const here = await made();
    document.certificates = certificates.slice(1);
    t.clock.advance(DAY + 2 * 3600);
    await readDueMetadata(t.world, read);
    const { digest } = (await seen(here)).pendingMetadata;
    await ask(t, here.owner, { method: 'POST', url: `${here.at}/pending-metadata/decline`, body: { digest } });
    t.clock.advance(DAY + 2 * 3600);
    await readDueMetadata(t.world, read);
    expect((await seen(here)).pendingMetadata).toBeNull();
    document.entityId = 'https://another.example';
    t.clock.advance(DAY + 2 * 3600);
    await readDueMetadata(t.world, read);
    expect((await seen(here)).pendingMetadata).toMatchObject({ reason: 'other_entity' });
  });

  test('over trusted TLS another certificate is taken over by itself, and what was tested stays tested', async () => {
    const { owner, organizationId } = await staffed(t);
    const secure = 'https://idp.example/metadata';
    const { connectionId } = await connectionByMetadata(t, organizationId, { url: secure, state: 'active' });
    await tested(t, organizationId, { connectionId, userId: owner.id });
    const here = { owner, organizationId, at: `/organizations/${organizationId}/connections/${connectionId}` };
    const before = await seen(here);
    const settings = { ...before.saml, certificates };
    const reading = { url: secure, settings: { ...settings, ssoUrl: 'https://idp.example/new' } };
    await act(t.world, system, organizationId, noteReading, { connectionId, reading });
    const after = await seen(here);
    expect(after).toMatchObject({
      state: 'active',
      pendingMetadata: null,
      lastTest: { succeeded: true, current: true },
    });
    expect(after.saml.ssoUrl).toBe('https://idp.example/new');
    expect(after.version).toBeGreaterThan(before.version);
    const log = await ask(t, owner, {
      url: `/organizations/${organizationId}/audit-events?name=connection.metadata_changed`,
    });
    const [event] = log.json().data;
    expect(event.actor.kind).toBe('system');
    expect(event.changes).toMatchObject({ automatic: true, certificates: { from: [expect.any(String)] } });
    expect(event.changes.certificates.to).toHaveLength(3);
  });

  test('of an address that was changed meanwhile, an answer says nothing', async () => {
    const here = await made();
    const { saml } = await seen(here);
    const reading = { url: 'https://elsewhere.example/metadata', settings: { ...saml, certificates } };
    await act(t.world, system, here.organizationId, noteReading, { connectionId: here.connectionId, reading });
    expect((await seen(here)).saml.certificates).toHaveLength(1);
  });

  test('that cannot be read is tried again soon, then seldom; Owners hear of it after three days, once, and it heals', async () => {
    const here = await made();
    document.down = true;
    t.clock.advance(DAY + 2 * 3600);
    const told: number[] = [];
    for (let hour = 0; hour < 6 * 24; hour += 1) {
      await readDueMetadata(t.world, read);
      told.push((await subjects(here)).filter((subject) => subject?.includes('cannot be read')).length);
      t.clock.advance(3600);
    }
    expect([told[60], told[100], told.at(-1)]).toEqual([0, 1, 1]);
    expect(document.hits).toBeLessThan(14);
    expect((await seen(here)).saml.metadata).toMatchObject({ failure: 'saml_metadata_invalid' });
    document.down = false;
    t.clock.advance(DAY);
    await readDueMetadata(t.world, read);
    expect((await seen(here)).saml.metadata).toMatchObject({ failure: null, failingSince: null });
  });

  test('other values by hand forget the address, the same ones and other settings do not', async () => {
    const here = await made();
    const patch = (saml: object) => ask(t, here.owner, { method: 'PATCH', url: here.at, body: { saml } });
    const { saml } = await seen(here);
    await patch({ ssoUrl: saml.ssoUrl, certificates: certificates.slice(0, 1), allowIdpInitiated: true });
    expect((await seen(here)).saml.metadata).not.toBeNull();
    await patch({ ssoUrl: 'https://idp.example/by-hand' });
    expect((await seen(here)).saml.metadata).toBeNull();
    await patch({ metadataUrl: url });
    expect((await seen(here)).saml.metadata).toMatchObject({ url });
    await patch({ metadataUrl: null });
    expect((await seen(here)).saml).toMatchObject({ metadata: null, idpEntityId: 'https://idp.example' });
  });

  test.each(['by itself', 'by an Owner'])(
    'what is undone %s is put back with the address, or with none',
    async (by) => {
      const here = await made();
      const onTrial = async (saml: object) => {
        await fresh(here);
        const answer = await ask(t, here.owner, { method: 'PATCH', url: `${here.at}?confirmWithin=5`, body: { saml } });
        expect(answer.statusCode, answer.body).toBe(200);
        const undo = { method: 'DELETE', url: `/organizations/${here.organizationId}/provisional-change` } as const;
        if (by === 'by an Owner') expect((await ask(t, here.owner, undo)).statusCode).toBe(204);
        else t.clock.advance(301);
        await revertDueChanges(t.world);
        return answer.json().saml.metadata;
      };
      expect(await onTrial({ ssoUrl: 'https://idp.example/by-hand' })).toBeNull();
      expect((await seen(here)).saml).toMatchObject({ ssoUrl: 'https://idp.example/sso', metadata: { url } });
      expect(await onTrial({ metadataUrl: null })).toBeNull();
      expect((await seen(here)).saml.metadata).toMatchObject({ url });
      const { nextAt } = (await seen(here)).saml.metadata;
      expect(await onTrial({ metadataUrl: `${url}/elsewhere` })).toMatchObject({ url: `${url}/elsewhere` });
      expect((await seen(here)).saml.metadata).toMatchObject({ url, nextAt });

      await ask(t, here.owner, { method: 'PATCH', url: here.at, body: { saml: { metadataUrl: null } } });
      document.certificates = certificates.slice(1);
      expect(await onTrial({ metadataUrl: url })).toMatchObject({ url });
      // Or the next reading would bring back what was undone.
      expect((await seen(here)).saml).toMatchObject({ metadata: null, certificates: [{ pem: certificates[0] }] });
    },
  );

  test('while a change is on trial, nothing that was held is decided', async () => {
    const here = await made();
    document.certificates = certificates.slice(1);
    t.clock.advance(DAY + 2 * 3600);
    await readDueMetadata(t.world, read);
    const { digest } = (await seen(here)).pendingMetadata;
    await ask(t, here.owner, { method: 'PATCH', url: `${here.at}?confirmWithin=5`, body: { name: 'New' } });
    const accept = { method: 'POST', url: `${here.at}/pending-metadata/accept`, body: { digest } } as const;
    const decline = { ...accept, url: accept.url.replace(/accept$/, 'decline') };
    for (const word of [accept, decline]) expect((await ask(t, here.owner, word)).json().code).toBe('conflict');
    t.clock.advance(301);
    await revertDueChanges(t.world);
    await fresh(here);
    expect((await ask(t, here.owner, accept)).json()).toMatchObject({ name: 'Acme', pendingMetadata: null });
  });

  test('that names no place to sign out leaves the one that was entered by hand', async () => {
    const here = await made();
    const sloUrl = 'https://idp.example/logout';
    const patch = (saml: object) => ask(t, here.owner, { method: 'PATCH', url: here.at, body: { saml } });
    await patch({ sloUrl });
    t.clock.advance(DAY + 2 * 3600);
    await readDueMetadata(t.world, read);
    expect(await seen(here)).toMatchObject({ pendingMetadata: null, saml: { sloUrl, metadata: { url } } });
    document.certificates = certificates;
    const answer = await ask(t, here.owner, { method: 'POST', url: `${here.at}/refresh-metadata` });
    const { digest } = answer.json().pendingMetadata;
    await ask(t, here.owner, { method: 'POST', url: `${here.at}/pending-metadata/accept`, body: { digest } });
    expect((await seen(here)).saml).toMatchObject({ sloUrl, certificates: [{}, {}] });
  });

  test('is read now when an Owner asks', async () => {
    const here = await made();
    document.certificates = certificates;
    const answer = await ask(t, here.owner, { method: 'POST', url: `${here.at}/refresh-metadata` });
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json().pendingMetadata.certificates).toHaveLength(2);
  });

  test('something that breaks in one reading leaves the others alone', async () => {
    const [one, two] = [await made(), await made()];
    t.clock.advance(DAY + 2 * 3600);
    let first = true;
    await readDueMetadata(t.world, async (from) => {
      if (first) {
        first = false;
        throw new Error('broken');
      }
      return read(from);
    });
    const readings = [await seen(one), await seen(two)].map(({ saml }) => Date.parse(saml.metadata.readAt));
    expect(readings.filter((at) => t.clock.now().getTime() - at < 10_000)).toHaveLength(1);
    await expect(read('https://10.0.0.1/')).rejects.toBeInstanceOf(ProblemError);
  });
});
