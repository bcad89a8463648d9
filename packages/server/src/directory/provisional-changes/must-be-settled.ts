import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import { ProblemError } from '../../platform/problem.ts';
import type { Tx } from '../world.ts';
import { findProvisional } from './store.ts';

/**
 * While a change may still be undone, nothing else of how people sign in changes: what is put back then is all there was.
 * The caller holds the organization's row.
 */
export async function mustBeSettled(tx: Tx, organizationId: OrganizationId): Promise<void> {
  if (!(await findProvisional(tx, organizationId))) return;
  throw new ProblemError('conflict', {
    detail: 'A change of how people sign in waits to be confirmed. Keep it or undo it first.',
  });
}
