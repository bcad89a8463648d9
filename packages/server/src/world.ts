import { mkdirSync } from 'node:fs';
import type { World } from './app.ts';
import type { Config } from './config.ts';
import { createSessions } from './directory/sessions/lookup.ts';
import { fetchIdpMetadata } from './doors/saml/fetch-metadata.ts';
import { settingsFrom } from './doors/saml/metadata.ts';
import { registerSchedule } from './doors/schedule/schedule.ts';
import type { Clock } from './platform/clock.ts';
import { createSealer } from './platform/crypto.ts';
import { isDatabaseDown, openDatabase } from './platform/db/database.ts';
import { startEmbeddedPostgres } from './platform/db/embedded.ts';
import { migrate, readMigrations } from './platform/db/migrations.ts';
import { createDns } from './platform/dns.ts';
import { createOutbound } from './platform/fetch.ts';
import { lockFolder } from './platform/folder-lock.ts';
import { createJobs, type Jobs } from './platform/jobs.ts';
import type { Log } from './platform/log.ts';
import { registerMailDelivery } from './platform/mail/delivery.ts';
import { checkMasterKey, readOrCreateMasterKey } from './platform/master-key.ts';
import { createMetrics } from './platform/metrics.ts';

/** Opens what the program stands on, in order, and closes it in the reverse one. */

export type OpenWorld = { world: World; jobs: Jobs; close(): Promise<void> };

type Outside = { clock: Clock; log: Log };
type Closer = () => Promise<void>;

const POOL_SIZE = 10;
const DATABASE_PATIENCE_MS = 60_000;

export async function openWorld(config: Config, { clock, log }: Outside): Promise<OpenWorld> {
  const closers: Closer[] = [];
  const close = async () => {
    for (let closer = closers.pop(); closer; closer = closers.pop()) await closer();
  };
  try {
    const { url, masterKey } = await openData(config, log, closers);
    const known = readMigrations();
    const applied = await patiently(log, () => migrate(url, known));
    for (const migration of applied) log.info({ migration }, 'migrated');
    const { db, close: closeDatabase } = openDatabase(url, {
      max: POOL_SIZE,
      onError: (err) => log.warn({ err }, 'a database connection was lost'),
    });
    closers.push(closeDatabase);
    const sessions = createSessions({ url, log });
    closers.push(() => sessions.close());
    const sealer = createSealer(masterKey);
    await checkMasterKey(db, sealer);
    const jobs = createJobs({ url, log });
    closers.push(() => jobs.stop());
    const metrics = createMetrics();
    const migrations = known.map(({ name }) => name);
    const lifecycle = { stopping: false };
    const dns = createDns(config.dnsServers);
    const world: World = { config, clock, log, db, sessions, sealer, dns, jobs, metrics, migrations, lifecycle };
    registerMailDelivery(jobs, world);
    const outbound = createOutbound({ allow: [...config.outboundAllow] });
    closers.push(() => outbound.close());
    const readMetadata = async (from: string) => settingsFrom(await fetchIdpMetadata(outbound, from));
    registerSchedule(jobs, world, { dns, readMetadata });
    return { world, jobs, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The database's address and the key: given, or both in the data folder. */
async function openData(config: Config, log: Log, closers: Closer[]): Promise<{ url: string; masterKey: Buffer }> {
  if (config.databaseUrl !== null && config.masterKey !== null) {
    return { url: config.databaseUrl, masterKey: config.masterKey };
  }
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(config.dataDir, `process ${process.pid}, ${config.publicUrl.origin}`);
  closers.push(() => lock.release());
  const postgres = await startEmbeddedPostgres({ dataDir: config.dataDir, onEvent: (message) => log.warn(message) });
  closers.push(() => postgres.stop());
  return { url: postgres.url, masterKey: config.masterKey ?? readOrCreateMasterKey(config.dataDir) };
}

/** A database that is starting up beside us gets a minute. */
async function patiently<Result>(log: Log, run: () => Promise<Result>): Promise<Result> {
  const deadline = performance.now() + DATABASE_PATIENCE_MS;
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (!isDatabaseDown(error) || performance.now() > deadline) throw error;
      log.warn({ err: error }, 'waiting for the database');
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}
