import type { RemovedPerson } from '@gatehouse/contract/endpoints/members';
import type { UserId } from '@gatehouse/contract/vocabulary';
import type { z } from 'zod';
import { ProblemError } from '../../platform/problem.ts';
import type { Action } from '../act.ts';
import { fromCursor, type Page, toPage } from '../pages.ts';
import { deleteTombstone, listTombstones } from './tombstones-store.ts';

/** Who was removed stays away, until an Owner invites them anew or lets single sign-on bring them back (R7a). */

type Removed = z.infer<typeof RemovedPerson>;
type PageQuery = { limit: number; cursor?: string | undefined };

export const listRemovedPeople: Action<PageQuery, Page<Removed>, 'organization'> = {
  name: 'member.list_removed',
  scope: 'organization',
  permission: 'members:manage',
  mode: 'read',
  async run(tx, { organizationId, input: { cursor, limit } }) {
    const rows = await listTombstones(tx, organizationId, { after: fromCursor(cursor), limit: limit + 1 });
    const view = ({ id: userId, name, email, createdAt }: (typeof rows)[number]) => ({
      userId,
      name,
      email,
      removedAt: createdAt.toISOString(),
    });
    return { result: toPage(rows, limit, { key: (row) => row, view }) };
  },
};

export const liftMemberBlock: Action<{ userId: UserId }, void, 'organization'> = {
  name: 'member.lift_block',
  scope: 'organization',
  permission: 'members:manage',
  mode: 'write',
  async run(tx, { organizationId, input }) {
    const removed = await deleteTombstone(tx, organizationId, input.userId);
    if (!removed) throw new ProblemError('not_found');
    const target = { kind: 'user', id: input.userId, name: removed.name || removed.email };
    return { result: undefined, events: [{ name: 'member.block_lifted', target }] };
  },
};
