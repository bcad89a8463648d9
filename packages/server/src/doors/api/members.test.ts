import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, member, staffed } from '../../../test/factories.ts';
import { type TestWorld, testWorld } from '../../../test/harness.ts';

/** Who is away, deactivated or removed, as the lists of an organization tell it. */

describe('members who are away', () => {
  let t: TestWorld;
  beforeAll(async () => {
    t = await testWorld();
  });
  afterAll(() => t.close());

  test('deactivated members are found among the others, and are none of the active', async () => {
    const { organizationId, owner } = await staffed(t);
    const away = await member(t, organizationId, 'ORGANIZATION_MEMBER');
    await t.db.updateTable('memberships').set({ status: 'deactivated' }).where('user_id', '=', away.id).execute();
    const of = async (status: string) => {
      const { data } = (await ask(t, owner, { url: `/organizations/${organizationId}/users?status=${status}` })).json();
      return data.map(({ userId }: { userId: string }) => userId);
    };
    expect(await of('deactivated')).toEqual([away.id]);
    expect(await of('active')).not.toContain(away.id);
  });

  test('removed people are listed as the organization knew them, page by page, until their block is lifted', async () => {
    const { organizationId, owner } = await staffed(t);
    const base = `/organizations/${organizationId}`;
    const gone = [];
    for (let i = 0; i < 3; i += 1) {
      const one = await member(t, organizationId, 'ORGANIZATION_MEMBER');
      t.clock.advance(1);
      await ask(t, owner, { method: 'DELETE', url: `${base}/users/${one.id}` });
      gone.unshift(one);
    }
    // Where they go on as somebody else is none of the organization's business.
    await t.db
      .updateTable('users')
      .set({ name: 'Renamed' })
      .where('id', '=', gone[0]?.id ?? 'usr_')
      .execute();
    const first = (await ask(t, owner, { url: `${base}/removed-people?limit=2` })).json();
    const rest = (await ask(t, owner, { url: `${base}/removed-people?limit=2&cursor=${first.nextCursor}` })).json();
    const listed = [...first.data, ...rest.data];
    expect(listed.map(({ userId, email }) => [userId, email])).toEqual(gone.map(({ id, email }) => [id, email]));
    expect([listed[0].name, rest.nextCursor]).toEqual([expect.not.stringContaining('Renamed'), null]);

    await ask(t, owner, { method: 'DELETE', url: `${base}/users/${gone[0]?.id}/block` });
    expect((await ask(t, owner, { url: `${base}/removed-people` })).json().data).toHaveLength(2);
    const log = (await ask(t, owner, { url: `${base}/audit-events?name=member.block_lifted` })).json();
    expect(log.data[0].target).toMatchObject({ id: gone[0]?.id, name: listed[0].name });
    const stranger = await staffed(t);
    expect((await ask(t, stranger.owner, { url: `${base}/removed-people` })).statusCode).toBe(404);
  });
});
