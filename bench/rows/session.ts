import { createHmac } from 'node:crypto';
import { costOf } from '../cpu.ts';
import { compared, type Ground, type Line, type Row } from '../ground.ts';
import { drive } from '../load.ts';
import { addMembers, addSessions, cookieOf, organizationId, tokenOf, touchAll } from '../people.ts';
import { type Running, startFloor, startGatehouseOn } from '../servers.ts';

/** May this browser act in this organization, and as what: over HTTP, by the smallest endpoint there is. */
export const session: Row = { name: 'session', run };

const PEOPLE = 24_000;
const ORGANIZATION = 1;
const PATH = `/api/v1/organizations/${organizationId(ORGANIZATION)}/entitlements`;

type Asking = {
  path: string;
  cookie: (number: number) => string;
  first: number;
  count: number;
  connections: number;
  people?: number;
};

async function run(ground: Ground): Promise<Line[]> {
  const url = await ground.database();
  await addMembers(url, ORGANIZATION, { count: PEOPLE });
  await addSessions(url, PEOPLE);
  const ours = await startGatehouseOn(url);
  const floor = await startFloor(url);
  const ask = ({ origin, pid }: Running, { path, cookie, first, count, connections, people = count }: Asking) =>
    costOf({ pid, postmaster: ground.postmaster }, count, () =>
      drive({ origin, count, connections, request: (i) => ({ path, cookie: cookie(first + (i % people)) }) }),
    );
  const query = `?organization=${organizationId(ORGANIZATION)}`;
  const signed = (number: number) => {
    const token = tokenOf(number);
    return `s=${token}.${createHmac('sha256', 'key').update(token).digest('base64url')}`;
  };
  try {
    for (const [server, path] of [
      [ours, PATH],
      [floor, `/session${query}`],
    ] as const) {
      await ask(server, { path, cookie: cookieOf, first: 1, count: 2000, connections: 8 });
    }
    await touchAll(url);
    // Every session is asked once, so nothing is answered from memory.
    const alone = { cookie: cookieOf, first: 2001, count: 5000, connections: 1 };
    const together = { cookie: cookieOf, first: 7001, count: 16_000, connections: 64 };
    const again = { count: 30_000, connections: 64, first: 1, people: 50 };
    const database = await ask(ours, { ...alone, path: PATH });
    const batched = await ask(ours, { ...together, path: PATH });
    await ask(ours, { ...again, count: 2000, cookie: cookieOf, path: PATH });
    const cached = await ask(ours, { ...again, cookie: cookieOf, path: PATH });
    const databaseFloor = await ask(floor, { ...alone, path: `/session${query}` });
    const batchedFloor = await ask(floor, { ...together, path: `/sessions${query}` });
    const signedFloor = await ask(floor, { ...again, cookie: signed, path: '/signed' });
    const http = await ask(floor, { ...again, cookie: signed, path: '/http' });
    return [
      compared('session check, from the database', database, databaseFloor, '1.45'),
      compared('session check, 64 at once, one statement for each turn', batched, batchedFloor, '1.6'),
      compared('session check, from memory with pushed revocation', cached, signedFloor, '1.3'),
      { what: 'HTTP alone', ours: http.micros, note: 'of the floors above' },
    ];
  } finally {
    await floor.stop();
    await ours.stop();
  }
}
