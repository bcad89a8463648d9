import type { Entry, MyOrganization as MyOrganizationSchema } from '@gatehouse/contract/endpoints/me';
import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import type { z } from 'zod';
import { ProblemError } from '../../platform/problem.ts';
import type { Action } from '../act.ts';
import { findConnection } from '../connections/store.ts';
import { entryOf, isOwnHere } from '../presence.ts';
import type { SessionOrganization, SessionRow } from '../sessions/session.ts';
import { listSessionOrganizations } from '../sessions/store.ts';
import { instanceMethods, type Tx } from '../world.ts';

type MyOrganization = z.infer<typeof MyOrganizationSchema>;
type EntryView = z.infer<typeof Entry>;

/** Each organization of the person that this session is told of, with whether it may act in it now. */
export const listMyOrganizations: Action<unknown, { data: MyOrganization[] }, 'instance'> = {
  name: 'organization.list_mine',
  scope: 'instance',
  permission: 'account:manage',
  mode: 'read',
  async run(tx, { actor, world, now }) {
    const session = actor.presence?.session;
    if (!session) throw new ProblemError('unauthenticated');
    const rows = await listToldOf(tx, session);
    const methods = instanceMethods(world.config);
    const data = rows.flatMap((row): MyOrganization[] =>
      row.role === null
        ? []
        : [
            {
              id: row.id,
              name: row.name,
              slug: row.slug,
              role: row.role,
              entry: viewEntry(entryOf(session, row, { methods, now })),
            },
          ],
    );
    return { result: { data } };
  },
};

/**
 * Who came through the provider of one organization is told of that one, and of the one that manages their address:
 * whoever runs the provider could ask in their place (R2).
 */
async function listToldOf(tx: Tx, session: SessionRow): Promise<SessionOrganization[]> {
  const all = await listSessionOrganizations(tx, session.userId);
  if (isOwnHere(session)) return all;
  const through = new Set<OrganizationId>();
  for (const { connectionId } of session.authentications) {
    const connection = connectionId ? await findConnection(tx, null, connectionId) : null;
    if (connection) through.add(connection.organizationId);
  }
  const { primaryConnectionId: own } = session;
  return all.filter(({ id, activeConnections }) => through.has(id) || (own && activeConnections.includes(own)));
}

function viewEntry(entry: ReturnType<typeof entryOf>): EntryView {
  return entry.kind === 'step_up' ? { ...entry, methods: [...entry.methods] } : entry;
}
