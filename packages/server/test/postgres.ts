import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The maintenance database of the server that the whole run shares. */
    adminUrl: string;
    /** A migrated database that nobody is connected to. */
    template: string;
  }
}

export type TestDatabase = { url: string; drop(): Promise<void> };

/** A database of its own for one test file: a copy of the migrated template, or empty. */
export async function createTestDatabase({ migrated = true } = {}): Promise<TestDatabase> {
  const admin = inject('adminUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await execute(
    admin,
    `create database ${name} template ${migrated ? inject('template') : 'template0'} strategy file_copy`,
  );
  return {
    url: withDatabase(admin, name),
    async drop() {
      await execute(admin, `drop database if exists ${name} with (force)`);
    },
  };
}

export async function execute(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
