import type { ConnectionId, OrganizationId } from '@gatehouse/contract/vocabulary';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connection } from '../../../test/connections.ts';
import { ask, type Person, staffed, verifiedDomain } from '../../../test/factories.ts';
import { type TestWorld, testWorld } from '../../../test/harness.ts';
import { createSelfSigned } from '../../platform/self-signed.ts';
import { tellOfEndings } from './schedule.ts';

/** Nobody is surprised by a certificate or a client secret that ends. */

describe('what ends', () => {
  let t: TestWorld;
  let beside: TestWorld;
  beforeAll(async () => {
    t = await testWorld({ GATEHOUSE_OUTBOUND_ALLOW: '127.0.0.1' });
    beside = await testWorld({}, t);
  });
  afterAll(async () => {
    await beside.close();
    await t.close();
  });

  type Here = { organizationId: OrganizationId; owner: Person; connectionId: ConnectionId };

  async function activeConnection(): Promise<Here> {
    const { organizationId, owner } = await staffed(t);
    const domain = await verifiedDomain(t, organizationId);
    const connectionId = await connection(t, organizationId, { domains: [domain], state: 'active' });
    return { organizationId, owner, connectionId };
  }

  const patch = ({ organizationId, owner, connectionId }: Here, body: unknown) =>
    ask(t, owner, { method: 'PATCH', url: `/organizations/${organizationId}/connections/${connectionId}`, body });
  const read = async ({ organizationId, owner, connectionId }: Here) =>
    (await ask(t, owner, { url: `/organizations/${organizationId}/connections/${connectionId}` })).json();
  const subjects = async ({ owner }: Here) => (await t.mails(owner.email)).map(({ subject }) => subject);
  const inDays = (days: number) => new Date(t.clock.now().getTime() + days * 86_400_000).toISOString();

  test('is told to the Owners 30, 7 and 1 days before and at the end, once each and by one of two processes', async () => {
    const here = await activeConnection();
    expect((await patch(here, { oidc: { clientSecretExpiresAt: inDays(40) } })).statusCode).toBe(200);
    const told: number[] = [];
    for (let day = 0; day <= 42; day += 1) {
      await Promise.all([tellOfEndings(t.world), tellOfEndings(beside.world)]);
      told.push((await subjects(here)).length);
      t.clock.advance(86_400);
    }
    t.clock.set(new Date());
    expect(told.at(9)).toBe(0);
    expect([told.at(10), told.at(33), told.at(39), told.at(-1)]).toEqual([1, 2, 3, 4]);
    expect((await subjects(here)).at(-1)).toMatch(/has ended$/);
    const { data } = (
      await ask(t, here.owner, { url: `/organizations/${here.organizationId}/audit-events?name=connection.ending` })
    ).json();
    expect(data.map(({ changes }: { changes: { days: number } }) => changes.days)).toEqual([0, 1, 7, 30]);
  });

  test('is no longer warned of once it is renewed, and warned of again at the new end', async () => {
    const here = await activeConnection();
    await patch(here, { oidc: { clientSecretExpiresAt: inDays(5) } });
    await tellOfEndings(t.world);
    expect(await subjects(here)).toHaveLength(1);
    // A new secret of which no end is known.
    await patch(here, { oidc: { clientSecret: 'renewed' } });
    expect(await read(here)).toMatchObject({ endsAt: null, oidc: { clientSecretExpiresAt: null } });
    await tellOfEndings(t.world);
    await patch(here, { oidc: { clientSecretExpiresAt: inDays(6) } });
    await tellOfEndings(t.world);
    expect(await subjects(here)).toHaveLength(2);
  });

  test('a known end is not a change of what was tested', async () => {
    const here = await activeConnection();
    const before = await read(here);
    await patch(here, { oidc: { clientSecretExpiresAt: inDays(300) } });
    const after = await read(here);
    expect(after.state).toBe(before.state);
    expect(after.endsAt).toBe(after.oidc.clientSecretExpiresAt);
  });

  test('of several certificates the last one counts', async () => {
    const { organizationId, owner } = await staffed(t);
    const made = await ask(t, owner, {
      method: 'POST',
      url: `/organizations/${organizationId}/connections`,
      body: { type: 'saml', name: 'Two keys' },
    });
    const here = { organizationId, owner, connectionId: made.json().id };
    const now = t.clock.now();
    const keys = await Promise.all([1, 2].map((years) => createSelfSigned({ commonName: 'idp', now, years })));
    const certificates = keys.map(({ certificate }) => certificate);
    expect((await patch(here, { saml: { certificates } })).statusCode).toBe(200);
    const { saml, endsAt } = await read(here);
    const ends = saml.certificates.map(({ expiresAt }: { expiresAt: string }) => expiresAt).sort();
    expect(ends).toHaveLength(2);
    expect(endsAt).toBe(ends.at(-1));
  });
});
