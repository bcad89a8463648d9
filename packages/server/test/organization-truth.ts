import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import { expect } from 'vitest';
import type { TestWorld } from './harness.ts';

/** The counter counts, roles are the best of the grants, and every change that shows has its event. */
export async function expectTheTruth({ db }: TestWorld, id: OrganizationId): Promise<void> {
  const { rows } = await sql<{ counted: number; members: number; wrongRoles: number }>`
    select o.member_count as counted,
      (select count(*)::int from memberships m where m.organization_id = o.id) as members,
      (select count(*)::int from memberships m where m.organization_id = o.id and m.role <> (
        select g.role from grants g where g.organization_id = m.organization_id and g.user_id = m.user_id
        order by array_position(array['ORGANIZATION_OWNER', 'ORGANIZATION_BILLING_ADMIN', 'ORGANIZATION_MEMBER'], g.role)
        limit 1)) as "wrongRoles"
    from organizations o where o.id = ${id}`.execute(db);
  expect(rows[0]).toEqual({ counted: rows[0]?.members, members: rows[0]?.members, wrongRoles: 0 });
  const names = await db
    .selectFrom('audit_events')
    .select(['name', 'changes'])
    .where('organization_id', '=', id)
    .execute();
  const { allowed_methods, require_second_factor } = await db
    .selectFrom('organizations')
    .select(['allowed_methods', 'require_second_factor'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const changed = names.some(({ name }) => name === 'authentication.changed');
  expect(changed || (allowed_methods === null && !require_second_factor)).toBe(true);
}
