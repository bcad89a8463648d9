import type { ConnectionId, ConnectionKeyId, ConnectionKeyState, OrganizationId } from '@gatehouse/contract/vocabulary';
import { ProblemError } from '../../platform/problem.ts';
import type { Tx } from '../world.ts';

/** The own key pairs of connections; private halves are sealed. */

export type KeyRow = Awaited<ReturnType<typeof listKeys>>[number];

/** One in use, at most one to come, and those that went in the last days. */
const MAX_KEYS = 20;

/** `organizationId` null only where the connection's own id came from outside: the SAML and OIDC doors. */
export async function listKeys(tx: Tx, organizationId: OrganizationId | null, connectionId: ConnectionId) {
  let query = tx.selectFrom('connection_keys').selectAll().where('connection_id', '=', connectionId);
  if (organizationId !== null) query = query.where('organization_id', '=', organizationId);
  return query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(MAX_KEYS).execute();
}

export type NewKey = {
  id: ConnectionKeyId;
  connectionId: ConnectionId;
  state: ConnectionKeyState;
  certificate: string;
  privateKey: Buffer;
  endsAt: Date;
  now: Date;
};

export async function insertKey(tx: Tx, organizationId: OrganizationId, key: NewKey): Promise<void> {
  await tx
    .insertInto('connection_keys')
    .values({
      id: key.id,
      organization_id: organizationId,
      connection_id: key.connectionId,
      state: key.state,
      certificate: key.certificate,
      private_key: key.privateKey,
      ends_at: key.endsAt,
      created_at: key.now,
      retired_at: key.state === 'previous' ? key.now : null,
    })
    .execute();
}

export async function updateKeyState(
  tx: Tx,
  organizationId: OrganizationId,
  { id, state, now }: { id: ConnectionKeyId; state: 'current' | 'previous'; now: Date },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('connection_keys')
    .set({ state, retired_at: state === 'previous' ? now : null })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new ProblemError('not_found');
}
