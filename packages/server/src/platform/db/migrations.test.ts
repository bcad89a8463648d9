import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, execute, type TestDatabase } from '../../../test/postgres.ts';
import { migrate, pending, readMigrations } from './migrations.ts';

const first = { name: '0001_first.sql', sql: 'create table things (id int primary key)', sha256: 'a' };
const second = { name: '0002_second.sql', sql: 'insert into things values (1)', sha256: 'b' };

describe('migrations', () => {
  const databases: TestDatabase[] = [];
  let url = '';
  beforeEach(async () => {
    const database = await createTestDatabase({ migrated: false });
    databases.push(database);
    url = database.url;
  });
  afterAll(() => Promise.all(databases.map((database) => database.drop())));

  test('an empty database gets every migration once, a current one none', async () => {
    expect(await migrate(url, [first])).toEqual([first.name]);
    expect(await migrate(url, [first, second])).toEqual([second.name]);
    expect(await migrate(url, [first, second])).toEqual([]);
  });

  test('of processes that start together, one migrates', async () => {
    const applied = await Promise.all(Array.from({ length: 6 }, () => migrate(url, [first, second])));
    expect(applied.flat()).toEqual([first.name, second.name]);
    expect(await execute(url, 'select * from things')).toHaveLength(1);
  });

  test('a migration that fails leaves nothing of itself, and the ones before it stay', async () => {
    const broken = { name: '0002_broken.sql', sql: 'create table more (id int); select 1/0', sha256: 'c' };
    await expect(migrate(url, [first, broken])).rejects.toThrow('0002_broken.sql failed');
    expect(await execute(url, `select to_regclass('things') as things, to_regclass('more') as more`)).toEqual([
      { things: 'things', more: null },
    ]);
    expect(await migrate(url, [first, second])).toEqual([second.name]);
  });

  test('an older version refuses a newer schema', () => {
    expect(() => pending([first], [first, second])).toThrow('newer Gatehouse (0002_second.sql)');
  });

  test('an edited migration is noticed', () => {
    expect(() => pending([{ ...first, sha256: 'x' }], [first])).toThrow('was changed');
  });

  test('a migration cannot slip in before one that was applied', () => {
    expect(() => pending([first, second], [second])).toThrow('comes before');
  });

  test('the shipped migrations begin with a line that says why', () => {
    for (const { name, sql } of readMigrations()) expect(sql, name).toMatch(/^-- \S/);
  });
});
