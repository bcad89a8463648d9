import { afterAll, expect, test } from 'vitest';
import { addTotp } from '../../../test/factors.ts';
import { openScene, PASSWORD, PASSWORD_HASH, type Person } from '../../../test/scene.ts';
import { changeMyPassword } from '../../directory/users/account.ts';

/** Somebody knows the password, and tries it at the very moment when it is worth nothing any more (R8). */

const { here, scene, visit, close } = await openScene();
afterAll(close);

/** A try is counted before the password is looked at, which takes its time. */
async function isBeingChecked({ userId }: Person): Promise<void> {
  const failures = here.db.selectFrom('users').select('password_failures').where('id', '=', userId);
  for (let look = 0; look < 200; look++) {
    if ((await failures.executeTakeFirstOrThrow()).password_failures > 0) return;
  }
}

const changes: [string, (person: Person) => Promise<unknown>][] = [
  [
    'the password is changed',
    ({ caller }) => scene.run(caller, null, changeMyPassword, { passwordHash: `${PASSWORD_HASH}A` }),
  ],
  ['a second factor is added', (person) => addTotp(here, person)],
];

test.each(changes)('while it is checked, %s: nobody is left inside', async (name, change) => {
  const rounds = Array.from({ length: 8 }, (_, round) => `${name.replaceAll(' ', '-')}-${round}@race.example`);
  for (const email of rounds) {
    const person = await scene.person(email);
    const browser = visit();
    const trying = browser.post('/sign-in/password', { email, password: PASSWORD });
    await isBeingChecked(person);
    await change(person);
    await trying;
    expect((await browser.get('/account')).location).toMatch(/^\/sign-in/);
  }
});
