import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type ServerProcess, startServerProcess } from './server-process.ts';

/** What was acknowledged survives kill -9, exactly once, with its event; what was not left no trace. */

const TOKEN = 'bootstrap-token-of-the-durability-test';
const WANTED = 200;
const AT_ONCE = 8;

const dataDir = mkdtempSync(path.join(tmpdir(), 'gatehouse-durability-'));
let server: ServerProcess | undefined;
afterAll(async () => {
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('kill -9 in the middle of many changes loses none that was acknowledged', async () => {
  server = await start();
  const { acknowledged, asked } = await createUntilKilled(server);
  server = await start();
  const names = await listAll(server, '/operator/organizations', 'name');
  const created = await listAll(server, '/operator/audit-events', 'target', 'name=organization.created');
  expect(acknowledged.length).toBeGreaterThanOrEqual(WANTED);
  // Each of them once, and nothing that nobody asked for.
  expect(names.filter((name) => acknowledged.includes(name)).sort()).toEqual([...acknowledged].sort());
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !asked.includes(name))).toEqual([]);
  // What the crash left unanswered is there with its event, or is not there at all.
  expect(created.sort()).toEqual(names.sort());
}, 120_000);

function start(): Promise<ServerProcess> {
  return startServerProcess({ dataDir, env: { GATEHOUSE_BOOTSTRAP_TOKEN: TOKEN } });
}

/** Asks for one organization after the other, several at once, and kills the server with requests under way. */
async function createUntilKilled(running: ServerProcess): Promise<{ acknowledged: string[]; asked: string[] }> {
  const acknowledged: string[] = [];
  const asked: string[] = [];
  let killing: Promise<void> | null = null;
  const worker = async () => {
    while (killing === null) {
      const name = `Organization ${asked.length}`;
      asked.push(name);
      const body = JSON.stringify({ name, ownerEmail: `owner-${asked.length}@customer.example` });
      const response = await ask(running, '/operator/organizations', { method: 'POST', body }).catch(() => null);
      if (response?.status === 201) acknowledged.push(name);
      if (acknowledged.length >= WANTED) killing ??= running.kill();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await killing;
  return { acknowledged, asked };
}

/** One field of all rows: a text, or the name of a target. */
async function listAll(running: ServerProcess, address: string, field: string, filter = ''): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: string = [filter, 'limit=200', cursor && `cursor=${cursor}`].filter(Boolean).join('&');
    const page: { data: Record<string, string | { name: string }>[]; nextCursor: string | null } = await (
      await ask(running, `${address}?${query}`)
    ).json();
    for (const row of page.data) {
      const value = row[field];
      found.push(typeof value === 'object' ? value.name : (value ?? ''));
    }
    cursor = page.nextCursor;
  }
  return found;
}

function ask(running: ServerProcess, address: string, init: RequestInit = {}): Promise<Response> {
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
  return fetch(`${running.url}/api/v1${address}`, { ...init, headers });
}
