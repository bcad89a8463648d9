import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { openDatabase, withTransaction } from '../src/platform/db/database.ts';
import { startEmbeddedPostgres } from '../src/platform/db/embedded.ts';
import { migrate } from '../src/platform/db/migrations.ts';
import { createJobs } from '../src/platform/jobs.ts';
import { createLog } from '../src/platform/log.ts';
import { mailQueue } from '../src/platform/mail/outbox.ts';
import { execute, withDatabase } from './postgres.ts';

/** One PostgreSQL for the run: TEST_DATABASE_URL, or the embedded one without durability. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  const template = `template_${randomBytes(4).toString('hex')}`;
  await execute(server.url, `create database ${template}`);
  const templateUrl = withDatabase(server.url, template);
  await migrate(templateUrl);
  await installJobs(templateUrl);
  // Tests that start server processes start what the sources say.
  await promisify(execFile)(process.execPath, [path.join(import.meta.dirname, '../../../scripts/build.mjs')]);
  project.provide('adminUrl', server.url);
  project.provide('template', template);
  return async () => {
    await execute(server.url, `drop database if exists ${template} with (force)`);
    await server.stop();
  };
}

/** The tables of the job library and the queue of the mails, so that no test pays for making them. */
async function installJobs(url: string): Promise<void> {
  const jobs = createJobs({ url, log: createLog({ write: () => undefined }) });
  const { db, close } = openDatabase(url, { max: 1 });
  await withTransaction(db, async (tx) => {
    await jobs.enqueue(tx, mailQueue, { sealed: '' });
    await sql`delete from pgboss.job`.execute(tx);
  });
  await jobs.stop();
  await close();
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
