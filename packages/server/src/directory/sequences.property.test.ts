import type { Method, OrganizationId, OrganizationRole, UserId } from '@gatehouse/contract/vocabulary';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callerOf } from '../../test/callers.ts';
import { addTotp, passkey } from '../../test/factors.ts';
import { type TestWorld, testWorld } from '../../test/harness.ts';
import { expectTheTruth } from '../../test/organization-truth.ts';
import { changedBetween, comeInSaying, grantsIn, toRule } from '../../test/ruled-sign-in.ts';
import { hashSecret } from '../platform/crypto.ts';
import { newId, newReference } from '../platform/ids.ts';
import { ProblemError } from '../platform/problem.ts';
import { anOwnerCanGetIn } from '../policy/ways-in.ts';
import { act } from './act.ts';
import { changeAuthentication } from './authentication/actions.ts';
import { findOwnersWays } from './authentication/keep-owners-in.ts';
import { deleteBypassLink, regenerateBypassLink } from './bypass-links/actions.ts';
import type { Caller } from './caller.ts';
import { activateConnection, createConnection, deactivateConnection, deleteConnection } from './connections/actions.ts';
import { replaceGroupRules } from './connections/group-rules.ts';
import { addDomain, mapDomain, proveDomain, removeDomain } from './domains/actions.ts';
import { changeMemberRole, leaveOrganization, removeMember } from './members/actions.ts';
import { liftMemberBlock } from './members/removed-people.ts';
import { insertMember } from './members/store.ts';
import { createOrganization } from './organizations/actions.ts';
import { removeTotp } from './second-factors/actions.ts';
import { removePasskey } from './second-factors/passkeys.ts';
import { listPasskeys } from './second-factors/store.ts';
import { establishSession } from './sessions/establish.ts';
import { insertUser, newIdentityStatement } from './users/store.ts';

/**
 * Whatever people do, in whatever order: an organization keeps an Owner (R7) who can get in (R6), and its counters,
 * roles and events tell the truth (R9). Refusals are part of the game; anything but a ProblemError is a bug.
 */

let here: TestWorld;
beforeAll(async () => {
  here = await testWorld();
});
afterAll(() => here.close());

type Actor = { userId: UserId; caller: Caller };
type Scene = { id: OrganizationId; people: Actor[]; connectionId: `con_${string}`; domainId: `dom_${string}` };

const PEOPLE = 4;
const PEOPLE_WHO_START_AS_OWNERS = 2;
const who = fc.integer({ min: 0, max: PEOPLE - 1 });
// Mostly those who may: refusals for want of a role are tested elsewhere.
const byOwner = fc.oneof(
  { weight: 4, arbitrary: fc.nat(PEOPLE_WHO_START_AS_OWNERS - 1) },
  { weight: 1, arbitrary: who },
);
const role = fc.constantFrom<OrganizationRole>(
  'ORGANIZATION_OWNER',
  'ORGANIZATION_BILLING_ADMIN',
  'ORGANIZATION_MEMBER',
);
const allowed = fc.option(fc.subarray<Method>(['password', 'passkey', 'sso'], { minLength: 1 }));

const GROUPS = ['staff', 'finance', 'admins'];
const groupRules = fc.uniqueArray(fc.record({ group: fc.constantFrom(...GROUPS), role }), {
  maxLength: 3,
  selector: ({ group }) => group,
});

