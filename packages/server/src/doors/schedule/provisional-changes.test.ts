import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connection, connectionByMetadata, tested } from '../../../test/connections.ts';
import { ask, cookieOf, member, sessionOf, staffed, verifiedDomain } from '../../../test/factories.ts';
import { type TestWorld, testWorld } from '../../../test/harness.ts';
import { inForce } from '../../../test/in-force.ts';
import type { Authentication } from '../../policy/entry.ts';
import { revertDueChanges } from './schedule.ts';

/** A change on trial is in force at once, and gone again unless an Owner has come in by it and said so. */

describe('a change on trial', () => {
  let t: TestWorld;
  let beside: TestWorld;
  beforeAll(async () => {
    t = await testWorld();
    beside = await testWorld({}, t);
  });
  afterAll(async () => {
    await beside.close();
    await t.close();
  });

  async function wired() {
    const staff = await staffed(t);
    const { organizationId, owner } = staff;
    const domain = await verifiedDomain(t, organizationId);
    const connectionId = await connection(t, organizationId, { domains: [domain] });
    const nextId = await connection(t, organizationId);
    for (const id of [connectionId, nextId]) await tested(t, organizationId, { connectionId: id, userId: owner.id });
    return { ...staff, domain, connectionId, nextId, base: `/organizations/${organizationId}` };
  }

  async function anew(userId: `usr_${string}`, authentication: Authentication) {
    return { cookie: cookieOf(t.config, await sessionOf(t, userId, authentication)) };
  }

  test('undoes itself after its time, exactly, once for all processes, and the Owners are told', async () => {
    const { organizationId, owner, domain, connectionId, nextId, base } = await wired();
    const held = await connectionByMetadata(t, organizationId, { pending: true, state: 'active' });
    await tested(t, organizationId, { connectionId: held.connectionId, userId: owner.id });
    const changes = [
      { method: 'PATCH', url: `${base}/authentication`, body: { allowedMethods: ['password'], sessionMaxHours: 9 } },
      {
        method: 'PATCH',
        url: `${base}/connections/${connectionId}`,
        body: { name: 'New', automaticMembership: 'disabled', oidc: { clientId: 'c2', clientSecret: 's2' } },
      },
      { method: 'PATCH', url: `${base}/domains/${domain.id}`, body: { connectionId: null } },
      { method: 'POST', url: `${base}/connections/${connectionId}/activate` },
      { method: 'POST', url: `${base}/connections/${connectionId}/deactivate` },
      { method: 'POST', url: `${base}/connections/${nextId}/take-over`, body: { from: connectionId } },
      {
        method: 'POST',
        url: `${base}/connections/${held.connectionId}/pending-metadata/accept`,
        body: { digest: held.digest },
      },
    ] as const;
    for (const change of changes) {
      if (change.url.endsWith('/deactivate'))
        await ask(t, owner, { ...change, url: `${base}/connections/${connectionId}/activate` });
      const before = await inForce(t, organizationId);
      const answer = await ask(t, owner, { ...change, url: `${change.url}?confirmWithin=10` });
      expect(answer.statusCode, answer.body).toBe(200);
      expect(await inForce(t, organizationId)).not.toEqual(before);
      t.clock.advance(9 * 60);
      await revertDueChanges(t.world);
      expect(await inForce(t, organizationId)).not.toEqual(before);
      t.clock.advance(61);
      beside.clock.set(t.clock.now());
      await Promise.all([revertDueChanges(t.world), revertDueChanges(beside.world)]);
      expect(await inForce(t, organizationId), change.url).toEqual(before);
      t.clock.set(new Date());
    }
    const log = (await ask(t, owner, { url: `${base}/audit-events?name=authentication.reverted` })).json();
    expect(log.data).toHaveLength(changes.length);
    expect(log.data[0]).toMatchObject({ actor: { kind: 'system' }, changes: { by: 'time' } });
    const subjects = (await t.mails(owner.email)).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.endsWith('was undone'))).toHaveLength(changes.length);
  });

  test('stays once an Owner has come in by it, and not by what they had proven before or by the bypass link', async () => {
    const { organizationId, owner, connectionId, base } = await wired();
    await ask(t, owner, { method: 'POST', url: `${base}/connections/${connectionId}/activate?confirmWithin=5` });
    const link = await t.db
      .selectFrom('bypass_links')
      .select('id')
      .where('organization_id', '=', organizationId)
      .executeTakeFirstOrThrow();
    const { data } = (await ask(t, owner, { url: `${base}/provisional-change` })).json();
    expect(data).toMatchObject({ kind: 'connection', through: { id: connectionId }, isProven: false });
    t.clock.advance(1);
    const at = t.clock.now();
    const bypass = { organizationId, linkId: link.id, kept: false };
    const askers = [
      owner,
      await anew(owner.id, { method: 'password', at, bypass }),
      await anew(owner.id, { method: 'password', at }),
      await anew(owner.id, { method: 'sso', connectionId, at: new Date(at.getTime() - 60_000) }),
    ];
    const confirm = { method: 'POST', url: `${base}/provisional-change/confirm` } as const;
    for (const who of askers) expect((await ask(t, who, confirm)).json().code).toBe('sign_in_anew_required');
    const through = await anew(owner.id, { method: 'sso', connectionId, at });
    expect((await ask(t, through, { url: `${base}/provisional-change` })).json().data.isProven).toBe(true);
    expect((await ask(t, through, confirm)).statusCode).toBe(204);
    t.clock.advance(3600);
    await revertDueChanges(t.world);
    t.clock.set(new Date());
    const { state } = await t.db
      .selectFrom('connections')
      .select('state')
      .where('id', '=', connectionId)
      .executeTakeFirstOrThrow();
    expect(state).toBe('active');
  });

  test('of two connections is confirmed through the one that took over, and a later way back can be on trial too', async () => {
    const { organizationId, owner, connectionId, nextId, base } = await wired();
    await ask(t, owner, { method: 'POST', url: `${base}/connections/${connectionId}/activate` });
    const take = (to: string, from: string) =>
      ask(t, owner, {
        method: 'POST',
        url: `${base}/connections/${to}/take-over?confirmWithin=5`,
        body: { from },
      });
    const confirm = { method: 'POST', url: `${base}/provisional-change/confirm` } as const;
    expect((await take(nextId, connectionId)).statusCode).toBe(200);
    const { data } = (await ask(t, owner, { url: `${base}/provisional-change` })).json();
    expect(data).toMatchObject({ kind: 'connection', target: { id: nextId }, through: { id: nextId } });
    t.clock.advance(1);
    const at = t.clock.now();
    const through = (id: typeof connectionId) => anew(owner.id, { method: 'sso', connectionId: id, at });
    expect((await ask(t, await through(connectionId), confirm)).statusCode).toBeGreaterThanOrEqual(400);
    expect((await ask(t, await through(nextId), confirm)).statusCode).toBe(204);
    const kept = await inForce(t, organizationId);
    expect((await take(connectionId, nextId)).statusCode).toBe(200);
    t.clock.advance(5 * 60);
    await revertDueChanges(t.world);
    expect(await inForce(t, organizationId)).toEqual(kept);
    t.clock.set(new Date());
  });

  test('is confirmed by Owners only', async () => {
    const { organizationId, owner, member: other, billingAdmin, base } = await wired();
    const url = `${base}/authentication?confirmWithin=5`;
    await ask(t, owner, { method: 'PATCH', url, body: { sessionMaxHours: 8 } });
    t.clock.advance(1);
    for (const { id } of [other, billingAdmin]) {
      const who = await anew(id, { method: 'password', at: t.clock.now() });
      const answer = await ask(t, who, { method: 'POST', url: `${base}/provisional-change/confirm` });
      expect(answer.json().code).toBe('forbidden');
    }
    const second = await member(t, organizationId, 'ORGANIZATION_OWNER');
    const answer = await ask(t, second, { method: 'POST', url: `${base}/provisional-change/confirm` });
    expect(answer.statusCode).toBe(204);
    t.clock.set(new Date());
  });

  test('stays where undoing it would shut every Owner out, and they are told', async () => {
    const { organizationId, owner, base } = await wired();
    await t.db
      .updateTable('organizations')
      .set({ allowed_methods: ['passkey'] })
      .where('id', '=', organizationId)
      .execute();
    await t.db.updateTable('users').set({ has_passkey: true }).where('id', '=', owner.id).execute();
    const byPasskey = await anew(owner.id, { method: 'passkey', at: t.clock.now() });
    const url = `${base}/authentication?confirmWithin=5`;
    const body = { allowedMethods: ['passkey', 'password'] };
    expect((await ask(t, byPasskey, { method: 'PATCH', url, body })).statusCode).toBe(200);
    // Lost meanwhile: what was allowed before opens nothing any more.
    await t.db.updateTable('users').set({ has_passkey: false }).where('id', '=', owner.id).execute();
    t.clock.advance(301);
    await revertDueChanges(t.world);
    await revertDueChanges(t.world);
    t.clock.set(new Date());
    expect((await inForce(t, organizationId)).organization.allowed_methods).toEqual(['passkey', 'password']);
    const subjects = (await t.mails(owner.email)).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.endsWith('was not undone'))).toHaveLength(1);
    expect((await ask(t, owner, { url: `${base}/provisional-change` })).json().data).toBeNull();
  });

  test('is undone with the proof it was made with, however old by then, and by nobody else with an old one', async () => {
    const { owner, base, organizationId } = await wired();
    const second = await member(t, organizationId, 'ORGANIZATION_OWNER');
    const old = await anew(owner.id, {
      method: 'password',
      at: new Date(t.clock.now().getTime() - 15 * 60_000 - 1000),
    });
    const change = {
      method: 'PATCH',
      url: `${base}/authentication?confirmWithin=60`,
      body: { sessionMaxHours: 8 },
    } as const;
    await ask(t, owner, change);
    t.clock.advance(50 * 60);
    const undo = { method: 'DELETE', url: `${base}/provisional-change` } as const;
    expect((await ask(t, old, undo)).json().code).toBe('proof_required');
    expect((await ask(t, second, undo)).json().code).toBe('proof_required');
    // Every other change asks the same session for a proof by now.
    const again = { ...change, url: `${base}/authentication` };
    expect((await ask(t, owner, again)).json().code).toBe('proof_required');
    expect((await ask(t, owner, undo)).statusCode).toBe(204);
    t.clock.set(new Date());
  });

  test('previewed, leaves nothing that would undo itself', async () => {
    const { owner, base } = await wired();
    const url = `${base}/authentication?confirmWithin=5&dryRun=true`;
    expect((await ask(t, owner, { method: 'PATCH', url, body: { sessionMaxHours: 8 } })).json().refusal).toBeNull();
    expect((await ask(t, owner, { url: `${base}/provisional-change` })).json().data).toBeNull();
  });
});
