import type { ConnectionId, OrganizationId } from '@gatehouse/contract/vocabulary';
import { ProblemError } from '../../platform/problem.ts';
import type { Tx } from '../world.ts';
import { type ConnectionRow, findConnection } from './store.ts';

/** One of the organization's own; another's is answered like one that never was. */
export async function mustFindConnection(
  tx: Tx,
  organizationId: OrganizationId,
  id: ConnectionId,
): Promise<ConnectionRow> {
  const row = await findConnection(tx, organizationId, id);
  if (!row) throw new ProblemError('not_found');
  return row;
}
