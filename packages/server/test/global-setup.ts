import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../src/platform/db/embedded.ts';
import { migrate } from '../src/platform/db/migrations.ts';
import { execute, withDatabase } from './postgres.ts';

/** One PostgreSQL for the run: TEST_DATABASE_URL, or the embedded one without durability. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  const template = `template_${randomBytes(4).toString('hex')}`;
  await execute(server.url, `create database ${template}`);
  await migrate(withDatabase(server.url, template));
  project.provide('adminUrl', server.url);
  project.provide('template', template);
  return async () => {
    await execute(server.url, `drop database if exists ${template} with (force)`);
    await server.stop();
  };
}

async function startServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { url: given, stop: async () => undefined };
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gatehouse-test-'));
  const postgres = await startEmbeddedPostgres({ dataDir, durable: false, maxConnections: 200 });
  return {
    url: postgres.url,
    async stop() {
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
