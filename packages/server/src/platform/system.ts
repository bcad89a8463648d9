import type { System } from '@gatehouse/contract/endpoints/support';
import { sql } from 'kysely';
import type { z } from 'zod';
import packageJson from '../../package.json' with { type: 'json' };
import type { Database } from './db/database.ts';
import type { Dns } from './dns.ts';
import { mailQueue } from './mail/outbox.ts';

/**
 * How each part of the instance is doing, for the support team. Every part is asked at once and on its own: one that
 * does not answer in time counts as failed and keeps the others from nothing. Nothing secret is in the answer.
 */

type Report = z.infer<typeof System>;
/** What the database is asked for as anybody else would, the directory knows. */
export type SystemReport = Omit<Report, 'settings'> & {
  settings: Omit<Report['settings'], 'operators' | 'organizations'>;
};

export type SystemWorld = {
  config: {
    publicUrl: URL;
    databaseUrl: string | null;
    smtpUrl: string | null;
    outbox: boolean;
    dnsServers: readonly string[] | null;
    signUp: boolean;
    google: object | null;
    github: object | null;
    selfService: Readonly<Report['settings']['selfService']>;
  };
  db: Database;
  dns: Dns;
  migrations: readonly string[];
};

const PATIENCE_MS = 3000;
/** Mails leave within seconds; one that waits this long is stuck. */
const STUCK_SECONDS = 300;
/** Reserved to exist nowhere (RFC 6761, section 6.4): a resolver that says so answers. */
const NOWHERE = 'gatehouse-check.invalid';
const started = new Date(Date.now() - process.uptime() * 1000);

export async function readSystem(world: SystemWorld, isLoopback: (host: string) => boolean): Promise<SystemReport> {
  const [database, queues, dns] = await Promise.all([readDatabase(world), readQueues(world), readDns(world)]);
  const { publicUrl, signUp, google, github, selfService } = world.config;
  return {
    database,
    mail: mailOf(world, queues),
    dns,
    jobs: {
      state: queues === null ? 'failed' : stateOf(queues.every(({ failed, retrying }) => failed + retrying === 0)),
      queues: queues ?? [],
    },
    process: {
      version: packageJson.version,
      node: process.versions.node,
      startedAt: started.toISOString(),
      memoryBytes: process.memoryUsage.rss(),
    },
    settings: {
      publicUrl: publicUrl.origin,
      securePublicUrl: publicUrl.protocol === 'https:' || isLoopback(publicUrl.hostname),
      signUp,
      google: google !== null,
      github: github !== null,
      selfService,
    },
  };
}

const stateOf = (good: boolean) => (good ? 'good' : 'attention');

async function readDatabase({ config, db, migrations }: SystemWorld): Promise<Report['database']> {
  const kind = config.databaseUrl === null ? 'embedded' : 'server';
  const found = await inTime(async () => {
    const { rows } = await sql<{ version: string; size: string; applied: number }>`
      select current_setting('server_version') as version, pg_database_size(current_database()) as size,
        (select count(*)::int from schema_migrations) as applied`.execute(db);
    return rows[0] ?? null;
  });
  if (found === null) return { state: 'failed', kind, version: null, migrations: null, sizeBytes: null };
  const { version, applied } = found;
  const known = migrations.length;
  return {
    state: stateOf(applied === known),
    kind,
    version,
    migrations: { applied, known },
    sizeBytes: Number(found.size),
  };
}

type Queue = Report['jobs']['queues'][number];

/** The library makes its tables when the first job is written; before that nothing waits. */
function readQueues({ db }: SystemWorld): Promise<Queue[] | null> {
  return inTime(async () => {
    const { rows: tables } = await sql<{
      there: boolean;
    }>`select to_regclass('pgboss.job') is not null as there`.execute(db);
    if (!tables[0]?.there) return [];
    const { rows } = await sql<Queue>`
      select name, (count(*) filter (where state in ('created', 'active')))::int as waiting,
        (count(*) filter (where state = 'retry'))::int as retrying,
        (count(*) filter (where state = 'failed'))::int as failed,
        (extract(epoch from now() - min(created_on) filter (where state in ('created', 'retry') and start_after <= now())))::int
          as "oldestSeconds"
      from pgboss.job where name not like '\\_\\_%' group by name order by name limit 100`.execute(db);
    return rows.map((row) => ({
      ...row,
      oldestSeconds: row.oldestSeconds === null ? null : Math.max(0, row.oldestSeconds),
    }));
  });
}

function mailOf({ config }: SystemWorld, queues: Queue[] | null): Report['mail'] {
  const withoutServer = config.outbox ? 'outbox' : 'none';
  const transport = config.smtpUrl === null ? withoutServer : 'smtp';
  if (queues === null) return { state: 'failed', transport, waiting: null, retrying: null, oldestSeconds: null };
  const queue = queues.find(({ name }) => name === mailQueue.name);
  const oldestSeconds = queue?.oldestSeconds ?? null;
  const waiting = (queue?.waiting ?? 0) + (queue?.retrying ?? 0);
  const retrying = queue?.retrying ?? 0;
  const flows = transport !== 'none' && retrying === 0 && (oldestSeconds ?? 0) < STUCK_SECONDS;
  return { state: stateOf(flows), transport, waiting, retrying, oldestSeconds };
}

async function readDns({ config, dns }: SystemWorld): Promise<Report['dns']> {
  const answer = await inTime(() => dns.txt(NOWHERE));
  const state = answer === null || answer.kind === 'unreachable' ? 'failed' : 'good';
  return { state, servers: config.dnsServers && [...config.dnsServers] };
}

/** null where a part fails or takes too long. */
async function inTime<Found>(ask: () => Promise<Found>): Promise<Found | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  return Promise.race([ask().catch(() => null), late]).finally(() => clearTimeout(timer));
}
