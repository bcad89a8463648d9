import type { Entry, MyOrganization as MyOrganizationSchema } from '@gatehouse/contract/endpoints/me';
import type { z } from 'zod';
import { ProblemError } from '../../platform/problem.ts';
import type { Action } from '../act.ts';
import { entryOf, isToldOfHere } from '../presence.ts';
import { listSessionOrganizations } from '../sessions/store.ts';
import { instanceMethods } from '../world.ts';

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
    const rows = (await listSessionOrganizations(tx, session.userId)).filter((row) =>
      isToldOfHere(session, row.connections),
    );
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

function viewEntry(entry: ReturnType<typeof entryOf>): EntryView {
  return entry.kind === 'step_up' ? { ...entry, methods: [...entry.methods] } : entry;
}
