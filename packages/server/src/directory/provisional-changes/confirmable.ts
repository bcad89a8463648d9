import type { Action, Context, Transacted } from '../act.ts';
import type { Event } from '../caller.ts';
import type { Tx } from '../world.ts';
import { findSettings, type Named, type Subject } from './settings-before.ts';
import { insertProvisional } from './store.ts';
import { targetOf } from './view.ts';

/** `confirmWithin`: minutes after which the change undoes itself unless an Owner has come in by it and confirmed. */
export type Confirmable = { confirmWithin?: number | undefined };

/** A change of how people sign in that can be made provisionally. What was before is kept with it. */
export function confirmable<In, Out>(
  action: Transacted<In, Out, 'organization'>,
  subjectOf: (input: In) => Subject,
): Action<In & Confirmable, Out, 'organization'> {
  return {
    ...action,
    async run(tx, context) {
      const { organizationId, input } = context;
      const { confirmWithin } = input;
      const named = confirmWithin === undefined ? null : await findSettings(tx, organizationId, subjectOf(input));
      const outcome = await action.run(tx, context);
      const { events = [] } = outcome;
      // What changed nothing has nothing to undo.
      if (confirmWithin === undefined || named === null || events.length === 0) return outcome;
      return { ...outcome, events: [...events, await begin(tx, context, { named, confirmWithin })] };
    },
  };
}

async function begin(
  tx: Tx,
  { organizationId, actor, now }: Context<unknown, 'organization'>,
  { named: { before, also, name }, confirmWithin }: { named: Named; confirmWithin: number },
): Promise<Event> {
  const revertsAt = new Date(now.getTime() + confirmWithin * 60_000);
  const madeByName = actor.name || actor.email;
  await insertProvisional(tx, organizationId, {
    before,
    also,
    targetName: name,
    madeBy: actor.userId,
    madeByName,
    now,
    revertsAt,
  });
  return {
    name: 'provisional_change.started',
    target: targetOf(organizationId, { before, name }),
    changes: { revertsAt: revertsAt.toISOString() },
  };
}
