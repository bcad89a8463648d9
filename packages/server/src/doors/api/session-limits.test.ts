import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, join, type Person, sessionOf, staffed } from '../../../test/factories.ts';
import { type TestWorld, testWorld } from '../../../test/harness.ts';

/** How long a sign-in counts is each organization's own matter, and only its own. */

const HOUR = 3600;

describe('session limits', () => {
  let t: TestWorld;
  beforeAll(async () => {
    t = await testWorld();
  });
  afterAll(() => t.close());

  const open = async (who: Pick<Person, 'cookie'>, organizationId: OrganizationId) =>
    (await ask(t, who, { url: `/organizations/${organizationId}` })).statusCode;
  const limit = async (
    { organizationId, owner }: Awaited<ReturnType<typeof staffed>>,
    sessionMaxHours: number | null,
  ) => {
    const url = `/organizations/${organizationId}/authentication`;
    const answer = await ask(t, owner, { method: 'PATCH', url, body: { sessionMaxHours } });
    expect([answer.statusCode, answer.json().sessionMaxHours], answer.body).toEqual([200, sessionMaxHours]);
  };

  test('what is too old for one organization opens the others as before, and a new proof opens it again', async () => {
    const [strict, lenient] = [await staffed(t), await staffed(t)];
    const { member } = strict;
    await join(t, lenient.organizationId, { userId: member.id, role: 'ORGANIZATION_MEMBER' });
    await limit(strict, 8);
    // Also from memory, where the session is by now.
    for (let request = 0; request < 3; request++) expect(await open(member, strict.organizationId)).toBe(200);
    t.clock.advance(8 * HOUR + 1);
    const refused = await ask(t, member, { url: `/organizations/${strict.organizationId}` });
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'method_not_allowed']);
    expect(refused.json().detail).toContain('asks for a sign-in from the last 8 hours.');
    expect(await open(member, lenient.organizationId)).toBe(200);
    const mine = (await ask(t, member, { url: '/organizations' })).json().data;
    const entries = Object.fromEntries(mine.map((one: { id: string; entry: unknown }) => [one.id, one.entry]));
    expect(entries[strict.organizationId]).toMatchObject({ kind: 'step_up', expired: true });
    expect(entries[lenient.organizationId]).toEqual({ kind: 'enter', bypassed: false });

    const token = await sessionOf(t, member.id, { method: 'password', at: t.clock.now() });
    const cookie = member.cookie.replace(/=.*/, `=${token}`);
    expect(await open({ cookie }, strict.organizationId)).toBe(200);
  });

  test('a shorter limit takes effect with the next request, a lifted one too', async () => {
    const staff = await staffed(t);
    t.clock.advance(10 * 60);
    expect(await open(staff.member, staff.organizationId)).toBe(200);
    await limit(staff, 1);
    t.clock.advance(51 * 60);
    expect(await open(staff.member, staff.organizationId)).toBe(403);
    const fresh = await sessionOf(t, staff.owner.id, { method: 'password', at: t.clock.now() });
    const owner = { ...staff.owner, cookie: staff.owner.cookie.replace(/=.*/, `=${fresh}`) };
    await limit({ ...staff, owner }, null);
    expect(await open(staff.member, staff.organizationId)).toBe(200);
  });

  test('a preview changes nothing, and the limit locks no Owner out', async () => {
    const { organizationId, owner } = await staffed(t);
    const url = `/organizations/${organizationId}/authentication`;
    const preview = await ask(t, owner, { method: 'PATCH', url: `${url}?dryRun=true`, body: { sessionMaxHours: 1 } });
    expect(preview.json()).toMatchObject({ refusal: null, counts: { keepsAccess: 3 } });
    expect((await ask(t, owner, { url })).json().sessionMaxHours).toBeNull();
  });
});
