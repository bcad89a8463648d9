import type { ConnectionId } from '@gatehouse/contract/vocabulary';
import type { PendingMetadata, SamlSettings } from '../../platform/db/stored.ts';
import { ProblemError } from '../../platform/problem.ts';
import { decideMetadataChange, logoutAfterReading } from '../../policy/metadata-changes.ts';
import type { Action, Context } from '../act.ts';
import type { Event } from '../caller.ts';
import { applyConnectionUpdate } from '../connections/apply-update.ts';
import { findConnectionView } from '../connections/find-view.ts';
import { mustFindConnection } from '../connections/must-find.ts';
import { logoutIn, retiringIn, withoutLogout } from '../connections/saml-settings.ts';
import type { ConnectionRow } from '../connections/store.ts';
import type { ConnectionView } from '../connections/view.ts';
import { type Confirmable, confirmable } from '../provisional-changes/confirmable.ts';
import { mustBeSettled } from '../provisional-changes/must-be-settled.ts';
import type { Tx } from '../world.ts';
import { applyMetadata } from './apply-metadata.ts';
import { findMetadata, type MetadataRow, updateMetadata } from './store.ts';

/** An Owner's word on a change of metadata that was held: exactly on the one they looked at. */

type Deciding = { connectionId: ConnectionId; digest: string };
type Held = {
  connection: ConnectionRow & { settings: SamlSettings };
  kept: MetadataRow;
  pending: PendingMetadata;
};

export const acceptPendingMetadata: Action<Deciding & Confirmable, ConnectionView, 'organization'> = confirmable<
  Deciding,
  ConnectionView
>(
  {
    name: 'connection_metadata.accept',
    scope: 'organization',
    permission: 'authentication:manage',
    freshProof: true,
    mode: 'exclusive',
    async run(tx, context) {
      const held = await mustBeHeld(tx, context);
      await mustBeSettled(tx, context.organizationId);
      const events = await accept(tx, context, held);
      return { result: await findConnectionView(tx, context, held.connection.id), events };
    },
  },
  ({ connectionId: id }) => ({ kind: 'connection', id }),
);

export const declinePendingMetadata: Action<Deciding, void, 'organization'> = {
  name: 'connection_metadata.decline',
  scope: 'organization',
  permission: 'authentication:manage',
  freshProof: true,
  mode: 'exclusive',
  async run(tx, context) {
    const { connection, pending } = await mustBeHeld(tx, context);
    // What would be put back is the question that was answered.
    await mustBeSettled(tx, context.organizationId);
    const change = { pending: null, declined: pending.digest };
    await updateMetadata(tx, context.organizationId, { connectionId: connection.id, change });
    const target = { kind: 'connection', id: connection.id, name: connection.name };
    return { result: undefined, events: [{ name: 'connection.metadata_declined', target }] };
  },
};

type Asking = Context<Deciding, 'organization'>;

async function mustBeHeld(tx: Tx, { organizationId, input }: Asking): Promise<Held> {
  const connection = await mustFindConnection(tx, organizationId, input.connectionId);
  const kept = await findMetadata(tx, organizationId, connection.id);
  const { settings } = connection;
  if (!kept?.pending || settings.type !== 'saml') {
    throw new ProblemError('conflict', { detail: 'No change of metadata waits for a decision.' });
  }
  if (kept.pending.digest !== input.digest) {
    throw new ProblemError('precondition_failed', {
      detail: 'The provider’s metadata has changed once more. Look again.',
    });
  }
  return { connection: { ...connection, settings }, kept, pending: kept.pending };
}

async function accept(tx: Tx, context: Asking, { connection, kept, pending }: Held): Promise<Event[]> {
  const { digest: _, since: __, reason: ___, ...said } = pending;
  const read = { ...withoutLogout(said), ...logoutAfterReading(connection.settings, said) };
  const retiring = retiringIn(connection.settings);
  // The Owner's word stands for what trusted TLS would have said.
  const facts = { now: context.now, current: connection.settings, retiring, read, verified: true };
  const decision = decideMetadataChange(facts);
  if (decision.kind !== 'hold')
    await updateMetadata(tx, context.organizationId, { connectionId: connection.id, change: { pending: null } });
  if (decision.kind === 'unchanged') return [];
  if (decision.kind === 'apply') {
    return [await applyMetadata(tx, context, { before: connection, read, ...decision, automatic: false })];
  }
  // Another provider is another configuration: it needs a test like any other, and some Owner must still get in.
  const update = {
    saml: withoutLogout(read),
    metadataUrl: kept.url,
    metadataLogout: logoutIn(said),
    expectedVersion: null,
  };
  return applyConnectionUpdate(tx, context, { before: connection, update });
}
