import { createServer } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, execute, type TestDatabase } from '../../../test/postgres.ts';
import { isDatabaseDown, type OpenDatabase, openDatabase, withTransaction } from './database.ts';

describe('database', () => {
  let database: TestDatabase;
  let opened: OpenDatabase;
  const errors: Error[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
    opened = openDatabase(database.url, { max: 4, onError: (error) => errors.push(error) });
  });
  afterAll(async () => {
    await opened.close();
    await database.drop();
  });

  const kill = () =>
    execute(
      database.url,
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );

  test('bigint comes back as a number', async () => {
    const { rows } = await sql`select 5::bigint as five, count(*) as one`.execute(opened.db);
    expect(rows).toEqual([{ five: 5, one: 1 }]);
  });

  test('lost connections are noticed, named as such, and replaced', async () => {
    await sql`select 1`.execute(opened.db);
    const cut = withTransaction(opened.db, async (tx) => {
      await sql`select 1`.execute(tx);
      await kill();
      await sql`select 1`.execute(tx);
    });
    await expect(cut.catch((error: unknown) => Promise.reject(isDatabaseDown(error)))).rejects.toBe(true);
    await expect(sql`select 1 as one`.execute(opened.db)).resolves.toMatchObject({ rows: [{ one: 1 }] });
  });

  test('an endless statement ends within the limit and the pool goes on', async () => {
    const impatient = openDatabase(database.url, { max: 1, statementTimeoutMs: 200 });
    const error = await sql`select pg_sleep(60)`.execute(impatient.db).catch((failure: unknown) => failure);
    expect(isDatabaseDown(error)).toBe(true);
    await expect(sql`select 1 as one`.execute(impatient.db)).resolves.toMatchObject({ rows: [{ one: 1 }] });
    await impatient.close();
  });

  test('a server that accepts and never answers is given up', async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const lost = openDatabase(`postgres://a:b@127.0.0.1:${port}/c`, { max: 1 });
    const error = await sql`select 1`.execute(lost.db).catch((failure: unknown) => failure);
    expect(isDatabaseDown(error)).toBe(true);
    await lost.close();
    silent.close();
  });

  test('a wrong statement is not taken for a database that is down', async () => {
    const error = await sql`select nonsense`.execute(opened.db).catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(Error);
    expect(isDatabaseDown(error)).toBe(false);
  });

  test('a transaction that loses a deadlock runs again', async () => {
    await sql`create table seats (id int primary key, taken int not null)`.execute(opened.db);
    await sql`insert into seats values (1, 0), (2, 0)`.execute(opened.db);
    const take = (order: [number, number]) =>
      withTransaction(opened.db, async (tx) => {
        for (const id of order) {
          await sql`update seats set taken = taken + 1 where id = ${id}`.execute(tx);
          await sql`select pg_sleep(0.1)`.execute(tx);
        }
      });
    await Promise.all([take([1, 2]), take([2, 1])]);
    const { rows } = await sql`select taken from seats`.execute(opened.db);
    expect(rows).toEqual([{ taken: 2 }, { taken: 2 }]);
  });
});
