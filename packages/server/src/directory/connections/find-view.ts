import type { ConnectionId } from '@gatehouse/contract/vocabulary';
import type { Context } from '../act.ts';
import type { Tx } from '../world.ts';
import { findLastTest } from './connection-tests-store.ts';
import { mustFindConnection } from './must-find.ts';
import { type ConnectionView, viewConnection } from './view.ts';

/** A connection as it is now, with its last test, to whoever asks. */
export async function findConnectionView(
  tx: Tx,
  { organizationId, actor, world }: Pick<Context<unknown, 'organization'>, 'organizationId' | 'actor' | 'world'>,
  id: ConnectionId,
): Promise<ConnectionView> {
  const row = await mustFindConnection(tx, organizationId, id);
  const lastTest = await findLastTest(tx, organizationId, id);
  return viewConnection(row, { publicUrl: world.config.publicUrl, lastTest, viewer: actor.userId });
}
