import { request } from 'undici';
import { costOf } from '../cpu.ts';
import { execute, type Ground, type Line, type Row } from '../ground.ts';
import { addMembers, addSessions, cookieOf, organizationId } from '../people.ts';
import { type Running, startFloor, startGatehouseOn } from '../servers.ts';

/** A million audit events as lines of JSON. */
export const auditExport: Row = { name: 'export', run };

const EVENTS = 1_000_000;

async function run(ground: Ground): Promise<Line[]> {
  const url = await ground.database();
  await addMembers(url, 1, { count: 100 });
  await addSessions(url, 1);
  await execute(
    url,
    `insert into audit_events (id, organization_id, name, actor, target, changes, ip, reference, created_at)
     select 'evt_' || lpad(i::text, 26, '0'), $1, 'member.role_changed',
       '{"kind":"member","id":"usr_00000000000000000000000001","name":"Ada Lovelace"}',
       '{"kind":"user","id":"usr_00000000000000000000000002","name":"Grace Hopper"}',
       '{"role":{"from":"ORGANIZATION_MEMBER","to":"ORGANIZATION_OWNER"}}', '192.0.2.1', '7K4Q-92MX',
       now() - interval '30 days' + i * interval '1 second'
     from generate_series(1, ${EVENTS}) i`,
    [organizationId(1)],
  );
  await execute(url, 'vacuum analyze');
  const ours = await startGatehouseOn(url);
  const floor = await startFloor(url);
  const take = async ({ origin, pid }: Running, path: string) => {
    let taken: Taken = { lines: 0, firstByteMs: 0 };
    const cost = await costOf({ pid, postmaster: ground.postmaster }, EVENTS, async () => {
      taken = await lines(`${origin}${path}`);
    });
    if (taken.lines !== EVENTS) throw new Error(`${path}: ${taken.lines} lines`);
    return { ...cost, ...taken };
  };
  try {
    const bare = await take(floor, `/export?organization=${organizationId(1)}`);
    const own = await take(ours, `/api/v1/organizations/${organizationId(1)}/audit-events/export`);
    return [
      { what: 'export of 1,000,000 audit events, each', ours: own.micros, floor: bare.micros, aim: '1.4' },
      { what: 'growth of memory during it', ours: own.grownMiB, floor: bare.grownMiB, unit: 'MiB', aim: '64 MiB' },
      { what: 'its first byte', ours: own.firstByteMs, floor: bare.firstByteMs, unit: 'ms', aim: '100 ms' },
    ];
  } finally {
    await floor.stop();
    await ours.stop();
  }
}

type Taken = { lines: number; firstByteMs: number };

async function lines(address: string): Promise<Taken> {
  const begun = performance.now();
  const { statusCode, body } = await request(address, { headers: { cookie: cookieOf(1) }, bodyTimeout: 60_000 });
  let count = 0;
  let firstByteMs = 0;
  for await (const chunk of body) {
    firstByteMs ||= performance.now() - begun;
    for (const byte of chunk as Buffer) if (byte === 10) count += 1;
  }
  if (statusCode !== 200) throw new Error(`${address} answered ${statusCode}`);
  return { lines: count, firstByteMs };
}
