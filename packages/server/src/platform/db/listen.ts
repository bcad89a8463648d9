import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Log } from '../log.ts';

/**
 * One connection of its own that hears what the triggers announce. It knows up to which moment it has heard everything,
 * so that whoever keeps something in memory can tell how old that may be.
 */
export type ChangeFeed = {
  /** Everything committed before this moment (`performance.now()`) has been heard; -Infinity while cut off. */
  heardUntil(): number;
  /** Moves `heardUntil` past this moment as soon as the database has answered. */
  catchUp(): void;
  close(): Promise<void>;
};

type Options = {
  log: Log;
  onChange(id: string): void;
  /** Changes may have been missed: the connection is new, or gone. */
  onGap(): void;
};

const CHANNEL = 'gatehouse_changes';
const BEAT_MS = 300;
const PATIENCE_MS = 1500;
const RECONNECT_MS = 500;

export function listenToChanges(url: string, { log, onChange, onGap }: Options): ChangeFeed {
  let client: Client | null = null;
  let heardUntil = Number.NEGATIVE_INFINITY;
  let beating = false;
  let again = false;
  let closed = false;
  let reconnect: NodeJS.Timeout | undefined;

  const open = (): void => {
    const opened = new Client({
      connectionString: url,
      application_name: 'gatehouse changes',
      keepAlive: true,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    });
    client = opened;
    opened.on('error', (err) => lose(opened, err));
    opened.on('end', () => lose(opened, null));
    opened.on('notification', ({ payload }) => onChange(payload || '*'));
    const begin = async () => {
      await opened.connect();
      await opened.query(`listen ${CHANNEL}`);
      onGap();
      catchUp();
    };
    begin().catch((err: unknown) => lose(opened, err));
  };
  const lose = (lost: Client, err: unknown): void => {
    if (client !== lost) return;
    client = null;
    heardUntil = Number.NEGATIVE_INFINITY;
    onGap();
    // A server that does not answer would let a polite goodbye wait for ever.
    lost.end().catch(() => undefined);
    if (closed) return;
    log.warn({ err }, 'changes of other processes are not heard; sessions are read from the database');
    reconnect = setTimeout(open, RECONNECT_MS).unref();
  };
  /** The database signals the listeners of a commit before it confirms it, and hands over what is pending with any answer. */
  const catchUp = (): void => {
    again = true;
    if (!beating) void beat();
  };
  const beat = async (): Promise<void> => {
    beating = true;
    while (again && client) {
      again = false;
      const asked = client;
      const at = performance.now();
      try {
        await asked.query('select 1');
        if (asked === client) heardUntil = at;
      } catch (err) {
        lose(asked, err);
      }
    }
    beating = false;
  };

  open();
  const timer = setInterval(catchUp, BEAT_MS).unref();
  return {
    heardUntil: () => heardUntil,
    catchUp,
    async close() {
      closed = true;
      clearInterval(timer);
      clearTimeout(reconnect);
      // A server that is gone does not say goodbye.
      await Promise.race([client?.end(), pause(1000, undefined, { ref: false })]);
    },
  };
}
