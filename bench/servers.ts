import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MASTER_KEY } from './ground.ts';

/** The built server, and the floor beside it, each in a process of its own. */

export type Running = { origin: string; pid: number; readyMs: number; stop(): Promise<void> };

const BUNDLE = path.join(import.meta.dirname, '../packages/server/dist/main.js');
const FLOOR = path.join(import.meta.dirname, 'floor-server.ts');

export async function startGatehouse(env: Record<string, string>): Promise<Running> {
  const port = await freePort();
  const own = { PORT: String(port), GATEHOUSE_PUBLIC_URL: `http://localhost:${port}` };
  return start([BUNDLE], { ...own, ...env }, port);
}

export function startGatehouseOn(databaseUrl: string): Promise<Running> {
  return startGatehouse({ DATABASE_URL: databaseUrl, GATEHOUSE_MASTER_KEY: MASTER_KEY });
}

export async function startFloor(databaseUrl: string): Promise<Running> {
  const port = await freePort();
  return start([FLOOR], { PORT: String(port), DATABASE_URL: databaseUrl }, port);
}

async function start(args: string[], env: Record<string, string>, port: number): Promise<Running> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gatehouse-bench-'));
  const begun = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: path.join(tmpdir(), 'gatehouse-bench-compiled'), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const origin = `http://localhost:${port}`;
  await answering(child, `${origin}/readyz`);
  return {
    origin,
    pid: child.pid ?? 0,
    readyMs: performance.now() - begun,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Ready is when the first answer from the database has come. */
async function answering(child: ChildProcess, address: string): Promise<void> {
  const deadline = performance.now() + 30_000;
  while (child.exitCode === null && performance.now() < deadline) {
    const answer = await fetch(address).catch(() => null);
    await answer?.text();
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  child.kill();
  throw new Error(`${address} did not answer`);
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
