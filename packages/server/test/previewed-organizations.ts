import type { ConnectionId, Method, OrganizationId } from '@gatehouse/contract/vocabulary';
import fc from 'fast-check';
import { sql } from 'kysely';
import { newIdentityStatement } from '../src/directory/users/store.ts';
import { newId } from '../src/platform/ids.ts';
import { connection, tested } from './connections.ts';
import { ask, cookieOf, member, organization, type Person, sessionOf, verifiedDomain } from './factories.ts';
import { passkey, totp } from './factors.ts';
import type { TestWorld } from './harness.ts';
import type { Holds, Scene } from './previewed-changes.ts';

/** Organizations of every look, for what changes of how people sign in do to them. */

export const scenery = fc.record({
  allowed: fc.option(fc.subarray<Method>(['password', 'passkey', 'sso'], { minLength: 1 })),
  requireSecondFactor: fc.boolean(),
  link: fc.constantFrom('none', 'members', 'owners'),
  state: fc.constantFrom('draft', 'active'),
  isMapped: fc.boolean(),
});

export type State = typeof scenery extends fc.Arbitrary<infer One> ? One : never;

export async function setScene(t: TestWorld, others: readonly Holds[], looksLike: State): Promise<Scene> {
  const organizationId = await organization(t);
  const domain = await verifiedDomain(t, organizationId);
  const { isMapped, state } = looksLike;
  const connectionId = await connection(t, organizationId, { state });
  if (isMapped)
    await sql`update managed_domains set connection_id = ${connectionId} where id = ${domain.id}`.execute(t.db);
  const owner: Holds = {
    ...{ role: 'ORGANIZATION_OWNER', inDomain: true, hasIdentity: true, hasPasskey: true, hasTotp: true },
    ...{ hasPassword: true, hasTested: true, lastMethod: 'password' },
  };
  const people: (Person & Holds)[] = [];
  for (const has of [owner, ...others]) {
    const email = `p${people.length}@${has.inDomain ? domain.domain : `${domain.domain}.elsewhere.example`}`;
    const person = await member(t, organizationId, has.role, { email, password: has.hasPassword });
    people.push({ ...person, ...has });
    await equip(t, { ...person, ...has }, { organizationId, connectionId });
  }
  const [first] = people;
  if (!first) throw new Error('nobody');
  const scene = {
    organizationId,
    connectionId,
    formerId: await former(t, organizationId),
    domainId: domain.id,
    people,
    asker: await withEveryProof(t, first, connectionId),
  };
  await putInForce(t, scene, looksLike);
  return scene;
}

async function former(t: TestWorld, organizationId: OrganizationId): Promise<ConnectionId> {
  const id = await connection(t, organizationId);
  await sql`update connections set state = 'inactive', last_active_fingerprint = fingerprint where id = ${id}`.execute(
    t.db,
  );
  return id;
}

async function equip(
  t: TestWorld,
  one: Person & Holds,
  { organizationId, connectionId }: Pick<Scene, 'organizationId' | 'connectionId'>,
): Promise<void> {
  const now = t.clock.now();
  const identity = { id: newId('idn', now), provider: connectionId, subject: one.id, email: null, now };
  if (one.hasIdentity) await newIdentityStatement(one.id, identity).execute(t.db);
  if (one.hasPasskey) await passkey(t, one.id);
  if (one.hasTotp) await totp(t, one.id);
  if (one.hasTested) await tested(t, organizationId, { connectionId, userId: one.id, email: one.email });
  await t.db.updateTable('users').set({ last_method: one.lastMethod }).where('id', '=', one.id).execute();
}

/** Who asks is in by every way, so that the settings the organization begins with do not end the game. */
async function withEveryProof(t: TestWorld, { id }: Person, connectionId: ConnectionId): Promise<{ cookie: string }> {
  const at = t.clock.now();
  const token = await sessionOf(t, id, { method: 'password', at, secondFactor: 'totp' });
  const proofs = [
    { method: 'password', at: at.toISOString(), secondFactor: 'totp' },
    { method: 'passkey', at: at.toISOString() },
    { method: 'sso', connectionId, at: at.toISOString() },
  ];
  await sql`update sessions set authentications = ${JSON.stringify(proofs)}::jsonb where user_id = ${id}`.execute(t.db);
  return { cookie: cookieOf(t.config, token) };
}

async function putInForce(
  t: TestWorld,
  { organizationId, asker }: Scene,
  { allowed, requireSecondFactor, link }: State,
): Promise<void> {
  if (link !== 'none') await ask(t, asker, { method: 'POST', url: `/organizations/${organizationId}/bypass-link` });
  await t.db
    .updateTable('organizations')
    .set({
      allowed_methods: allowed,
      require_second_factor: requireSecondFactor,
      bypass_owners_only: link === 'owners',
    })
    .where('id', '=', organizationId)
    .execute();
}
