import type { Impact } from '@gatehouse/contract/impact';
import type { ConnectionId, Method, OrganizationId } from '@gatehouse/contract/vocabulary';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  ask,
  audited,
  connection,
  cookieOf,
  member,
  organization,
  type Person,
  sessionOf,
  tested,
  verifiedDomain,
} from '../../../test/factories.ts';
import { passkey, totp } from '../../../test/factors.ts';
import { type TestWorld, testWorld } from '../../../test/harness.ts';
import { change, type Holds, holds, requestOf, type Scene } from '../../../test/previewed-changes.ts';
import { act } from '../../directory/act.ts';
import { identify } from '../../directory/sign-ins/actions.ts';
import { newIdentityStatement } from '../../directory/users/store.ts';
import { newId, newReference } from '../../platform/ids.ts';
import type { Authentication } from '../../policy/entry.ts';

/**
 * Whatever an organization looks like and whatever is about to be changed: a preview changes nothing, its refusal is the
 * refusal that then comes, and what it says of each member is what then happens to them at the door.
 */

let t: TestWorld;
beforeAll(async () => {
  t = await testWorld();
});
afterAll(() => t.close());

const scenery = fc.record({
  allowed: fc.option(fc.subarray<Method>(['password', 'passkey', 'sso'], { minLength: 1 })),
  requireSecondFactor: fc.boolean(),
  link: fc.constantFrom('none', 'members', 'owners'),
  state: fc.constantFrom('draft', 'active'),
  isMapped: fc.boolean(),
});

type State = typeof scenery extends fc.Arbitrary<infer One> ? One : never;

test('what a preview says is what then happens', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(holds, { minLength: 4, maxLength: 4 }),
      scenery,
      change,
      async (others, looksLike, wanted) => {
        const scene = await setScene(others, looksLike);
        const asked = await requestOf(t, scene, wanted);
        const dry = { ...asked, url: `${asked.url}?dryRun=true&limit=200` };
        const { out: preview, events } = await audited(t, () => ask(t, scene.asker, dry));
        expect(events).toEqual([]);
        const real = await ask(t, scene.asker, asked);
        const refusal = real.statusCode < 400 ? null : real.json().code;
        if (preview.statusCode >= 400) {
          expect(preview.json().code).toBe(refusal);
          return;
        }
        const impact: z.infer<typeof Impact> = preview.json();
        expect(impact.refusal?.code ?? null, real.body).toBe(refusal);
        if (impact.refusal !== null) {
          expect(impact.refusal.reasons).toEqual((real.json().errors ?? []).map(({ code }: { code: string }) => code));
          return;
        }
        expect(impact.data).toHaveLength(scene.people.length);
        for (const row of impact.data) await expectAtTheDoor(scene, row);
      },
    ),
    { numRuns: 180 },
  );
}, 180_000);

async function setScene(others: readonly Holds[], looksLike: State) {
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
    await equip({ ...person, ...has }, { organizationId, connectionId });
  }
  const [first] = people;
  if (!first) throw new Error('nobody');
  const scene = {
    organizationId,
    connectionId,
    formerId: await former(organizationId),
    domainId: domain.id,
    people,
    asker: await withEveryProof(first, connectionId),
  };
  await putInForce(scene, looksLike);
  return scene;
}

async function former(organizationId: OrganizationId): Promise<ConnectionId> {
  const id = await connection(t, organizationId);
  await sql`update connections set state = 'inactive', last_active_fingerprint = fingerprint where id = ${id}`.execute(
    t.db,
  );
  return id;
}

async function equip(
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
async function withEveryProof({ id }: Person, connectionId: ConnectionId): Promise<{ cookie: string }> {
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

type Row = z.infer<typeof Impact>['data'][number];

async function expectAtTheDoor(scene: Scene, { userId, impact, waysAfter }: Row): Promise<void> {
  const person = scene.people.find(({ id }) => id === userId);
  if (!person) throw new Error('a stranger in the preview');
  const opened: Method[] = [];
  for (const authentication of await authenticationsOf(person, scene)) {
    const { method } = authentication;
    if (!opened.includes(method) && (await opens(scene, person, authentication))) opened.push(method);
  }
  const told = `${JSON.stringify(person)} was said to be ${impact}`;
  expect(opened.toSorted(), told).toEqual(waysAfter.filter((way) => way !== 'bypass').toSorted());
  expect(opened.length > 0, told).toBe(impact !== 'loses_access' && impact !== 'has_no_access');
  if (impact === 'must_change_method') expect(opened, told).not.toContain(person.lastMethod);
}

/** What this person can still come to hold: the door of sign-in decides where their address leads. */
async function authenticationsOf(person: Person & Holds, { connectionId }: Scene): Promise<Authentication[]> {
  const at = t.clock.now();
  const nobody = {
    actor: { kind: 'applicant' },
    ip: null,
    userAgent: null,
    reference: newReference(),
    override: null,
  } as const;
  // Many more addresses are asked about here than anybody may.
  await t.db.deleteFrom('rate_counters').execute();
  const route = await act(t.world, nobody, null, identify, { email: person.email });
  const held = t.db.selectFrom('identities').select('id').where('released_at', 'is', null);
  const identity = await held.where('user_id', '=', person.id).executeTakeFirst();
  const isRouted = route.kind === 'connection';
  return [
    ...(isRouted ? [] : [{ method: 'password', at, secondFactor: 'totp' } as const]),
    ...(person.hasPasskey ? [{ method: 'passkey', at } as const] : []),
    ...(isRouted ? [{ method: 'sso', connectionId: route.connectionId, at } as const] : []),
    ...(identity ? [{ method: 'sso', connectionId, at } as const] : []),
  ];
}

async function opens(scene: Scene, person: Person, authentication: Authentication): Promise<boolean> {
  const cookie = cookieOf(t.config, await sessionOf(t, person.id, authentication));
  const { statusCode } = await ask(t, { cookie }, { url: `/organizations/${scene.organizationId}` });
  return statusCode === 200;
}
