import { insertAuditEvents } from '../../packages/server/src/directory/audit/store.ts';
import { updateName } from '../../packages/server/src/directory/users/store.ts';
import { withTransaction } from '../../packages/server/src/platform/db/database.ts';
import { applicant } from '../callers.ts';
import { costOf } from '../cpu.ts';
import { type Ground, type Line, type Row, worldIn } from '../ground.ts';
import { addMembers, organizationId, userId } from '../people.ts';

/** What the event adds to the change it belongs to. */
export const audit: Row = { name: 'audit', run };

const CHANGES = 2000;

async function run(ground: Ground): Promise<Line[]> {
  const url = await ground.database();
  await addMembers(url, 1, { count: CHANGES });
  const opened = await worldIn(ground, url);
  const { db } = opened.world;
  const change = (withEvent: boolean) =>
    costOf(opened.watched, CHANGES, async () => {
      for (let number = 1; number <= CHANGES; number++) {
        await withTransaction(db, async (tx) => {
          const now = new Date();
          await updateName(tx, userId(number), { name: `Person ${number}`, now });
          const actor = { kind: 'member', id: userId(number), name: 'Person' };
          const at = { now, organizationId: organizationId(1), actor, caller: applicant(number), reason: null };
          const event = { name: 'member.role_changed', changes: { role: { from: 'a', to: 'b' } } } as const;
          if (withEvent) await insertAuditEvents(tx, [event], at);
        });
      }
    });
  try {
    await change(true);
    const without = await change(false);
    const withEvent = await change(true);
    const note = `a change without ${without.micros.toFixed(0)}, with ${withEvent.micros.toFixed(0)}`;
    return [{ what: 'audit event added to a change', ours: withEvent.micros - without.micros, aim: '60 µs', note }];
  } finally {
    await opened.close();
  }
}
