import type { OrganizationId, UserId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type TestWorld, testWorld } from '../../../test/harness.ts';
import { addMember, addOrganization, signedIn, unannounced } from '../../../test/members.ts';
import { act } from '../act.ts';
import { changeAuthentication } from '../authentication/actions.ts';
import type { Caller } from '../caller.ts';
import { readMember, removeMember } from '../members/actions.ts';
import { beginPassword } from '../sign-ins/password.ts';
import { SESSION_ABSOLUTE_SECONDS, SESSION_IDLE_SECONDS } from './lifetime.ts';
import { createSessions, openLookups } from './lookup.ts';
import type { SessionKey } from './session.ts';

/** R8. */
const BOUND = { timeout: 1000, interval: 20 };
const MINUTE = 60;

type Session = Caller & { actor: { kind: 'session'; tokenHash: Buffer } };

let here: TestWorld;
let there: TestWorld;
let organizationId: OrganizationId;
let owner: Session;
let member: Session;
let userId: UserId;

beforeAll(async () => {
  here = await testWorld();
  there = await testWorld({}, here);
});
afterAll(async () => {
  await there.close();
  await here.close();
});
beforeEach(async () => {
  for (const { clock } of [here, there]) clock.set(new Date());
  organizationId = await addOrganization(here);
  owner = await signedIn(here, (await addMember(here, organizationId, 'ORGANIZATION_OWNER')).userId);
  ({ userId } = await addMember(here, organizationId));
  member = await signedIn(here, userId);
});

const key = (): SessionKey => ({ tokenHash: member.actor.tokenHash, organizationId });
const find = ({ world }: TestWorld) => world.sessions.find(key(), world.clock.now());
const ask = ({ world }: TestWorld) => act(world, member, organizationId, readMember, { userId });
const refused = (process: TestWorld, code: string) => expect(ask(process)).rejects.toMatchObject({ code });

/** Until the memory answers: then it does not know of what nobody announced. */
async function warm(process: TestWorld): Promise<void> {
  await vi.waitFor(
    async () => {
      const before = await find(process);
      await unannounced(here, 'users', `update users set name = name || '.' where id = '${userId}'`);
      expect((await find(process))?.session.userName).toBe(before?.session.userName);
    },
    { timeout: 5000, interval: 20 },
  );
}

async function cutListeners(): Promise<void> {
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'gatehouse changes' and datname = current_database()`.execute(here.db);
}

describe('session in memory', () => {
  test('is dead at once in the process that removes the member, and within a second in another', async () => {
    await warm(here);
    await warm(there);
    await act(here.world, owner, organizationId, removeMember, { userId });
    await refused(here, 'not_found');
    await vi.waitFor(() => refused(there, 'not_found'), BOUND);
  });

  test('meets a narrowed restriction at once in the same process, and within a second in another', async () => {
    const { world } = here;
    await warm(here);
    await warm(there);
    const caller = { ...owner, override: 'a test' };
    const change = { allowedMethods: ['sso' as const], expectedVersion: null };
    await act(world, caller, organizationId, changeAuthentication, change);
    await refused(here, 'method_not_allowed');
    await vi.waitFor(() => refused(there, 'method_not_allowed'), BOUND);
  });

  const changes: Record<string, [code: string, change: () => string]> = {
    'the session is ended': ['unauthenticated', () => `delete from sessions where user_id = '${userId}'`],
    'the person is deactivated': [
      'unauthenticated',
      () => `update users set status = 'deactivated' where id = '${userId}'`,
    ],
    'the membership is deactivated': [
      'deactivated',
      () => `update memberships set status = 'deactivated' where user_id = '${userId}'`,
    ],
    'a second factor is required': [
      'second_factor_required',
      () => `update organizations set require_second_factor = true where id = '${organizationId}'`,
    ],
    'the organization is gone': ['not_found', () => `delete from organizations where id = '${organizationId}'`],
  };
  test.each(Object.entries(changes))('is dead within a second when %s by anybody', async (_name, [code, change]) => {
    await warm(there);
    await sql.raw(change()).execute(here.db);
    await vi.waitFor(() => refused(there, code), BOUND);
  });

  test('is not used from the moment the listener is cut until it hears again', async () => {
    await warm(there);
    await cutListeners();
    await unannounced(here, 'memberships', `delete from memberships where user_id = '${userId}'`);
    await vi.waitFor(() => refused(there, 'not_found'), BOUND);
    ({ userId } = await addMember(here, organizationId));
    member = await signedIn(here, userId);
    await warm(there);
  });

  test('stays in use while others sign in', async () => {
    await warm(here);
    const before = await find(here);
    await unannounced(here, 'users', `update users set name = 'changed' where id = '${userId}'`);
    const trying = { email: 'nobody@customer.example', bypassToken: null };
    await act(here.world, { ...owner, actor: { kind: 'applicant' } }, null, beginPassword, trying);
    expect((await find(here))?.session.userName).toBe(before?.session.userName);
  });

  test('ends when nobody came back for the idle limit, and at the absolute one', async () => {
    await warm(here);
    here.clock.advance(SESSION_IDLE_SECONDS - 1);
    expect(await find(here)).not.toBeNull();
    here.clock.advance(1);
    expect(await find(here)).toBeNull();

    member = await signedIn(here, userId);
    const end = here.clock.now().getTime() + SESSION_ABSOLUTE_SECONDS * 1000;
    await sql`update sessions set last_seen_at = ${new Date(end)} where user_id = ${userId}`.execute(here.db);
    await warm(here);
    here.clock.set(new Date(end + 1));
    expect(await find(here)).toBeNull();
  });
});

describe('session look-up', () => {
  test('of one turn is one statement, and each asker gets their own answer', async () => {
    const at = { url: here.databaseUrl, log: here.world.log };
    const database = openLookups(at);
    const sessions = createSessions({ ...at, database });
    const people = await Promise.all([1, 2, 3].map(() => addMember(here, organizationId)));
    const callers = await Promise.all(people.map((person) => signedIn(here, person.userId)));
    const keys = callers.map(({ actor }) => ({ tokenHash: actor.tokenHash, organizationId }));
    const nobody = { tokenHash: Buffer.alloc(32), organizationId };
    let statements = 0;
    database.pool.on('acquire', () => statements++);
    const found = await Promise.all([nobody, ...keys].map((each) => sessions.find(each, here.clock.now())));
    await sessions.close();
    expect(found.map((each) => each?.session.userId)).toEqual([undefined, ...people.map((person) => person.userId)]);
    expect(statements).toBe(1);
  });
});

describe('last seen', () => {
  const seen = async () => {
    const { rows } = await sql<{ at: Date; memberAt: Date | null }>`
      select s.last_seen_at as at, m.last_seen_at as "memberAt" from sessions s
      join memberships m on m.user_id = s.user_id where s.user_id = ${userId}`.execute(here.db);
    return rows[0];
  };

  test('is written for session and member, and once a minute at most', async () => {
    const first = here.clock.now();
    await ask(here);
    await vi.waitFor(async () => expect((await seen())?.memberAt?.getTime()).toBeGreaterThanOrEqual(first.getTime()));
    const before = await seen();
    here.clock.advance(MINUTE - 5);
    await ask(here);
    here.clock.advance(10);
    const later = here.clock.now();
    await ask(here);
    await vi.waitFor(async () => expect((await seen())?.at.getTime()).toBeGreaterThanOrEqual(later.getTime()));
    expect(before?.at.getTime()).toBeLessThan(later.getTime() - MINUTE * 1000);
  });
});