/** One step: who does it, and what. `groups` null: the provider says nothing of groups. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('role' as const), by: byOwner, to: who, role }),
  fc.record({ kind: fc.constant('remove' as const), by: byOwner, to: who }),
  fc.record({ kind: fc.constant('lift' as const), by: byOwner, to: who }),
  fc.record({ kind: fc.constant('leave' as const), by: byOwner }),
  fc.record({ kind: fc.constant('restrict' as const), by: byOwner, allowed }),
  fc.record({ kind: fc.constant('require' as const), by: byOwner, required: fc.boolean() }),
  fc.record({
    kind: fc.constant('factor' as const),
    by: byOwner,
    to: fc.constantFrom<'totp' | 'passkey' | 'none' | 'no passkey'>('totp', 'passkey', 'none', 'no passkey'),
  }),
  fc.record({ kind: fc.constant('link' as const), by: byOwner, remove: fc.boolean() }),
  fc.record({
    kind: fc.constant('connection' as const),
    by: byOwner,
    to: fc.constantFrom<'on' | 'off' | 'gone'>('on', 'off', 'gone'),
  }),
  fc.record({
    kind: fc.constant('domain' as const),
    by: byOwner,
    to: fc.constantFrom<'unmap' | 'gone'>('unmap', 'gone'),
  }),
  fc.record({ kind: fc.constant('rejoin' as const), to: who, role }),
  fc.record({ kind: fc.constant('rules' as const), by: byOwner, rules: groupRules }),
  fc.record({ kind: fc.constant('come' as const), to: who, groups: fc.option(fc.subarray(GROUPS)) }),
);
type Step = typeof step extends fc.Arbitrary<infer Kind> ? Kind : never;

test('no sequence of changes leaves an organization without an Owner who can get in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      const scene = await setScene();
      for (const one of steps) {
        const couldBefore = await ownersGetIn(scene.id);
        const before = await grantsIn(here, scene.id);
        const done = await take(scene, one);
        const told = `${JSON.stringify(one)} was ${done ? 'done' : 'refused'}`;
        expect(await owners(scene.id), told).toBeGreaterThan(0);
        expect(await ownersGetIn(scene.id), told).toBe(couldBefore);
        expect(changedBetween(before, await grantsIn(here, scene.id)), told).toSatisfy(onlyBy(one));
      }
      await expectTheTruth(here, scene.id);
    }),
    { numRuns: 40 },
  );
}, 120_000);

/** Grants change by what gave them (R4): what a rule gave by rules, sign-ins and the connection, and by nothing else. */
function onlyBy(one: Step): (sources: string[]) => boolean {
  const own: Readonly<Record<string, readonly string[]>> = {
    role: ['invitation', 'founder', 'hand', 'operator', 'jit'],
    rules: ['group_rule'],
    // An absent claim says nothing, so that nothing changes.
    come: 'groups' in one && one.groups === null ? [] : ['group_rule'],
    connection: ['group_rule'],
    rejoin: ['invitation'],
  };
  // Who goes takes all of it along.
  if (one.kind === 'remove' || one.kind === 'leave') return () => true;
  return (sources) => sources.every((source) => own[one.kind]?.includes(source));
}

async function setScene(): Promise<Scene> {
  const people = await Promise.all(Array.from({ length: PEOPLE }, createPerson));
  const [founder, ...others] = people;
  if (!founder) throw new Error('nobody');
  const organization = await act(here.world, founder.caller, null, createOrganization, { name: 'Acme' });
  const { id } = organization;
  await here.db.updateTable('organizations').set({ plan: 'enterprise' }).where('id', '=', id).execute();
  for (const [index, { userId }] of others.entries()) {
    const grant = {
      source: 'invitation',
      sourceId: '',
      role: index < PEOPLE_WHO_START_AS_OWNERS - 1 ? 'ORGANIZATION_OWNER' : 'ORGANIZATION_MEMBER',
    } as const;
    await here.db.transaction().execute((tx) => insertMember(tx, id, { userId, grant, now: here.clock.now() }));
  }
  const domain = await act(here.world, founder.caller, id, addDomain, {
    domain: `${id.slice(4).toLowerCase()}.example`,
  });
  await act(here.world, operator(), id, proveDomain, { domainId: domain.id, reason: 'for the test' });
  const connection = await act(here.world, founder.caller, id, createConnection, {
    type: 'oidc',
    preset: 'custom',
    name: 'SSO',
    oidc: { issuer: 'https://idp.example', clientId: 'client' },
    clientSecret: 'secret',
    automaticMembership: 'ORGANIZATION_MEMBER',
    domainIds: [domain.id],
  });
  for (const one of people) await comeInThrough(connection.id, one);
  await act(here.world, { ...operator(), override: 'for the test' }, id, activateConnection, {
    connectionId: connection.id,
  });
  return { id, people, connectionId: connection.id, domainId: domain.id };
}

/** An identity at the connection, and a session that holds both proofs: a restriction does not end the game. */
async function comeInThrough(connectionId: `con_${string}`, one: Actor): Promise<void> {
  const now = here.clock.now();
  const { userId, caller } = one;
  if (caller.actor.kind !== 'session') return;
  const currentSession = caller.actor.tokenHash;
  const authentication = { method: 'sso', connectionId, at: now } as const;
  const identity = { id: newId('idn', now), provider: connectionId, subject: userId, email: null, now };
  const { token } = await here.db.transaction().execute(async (tx) => {
    await newIdentityStatement(userId, identity).execute(tx);
    return establishSession(tx, { userId, authentication, currentSession, caller, now });
  });
  one.caller = { ...caller, actor: { ...caller.actor, tokenHash: hashSecret(token) } };
}

async function take(scene: Scene, one: Step): Promise<boolean> {
  try {
    await perform(scene, one);
    return true;
  } catch (error) {
    if (error instanceof ProblemError && error.status < 500) return false;
    throw error;
  }
}

