import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connection, connectionKey } from '../../../test/connections.ts';
import { ask, member, signedIn, staffed, verifiedDomain } from '../../../test/factories.ts';
import { type TestWorld, testWorld } from '../../../test/harness.ts';
import { sendCalendarDigests } from '../schedule/schedule.ts';

/** What ends is known beforehand: on the page, in a calendar program, and once a week by mail. */

describe('the access calendar', () => {
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

  const inDays = (days: number) => new Date(t.clock.now().getTime() + days * 86_400_000);

  async function ending(days: number) {
    const staff = await staffed(t);
    const { organizationId, owner } = staff;
    const domain = await verifiedDomain(t, organizationId);
    const connectionId = await connection(t, organizationId, {
      name: 'Okta, old; new',
      state: 'active',
      domains: [domain],
    });
    await t.db
      .updateTable('connections')
      .set({ client_secret_expires_at: inDays(days) })
      .where('id', '=', connectionId)
      .execute();
    await ask(t, owner, { method: 'POST', url: `/organizations/${organizationId}/bypass-link` });
    return { ...staff, connectionId, domain, base: `/organizations/${organizationId}/access-calendar` };
  }

  test('holds what ends, what it concerns and where it is mended', async () => {
    const { owner, connectionId, domain, organizationId, base } = await ending(20);
    await sql`update managed_domains set misses = 1, next_check_at = ${inDays(1)} where id = ${domain.id}`.execute(
      t.db,
    );
    const { data } = (await ask(t, owner, { url: base })).json();
    const settings = `https://gatehouse.example/organizations/${organizationId}/settings`;
    expect(data.map(({ kind, severity, link }: Record<string, string>) => [kind, severity, link])).toEqual([
      ['domain_failing', 'soon', `${settings}/authentication#managed-domains`],
      ['client_secret_ends', 'soon', `${settings}/authentication/connections/${connectionId}`],
      ['bypass_link_never_rehearsed', 'soon', `${settings}/authentication#bypass-link`],
      ['sole_owner', 'soon', `${settings}/users`],
    ]);
    await member(t, organizationId, 'ORGANIZATION_OWNER');
    const later = (await ask(t, owner, { url: base })).json().data;
    expect(later.some(({ kind }: { kind: string }) => kind === 'sole_owner')).toBe(false);
  });

  test('holds a key of ours that the provider knows us by, and no other, wherever it is read', async () => {
    const { owner, connectionId, organizationId, base } = await ending(20);
    for (const state of ['current', 'next'] as const) await connectionKey(t, organizationId, { connectionId, state });
    await sql`update connection_keys set ends_at = ${inDays(15)} where connection_id = ${connectionId}`.execute(t.db);
    const held = async () => {
      const { data } = (await ask(t, owner, { url: base })).json();
      return data.filter(({ kind }: { kind: string }) => kind === 'own_key_ends');
    };
    // It authenticates by its secret.
    expect(await held()).toEqual([]);
    const byKey = sql`settings || '{"clientAuthentication": "private_key_jwt"}'`;
    await sql`update connections set settings = ${byKey} where id = ${connectionId}`.execute(t.db);
    const at = `/organizations/${organizationId}/settings/authentication/connections/${connectionId}#keys`;
    expect(await held()).toMatchObject([{ severity: 'soon', link: `https://gatehouse.example${at}` }]);
    const { url } = (await ask(t, owner, { method: 'POST', url: `${base}/feed` })).json();
    const told = 'SUMMARY:Our own key for Okta';
    expect((await t.app.inject({ url: new URL(url).pathname })).body).toContain(told);
    const operator = await signedIn(t, { operator: true });
    const { data } = (await ask(t, operator, { url: '/operator/access-calendar?limit=100' })).json();
    const due = data.find((one: { organizationId: string }) => one.organizationId === organizationId).data;
    expect(due).toContainEqual(expect.objectContaining({ kind: 'own_key_ends' }));
    await sendCalendarDigests(t.world);
    expect((await t.mails(owner.email)).at(-1)?.text).toContain(
      'Our own key for Okta, old; new ends: publish a new one',
    );
  });

  test('is read by whoever has its address, until another is made or it is revoked', async () => {
    const { owner, base, member: other } = await ending(20);
    const make = async () => (await ask(t, owner, { method: 'POST', url: `${base}/feed` })).json().url;
    const read = (url: string) => t.app.inject({ url: new URL(url).pathname });
    const first = await make();
    const answer = await read(first);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(answer.body).toContain('SUMMARY:The client secret of Okta\\, old\\; new ends\r\n');
    for (const secret of [owner.email, other.email, first]) expect(answer.body).not.toContain(secret);
    const second = await make();
    expect([(await read(first)).statusCode, (await read(second)).statusCode]).toEqual([404, 200]);
    await ask(t, owner, { method: 'DELETE', url: `${base}/feed` });
    expect((await read(second)).statusCode).toBe(404);
    expect((await t.app.inject({ url: '/calendar/none.ics' })).statusCode).toBe(404);
    const { rows } = await sql<{ text: string }>`select string_agg(f::text, '') as text from calendar_feeds f`.execute(
      t.db,
    );
    expect(rows[0]?.text ?? '').not.toContain(second.split('/').at(-1)?.slice(0, -4));
  });

  test('shows operators which organizations have something due within the month', async () => {
    const operator = await signedIn(t, { operator: true });
    const [near, far] = [await ending(10), await ending(50)];
    const ids: string[] = [];
    let cursor = '';
    do {
      const url = `/operator/access-calendar?limit=1${cursor && `&cursor=${cursor}`}`;
      const page = (await ask(t, operator, { url })).json();
      ids.push(...page.data.map(({ organizationId }: { organizationId: string }) => organizationId));
      cursor = page.nextCursor;
    } while (cursor);
    expect(ids).toContain(near.organizationId);
    expect(ids).not.toContain(far.organizationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is mailed to the Owners once a week, by one of two processes, and only where something is due', async () => {
    const [near, far] = [await ending(10), await ending(50)];
    const digests = async ({ owner }: typeof near) =>
      (await t.mails(owner.email)).filter(({ subject }) => subject.startsWith('Days on which')).length;
    const send = () => Promise.all([sendCalendarDigests(t.world), sendCalendarDigests(beside.world)]);
    await send();
    expect([await digests(near), await digests(far)]).toEqual([1, 0]);
    for (const world of [t, beside]) world.clock.advance(7 * 86_400);
    await send();
    expect([await digests(near), await digests(far)]).toEqual([2, 0]);
    for (const world of [t, beside]) world.clock.set(new Date());
  });
});
