import type { AutomaticMembership } from '@gatehouse/contract/vocabulary';
import type { ConnectionSettings } from '../../platform/db/stored.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { KeyAndCertificate } from '../../platform/self-signed.ts';
import type { Context } from '../act.ts';
import { keepOwnersIn } from '../authentication/keep-owners-in.ts';
import type { Event } from '../caller.ts';
import { keepFirstKey } from '../connection-keys/keep-key.ts';
import { keepMetadataAddress } from '../connection-metadata/keep-address.ts';
import { findMetadata } from '../connection-metadata/store.ts';
import { mustBeSettled } from '../provisional-changes/must-be-settled.ts';
import type { Tx } from '../world.ts';
import { changesOf, secretAfter, secretEnd, secretOf } from './changes.ts';
import { type Configuration, configured } from './settings.ts';
import { type ConnectionChange, type ConnectionRow, updateConnection } from './store.ts';
import { fingerprintOf } from './view.ts';

export type ConnectionUpdate = Configuration & {
  name?: string | undefined;
  automaticMembership?: AutomaticMembership | undefined;
  expectedVersion: number | null;
  /** For a connection that is to authenticate by a key and may have none. */
  pair?: KeyAndCertificate;
};

/** Changes a connection, whoever may: another configuration needs another test, and some Owner must still get in. */
export async function applyConnectionUpdate(
  tx: Tx,
  context: Context<unknown, 'organization'>,
  { before, update }: { before: ConnectionRow; update: ConnectionUpdate },
): Promise<Event[]> {
  const { organizationId, now, world } = context;
  const { name, automaticMembership, expectedVersion } = update;
  await mustBeSettled(tx, organizationId);
  if (automaticMembership !== undefined && automaticMembership !== before.automaticMembership) {
    mustBeOwnersToDecideJit(context);
  }
  const settings = configured(before.settings, update, { now, named: namedBy(before) });
  const secret = secretAfter(world.sealer, before, update);
  const fingerprint = fingerprintOf(settings, secret);
  const reconfigured = fingerprint !== before.fingerprint;
  const isOther = reconfigured || hasOtherLogout(before.settings, settings);
  const change: ConnectionChange = {
    ...(name === undefined ? {} : { name }),
    ...(automaticMembership === undefined ? {} : { automaticMembership }),
    ...(isOther ? { settings } : {}),
    ...(reconfigured ? { fingerprint, ...secretOf(context, before.id, secret) } : {}),
    ...secretEnd(update),
    ...(reconfigured && before.state === 'tested' ? { state: 'draft' } : {}),
  };
  if (update.pair) await keepFirstKey(tx, context, { connectionId: before.id, pair: update.pair });
  const row = { id: before.id, change, now, expectedVersion };
  await keepOwnersIn(tx, context, () => updateConnection(tx, organizationId, row));
  const { id: connectionId, settings: earlier } = before;
  const { metadataUrl: url, metadataLogout: logout } = update;
  const address = { connectionId, url, logout, before: earlier, after: settings };
  await keepMetadataAddress(tx, context, address);
  const metadataUrl = (await findMetadata(tx, organizationId, connectionId))?.url ?? null;
  const changes = changesOf(before, { ...update, settings, isOther, metadataUrl });
  if (Object.keys(changes).length === 0) return [];
  const target = { kind: 'connection', id: before.id, name: before.name };
  return [{ name: 'connection.updated', target, changes }];
}

const namedBy = ({ metadata }: ConnectionRow) => metadata?.logout ?? null;

export function mustBeOwnersToDecideJit({ actor, world }: Pick<Context<unknown>, 'actor' | 'world'>): void {
  if (actor.standing.kind !== 'member' || world.config.selfService.jit) return;
  throw new ProblemError('by_request_only', { detail: 'Send a change request; support sets automatic membership.' });
}

/** Which is no part of what is tested, and so not of the fingerprint. */
function hasOtherLogout(before: ConnectionSettings, after: ConnectionSettings): boolean {
  if (before.type !== 'saml' || after.type !== 'saml') return false;
  const isMoved = (before.sloUrl ?? null) !== (after.sloUrl ?? null) || before.sloBinding !== after.sloBinding;
  return isMoved || before.sloByHand !== after.sloByHand;
}
