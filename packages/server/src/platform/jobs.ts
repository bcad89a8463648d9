import { CompiledQuery } from 'kysely';
import type { Db, PgBoss } from 'pg-boss';
import type { AnyTx } from './db/database.ts';
import type { Log } from './log.ts';

/**
 * Work that outlives its request. A job is written in the caller's transaction, so it exists exactly if the change does;
 * the commit wakes a worker on some process. Handlers may run twice after a crash and must bear it.
 */

export type Queue<Data extends object> = {
  name: string;
  /** First pause after a failure; it doubles up to `retryDelayMaxSeconds`. */
  retryDelaySeconds: number;
  retryDelayMaxSeconds: number;
  retryLimit: number;
  /** Never set: carries the type of the data. */
  data?: Data;
};

export type Jobs = {
  enqueue<Data extends object>(tx: AnyTx, queue: Queue<Data>, data: Data): Promise<void>;
  /** Takes this queue's jobs on this process, once `start` has been called. */
  handle<Data extends object>(queue: Queue<Data>, handler: (data: Data, jobId: string) => Promise<void>): void;
  /** As `handle`, at the times of a cron expression (UTC), on one process of all. */
  schedule(queue: Queue<object>, cron: string, handler: () => Promise<void>): void;
  start(): Promise<void>;
  /** Lets running jobs finish. */
  stop(): Promise<void>;
};

type Options = { url: string; log: Log };
type Registration = { queue: Queue<object>; cron?: string; run(data: object, jobId: string): Promise<void> };

const CONNECTIONS = 2;
const START_RETRY_MS = 2000;
const STOP_TIMEOUT_MS = 10_000;

export function createJobs({ url, log }: Options): Jobs {
  const registrations: Registration[] = [];
  const known = new Set<string>();
  let opening: Promise<PgBoss> | null = null;
  let working: Promise<void> | null = null;
  let stopped = false;

  /** Loading the library and connecting wait for the first need; a failure is tried again by the next. */
  const open = (): Promise<PgBoss> => {
    opening ??= openBoss(url, log).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  const queueOf = async (queue: Queue<object>): Promise<PgBoss> => {
    const boss = await open();
    if (!known.has(queue.name)) await boss.createQueue(queue.name, queueOptions(queue));
    known.add(queue.name);
    return boss;
  };
  const work = async ({ queue, cron, run }: Registration): Promise<void> => {
    const boss = await queueOf(queue);
    await boss.work<object>(queue.name, { pollingIntervalSeconds: 2 }, async (jobs) => {
      for (const job of jobs) await run(job.data, job.id);
    });
    if (cron) await boss.schedule(queue.name, cron);
  };
  const startAll = async (): Promise<void> => {
    for (const registration of registrations) {
      while (!stopped) {
        try {
          await work(registration);
          break;
        } catch (err) {
          log.warn({ err, queue: registration.queue.name }, 'jobs wait for the database');
          await new Promise((resolve) => setTimeout(resolve, START_RETRY_MS).unref());
        }
      }
    }
  };

  return {
    async enqueue(tx, queue, data) {
      const boss = await queueOf(queue);
      await boss.send(queue.name, data, { db: inside(tx) });
    },
    handle(queue, handler) {
      // The name ties the two types together: only `enqueue` with the same queue writes what `run` reads.
      registrations.push({ queue, run: (data, jobId) => handler(data as Parameters<typeof handler>[0], jobId) });
    },
    schedule(queue, cron, handler) {
      registrations.push({ queue, cron, run: handler });
    },
    start() {
      working ??= startAll();
      return working;
    },
    async stop() {
      stopped = true;
      const boss = await opening?.catch(() => null);
      await boss?.stop({ graceful: true, timeout: STOP_TIMEOUT_MS });
    },
  };
}

/** pg-boss's statements, run in the caller's transaction. */
function inside(tx: AnyTx): Db {
  return {
    async executeSql(text, values = []) {
      const { rows } = await tx.executeQuery(CompiledQuery.raw(text, values));
      return { rows };
    },
  };
}

async function openBoss(url: string, log: Log): Promise<PgBoss> {
  const { PgBoss: Boss } = await import('pg-boss');
  const boss = new Boss({
    connectionString: url,
    max: CONNECTIONS,
    application_name: 'gatehouse jobs',
    useListenNotify: true,
  });
  // It goes on by itself when the database is back; without a listener the first failed poll ends the process.
  boss.on('error', (err) => log.warn({ err }, 'jobs: the database does not answer'));
  await boss.start();
  return boss;
}

function queueOptions(queue: Queue<object>) {
  return {
    retryLimit: queue.retryLimit,
    retryDelay: queue.retryDelaySeconds,
    retryDelayMax: queue.retryDelayMaxSeconds,
    retryBackoff: true,
    deleteAfterSeconds: 3600,
    notify: true,
  };
}
