import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { createApp, type World } from '../src/app.ts';
import { type Config, parseConfig } from '../src/config.ts';
import { createSessions } from '../src/directory/sessions/lookup.ts';
import { createSealer } from '../src/platform/crypto.ts';
import { type Database, openDatabase } from '../src/platform/db/database.ts';
import { readMigrations } from '../src/platform/db/migrations.ts';
import { createDns } from '../src/platform/dns.ts';
import { createJobs, type Jobs } from '../src/platform/jobs.ts';
import { createLog } from '../src/platform/log.ts';
import { registerMailDelivery } from '../src/platform/mail/delivery.ts';
import { type MailMessage, openMail } from '../src/platform/mail/outbox.ts';
import { createMetrics } from '../src/platform/metrics.ts';
import { contractGuard } from './contract-guard.ts';
import { createTestDatabase } from './postgres.ts';

/** The whole server in this process, on a database of its own, with a clock that tests move. */

export type TestClock = {
  now(): Date;
  set(date: Date): void;
  advance(seconds: number): void;
};

export type TestWorld = {
  world: World;
  app: FastifyInstance;
  config: Config;
  db: Database;
  databaseUrl: string;
  clock: TestClock;
  jobs: Jobs;
  /** Every line logged so far. */
  logged: string[];
  /** Mails queued by what has been committed, oldest first, whether or not they have left. */
  mails(to?: string): Promise<MailMessage[]>;
  close(): Promise<void>;
};

export const MASTER_KEY = Buffer.alloc(32, 'gatehouse').toString('base64');
export const PUBLIC_URL = 'https://gatehouse.example';

/** `env` holds further settings, as they are named in the environment; `beside` is another process on the same database. */
export async function testWorld(
  env: Readonly<Record<string, string>> = {},
  beside: Pick<TestWorld, 'databaseUrl'> | null = null,
): Promise<TestWorld> {
  const database = beside ? { url: beside.databaseUrl, drop: async () => undefined } : await createTestDatabase();
  const given = {
    DATABASE_URL: database.url,
    GATEHOUSE_MASTER_KEY: MASTER_KEY,
    GATEHOUSE_PUBLIC_URL: PUBLIC_URL,
    ...env,
  };
  const config = parseConfig(given, () => '');
  const clock = movableClock();
  const logged: string[] = [];
  const log = createLog({ write: (line) => logged.push(line) });
  const { db, close: closeDatabase } = openDatabase(database.url, { max: 8 });
  const sessions = createSessions({ url: database.url, log });
  const sealer = createSealer(Buffer.from(MASTER_KEY, 'base64'));
  const jobs = createJobs({ url: database.url, log });
  const metrics = createMetrics();
  const migrations = readMigrations().map(({ name }) => name);
  const lifecycle = { stopping: false };
  const dns = createDns(config.dnsServers);
  const world: World = { config, clock, log, db, sessions, sealer, dns, jobs, metrics, migrations, lifecycle };
  registerMailDelivery(jobs, world);
  const contract = contractGuard();
  const app = await createApp(world, { inspect: contract.watch });
  return {
    world,
    app,
    config,
    db,
    databaseUrl: database.url,
    clock,
    jobs,
    logged,
    async mails(to) {
      const { rows } = await sql<{ sealed: string }>`
        select data ->> 'sealed' as sealed from pgboss.job where name = 'mail' order by created_on, id`.execute(db);
      const all = rows.map(({ sealed }) => openMail(sealer, Buffer.from(sealed, 'base64')));
      return to === undefined ? all : all.filter((mail) => mail.to === to);
    },
    async close() {
      await app.close();
      await jobs.stop();
      await sessions.close();
      await closeDatabase();
      await database.drop();
      contract.mustBeKept();
    },
  };
}

/** Begins at the real time, because libraries for tokens and assertions look at that. */
function movableClock(): TestClock {
  let offset = 0;
  return {
    now: () => new Date(Date.now() + offset),
    set(date) {
      offset = date.getTime() - Date.now();
    },
    advance(seconds) {
      offset += seconds * 1000;
    },
  };
}
