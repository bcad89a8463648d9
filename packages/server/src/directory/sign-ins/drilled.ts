import { findDrill } from '../bypass-links/store.ts';
import type { FlowRow } from '../flows/store.ts';
import type { Tx } from '../world.ts';

/**
 * Whether a drill of the bypass link refuses what came back through a connection: the one that was under way in this
 * browser when the flow began. One that ends in between is still what refused it.
 */
export async function isDrilled(
  tx: Tx,
  { connection_id: connectionId, organization_id: organizationId, created_at: at }: FlowRow,
  drillHash: Buffer | null,
): Promise<boolean> {
  if (drillHash === null || connectionId === null || organizationId === null) return false;
  return (await findDrill(tx, organizationId, { hash: drillHash, at })) !== null;
}
