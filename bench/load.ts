import { Pool } from 'undici';

/** Asks over kept-alive connections, each with one request under way. */

export type Load = {
  origin: string;
  count: number;
  connections: number;
  request(index: number): { path: string; cookie?: string };
};

/** The latencies, in milliseconds. An answer that is no success ends the measurement. */
export async function drive({ origin, count, connections, request }: Load): Promise<number[]> {
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const latencies: number[] = [];
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const { path, cookie } = request(next++);
      const start = performance.now();
      const { statusCode, body } = await pool.request({ method: 'GET', path, headers: cookie ? { cookie } : {} });
      const text = await body.text();
      if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}: ${text}`);
      latencies.push(performance.now() - start);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, lane));
  } finally {
    await pool.close();
  }
  return latencies;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
