import type { Method } from '@gatehouse/contract/vocabulary';
import { rehearse } from '../../packages/server/src/directory/act.ts';
import { changeAuthentication } from '../../packages/server/src/directory/authentication/actions.ts';
import { previewChange } from '../../packages/server/src/directory/authentication/preview-change.ts';
import { deleteConnection } from '../../packages/server/src/directory/connections/actions.ts';
import type { Tx, World } from '../../packages/server/src/directory/world.ts';
import { openDatabase } from '../../packages/server/src/platform/db/database.ts';
import { person } from '../callers.ts';
import { costOf } from '../cpu.ts';
import { compared, execute, type Ground, type Line, type Row, worldIn } from '../ground.ts';
import { addMembers, addSessions, organizationId } from '../people.ts';

/** Who would lose access: counted over 100,000 members, with the first page of names. */
export const preview: Row = { name: 'preview', run };

const SIZE = 100_000;
/** The floor: what must be known of each member, read once. */
const FACTS = `select m.user_id, m.role, u.primary_email, u.password_hash is not null as has_password
  from memberships m join users u on u.id = m.user_id where m.organization_id = $1 and m.status = 'active'`;

async function run(ground: Ground): Promise<Line[]> {
  const url = await ground.database();
  await addMembers(url, 1, { count: SIZE });
  await addSessions(url, 1);
  const opened = await worldIn(ground, url);
  const { pool, close } = openDatabase(url, { max: 1 });
  const input: { allowedMethods: Method[]; expectedVersion: null } = { allowedMethods: ['sso'], expectedVersion: null };
  const change = { action: changeAuthentication, input };
  const ask = () => previewChange(opened.world, person(1), organizationId(1), { change, page: { limit: 50 } });
  try {
    const counted = Object.values((await ask()).counts).reduce((sum, count) => sum + count, 0);
    if (counted !== SIZE) throw new Error('not all counted');
    const begun = performance.now();
    const ours = await costOf(opened.watched, 1, ask);
    const seconds = (performance.now() - begun) / 1000;
    const floor = await costOf(opened.watched, 1, () => pool.query(FACTS, [organizationId(1)]));
    const line = compared('impact preview of 100,000 members', ours, floor, '');
    const held = await heldBy(opened.world, url);
    return [
      { ...line, note: `${seconds.toFixed(1)} s, grew ${ours.grownMiB.toFixed(0)} MiB` },
      { what: 'changes wait for it: to forget a connection of 100,000', ours: held, unit: 'ms', note: 'of its time' },
    ];
  } finally {
    await close();
    await opened.close();
  }
}

/** The dearest change to make and take back. Only while that lasts the organization's row is held. */
async function heldBy(world: World, url: string): Promise<number> {
  const connectionId = 'con_00000000000000000000000001';
  await execute(
    url,
    `insert into connections (id, organization_id, type, preset, name, state, settings, fingerprint, automatic_membership,
       created_at, updated_at)
     values ($1, $2, 'oidc', 'okta', 'Okta', 'active', '{"type":"oidc","issuer":null,"clientId":null,"scopes":[]}', '',
       'ORGANIZATION_MEMBER', now(), now())`,
    [connectionId, organizationId(1)],
  );
  await execute(
    url,
    `insert into identities (id, user_id, provider, subject, created_at, last_used_at)
     select 'idn_' || right(id, 26), id, $1, id, now(), now() from users`,
    [connectionId],
  );
  const begun = performance.now();
  const input = { connectionId } as const;
  const look = (_tx: Tx, make: () => Promise<unknown>) => make();
  await rehearse(world, person(1), organizationId(1), { action: deleteConnection, input, look });
  return performance.now() - begun;
}
