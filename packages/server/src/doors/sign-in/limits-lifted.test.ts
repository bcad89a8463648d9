import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { isSignedIn, openScene, PASSWORD, type Person } from '../../../test/scene.ts';
import { liftSignInLimits } from '../../directory/rate-limits/lift.ts';
import { readUser } from '../../directory/support/people.ts';

/** What wrong tries have shut is opened by support, for that person alone. */

const { here, scene, visit, close } = await openScene();
afterAll(close);

describe('limits of a person', () => {
  let person: Person;
  let operator: Awaited<ReturnType<typeof scene.operator>>;
  let number = 0;
  beforeEach(async () => {
    await here.db.deleteFrom('rate_counters').execute();
    person = await scene.person(`shut-${++number}@people.example`);
    operator = await scene.operator();
  });

  async function tryIn(password: string) {
    const browser = visit();
    const { status } = await browser.post('/sign-in/password', { email: person.email, password });
    return { status, signedIn: isSignedIn(browser) };
  }
  const shown = async () => (await scene.run(operator, null, readUser, { userId: person.userId })).signInLimits;
  const lift = () => scene.run(operator, null, liftSignInLimits, { userId: person.userId, reason: 'on the telephone' });

  test('ten wrong passwords are over before their time', async () => {
    expect(await shown()).toEqual({ passwordPaused: false, limitedUntil: null });
    for (let i = 0; i < 10; i += 1) await tryIn('wrong');
    expect(await tryIn(PASSWORD)).toEqual({ status: 429, signedIn: false });
    expect(await shown()).toEqual({ passwordPaused: false, limitedUntil: expect.any(String) });
    await lift();
    expect(await shown()).toEqual({ passwordPaused: false, limitedUntil: null });
    expect((await tryIn(PASSWORD)).signedIn).toBe(true);
  });

  test('a password that is not looked at any more is looked at again', async () => {
    await here.db.updateTable('users').set({ password_failures: 100 }).where('id', '=', person.userId).execute();
    expect((await tryIn(PASSWORD)).signedIn).toBe(false);
    expect((await shown()).passwordPaused).toBe(true);
    await lift();
    expect((await tryIn(PASSWORD)).signedIn).toBe(true);
  });

  test('what their network has used up, and another person, stay shut', async () => {
    const other = person;
    for (let i = 0; i < 10; i += 1) await tryIn('wrong');
    person = await scene.person('another@people.example');
    await lift();
    person = other;
    expect((await tryIn(PASSWORD)).status).toBe(429);
    await sql`update rate_counters set count = 1000 where key like 'password-network:%'`.execute(here.db);
    await lift();
    expect((await tryIn(PASSWORD)).status).toBe(429);
  });
});
