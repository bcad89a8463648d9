import { ProblemError } from '../../platform/problem.ts';
import type { Action } from '../act.ts';
import { findBypassLink, updateBypassDrill } from './store.ts';

/**
 * A drill of the bypass link: as if the identity provider were down. It begins here; that the Owner then comes in by the
 * link is a real use of it, noted by `sign-ins/bypass-use.ts`.
 */

export const DRILL_MINUTES = 30;

export const startBypassDrill: Action<unknown, { endsAt: string }, 'organization'> = {
  name: 'bypass_link.start_drill',
  scope: 'organization',
  permission: 'bypass-link:manage',
  freshProof: true,
  mode: 'write',
  sparesSessions: () => true,
  async run(tx, { organizationId, actor, now }) {
    const link = await findBypassLink(tx, organizationId);
    if (!link) throw new ProblemError('not_found', { detail: 'There is no bypass link; create one first.' });
    if (actor.userId === null) throw new ProblemError('forbidden');
    const endsAt = new Date(now.getTime() + DRILL_MINUTES * 60_000);
    await updateBypassDrill(tx, organizationId, { by: actor.userId, endsAt });
    const changes = { endsAt: endsAt.toISOString() };
    return {
      result: { endsAt: endsAt.toISOString() },
      events: [{ name: 'bypass_link.drill_started', target: { kind: 'bypass_link', id: link.id }, changes }],
    };
  },
};
