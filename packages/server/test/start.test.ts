import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServerProcess, startServerProcess } from './server-process.ts';

/** A start that cannot succeed says why in a sentence and leaves nothing running. */

const folder = mkdtempSync(path.join(tmpdir(), 'gatehouse-start-'));
const dataDir = path.join(folder, 'first');
let running: ServerProcess;
beforeAll(async () => {
  running = await startServerProcess({ dataDir });
});
afterAll(async () => {
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a port in use is named, and the embedded database stops with the attempt', async () => {
  const { port } = new URL(running.url);
  const second = path.join(folder, 'second');
  const attempt = startServerProcess({ dataDir: second, env: { PORT: port } });
  await expect(attempt).rejects.toThrow(`Port ${port} is in use. Stop what uses it, or choose another PORT.`);
  expect(existsSync(path.join(second, 'postgres/PG_VERSION'))).toBe(true);
  expect(existsSync(path.join(second, 'postgres/postmaster.pid'))).toBe(false);
});

test('a folder in use is named with who uses it, without a stack', async () => {
  const attempt = startServerProcess({ dataDir });
  await expect(attempt).rejects.toThrow(/first is in use by another Gatehouse \(process \d+, http:\/\/localhost:\d+\)/);
  await expect(attempt).rejects.not.toThrow('FolderInUse');
});
