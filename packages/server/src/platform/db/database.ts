import {
  Kysely,
  type PostgresCursor,
  PostgresDialect,
  type PostgresPool,
  type PostgresQueryResult,
  type Transaction,
} from 'kysely';
import pg from 'pg';
import type { Schema } from './schema.ts';

/** The pool and Kysely over it, with limits so that a database that is gone or hangs is noticed within five seconds. */

export type Database = Kysely<Schema>;
export type Tx = Transaction<Schema>;
/** What writes one row and is as happy outside of a transaction. */
export type AnyTx = Database | Tx;

export type OpenDatabase = {
  db: Database;
  /** For statements that are worth a name of their own, and for LISTEN. */
  pool: pg.Pool;
  close(): Promise<void>;
};

type Options = {
  max: number;
  /** A statement that takes longer is cancelled. Exports and imports have a pool with more patience. */
  statementTimeoutMs?: number;
  onError?: (error: Error) => void;
  /**
   * Plan each prepared statement once and for all values. PostgreSQL would plan a list of keys anew every time, because
   * it knows better how long it is, and that costs more than the look-up. Not for statements that need their values to
   * see which partial index fits.
   */
  genericPlans?: boolean;
};

/**
 * A connection keeps the plan of a statement, and the first may be made when a table has a row or two: to read it whole is
 * right then, and would still be done when it has grown to thousands. Everything here is found by an index.
 */
const KEEP_TO_INDEXES = '-c enable_seqscan=off';
const GENERIC_PLANS = '-c plan_cache_mode=force_generic_plan';

const CONNECT_TIMEOUT_MS = 1500;
const STATEMENT_TIMEOUT_MS = 3000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 10_000;
const TRANSACTION_TRIES = 3;

export function openDatabase(
  url: string,
  { max, statementTimeoutMs = STATEMENT_TIMEOUT_MS, onError, genericPlans = false }: Options,
): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: 'gatehouse',
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: statementTimeoutMs,
    // For the server that no longer answers at all, and so cannot cancel either.
    query_timeout: statementTimeoutMs + 300,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    types: { getTypeParser: typeParser },
    options: [KEEP_TO_INDEXES, ...(genericPlans ? [GENERIC_PLANS] : [])].join(' '),
  });
  // Without a listener, one lost connection ends the process. The pool speaks for idle clients, the others for themselves.
  let closing = false;
  pool.on('error', (error) => {
    // The pool's end is not the sockets' end: the embedded server may be the one that cuts them.
    if (!closing) onError?.(error);
  });
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: withoutBrokenClients(pool) }) });
  const close = () => {
    closing = true;
    return db.destroy();
  };
  return { db, pool, close };
}

/**
 * What lost to another transaction: a deadlock, a serialization conflict, or a row it belongs to (an organization, say)
 * that was deleted in between. Asked again, the last finds nothing there, and answers so.
 */
const LOST = ['40001', '40P01', '23503'];

/** Runs it again: nothing in a transaction reaches outside of it. */
export async function withTransaction<Result>(db: Database, run: (tx: Tx) => Promise<Result>): Promise<Result> {
  for (let tryNumber = 1; ; tryNumber++) {
    try {
      return await db.transaction().execute(run);
    } catch (error) {
      if (!LOST.includes(codeOf(error)) || tryNumber === TRANSACTION_TRIES) throw error;
    }
  }
}

/** Runs it and takes back whatever it wrote. */
export async function withoutTrace<Result>(db: Database, run: (tx: Tx) => Promise<Result>): Promise<Result> {
  for (let tryNumber = 1; ; tryNumber++) {
    const tx = await db.startTransaction().execute();
    try {
      return await run(tx);
    } catch (error) {
      if (!LOST.includes(codeOf(error)) || tryNumber === TRANSACTION_TRIES) throw error;
    } finally {
      await tx.rollback().execute();
    }
  }
}

/**
 * A client whose server went away is closed, not handed to the next request; and nothing more is sent over it, so that
 * the rollback after a lost statement does not wait as long again.
 */
function withoutBrokenClients(pool: pg.Pool): PostgresPool {
  return {
    async connect() {
      const client = await pool.connect();
      let broken: Error | undefined;
      const guard = async <Result>(run: () => Promise<Result>): Promise<Result> => {
        if (broken) throw broken;
        try {
          return await run();
        } catch (error) {
          if (error instanceof Error && mustNotBeUsedAgain(error)) broken = error;
          throw error;
        }
      };
      function query<Row>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
      function query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
      function query(first: unknown, parameters?: readonly unknown[]): unknown {
        return guard(() => Reflect.apply(client.query, client, prepared(first, parameters)));
      }
      return { query, release: () => client.release(broken) };
    },
    end: () => pool.end(),
    options: pool.options,
  };
}

function mustNotBeUsedAgain(error: Error): boolean {
  const code = codeOf(error);
  // A prepared statement from before a migration (0A000, "cached plan must not change result type").
  return code === '0A000' || (isDatabaseDown(error) && code !== '57014');
}

const NAMED_STATEMENTS = 1000;
const names = new Map<string, string>();

/**
 * A statement with parameters is parsed and planned once for each connection, which halves what it costs. Texts come
 * from the program and are few; should something make them up, the rest goes unnamed.
 */
function prepared(first: unknown, values: readonly unknown[] | undefined): unknown[] {
  if (typeof first !== 'string' || values === undefined || values.length === 0) return [first, values];
  let name = names.get(first);
  if (name === undefined && names.size < NAMED_STATEMENTS) {
    name = `gatehouse_${names.size}`;
    names.set(first, name);
  }
  return name === undefined ? [first, values] : [{ name, text: first, values }];
}

const INT8 = 20;

/** Counters and versions fit into a number; pg would give text. */
function typeParser(oid: number, format?: 'text' | 'binary') {
  return oid === INT8 ? Number : pg.types.getTypeParser(oid, format ?? 'text');
}

const DOWN_CODES = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH', 'ENETUNREACH'],
  // PostgreSQL, appendix A: shutting down, crashed, starting; too many connections, disk full, out of memory;
  // cancelled for taking too long; read-only, as a replica is during a failover.
  ...['57P01', '57P02', '57P03', '53000', '53100', '53200', '53300', '57014', '25006'],
]);
const DOWN_MESSAGES =
  /timeout exceeded when trying to connect|connection terminated|query read timeout|not queryable|connection timeout/i;

/** Is this the database being away or overloaded, rather than something wrong with the statement? */
export function isDatabaseDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  return DOWN_CODES.has(code) || code.startsWith('08') || (code === '' && DOWN_MESSAGES.test(error.message));
}

export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (codeOf(error) !== '23505') return false;
  return constraint === undefined || (error instanceof pg.DatabaseError && error.constraint === constraint);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
