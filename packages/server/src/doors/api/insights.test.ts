import { settingEvents } from '@gatehouse/contract/events';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callerOf } from '../../../test/callers.ts';
import { connection } from '../../../test/connections.ts';
import { ask, join, member, signedIn, staffed } from '../../../test/factories.ts';
import { type TestWorld, testWorld } from '../../../test/harness.ts';
import { act } from '../../directory/act.ts';
import { purgeExpired } from '../../directory/retention/actions.ts';
import { type SignInRecord, signInStatement } from '../../directory/sign-ins/store.ts';
import { lastSignInStatements } from '../../directory/users/store.ts';
import { withTransaction } from '../../platform/db/database.ts';
import { together } from '../../platform/db/together.ts';
import { newId } from '../../platform/ids.ts';

/** What Owners see at a glance is what the logs say, without anybody counting them. */

const DAY = 24 * 3600;

describe('insights', () => {
  let t: TestWorld;
  beforeAll(async () => {
    t = await testWorld();
  });
  afterAll(() => t.close());

  type Attempt = Partial<SignInRecord> & Pick<SignInRecord, 'organizationId'>;

  function attempt(options: Attempt): Promise<void> {
    const now = options.now ?? t.clock.now();
    const record: Omit<SignInRecord, 'id' | 'now' | 'organizationId'> = {
      ...{ userId: null, email: null, method: 'password', connectionId: null, outcome: 'succeeded', reason: null },
      ...{ steps: [], evidence: null, bypass: false, drill: false, ip: null, userAgent: null, reference: '7K4Q-92MX' },
    };
    const statement = signInStatement({ ...record, ...options, id: newId('sin', now), now });
    return withTransaction(t.db, (tx) => together(tx, [statement]));
  }

  const ago = (days: number) => new Date(t.clock.now().getTime() - days * DAY * 1000);
  const dayOf = (at: Date) => at.toISOString().slice(0, 10);

  async function read({ organizationId, owner }: Awaited<ReturnType<typeof staffed>>, days = '30') {
    const answer = await ask(t, owner, { url: `/organizations/${organizationId}/insights?days=${days}` });
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json();
  }

  test('every attempt is counted on its day, by method and by cause', async () => {
    const staff = await staffed(t);
    const { organizationId } = staff;
    await attempt({ organizationId });
    await attempt({ organizationId });
    await attempt({ organizationId, outcome: 'denied', reason: 'credentials_invalid' });
    await attempt({ organizationId, method: 'sso', outcome: 'denied', reason: 'saml_audience_mismatch', now: ago(2) });
    await attempt({ organizationId, method: null, outcome: 'denied', reason: 'flow_expired', now: ago(2) });
    await attempt({ organizationId, outcome: 'proof_required', reason: 'mailbox' });
    await attempt({ organizationId, now: ago(31) });
    const { signIns, failures } = await read(staff);
    const [today, earlier] = [dayOf(ago(0)), dayOf(ago(2))];
    expect(signIns).toEqual([
      { day: earlier, method: null, succeeded: 0, denied: 1 },
      { day: earlier, method: 'sso', succeeded: 0, denied: 1 },
      { day: today, method: 'password', succeeded: 2, denied: 1 },
    ]);
    expect(failures).toEqual([
      { day: earlier, reason: 'flow_expired', count: 1 },
      { day: earlier, reason: 'saml_audience_mismatch', count: 1 },
      { day: today, reason: 'credentials_invalid', count: 1 },
    ]);
    expect((await read(staff, '90')).signIns).toHaveLength(4);
    expect((await read(staff, '7')).signIns).toHaveLength(3);
  });

  test('simultaneous attempts are all counted, and one that is taken back is not', async () => {
    const staff = await staffed(t);
    const { organizationId } = staff;
    await Promise.all(Array.from({ length: 40 }, () => attempt({ organizationId })));
    const failing = t.db.transaction().execute(async (tx) => {
      const now = t.clock.now();
      const row = {
        id: newId('sin', now),
        reference: 'x',
        organization_id: organizationId,
        outcome: 'succeeded',
      } as const;
      await tx
        .insertInto('sign_ins')
        .values({ ...row, steps: '[]', created_at: now })
        .execute();
      throw new Error('taken back');
    });
    await expect(failing).rejects.toThrow('taken back');
    expect((await read(staff)).signIns).toEqual([{ day: dayOf(ago(0)), method: 'password', succeeded: 40, denied: 0 }]);
  });

  test('a connection shows its last good sign-in and its failures; an inactive one does not', async () => {
    const staff = await staffed(t);
    const { organizationId } = staff;
    const connectionId = await connection(t, organizationId, { name: 'Okta', state: 'active' });
    await connection(t, organizationId, { name: 'Draft' });
    const sso = { organizationId, connectionId, method: 'sso' } as const;
    await attempt({ ...sso, now: ago(200) });
    await attempt({ ...sso, outcome: 'denied', reason: 'idp_denied', now: ago(40) });
    const last = t.clock.now();
    await attempt({ ...sso, outcome: 'denied', reason: 'idp_denied', now: last });
    expect((await read(staff)).connections).toEqual([
      {
        id: connectionId,
        name: 'Okta',
        lastSucceededAt: expect.stringContaining(dayOf(ago(200))),
        lastFailedAt: last.toISOString(),
        failures: 1,
      },
    ]);
  });

  test('changes of settings are marked, with who made them; sign-ins and other events are not', async () => {
    const staff = await staffed(t);
    const { organizationId, owner } = staff;
    const url = `/organizations/${organizationId}`;
    await ask(t, owner, { method: 'POST', url: `${url}/bypass-link` });
    await ask(t, owner, { url: `${url}/bypass-link` });
    await ask(t, owner, { method: 'PATCH', url, body: { name: 'Renamed' } });
    await ask(t, owner, { method: 'PATCH', url: `${url}/authentication`, body: { bypassOwnersOnly: true } });
    const { changes } = await read(staff);
    expect(changes.map(({ name }: { name: string }) => name)).toEqual([
      'authentication.changed',
      'bypass_link.created',
    ]);
    expect(changes[0]).toMatchObject({
      eventId: expect.stringMatching(/^evt_/),
      actor: expect.stringContaining('Person'),
    });
  });

  test('the index of setting changes names what the contract names', async () => {
    const { rows } = await sql<{ definition: string }>`
      select indexdef as definition from pg_indexes where indexname = 'audit_events_settings'`.execute(t.db);
    const named = [...(rows[0]?.definition ?? '').matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map(([, name]) => name);
    expect(named.sort()).toEqual([...settingEvents].sort());
  });

  test('joins are counted by source, also of those who left since', async () => {
    const staff = await staffed(t);
    const { organizationId, owner, member: leaving } = staff;
    expect((await read(staff)).joins).toEqual([{ source: 'hand', count: 3 }]);
    await ask(t, owner, { method: 'DELETE', url: `/organizations/${organizationId}/users/${leaving.id}` });
    await join(t, organizationId, { userId: (await signedIn(t)).id, role: 'ORGANIZATION_MEMBER' });
    expect((await read(staff)).joins).toEqual([{ source: 'hand', count: 4 }]);
  });

  test('members: how many there are, by single sign-on, and not seen for ninety days; the list finds the same', async () => {
    const staff = await staffed(t);
    const { organizationId, owner } = staff;
    await together(t.db, lastSignInStatements(staff.member.id, { method: 'sso', organizationId }));
    await sql`update memberships set seen_on = seen_on - 91
      where organization_id = ${organizationId} and user_id = ${staff.billingAdmin.id}`.execute(t.db);
    expect((await read(staff)).members).toEqual({ total: 3, dormant: 1, bySso: 1 });
    const url = `/organizations/${organizationId}/users?dormant=true`;
    const dormant = async () => (await ask(t, owner, { url })).json().data.map((row: { userId: string }) => row.userId);
    expect(await dormant()).toEqual([staff.billingAdmin.id]);
    await ask(t, staff.billingAdmin, { url: `/organizations/${organizationId}` });
    await expect.poll(dormant).toEqual([]);
  });

  test('an organization’s insights are its own, for its Owners and the support team', async () => {
    const [one, other] = [await staffed(t), await staffed(t)];
    await attempt({ organizationId: one.organizationId });
    expect((await read(other)).signIns).toEqual([]);
    const url = `/organizations/${one.organizationId}/insights`;
    expect((await ask(t, one.member, { url })).statusCode).toBe(403);
    expect((await ask(t, other.owner, { url })).statusCode).toBe(404);
    const operator = await signedIn(t, { operator: true });
    expect((await ask(t, operator, { url: `/operator${url}` })).statusCode).toBe(200);
    expect((await ask(t, one.owner, { url: `${url}?days=31` })).statusCode).toBe(422);
  });

  test('counters are kept for a year and a month', async () => {
    const staff = await staffed(t);
    const { organizationId } = staff;
    await attempt({ organizationId, now: ago(399) });
    await attempt({ organizationId, now: ago(401) });
    await act(t.world, callerOf({ kind: 'system' }), null, purgeExpired, {});
    const { rows } = await sql`select day from sign_in_days where organization_id = ${organizationId}`.execute(t.db);
    expect(rows).toHaveLength(1);
  });
});

describe('members in another order', () => {
  let t: TestWorld;
  beforeAll(async () => {
    t = await testWorld();
  });
  afterAll(() => t.close());

  test('by name and from the oldest, each once over pages of two', async () => {
    const staff = await staffed(t);
    const { organizationId, owner } = staff;
    for (const name of ['zoe', 'Ädel', 'Ana "x"', 'Ana "x"', 'mia.'.repeat(20)]) {
      t.clock.advance(1);
      await member(t, organizationId, 'ORGANIZATION_MEMBER', { name });
    }
    const everyPage = async (sort: string) => {
      const rows: { name: string; createdAt: string }[] = [];
      let cursor = '';
      do {
        const url = `/organizations/${organizationId}/users?limit=2&sort=${sort}${cursor && `&cursor=${cursor}`}`;
        const answer = await ask(t, owner, { url });
        expect(answer.statusCode, answer.body).toBe(200);
        rows.push(...answer.json().data);
        cursor = answer.json().nextCursor ?? '';
      } while (cursor !== '');
      return rows;
    };
    const byName = (await everyPage('name')).map(({ name }) => name.toLowerCase());
    expect(byName).toHaveLength(8);
    expect(byName).toEqual([...byName].sort());
    const oldest = await everyPage('createdAt');
    const newest = await everyPage('-createdAt');
    expect(oldest.map(({ createdAt }) => createdAt)).toEqual(oldest.map(({ createdAt }) => createdAt).sort());
    expect(oldest.toReversed()).toEqual(newest);
  });

  test('a cursor of another order, or of nobody’s making, is refused', async () => {
    const { organizationId, owner } = await staffed(t);
    const url = `/organizations/${organizationId}/users?limit=1`;
    const { nextCursor } = (await ask(t, owner, { url })).json();
    const hostile = Buffer.from(`"a\0b".${owner.id}`).toString('base64url');
    for (const cursor of [nextCursor, hostile, 'x']) {
      expect((await ask(t, owner, { url: `${url}&sort=name&cursor=${cursor}` })).statusCode).toBe(422);
    }
  });
});
