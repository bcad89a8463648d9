import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createTestDatabase, execute } from '../test/postgres.ts';
import { startServerProcess } from '../test/server-process.ts';

const status = async (url: string) => (await fetch(url)).status;

describe('the server process', () => {
  test('without settings: own database, own key, one process per folder, a clean end', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'gatehouse-data-'));
    const server = await startServerProcess({ dataDir });
    expect(await status(`${server.url}/readyz`)).toBe(200);
    expect(statSync(path.join(dataDir, 'master.key')).mode & 0o777).toBe(0o600);
    await expect(startServerProcess({ dataDir })).rejects.toThrow(`process ${server.pid}`);
    await server.kill();
    const next = await startServerProcess({ dataDir });
    expect(await status(`${next.url}/readyz`)).toBe(200);
    expect(await next.stop()).toBe(0);
    rmSync(dataDir, { recursive: true });
  });

  test('two on one database; losing every connection costs neither its life nor more than a moment', async () => {
    const database = await createTestDatabase({ migrated: false });
    const [one, two] = await Promise.all([1, 2].map(() => startServerProcess({ databaseUrl: database.url })));
    if (!one || !two) throw new Error('two were asked for');
    await execute(
      database.url,
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    for (const { url } of [one, two]) await expect.poll(() => status(`${url}/readyz`), { timeout: 15_000 }).toBe(200);
    expect(await Promise.all([one.stop(), two.stop()])).toEqual([0, 0]);
    await database.drop();
  });

  test('a port in use is named, and the embedded database stops with the attempt', async () => {
    const [running, dataDir] = [await startServerProcess({}), mkdtempSync(path.join(tmpdir(), 'gatehouse-data-'))];
    const { port } = new URL(running.url);
    await expect(startServerProcess({ dataDir, env: { PORT: port } })).rejects.toThrow(`Port ${port} is in use.`);
    expect(existsSync(path.join(dataDir, 'postgres/PG_VERSION'))).toBe(true);
    expect(existsSync(path.join(dataDir, 'postgres/postmaster.pid'))).toBe(false);
    await running.stop();
    rmSync(dataDir, { recursive: true });
  });

  test('another master key than the database was sealed with stops the start', async () => {
    const database = await createTestDatabase();
    await (await startServerProcess({ databaseUrl: database.url })).stop();
    const env = { GATEHOUSE_MASTER_KEY: Buffer.alloc(32, 1).toString('base64') };
    await expect(startServerProcess({ databaseUrl: database.url, env })).rejects.toThrow('not the key');
    await database.drop();
  });

  test('wrong settings stop the start and are named', async () => {
    const env = { GATEHOUSE_SIGNUP: 'true', GATEHOUSE_DEFAULT_PLAN: 'gold' };
    await expect(startServerProcess({ env })).rejects.toThrow(
      /GATEHOUSE_SIGNUP .*GATEHOUSE_SIGN_UP[\s\S]*GATEHOUSE_DEFAULT_PLAN/,
    );
  });
});
