import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MASTER_KEY } from './harness.ts';

/** A real server process from the bundle that global-setup built, for races and for kill -9. */
export type ServerProcess = {
  url: string;
  pid: number;
  output(): string;
  kill(): Promise<void>;
  /** SIGTERM, and the exit code. */
  stop(): Promise<number | null>;
};

type Options = {
  /** Without it: an embedded database in `dataDir`, or in a folder that goes away with the process. */
  databaseUrl?: string;
  dataDir?: string;
  env?: Readonly<Record<string, string>>;
};

const BUNDLE = path.join(import.meta.dirname, '../dist/main.js');
const READY_TIMEOUT_MS = 30_000;

export async function startServerProcess({ databaseUrl, dataDir, env = {} }: Options): Promise<ServerProcess> {
  const cwd = mkdtempSync(path.join(tmpdir(), 'gatehouse-process-'));
  const port = await freePort();
  const database = databaseUrl ? { DATABASE_URL: databaseUrl, GATEHOUSE_MASTER_KEY: MASTER_KEY } : {};
  const child = spawn(process.execPath, [BUNDLE], {
    cwd,
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      ...database,
      GATEHOUSE_DATA_DIR: dataDir ?? path.join(cwd, 'data'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  const ready = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the server was not ready in time:\n${output}`)), READY_TIMEOUT_MS);
    const read = (chunk: Buffer) => {
      output += String(chunk);
      if (output.includes('"msg":"ready"')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void exited.then((code) => reject(new Error(`the server ended with ${code}:\n${output}`)));
    void exited.finally(() => clearTimeout(timer));
  });
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    const code = await exited;
    rmSync(cwd, { recursive: true, force: true });
    return code;
  };
  await ready;
  return {
    url: `http://localhost:${port}`,
    pid: child.pid ?? 0,
    output: () => output,
    kill: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
