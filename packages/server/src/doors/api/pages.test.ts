import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, member, organization, type Person, restrict, signedIn, staffed } from '../../../test/factories.ts';
import { type TestWorld, testWorld } from '../../../test/harness.ts';

/** Lists and exports: everything once, whatever shares a moment, and nothing after the right is lost. */
describe('pages', () => {
  let t: TestWorld;
  let organizationId: OrganizationId;
  let owner: Person;
  beforeAll(async () => {
    t = await testWorld();
    organizationId = await organization(t);
    owner = await member(t, organizationId, 'ORGANIZATION_OWNER');
    // Sixty people of the same moment: an import.
    await sql`with people as (
        select 'usr_' || lpad(n::text, 26, '0') as id, 'tie-' || n || '@ties.example' as email from generate_series(1, 60) n
      ), mails as (
        insert into user_emails (email, user_id, verified_at, created_at) select email, id, now(), now() from people
      ), users as (
        insert into users (id, name, primary_email, created_at, updated_at) select id, 'Tie', email, now(), now() from people
      )
      insert into memberships (organization_id, user_id, role, search_text, created_at)
      select ${organizationId}, id, 'ORGANIZATION_MEMBER', 'tie ' || email, '2026-01-01T00:00:00Z' from people`.execute(
      t.db,
    );
  });
  afterAll(() => t.close());

  async function everyPage(url: string): Promise<{ pages: number; ids: string[] }> {
    const ids: string[] = [];
    let pages = 0;
    let cursor: string | null = null;
    do {
      const next: string = cursor === null ? url : `${url}&cursor=${encodeURIComponent(cursor)}`;
      const answer = await ask(t, owner, { url: next });
      expect(answer.statusCode).toBe(200);
      ids.push(...answer.json().data.map((item: { userId?: string; id?: string }) => item.userId ?? item.id));
      cursor = answer.json().nextCursor;
      pages++;
    } while (cursor !== null);
    return { pages, ids };
  }

  test('members of one moment come each once, over pages of any size', async () => {
    for (const limit of [1, 7, 60, 61, 200]) {
      const { pages, ids } = await everyPage(`/organizations/${organizationId}/users?limit=${limit}`);
      expect(ids).toHaveLength(61);
      expect(new Set(ids).size).toBe(61);
      expect(pages).toBe(Math.ceil(61 / limit));
    }
  });

  test('search and role narrow every page alike', async () => {
    const found = await everyPage(`/organizations/${organizationId}/users?limit=7&q=TIE-1`);
    expect(new Set(found.ids).size).toBe(11);
    const owners = await everyPage(`/organizations/${organizationId}/users?limit=7&role=ORGANIZATION_OWNER`);
    expect(owners.ids).toEqual([owner.id]);
    for (const odd of ['%25', '_', '\\', "'", '%25%25']) {
      expect((await everyPage(`/organizations/${organizationId}/users?limit=7&q=${odd}`)).ids).toEqual([]);
    }
  });

  test('organizations come each once to an operator', async () => {
    for (let count = 0; count < 5; count++) await staffed(t);
    const operator = await signedIn(t, { operator: true });
    const names: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const url = `/operator/organizations?limit=2${cursor && `&cursor=${cursor}`}`;
      const answer = await ask(t, operator, { url });
      expect(answer.statusCode, answer.body).toBe(200);
      names.push(...answer.json().data.map(({ id }: { id: string }) => id));
      cursor = answer.json().nextCursor;
    }
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(5);
  });

  test('somebody who joins meanwhile moves nobody to another page', async () => {
    const url = `/organizations/${organizationId}/users?limit=10`;
    const first = (await ask(t, owner, { url })).json();
    await member(t, organizationId, 'ORGANIZATION_MEMBER');
    const second = (await ask(t, owner, { url: `${url}&cursor=${first.nextCursor}` })).json();
    const shown = new Set(first.data.map(({ userId }: { userId: string }) => userId));
    expect(second.data.filter(({ userId }: { userId: string }) => shown.has(userId))).toEqual([]);
  });

  test('a preview counts everybody and shows them in pages', async () => {
    const url = `/organizations/${organizationId}/authentication?dryRun=true&limit=25`;
    const ask25 = (cursor: string) =>
      ask(t, owner, { method: 'PATCH', url: `${url}${cursor}`, body: { allowedMethods: ['sso'] } }).then((answer) =>
        answer.json(),
      );
    const first = await ask25('');
    expect(first.refusal.code).toBe('would_lock_out_owners');
    const { keepsAccess, mustChangeMethod, losesAccess } = first.counts;
    expect(keepsAccess + mustChangeMethod + losesAccess).toBe(62);
    const second = await ask25(`&cursor=${first.nextCursor}`);
    expect(second.counts).toEqual(first.counts);
    expect(second.data).toHaveLength(25);
  });

  test('an export is one document a line, all of them once, without those that come later', async () => {
    const { organizationId: id, owner: exporter } = await staffed(t);
    await sql`insert into audit_events (id, organization_id, name, actor, created_at)
      select 'evt_' || lpad(n::text, 26, '0'), ${id}, 'member.left', '{"kind":"system","id":null,"name":null}'::jsonb,
        date_trunc('milliseconds', now()) - make_interval(secs => (n / 100)::int + 10) from generate_series(1, 2500) n`.execute(
      t.db,
    );
    const answer = await ask(t, exporter, { url: `/organizations/${id}/audit-events/export` });
    expect(answer.headers['content-type']).toBe('application/x-ndjson');
    const lines = answer.body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(2500);
    expect(new Set(lines.map((line) => line.id)).size).toBe(2500);
    const listed = (
      await ask(t, exporter, { url: `/organizations/${id}/audit-events?name=member.left&limit=1` })
    ).json().data[0];
    expect(lines.at(-1)).toEqual(listed);
    const none = await ask(t, exporter, { url: `/organizations/${id}/audit-events/export?to=2020-01-01T00:00:00Z` });
    expect([none.statusCode, none.body]).toEqual([200, '']);
  });

  test('the audit log of some days holds what happened in them, and of one person what they did', async () => {
    const { organizationId: id, owner: reader, member } = await staffed(t);
    await sql`insert into audit_events (id, organization_id, name, actor, created_at)
      select 'evt_d' || lpad(n::text, 25, '0'), ${id}, 'member.left',
        jsonb_build_object('kind', 'member', 'id', case n when 2 then ${member.id}::text end, 'name', 'x'),
        timestamptz '2026-03-01' + make_interval(days => n) from generate_series(1, 5) n`.execute(t.db);
    const days = async (query: string) => {
      const { data } = (await ask(t, reader, { url: `/organizations/${id}/audit-events?${query}` })).json();
      return data.map(({ createdAt }: { createdAt: string }) => createdAt.slice(8, 10));
    };
    expect(await days('from=2026-03-03T00:00:00Z&to=2026-03-05T00:00:00Z')).toEqual(['05', '04', '03']);
    expect(await days(`actorId=${member.id}`)).toEqual(['03']);
    expect(await days('from=2026-03-04T00:00:00Z&to=2026-03-03T00:00:00Z')).toEqual([]);
  });

  test('an export ends when its reader loses the right', async () => {
    const { organizationId: id, owner: exporter } = await staffed(t);
    await sql`insert into audit_events (id, organization_id, name, actor, changes, created_at)
      select 'evt_x' || lpad(n::text, 25, '0'), ${id}, 'member.left', '{"kind":"system","id":null,"name":null}'::jsonb,
        jsonb_build_object('pad', repeat('x', 2000)), now() - interval '1 minute' from generate_series(1, 20000) n`.execute(
      t.db,
    );
    const url = await t.app.listen({ port: 0, host: '127.0.0.1' });
    const response = await fetch(`${url}/api/v1/organizations/${id}/audit-events/export`, {
      headers: { cookie: exporter.cookie },
    });
    expect(response.status).toBe(200);
    const reader = response.body?.getReader();
    await reader?.read();
    await restrict(t, id, ['github']);
    let received = 0;
    const rest = async () => {
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
        received += part.value.length;
    };
    await expect(rest()).rejects.toThrow();
    expect(received).toBeLessThan(20_000 * 2000);
  });
});