async function perform({ id, people, connectionId, domainId }: Scene, one: Step): Promise<unknown> {
  const { world } = here;
  const target = 'to' in one && typeof one.to === 'number' ? people[one.to] : undefined;
  const userId = target?.userId ?? 'usr_none';
  const caller = ('by' in one ? people[one.by]?.caller : undefined) ?? operator();
  switch (one.kind) {
    case 'role':
      return act(world, caller, id, changeMemberRole, { userId, role: one.role });
    case 'remove':
      return act(world, caller, id, removeMember, { userId });
    case 'lift':
      return act(world, caller, id, liftMemberBlock, { userId });
    case 'leave':
      return act(world, caller, id, leaveOrganization, {});
    case 'restrict':
      return act(world, caller, id, changeAuthentication, { allowedMethods: one.allowed, expectedVersion: null });
    case 'require':
      return act(world, caller, id, changeAuthentication, {
        requireSecondFactor: one.required,
        expectedVersion: null,
      });
    case 'factor':
      return changeFactors(people[one.by], one.to);
    case 'link':
      return one.remove
        ? act(world, caller, id, deleteBypassLink, {})
        : act(world, caller, id, regenerateBypassLink, {});
    case 'connection':
      return changeConnection({ id, caller, connectionId }, one.to);
    case 'domain':
      return changeDomain({ id, caller, domainId }, one.to);
    case 'rules': {
      const rules = one.rules.map((rule) => toRule(rule));
      const input = { connectionId, rules, confirmOwner: true, expectedVersion: null };
      return act(world, caller, id, replaceGroupRules, input);
    }
    case 'come':
      return comeInSaying(here, { id: connectionId, organizationId: id }, { userId, groups: one.groups });
    case 'rejoin': {
      const grant = { source: 'invitation', sourceId: newReference(), role: one.role } as const;
      return here.db.transaction().execute((tx) => insertMember(tx, id, { userId, grant, now: here.clock.now() }));
    }
    default:
      return one satisfies never;
  }
}

type Changing = Pick<Scene, 'id'> & { caller: Caller };

function changeConnection(
  { id, caller, connectionId }: Changing & Pick<Scene, 'connectionId'>,
  to: 'on' | 'off' | 'gone',
) {
  if (to === 'gone') return act(here.world, caller, id, deleteConnection, { connectionId });
  return act(here.world, caller, id, to === 'on' ? activateConnection : deactivateConnection, { connectionId });
}

function changeDomain({ id, caller, domainId }: Changing & Pick<Scene, 'domainId'>, to: 'unmap' | 'gone') {
  if (to === 'gone') return act(here.world, caller, id, removeDomain, { domainId });
  return act(here.world, caller, id, mapDomain, { domainId, connectionId: null });
}

/** One's own second factors, as the account page changes them; the session goes on under a new secret. */
async function changeFactors(who: Actor | undefined, to: 'totp' | 'passkey' | 'none' | 'no passkey'): Promise<void> {
  if (!who) return;
  const { world } = here;
  const { userId } = who;
  if (to === 'passkey') {
    await passkey(here, userId);
    return;
  }
  const renewed = async () => {
    if (to === 'totp') return addTotp(here, who);
    if (to === 'none') return act(world, who.caller, null, removeTotp, {});
    const [held] = await listPasskeys(here.db, userId);
    return act(world, who.caller, null, removePasskey, { passkeyId: held?.id ?? 'psk_none' });
  };
  const { token } = await renewed();
  const { actor } = who.caller;
  if (actor.kind === 'session') who.caller = { ...who.caller, actor: { ...actor, tokenHash: hashSecret(token) } };
}

async function ownersGetIn(id: OrganizationId): Promise<boolean> {
  const { owners: people, settings } = await findOwnersWays(here.db, here.world, id);
  return anOwnerCanGetIn(people, settings);
}

async function owners(id: OrganizationId): Promise<number> {
  const { rows } = await sql<{ owners: number }>`
    select count(*)::int as owners from memberships where organization_id = ${id} and role = 'ORGANIZATION_OWNER'`.execute(
    here.db,
  );
  return rows[0]?.owners ?? 0;
}

async function createPerson(): Promise<Actor> {
  const now = here.clock.now();
  const userId = newId('usr', now);
  const email = `${userId.slice(4)}@people.example`;
  const authentication = { method: 'password', at: now } as const;
  const from = { ip: null, userAgent: null };
  const token = await here.db.transaction().execute(async (tx) => {
    await insertUser(tx, { id: userId, name: userId, email, passwordHash: 'set', now });
    return (await establishSession(tx, { userId, authentication, currentSession: null, caller: from, now })).token;
  });
  const actor = { kind: 'session', tokenHash: hashSecret(token), hat: 'own' } as const;
  return { userId, caller: callerOf(actor, from) };
}

const operator = () => callerOf({ kind: 'bootstrap' });
