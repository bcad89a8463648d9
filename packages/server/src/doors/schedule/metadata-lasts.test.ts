import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { callerOf } from '../../../test/callers.ts';
import { connectionByMetadata } from '../../../test/connections.ts';
import { ask, type Person, staffed } from '../../../test/factories.ts';
import { type TestWorld, testWorld } from '../../../test/harness.ts';
import { act } from '../../directory/act.ts';
import { noteReading } from '../../directory/connection-metadata/actions.ts';
import { readConnectionMaterial } from '../../directory/flows/actions.ts';
import { createSelfSigned } from '../../platform/self-signed.ts';
import { endRetired, revertDueChanges } from './schedule.ts';

/** What lasts of what metadata said and an Owner entered, and what ends although nobody looks again. */

const DAY = 86_400;
const URL_OF_METADATA = 'https://idp.example/metadata';
const system = callerOf({ kind: 'system' });

describe('beside metadata by address', () => {
  let t: TestWorld;
  let certificates: string[] = [];
  beforeAll(async () => {
    t = await testWorld();
    const now = new Date();
    const pairs = await Promise.all(['a', 'b'].map((commonName) => createSelfSigned({ commonName, now, years: 2 })));
    certificates = pairs.map(({ certificate }) => certificate);
  });
  afterAll(() => t.close());
  beforeEach(() => t.clock.set(new Date()));

  async function made() {
    const { owner, organizationId } = await staffed(t);
    const { connectionId } = await connectionByMetadata(t, organizationId, { url: URL_OF_METADATA, state: 'active' });
    const at = `/organizations/${organizationId}/connections/${connectionId}`;
    const seen = async () => {
      await fresh(owner);
      return (await ask(t, owner, { url: at })).json();
    };
    const patch = async (saml: object, query = '') => {
      await fresh(owner);
      const answer = await ask(t, owner, { method: 'PATCH', url: `${at}${query}`, body: { saml } });
      expect(answer.statusCode, answer.body).toBe(200);
      return answer.json();
    };
    /** What the provider's metadata says from now on, as it is read over trusted TLS. */
    const says = async (change: object) => {
      const { saml } = await seen();
      const { idpEntityId, ssoUrl, ssoBinding } = saml;
      const pems = saml.certificates.map(({ pem }: { pem: string }) => pem);
      const settings = { idpEntityId, ssoUrl, ssoBinding, certificates: pems, sloUrl: null, ...change };
      const reading = { url: URL_OF_METADATA, settings };
      await act(t.world, system, organizationId, noteReading, { connectionId, reading });
    };
    const pems = async () => (await seen()).saml.certificates.map(({ pem }: { pem: string }) => pem);
    const believed = async () => {
      const material = await act(t.world, system, null, readConnectionMaterial, { connectionId });
      return material?.settings.type === 'saml' ? material.settings.certificates : [];
    };
    return { owner, organizationId, connectionId, seen, patch, says, pems, believed };
  }

  /** Signed in just now, whatever the clock was moved to. */
  async function fresh(owner: Person): Promise<void> {
    const now = t.clock.now();
    const authentications = JSON.stringify([{ method: 'password', at: now.toISOString() }]);
    const session = { authentications, last_seen_at: now, expires_at: new Date(now.getTime() + 30 * DAY * 1000) };
    await t.db.updateTable('sessions').set(session).where('user_id', '=', owner.id).execute();
    t.world.sessions.wrote();
  }

  const THEIRS = 'https://idp.example/logout';
  const OURS = 'https://idp.example/by-hand';

  test('a sign-out address entered by hand stays, whatever is read, until an Owner chooses the metadata’s', async () => {
    const { seen, patch, says } = await made();
    await says({ sloUrl: THEIRS, sloResponseUrl: `${THEIRS}/done`, sloBinding: 'post' });
    expect((await seen()).saml).toMatchObject({ sloUrl: THEIRS, sloBinding: 'post', sloByHand: false });
    // The form sends what stands in it.
    expect((await patch({ sloUrl: THEIRS })).saml.sloByHand).toBe(false);
    await patch({ sloUrl: OURS });
    await says({ sloUrl: THEIRS, certificates });
    const { saml } = await seen();
    expect(saml).toMatchObject({ sloUrl: OURS, sloByHand: true, metadata: { sloUrl: THEIRS } });
    expect(saml.certificates.length).toBeGreaterThan(1);
    expect((await patch({ sloByHand: false })).saml).toMatchObject({ sloUrl: THEIRS, sloByHand: false });
    await says({ sloUrl: `${THEIRS}/2` });
    expect((await seen()).saml).toMatchObject({ sloUrl: `${THEIRS}/2`, metadata: { sloUrl: `${THEIRS}/2` } });
  });

  test('none, by hand, is one as well; no Owner’s test is asked for, and the log says who chose', async () => {
    const { owner, organizationId, seen, patch, says } = await made();
    await says({ sloUrl: THEIRS });
    const { version } = await seen();
    await patch({ sloUrl: null });
    await says({ sloUrl: THEIRS });
    expect(await seen()).toMatchObject({
      version: version + 1,
      state: 'active',
      saml: { sloUrl: null, sloByHand: true },
    });
    const url = `/organizations/${organizationId}/audit-events?name=connection.updated`;
    const [event] = (await ask(t, owner, { url })).json().data;
    expect(event.changes.settings.to).toMatchObject({ sloUrl: null, sloByHand: true });
  });

  test('the metadata of another provider brings its own, and a choice without metadata is refused', async () => {
    const { owner, organizationId, connectionId, seen, patch, says } = await made();
    await patch({ sloUrl: OURS });
    await says({ idpEntityId: 'https://another.example', ssoUrl: 'https://another.example/sso', sloUrl: null });
    const { digest } = (await seen()).pendingMetadata;
    const at = `/organizations/${organizationId}/connections/${connectionId}`;
    await t.db.updateTable('connections').set({ state: 'draft' }).where('id', '=', connectionId).execute();
    const accepted = await ask(t, owner, { method: 'POST', url: `${at}/pending-metadata/accept`, body: { digest } });
    expect(accepted.json().saml).toMatchObject({ sloUrl: null, sloByHand: false });
    await patch({ metadataUrl: null });
    const refused = await ask(t, owner, { method: 'PATCH', url: at, body: { saml: { sloByHand: false } } });
    expect(refused.json()).toMatchObject({ code: 'conflict' });
  });

  test('a certificate on its way out ends by its own day although the address was forgotten', async () => {
    const { owner, organizationId, seen, patch, says, pems, believed } = await made();
    const [old] = await pems();
    await says({ certificates: certificates.slice(0, 1) });
    const [, leaving] = (await seen()).saml.certificates;
    expect(leaving).toMatchObject({ pem: old, believedUntil: expect.any(String) });
    const days = (Date.parse(leaving.believedUntil) - t.clock.now().getTime()) / DAY / 1000;
    expect(days).toBeCloseTo(3, 2);
    // The form brings along what stood in it.
    await patch({ ssoUrl: 'https://idp.example/by-hand', certificates: await pems() });
    expect((await seen()).saml.metadata).toBeNull();
    t.clock.advance(3 * DAY - 60);
    await endRetired(t.world);
    expect(await believed()).toHaveLength(2);
    t.clock.advance(60);
    // From that moment on, whenever it is put away.
    expect(await believed()).toEqual(certificates.slice(0, 1));
    await endRetired(t.world);
    expect(await pems()).toEqual(certificates.slice(0, 1));
    await endRetired(t.world);
    const url = `/organizations/${organizationId}/audit-events?name=connection.metadata_changed`;
    const { data } = (await ask(t, owner, { url })).json();
    expect(data).toHaveLength(2);
    expect(data[0].changes).toMatchObject({ automatic: true, certificates: { from: [{}, {}], to: [{}] } });
  });

  test('also when the metadata cannot be read, and after a trial was undone', async () => {
    const { seen, patch, says, believed } = await made();
    await says({ certificates: certificates.slice(0, 1) });
    await patch({ metadataUrl: null }, '?confirmWithin=5');
    t.clock.advance(4 * DAY);
    await endRetired(t.world);
    expect(await believed()).toHaveLength(1);
    await revertDueChanges(t.world);
    expect((await seen()).saml.metadata).toMatchObject({ url: URL_OF_METADATA });
    await endRetired(t.world);
    expect((await seen()).saml.certificates).toHaveLength(1);
  });

  test('an Owner’s change before it is put away does not bring it back', async () => {
    for (const sends of ['all that stands there', 'nothing of it', 'a change on trial']) {
      const { patch, says, pems, believed } = await made();
      await says({ certificates: certificates.slice(0, 1) });
      t.clock.advance(4 * DAY);
      const named = sends === 'all that stands there' ? { certificates: await pems() } : {};
      await patch({ allowIdpInitiated: true, ...named }, sends === 'a change on trial' ? '?confirmWithin=5' : '');
      expect(await believed(), sends).toEqual(certificates.slice(0, 1));
      t.clock.advance(DAY);
      await revertDueChanges(t.world);
      await endRetired(t.world);
      expect(await pems(), sends).toEqual(certificates.slice(0, 1));
    }
  });

  test('is the only one left by an Owner’s hand, or named again: then it stays', async () => {
    for (const again of ['by hand', 'by the provider']) {
      const { patch, says, pems } = await made();
      const [old = ''] = await pems();
      await says({ certificates: certificates.slice(0, 1) });
      if (again === 'by hand') await patch({ certificates: [old] });
      else await says({ certificates: [old, ...certificates.slice(0, 1)] });
      t.clock.advance(4 * DAY);
      await endRetired(t.world);
      expect(await pems()).toContain(old);
    }
  });
});
