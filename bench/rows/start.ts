import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { proportionalMiB, residentMiB } from '../cpu.ts';
import type { Ground, Line, Row } from '../ground.ts';
import { type Running, startFloor, startGatehouse, startGatehouseOn } from '../servers.ts';

/** From the command to the first answer from the database, and what then lies in memory. */
export const start: Row = { name: 'start', run };

const STARTS = 5;
/** Long enough for what a server tidies after its start. */
const IDLE_MS = 6000;

async function run(ground: Ground): Promise<Line[]> {
  const url = await ground.database();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gatehouse-bench-data-'));
  const embedded = () => startGatehouse({ GATEHOUSE_DATA_DIR: dataDir });
  try {
    await once(() => startGatehouseOn(url));
    const own = await median(() => startGatehouseOn(url));
    await once(() => startFloor(url));
    const floor = await median(() => startFloor(url));
    const first = await once(embedded);
    const later = await median(embedded);
    const idle = await embedded();
    await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
    const postmaster = Number(readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    const memory = { server: residentMiB(idle.pid), database: proportionalMiB(postmaster) };
    await idle.stop();
    return [
      { what: 'start to first answer, database running', ours: own, floor, unit: 'ms', aim: '1.4' },
      { what: 'first start with the embedded database', ours: first, unit: 'ms', aim: '5 s' },
      { what: 'later start with the embedded database', ours: later, unit: 'ms', aim: '2 s' },
      { what: 'idle server, resident', ours: memory.server, unit: 'MiB', aim: '90 MiB' },
      { what: 'idle embedded database, proportional', ours: memory.database, unit: 'MiB', aim: '60 MB' },
    ];
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function once(open: () => Promise<Running>): Promise<number> {
  const running = await open();
  await running.stop();
  return running.readyMs;
}

async function median(open: () => Promise<Running>): Promise<number> {
  const all: number[] = [];
  for (let number = 0; number < STARTS; number++) all.push(await once(open));
  return all.toSorted((a, b) => a - b)[Math.floor(STARTS / 2)] ?? 0;
}
