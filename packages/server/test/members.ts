import { randomBytes } from 'node:crypto';
import type { OrganizationId, OrganizationRole, UserId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import { insertMember } from '../src/directory/members/store.ts';
import { insertOrganization } from '../src/directory/organizations/store.ts';
import { establishSession } from '../src/directory/sessions/establish.ts';
import { insertUser } from '../src/directory/users/store.ts';
import { hashSecret } from '../src/platform/crypto.ts';
import { newId } from '../src/platform/ids.ts';
import { callerOf } from './callers.ts';
import type { TestWorld } from './harness.ts';

/** Organizations and people as the stores write them, where how they came about is not what a test is about. */

export async function addOrganization({ db, clock }: Pick<TestWorld, 'db' | 'clock'>): Promise<OrganizationId> {
  const now = clock.now();
  const id = newId('org', now);
  await insertOrganization(db, { id, name: 'Customer', slug: id.toLowerCase(), plan: 'enterprise', now });
  return id;
}

export async function addMember(
  { db, clock }: Pick<TestWorld, 'db' | 'clock'>,
  organizationId: OrganizationId,
  role: OrganizationRole = 'ORGANIZATION_MEMBER',
): Promise<{ userId: UserId; email: string }> {
  const now = clock.now();
  const userId = newId('usr', now);
  const email = `${randomBytes(6).toString('hex')}@customer.example`;
  await db.transaction().execute(async (tx) => {
    await insertUser(tx, { id: userId, name: 'Ada', email, passwordHash: null, now });
    await insertMember(tx, organizationId, { userId, grant: { source: 'founder', sourceId: '', role }, now });
  });
  return { userId, email };
}

/** A browser that has just signed in by password. */
export async function signedIn({ db, clock }: Pick<TestWorld, 'db' | 'clock'>, userId: UserId) {
  const now = clock.now();
  const from = { ip: '192.0.2.1', userAgent: 'test' };
  const { token } = await db.transaction().execute((tx) =>
    establishSession(tx, {
      userId,
      authentication: { method: 'password', at: now },
      currentSession: null,
      caller: from,
      now,
    }),
  );
  const actor = { kind: 'session', tokenHash: hashSecret(token), hat: 'own' } as const;
  return callerOf(actor, from);
}

/** Makes a change that no trigger announces. */
export async function unannounced({ db }: Pick<TestWorld, 'db'>, table: string, change: string): Promise<void> {
  await sql`alter table ${sql.table(table)} disable trigger user`.execute(db);
  await sql.raw(change).execute(db);
  await sql`alter table ${sql.table(table)} enable trigger user`.execute(db);
}
