import { afterAll, describe, expect, test } from 'vitest';
import { createPasswordHashing } from './password-hashing.ts';
import { ProblemError } from './problem.ts';

const passwords = createPasswordHashing({ threads: 1 });
afterAll(() => passwords.close());

describe('password hashing', () => {
  test('is Argon2id with at least 19 MiB and two passes, and finds the same password again', async () => {
    const hash = await passwords.hash('quartz lantern meadow');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwords.verify(hash, 'quartz lantern meadow')).toBe(true);
    expect(await passwords.verify(hash, 'quartz lantern meadoW')).toBe(false);
  });

  test('takes composed and decomposed characters for the same', async () => {
    const hash = await passwords.hash('caf\u00e9 am Sonntagmorgen');
    expect(await passwords.verify(hash, 'cafe\u0301 am Sonntagmorgen')).toBe(true);
  });

  test('compares the whole password', async () => {
    const hash = await passwords.hash(`${'a'.repeat(200)}b`);
    expect(await passwords.verify(hash, `${'a'.repeat(200)}c`)).toBe(false);
  });

  test('says no where there is no hash', async () => {
    expect(await passwords.verify(null, 'another password')).toBe(false);
  });

  test('refuses with a time to come back rather than queue without end', async () => {
    const asked = Array.from({ length: 300 }, () => passwords.verify(null, 'flood').catch((error: unknown) => error));
    const answers = await Promise.all(asked);
    const refused = answers.filter((answer) => answer instanceof ProblemError);
    expect(refused.length).toBeGreaterThan(100);
    expect(refused[0]).toMatchObject({ code: 'unavailable', retryAfterSeconds: 2 });
    expect(await passwords.verify(null, 'after the flood')).toBe(false);
  });
});
