import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { parseConfig } from '../packages/server/src/config.ts';
import { systemClock } from '../packages/server/src/platform/clock.ts';
import { startEmbeddedPostgres } from '../packages/server/src/platform/db/embedded.ts';
import { migrate } from '../packages/server/src/platform/db/migrations.ts';
import { createLog } from '../packages/server/src/platform/log.ts';
import { type OpenWorld, openWorld } from '../packages/server/src/world.ts';
import type { Cost, Watched } from './cpu.ts';

/** What every row stands on: one durable embedded PostgreSQL, and a database of its own for each row that wants one. */

export type Ground = {
  postmaster: number;
  /** A migrated, empty database. */
  database(): Promise<string>;
  stop(): Promise<void>;
};

/** One printed line. Costs are microseconds of CPU an operation unless `unit` says otherwise. */
export type Line = { what: string; ours: number; floor?: number; aim?: string; unit?: string; note?: string };

/** The name is what `--only` asks for. */
export type Row = { name: string; run(ground: Ground): Promise<Line[]> };

export const MASTER_KEY = Buffer.alloc(32, 'gatehouse').toString('base64');
export const ORIGIN = 'http://localhost:3000';

export async function startGround(): Promise<Ground> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gatehouse-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir, maxConnections: 100 });
  let databases = 0;
  return {
    postmaster: postgres.pid(),
    async database() {
      const url = new URL(postgres.url);
      const name = `bench_${++databases}`;
      await execute(postgres.url, `create database ${name}`);
      url.pathname = `/${name}`;
      await migrate(url.href);
      return url.href;
    },
    async stop() {
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export async function execute(url: string, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** The directory in this process, for rows that measure an action without HTTP around it. */
export async function worldIn(ground: Ground, url: string): Promise<OpenWorld & { watched: Watched }> {
  const given = { DATABASE_URL: url, GATEHOUSE_MASTER_KEY: MASTER_KEY, GATEHOUSE_PUBLIC_URL: ORIGIN };
  const log = createLog({ write: () => undefined });
  const opened = await openWorld(
    parseConfig(given, () => ''),
    { clock: systemClock, log },
  );
  return { ...opened, watched: { pid: process.pid, postmaster: ground.postmaster } };
}

export function compared(what: string, ours: Cost, floor: Cost, aim: string): Line {
  const note = `peak ${ours.peakMiB.toFixed(0)} MiB, floor ${floor.peakMiB.toFixed(0)} MiB`;
  return { what, ours: ours.micros, floor: floor.micros, aim, note };
}
