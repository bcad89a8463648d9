import type { ConnectionId } from '@gatehouse/contract/vocabulary';
import { ProblemError } from '../../platform/problem.ts';
import type { Action, Context } from '../act.ts';
import { keepOwnersIn } from '../authentication/keep-owners-in.ts';
import type { Event } from '../caller.ts';
import { updateDomainConnection } from '../domains/store.ts';
import { type Confirmable, confirmable } from '../provisional-changes/confirmable.ts';
import { mustBeSettled } from '../provisional-changes/must-be-settled.ts';
import type { Tx } from '../world.ts';
import { findConnectionView } from './find-view.ts';
import { mustBeComplete, mustBeOwnersToMapDomains, mustBeTested, mustHaveVerifiedDomain } from './must-be-ready.ts';
import { mustFindConnection } from './must-find.ts';
import { type ConnectionRow, updateConnection } from './store.ts';
import { type ConnectionView, isAsWhenActive } from './view.ts';

/**
 * Moving an organization from one provider to another. Both connections stay, and with them everybody's link to either:
 * at the first sign-in through the new one people are linked by their address (`policy/sign-in.ts`), and going back finds
 * them by what they were linked to before.
 */

type Taking = { connectionId: ConnectionId; from: ConnectionId };

export const takeOver: Action<Taking & Confirmable, ConnectionView, 'organization'> = confirmable<
  Taking,
  ConnectionView
>(
  {
    name: 'connection.take_over',
    scope: 'organization',
    permission: 'authentication:manage',
    freshProof: true,
    mode: 'exclusive',
    async run(tx, context) {
      const { input } = context;
      const row = await mustFindConnection(tx, context.organizationId, input.connectionId);
      const from = await mustFindConnection(tx, context.organizationId, input.from);
      await mustBeAllowed(tx, context, { row, from });
      const mapped = await keepOwnersIn(tx, context, () => swap(tx, context, { row, from }));
      const changes = { from: { id: from.id, name: from.name }, domains: from.domains.map(({ domain }) => domain) };
      const events: Event[] = [
        { name: 'connection.took_over', target: targetOf(row), changes },
        ...(row.state === 'active' ? [] : [{ name: 'connection.activated', target: targetOf(row) } as const]),
        ...mapped,
        { name: 'connection.deactivated', target: targetOf(from) },
      ];
      return { result: await findConnectionView(tx, context, row.id), events };
    },
  },
  ({ connectionId: id, from }) => ({ kind: 'taking_over', id, from }),
);

type Pair = { row: ConnectionRow; from: ConnectionRow };

async function mustBeAllowed(tx: Tx, context: Context<unknown, 'organization'>, { row, from }: Pair): Promise<void> {
  if (row.id === from.id) {
    const message = 'Name another connection than this one.';
    throw new ProblemError('invalid_request', {
      detail: message,
      errors: [{ pointer: '/from', code: 'same_connection', message }],
    });
  }
  if (from.state !== 'active') {
    throw new ProblemError('connection_inactive', {
      detail: `“${from.name}” is not active: there is nothing to take over.`,
    });
  }
  await mustBeSettled(tx, context.organizationId);
  if (from.domains.length > 0) mustBeOwnersToMapDomains(context);
  if (row.state === 'active' || isAsWhenActive(row)) mustBeComplete(row);
  else await mustBeTested(tx, context, row);
  mustHaveVerifiedDomain([...row.domains, ...from.domains]);
}

async function swap(
  tx: Tx,
  { organizationId, now }: Context<unknown, 'organization'>,
  { row, from }: Pair,
): Promise<Event[]> {
  const on = { state: 'active', activatedAt: now } as const;
  const off = { state: 'inactive', lastActiveFingerprint: from.fingerprint } as const;
  if (row.state !== 'active') {
    await updateConnection(tx, organizationId, { id: row.id, change: on, now, expectedVersion: null });
  }
  await updateConnection(tx, organizationId, { id: from.id, change: off, now, expectedVersion: null });
  for (const { id } of from.domains) await updateDomainConnection(tx, organizationId, { id, connectionId: row.id });
  return from.domains.map(({ id, domain }) => ({
    name: 'domain.mapped',
    target: { kind: 'domain', id, name: domain },
    changes: { connectionId: { from: from.id, to: row.id } },
  }));
}

const targetOf = ({ id, name }: ConnectionRow) => ({ kind: 'connection', id, name });
