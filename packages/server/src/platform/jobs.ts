import { CompiledQuery } from 'kysely';
import type { Db, Job, JobResult, PgBoss } from 'pg-boss';
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
const WORK = { batchSize: 10, burstWhenBatchFull: true, perJobResults: true, pollingIntervalSeconds: 2 } as const;
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
    await boss.work<object, void, typeof WORK & { notifyPollingIntervalSeconds: number }>(
      queue.name,
      // A commit wakes the worker; what waits for its next try is found by polling.
      { ...WORK, notifyPollingIntervalSeconds: Math.max(2, queue.retryDelaySeconds) },
      (jobs) => Promise.all(jobs.map((job) => settle(queue.name, job, run))),
    );
    if (cron) await boss.schedule(queue.name, cron);
  };
  /** One failed job of a batch is tried again; the others are done. Why it failed is logged, not kept in the database. */
  const settle = async (queue: string, { id, data }: Job<object>, run: Registration['run']): Promise<JobResult> => {
    try {
      await run(data, id);
      return { id, status: 'completed' };
    } catch (err) {
      log.warn({ err, queue, job: id }, 'a job failed and is tried again');
      return { id, status: 'failed' };
    }
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
