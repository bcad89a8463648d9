import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { type Cluster, prepareCluster, USER } from './embedded-cluster.ts';

/**
 * PostgreSQL as a child process: started or taken over, watched, started again when it dies, stopped with us. Durable
 * by default; tests trade that for speed.
 */

export type EmbeddedPostgres = {
  url: string;
  pid(): number;
  stop(): Promise<void>;
};

type Options = { dataDir: string; durable?: boolean; maxConnections?: number; onEvent?: (message: string) => void };
type Postmaster = { pid: number; port: number };

const DATABASE = 'gatehouse';
const START_DEADLINE_MS = 60_000;
const STOP_DEADLINE_MS = 15_000;
const WATCH_EVERY_MS = 500;

export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const durable = options.durable ?? true;
  const cluster = await prepareCluster(options.dataDir, { sync: durable });
  let current = (await takeOver(cluster)) ?? (await launch(cluster, { ...options, durable, port: await freePort() }));
  await createDatabase(cluster, current.port);

  let stopping = false;
  let restarting: Promise<void> | null = null;
  const restart = async () => {
    options.onEvent?.(`the embedded PostgreSQL (process ${current.pid}) ended; starting it again`);
    // The port stays, so that everything that knows the address finds it again.
    current = await launch(cluster, { ...options, durable, port: current.port });
  };
  const watch = setInterval(() => {
    if (stopping || restarting || isAlive(current.pid)) return;
    restarting = restart()
      .catch((error: Error) => options.onEvent?.(`the embedded PostgreSQL does not start: ${error.message}`))
      .finally(() => {
        restarting = null;
      });
  }, WATCH_EVERY_MS);
  watch.unref();

  return {
    url: urlOf(cluster, current.port, DATABASE),
    pid: () => current.pid,
    async stop() {
      stopping = true;
      clearInterval(watch);
      await restarting;
      await stopPostmaster(current.pid);
    },
  };
}

/** What a killed Gatehouse left running is used further if it answers to our password, else stopped. */
async function takeOver(cluster: Cluster): Promise<Postmaster | null> {
  const left = readPostmaster(cluster.folder);
  if (!left) return null;
  const deadline = performance.now() + STOP_DEADLINE_MS;
  while (isAlive(left.pid) && isOurs(left.pid, cluster.folder)) {
    if (left.port > 0 && (await servesOurFolder(cluster, left.port))) return left;
    // It may still be starting or stopping; in the end it is stopped, because two must never run.
    if (performance.now() > deadline) await stopPostmaster(left.pid);
    await wait(50);
    left.port = readPostmaster(cluster.folder)?.port ?? 0;
  }
  // The number now belongs to nobody or to some other program, and PostgreSQL would take that for itself.
  rmSync(path.join(cluster.folder, 'postmaster.pid'), { force: true });
  return null;
}

/** PostgreSQL's own lock file: process, data folder, start time, port, one a line. */
function readPostmaster(folder: string): Postmaster | null {
  const file = path.join(folder, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3] ?? 0) || 0 } : null;
}

/** On Linux the kernel says where it works. Elsewhere a live process of that number is taken for the postmaster. */
function isOurs(pid: number, folder: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === path.resolve(folder);
  } catch {
    return false;
  }
}

async function servesOurFolder(cluster: Cluster, port: number): Promise<boolean> {
  try {
    const { rows } = await query(urlOf(cluster, port, 'postgres'), 'show data_directory');
    return rows[0]?.data_directory === cluster.folder;
  } catch {
    return false;
  }
}

type Launch = { durable: boolean; port: number; maxConnections?: number; dataDir: string };

async function launch(cluster: Cluster, options: Launch): Promise<Postmaster> {
  const logFile = path.join(options.dataDir, 'postgres.log');
  const keepLog = existsSync(logFile) && statSync(logFile).size < 1_000_000;
  const log = openSync(logFile, keepLog ? 'a' : 'w', 0o600);
  const flags = settingsOf(options).flatMap((setting) => ['-c', setting]);
  const [command = '', ...args] = [...cluster.account.prefix, cluster.postgres, '-D', cluster.folder, ...flags];
  // Its own session: Ctrl+C in the terminal must reach us first, or it is gone before the last request is answered.
  const child = spawn(command, args, {
    ...cluster.account.ids,
    cwd: cluster.folder,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let failure: string | null = null;
  child.on('error', (error) => {
    failure = error.message;
  });
  child.on('exit', (code) => {
    failure ??= `it ended with ${code}; ${logFile} says why`;
  });
  child.unref();
  const deadline = performance.now() + START_DEADLINE_MS;
  while (failure === null && performance.now() < deadline) {
    if (await servesOurFolder(cluster, options.port)) return { pid: child.pid ?? 0, port: options.port };
    await wait(20);
  }
  child.kill('SIGINT');
  throw new Error(`The embedded PostgreSQL did not start: ${failure ?? `no answer; see ${logFile}`}`);
}

function settingsOf({ durable, port, maxConnections = 40 }: Launch): string[] {
  return [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `max_connections=${maxConnections}`,
    'shared_buffers=64MB',
    // No replicas and no reading ahead by processes of their own: that is memory a laptop keeps.
    'wal_level=minimal',
    'max_wal_senders=0',
    'max_logical_replication_workers=0',
    'max_worker_processes=2',
    'io_method=sync',
    'jit=off',
    'max_wal_size=256MB',
    'log_min_messages=warning',
    'log_checkpoints=off',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
}

async function createDatabase(cluster: Cluster, port: number): Promise<void> {
  const maintenance = urlOf(cluster, port, 'postgres');
  const { rows } = await query(maintenance, `select 1 from pg_database where datname = '${DATABASE}'`);
  if (rows.length === 0) await query(maintenance, `create database ${DATABASE}`);
}

async function query(url: string, sql: string) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await client.query<Record<string, unknown>>(sql);
  } finally {
    await client.end();
  }
}

/** SIGINT is PostgreSQL's fast shutdown: open transactions roll back, everything committed is written. */
async function stopPostmaster(pid: number): Promise<void> {
  signalTo(pid, 'SIGINT');
  const deadline = performance.now() + STOP_DEADLINE_MS;
  while (isAlive(pid)) {
    if (performance.now() > deadline) signalTo(pid, 'SIGQUIT');
    await wait(20);
  }
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It was faster; whether it is gone is what the caller looks at.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  if (process.platform !== 'linux') return true;
  // Adopted by a process 1 that never collects its children, a dead one stays as a zombie.
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

function urlOf(cluster: Cluster, port: number, database: string): string {
  return `postgres://${USER}:${cluster.password}@127.0.0.1:${port}/${database}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
