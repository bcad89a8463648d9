import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { execute } from '../../../test/postgres.ts';
import { lockFolder } from '../folder-lock.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded.ts';

describe('embedded PostgreSQL', () => {
  let dataDir: string;
  let running: EmbeddedPostgres | null = null;
  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'gatehouse-embedded-'));
  });
  afterEach(async () => {
    await running?.stop();
    running = null;
    rmSync(dataDir, { recursive: true, force: true });
  });

  const start = async (): Promise<EmbeddedPostgres> => {
    running = await startEmbeddedPostgres({ dataDir, durable: false });
    return running;
  };

  test('keeps what was written over a restart, with its secrets for the owner only', async () => {
    const first = await start();
    await execute(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    const second = await start();
    expect(await execute(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    expect(statSync(path.join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);
  });

  test('what a killed Gatehouse left running is taken over, and stopped with the new one', async () => {
    const child = await spawnHolder(dataDir);
    process.kill(child.pid ?? 0, 'SIGKILL');
    const next = await start();
    expect(next.pid()).toBe(child.postmaster);
    await next.stop();
    await expect(execute(next.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
  });

  test('a first start that was killed can be started again', async () => {
    const unfinished = path.join(dataDir, 'postgres.new');
    mkdirSync(unfinished);
    writeFileSync(path.join(unfinished, 'PG_VERSION'), '18');
    expect(await execute((await start()).url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('a lock file of a process that is something else is not in the way', async () => {
    await (await start()).stop();
    const pid = path.join(dataDir, 'postgres', 'postmaster.pid');
    writeFileSync(pid, `${process.pid}\n${path.join(dataDir, 'postgres')}\n0\n5432\n`);
    expect(await execute((await start()).url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('a database that dies is started again at the same address', async () => {
    const { url, pid } = await start();
    const first = pid();
    process.kill(first, 'SIGKILL');
    await expect
      .poll(() => pid() !== first && execute(url, 'select 1 as one').catch(() => null), { timeout: 15_000 })
      .toEqual([{ one: 1 }]);
  });

  test('one Gatehouse per folder; the second is told who holds it, and a released folder is free', async () => {
    const lock = await lockFolder(dataDir, 'process 4711');
    await expect(lockFolder(dataDir, 'process 4712')).rejects.toThrow('process 4711');
    await lock.release();
    await (await lockFolder(dataDir, 'process 4712')).release();
  });
});

/** A process that starts the database and then does nothing, to be killed. */
async function spawnHolder(dataDir: string): Promise<ChildProcess & { postmaster: number }> {
  const module = new URL('./embedded.ts', import.meta.url).href;
  const program = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(module)});
    const postgres = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: false });
    console.log(postgres.pid());
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const postmaster = await new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (chunk) => resolve(Number(String(chunk))));
    child.on('exit', () => reject(new Error('the holder ended early')));
  });
  return Object.assign(child, { postmaster });
}
