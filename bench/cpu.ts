import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** What a process and a database have cost, as the Linux kernel counts it. */

/** USER_HZ is 100 on every Linux that Node runs on. */
const MICROS_A_TICK = 10_000;

type Stat = { parent: number; own: number; reaped: number };

/** Fields of proc(5) `stat`, counted after the name, which may hold anything. */
function readStat(pid: number | string): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const at = (index: number) => fields[index] ?? 0;
    return { parent: at(1), own: at(11) + at(12), reaped: at(13) + at(14) };
  } catch {
    return null;
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && readStat(name)?.parent === parent)
    .map(Number);
}

/** All threads of one process. */
export function processMicros(pid: number): number {
  return (readStat(pid)?.own ?? 0) * MICROS_A_TICK;
}

/** The postmaster, its backends, and those that have ended. */
export function postgresMicros(postmaster: number): number {
  const own = readStat(postmaster);
  const living = childrenOf(postmaster).map((pid) => readStat(pid)?.own ?? 0);
  return ((own?.own ?? 0) + (own?.reaped ?? 0) + living.reduce((sum, ticks) => sum + ticks, 0)) * MICROS_A_TICK;
}

function kilobytes(file: string, key: string): number {
  try {
    return Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(readFileSync(file, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

export const residentMiB = (pid: number) => kilobytes(`/proc/${pid}/status`, 'VmRSS') / 1024;
export const peakMiB = (pid: number) => kilobytes(`/proc/${pid}/status`, 'VmHWM') / 1024;

/** The peak counts from now on (proc(5), clear_refs). */
export function forgetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

/** Shared memory counts once, however many backends map it. */
export function proportionalMiB(postmaster: number): number {
  const all = [postmaster, ...childrenOf(postmaster)];
  return all.reduce((sum, pid) => sum + kilobytes(`/proc/${pid}/smaps_rollup`, 'Pss'), 0) / 1024;
}

export type Watched = { pid: number; postmaster: number };
export type Cost = { micros: number; peakMiB: number; grownMiB: number };

/** What one of `operations` costs, in the process and in the database together. */
export async function costOf(watched: Watched, operations: number, run: () => Promise<unknown>): Promise<Cost> {
  forgetPeak(watched.pid);
  const resident = residentMiB(watched.pid);
  const total = () => processMicros(watched.pid) + postgresMicros(watched.postmaster);
  const before = total();
  await run();
  const micros = (total() - before) / operations;
  const peak = peakMiB(watched.pid);
  return { micros, peakMiB: peak, grownMiB: peak - resident };
}
