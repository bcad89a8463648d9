import { costOf } from '../cpu.ts';
import { compared, execute, type Ground, type Line, type Row } from '../ground.ts';
import { drive } from '../load.ts';
import { addMembers, addSessions, cookieOf, organizationId, userId } from '../people.ts';
import { type Running, startFloor, startGatehouseOn } from '../servers.ts';

/** The page of members an Owner looks at, its last one, and a search: in a small organization and in a large one. */
export const members: Row = { name: 'members', run };

const SIZES = [1000, 100_000];
const PAGES = 1500;

async function run(ground: Ground): Promise<Line[]> {
  const lines: Line[] = [];
  for (const size of SIZES) lines.push(...(await ofSize(ground, size)));
  return lines;
}

async function ofSize(ground: Ground, size: number): Promise<Line[]> {
  const url = await ground.database();
  await addMembers(url, 1, { count: size });
  await addSessions(url, 1);
  const ours = await startGatehouseOn(url);
  const floor = await startFloor(url);
  const ask = async ({ origin, pid }: Running, path: (number: number) => string) => {
    const request = (number: number) => ({ path: path(number), cookie: cookieOf(1) });
    await drive({ origin, count: 300, connections: 16, request });
    return costOf({ pid, postmaster: ground.postmaster }, PAGES, () =>
      drive({ origin, count: PAGES, connections: 16, request }),
    );
  };
  const [deep = {}] = await execute(url, 'select created_at as at from memberships where user_id = $1', [userId(60)]);
  const at = deep['at'] instanceof Date ? deep['at'] : new Date(0);
  const cursor = Buffer.from(`${at.getTime()}.${userId(60)}`).toString('base64url');
  const own = `/api/v1/organizations/${organizationId(1)}/users`;
  const bare = `organization=${organizationId(1)}`;
  /** Some of the first names that match a handful of people, as md5 made them. */
  const term = (number: number) => `${(number % 256).toString(16).padStart(2, '0')}ab`;
  try {
    const first = await ask(ours, () => own);
    const firstFloor = await ask(floor, () => `/members?${bare}&at=infinity&id=`);
    const last = await ask(ours, () => `${own}?cursor=${cursor}`);
    const lastFloor = await ask(floor, () => `/members?${bare}&at=${at.toISOString()}&id=${userId(60)}`);
    const search = await ask(ours, (number) => `${own}?q=${term(number)}`);
    const searchFloor = await ask(floor, (number) => `/search?${bare}&q=${term(number)}`);
    const of = size.toLocaleString('en');
    return [
      compared(`first page of ${of} members`, first, firstFloor, '1.5'),
      compared(`last page of ${of} members`, last, lastFloor, '1.5'),
      compared(`search in ${of} members`, search, searchFloor, '2'),
    ];
  } finally {
    await floor.stop();
    await ours.stop();
  }
}
