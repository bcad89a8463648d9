import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Client } from 'pg';

/**
 * One timeline of SQL files, forward only. Each runs in a transaction of its own together with its row in
 * `schema_migrations`, under a lock, so that two starting processes migrate once and a killed one is continued.
 */

type Migration = { name: string; sql: string; sha256: string };
type Applied = { name: string; sha256: string };

/** Migrations of all processes on one database take turns on this number; it means nothing else. */
const LOCK = 4_283_917_001;

export function readMigrations(folder: URL = new URL('./migrations/', import.meta.url)): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(new URL(name, folder), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
}

/** Brings the database up to date and returns what was applied. When there is nothing to do, that is one query. */
export async function migrate(url: string, migrations: readonly Migration[] = readMigrations()): Promise<string[]> {
  const client = new Client({
    connectionString: url,
    application_name: 'gatehouse migrations',
    connectionTimeoutMillis: 5000,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    if (pending(migrations, await readApplied(client)).length === 0) return [];
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const todo = pending(migrations, await readApplied(client));
    await client.query(
      'create table if not exists schema_migrations (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    );
    for (const migration of todo) await apply(client, migration);
    return todo.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function apply(client: Client, { name, sql, sha256 }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into schema_migrations (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${name} failed`, { cause: error });
  }
}

/** What is left to do, after making sure that what was done is what we know. */
export function pending(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration.sha256]));
  for (const { name, sha256 } of applied) {
    const ours = known.get(name);
    if (ours === undefined) {
      throw new Error(`The database was migrated by a newer Gatehouse (${name}). Start that version or a later one.`);
    }
    if (ours !== sha256) throw new Error(`Migration ${name} was changed after it had been applied.`);
  }
  const done = new Set(applied.map(({ name }) => name));
  const todo = migrations.filter(({ name }) => !done.has(name));
  const last = applied.at(-1)?.name ?? '';
  const late = todo.find(({ name }) => name < last);
  if (late) throw new Error(`Migration ${late.name} comes before ${last}, which has been applied already.`);
  return todo;
}

async function readApplied(client: Client): Promise<Applied[]> {
  const { rows } = await client
    .query<Applied>(`select name, sha256 from schema_migrations order by name collate "C"`)
    .catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === '42P01') return { rows: [] };
      throw error;
    });
  return rows;
}
