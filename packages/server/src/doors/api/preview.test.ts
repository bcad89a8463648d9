import type { MemberImpact } from '@gatehouse/contract/impact';
import type { OrganizationRole, UserId } from '@gatehouse/contract/vocabulary';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { connection, tested } from '../../../test/connections.ts';
import { type Asked, ask, audited, member, signedIn, staffed, verifiedDomain } from '../../../test/factories.ts';
import { type TestWorld, testWorld } from '../../../test/harness.ts';
import { insertGrant, updateEffectiveRole } from '../../directory/members/store.ts';

describe('a preview', () => {
  let t: TestWorld;
  beforeAll(async () => {
    t = await testWorld();
  });
  afterAll(() => t.close());

  test('asks for no fresh proof, notes nothing, mails nobody and leaves everything as it was', async () => {
    const { organizationId, owner, member } = await staffed(t);
    const url = `/organizations/${organizationId}`;
    await ask(t, owner, { method: 'POST', url: `${url}/bypass-link` });
    const link = () =>
      t.db.selectFrom('bypass_links').selectAll().where('organization_id', '=', organizationId).execute();
    const before = { link: await link(), mails: (await t.mails()).length };
    t.clock.advance(16 * 60);
    const { out, events } = await audited(t, async () => [
      await ask(t, owner, { method: 'POST', url: `${url}/bypass-link?dryRun=true` }),
      await ask(t, owner, { method: 'DELETE', url: `${url}/bypass-link?dryRun=true` }),
      await ask(t, owner, { method: 'DELETE', url: `${url}/users/${member.id}?dryRun=true` }),
      await ask(t, owner, { method: 'PATCH', url: `${url}/authentication?dryRun=true`, body: { sessionMaxHours: 1 } }),
    ]);
    t.clock.set(new Date());
    expect(out.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
    expect(events).toEqual([]);
    expect({ link: await link(), mails: (await t.mails()).length }).toEqual(before);
    expect((await ask(t, owner, { url: `${url}/users/${member.id}` })).statusCode).toBe(200);
  });

  test('of a removal names exactly who goes, and of the last Owner says that it is refused', async () => {
    const { organizationId, owner, member: leaving } = await staffed(t);
    const url = `/organizations/${organizationId}/users`;
    const affected = '?dryRun=true&affected=true';
    const removal = (await ask(t, owner, { method: 'DELETE', url: `${url}/${leaving.id}${affected}` })).json();
    expect(removal.refusal).toBeNull();
    expect(removal.counts).toMatchObject({ keepsAccess: 2, losesAccess: 1 });
    expect(removal.data).toMatchObject([{ userId: leaving.id, impact: 'loses_access', waysAfter: [] }]);
    const body = { role: 'ORGANIZATION_MEMBER' };
    const last = (await ask(t, owner, { method: 'PUT', url: `${url}/${owner.id}/roles${affected}`, body })).json();
    expect(last.refusal.code).toBe('last_owner');
    expect(last.data).toEqual([]);
  });

  test('pages through those it affects, however many others there are', async () => {
    const { organizationId, owner } = await staffed(t);
    const domain = await verifiedDomain(t, organizationId);
    const connectionId = await connection(t, organizationId, { state: 'active' });
    const inside: UserId[] = [];
    for (let number = 0; number < 3; number++) {
      const email = `inside-${number}@${domain.domain}`;
      inside.push((await member(t, organizationId, 'ORGANIZATION_MEMBER', { email })).id);
      await member(t, organizationId, 'ORGANIZATION_MEMBER');
    }
    await t.db.updateTable('users').set({ last_method: 'password' }).where('id', 'in', inside).execute();
    const url = `/organizations/${organizationId}/domains/${domain.id}?dryRun=true&affected=true&limit=2`;
    const page = async (cursor: string) =>
      (await ask(t, owner, { method: 'PATCH', url: url + cursor, body: { connectionId } })).json();
    const first = await page('');
    const second = await page(`&cursor=${first.nextCursor}`);
    expect(first.counts).toMatchObject({ mustChangeMethod: 3 });
    expect([...first.data, ...second.data].map(({ userId }) => userId)).toEqual(inside.toReversed());
    expect(second.nextCursor).toBeNull();
  });

  test('says where only a sign-in shows whether a live connection works: not of what has been tested', async () => {
    const { organizationId, owner } = await staffed(t);
    const connectionId = await connection(t, organizationId, { state: 'active' });
    const url = `/organizations/${organizationId}/connections/${connectionId}`;
    const untestedBy = async (change: Partial<Asked>) => {
      const answer = await ask(t, owner, { method: 'PATCH', ...change, url: `${change.url ?? url}?dryRun=true` });
      return answer.json().untested;
    };
    const other = { body: { oidc: { clientId: 'another' } } };
    expect(await untestedBy(other)).toBe(true);
    expect(await untestedBy({ body: { automaticMembership: 'disabled' } })).toBe(false);
    expect(await untestedBy({ body: { oidc: { clientSecretExpiresAt: '2027-01-01T00:00:00Z' } } })).toBe(false);
    expect(await untestedBy({ method: 'POST', url: `${url}/deactivate` })).toBe(false);

    await tested(t, organizationId, { connectionId, userId: owner.id });
    await ask(t, owner, { method: 'PATCH', url, ...other });
    expect(await untestedBy({ body: { oidc: { clientId: 'client' } } })).toBe(false);
    expect(await untestedBy({ body: { oidc: { clientId: 'a third' } } })).toBe(true);
  });

  test('says whose role a group rule gave, and what is not known', async () => {
    const { organizationId, owner } = await staffed(t);
    const connectionId = await connection(t, organizationId, { state: 'active' });
    const ruled = await member(t, organizationId, 'ORGANIZATION_MEMBER');
    const rule = (value: string, role: OrganizationRole) =>
      ({ attribute: 'groups', value, target: { kind: 'organization_role', role } }) as const;
    const finance = rule('finance', 'ORGANIZATION_BILLING_ADMIN');
    const audit = rule('audit', 'ORGANIZATION_BILLING_ADMIN');
    const url = `/organizations/${organizationId}/connections/${connectionId}/group-rules`;
    await ask(t, owner, { method: 'PUT', url, body: { rules: [finance, audit] } });
    await t.db.transaction().execute(async (tx) => {
      const grant = { source: 'group_rule', sourceId: connectionId, role: 'ORGANIZATION_BILLING_ADMIN' } as const;
      await insertGrant(tx, organizationId, { userId: ruled.id, grant, now: t.clock.now() });
      await updateEffectiveRole(tx, organizationId, ruled.id);
    });
    const told = async (rules: unknown[]) => {
      const dry = { method: 'PUT', url: `${url}?dryRun=true&affected=true`, body: { rules } } as const;
      const { roles, data } = (await ask(t, owner, dry)).json();
      return {
        roles,
        people: data.map(({ userId, roleAfter, roleOpen }: z.infer<typeof MemberImpact>) => ({
          userId,
          roleAfter,
          roleOpen,
        })),
      };
    };
    const { id: userId } = ruled;
    expect(await told([])).toEqual({
      roles: { changed: 1, open: 0, more: false },
      people: [{ userId, roleAfter: 'ORGANIZATION_MEMBER', roleOpen: false }],
    });
    expect(await told([audit])).toEqual({
      roles: { changed: 0, open: 1, more: false },
      people: [{ userId, roleAfter: 'ORGANIZATION_BILLING_ADMIN', roleOpen: true }],
    });
    // Whoever has that group was never asked for it.
    expect(await told([finance, audit, rule('staff', 'ORGANIZATION_MEMBER')])).toEqual({
      roles: { changed: 0, open: 0, more: true },
      people: [],
    });
    const away = { method: 'DELETE', url: url.replace('/group-rules', '?dryRun=true') } as const;
    expect((await ask(t, owner, away)).json().roles).toEqual({ changed: 1, open: 0, more: false });
  });

  test('of an older version is refused like the change', async () => {
    const { organizationId, owner } = await staffed(t);
    const url = `/organizations/${organizationId}/authentication?dryRun=true`;
    const headers = { 'if-match': '"9"' };
    const answer = await ask(t, owner, { method: 'PATCH', url, headers, body: { allowedMethods: null } });
    expect(answer.json().code).toBe('precondition_failed');
  });

  test('is shown to an operator who does not act yet, and to nobody who may not make the change', async () => {
    const { organizationId, member } = await staffed(t);
    const operator = await signedIn(t, { operator: true });
    const path = `/organizations/${organizationId}/authentication?dryRun=true`;
    const asked = { method: 'PATCH', body: { allowedMethods: null } } as const;
    expect((await ask(t, operator, { ...asked, url: `/operator${path}` })).statusCode).toBe(200);
    expect((await ask(t, member, { ...asked, url: path })).json().code).toBe('forbidden');
  });
});

describe('where support restricts', () => {
  let t: TestWorld;
  beforeAll(async () => {
    t = await testWorld({ GATEHOUSE_SELF_SERVICE: 'none' });
  });
  afterAll(() => t.close());

  test('an Owner sees what it would mean before they ask for it', async () => {
    const { organizationId, owner } = await staffed(t);
    const url = `/organizations/${organizationId}/authentication?dryRun=true`;
    const answer = (await ask(t, owner, { method: 'PATCH', url, body: { allowedMethods: ['sso'] } })).json();
    expect(answer.refusal.code).toBe('by_request_only');
    expect(answer.counts).toMatchObject({ keepsAccess: 0, losesAccess: 3 });
  });
});
