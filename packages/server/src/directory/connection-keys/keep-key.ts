import { X509Certificate } from 'node:crypto';
import type { ConnectionId, ConnectionKeyId, ConnectionKeyState } from '@gatehouse/contract/vocabulary';
import { newId } from '../../platform/ids.ts';
import type { KeyAndCertificate } from '../../platform/self-signed.ts';
import { type Keyring, keyringOf } from '../../policy/connection-keys.ts';
import type { Context } from '../act.ts';
import type { Tx, World } from '../world.ts';
import { insertKey, type KeyRow, listKeys } from './store.ts';

/** Keeping a key pair that was made before (making one takes long), and opening what was kept. */

/** For how long a key is good; its end is among those Owners are told of. */
export const KEY_YEARS = 5;

type Kept = { connectionId: ConnectionId; state: ConnectionKeyState; pair: KeyAndCertificate };

export async function keepKey(
  tx: Tx,
  { organizationId, now, world }: Context<unknown, 'organization'>,
  { connectionId, state, pair }: Kept,
): Promise<ConnectionKeyId> {
  const id = newId('key', now);
  await insertKey(tx, organizationId, {
    id,
    connectionId,
    state,
    certificate: pair.certificate,
    privateKey: world.sealer.seal(pair.privateKey, contextOf(id)),
    endsAt: new X509Certificate(pair.certificate).validToDate,
    now,
  });
  return id;
}

/** A connection that authenticates by a key from now on has one of its own, whatever it had before. */
export async function keepFirstKey(
  tx: Tx,
  context: Context<unknown, 'organization'>,
  { connectionId, pair }: Omit<Kept, 'state'>,
): Promise<void> {
  const own = await listKeys(tx, context.organizationId, connectionId);
  if (own.length === 0) await keepKey(tx, context, { connectionId, state: 'current', pair });
}

export type OpenKey = KeyAndCertificate & { id: ConnectionKeyId | null; state: ConnectionKeyState };

type Serving = { material: { keys: readonly OpenKey[] }; instanceKey(): Promise<KeyAndCertificate> };

/** What a door speaks with for a connection: its own keys, or the instance's where none of them is in use. */
export async function keyringFor({ material: { keys }, instanceKey }: Serving): Promise<Keyring<OpenKey>> {
  const inUse = keys.find(({ state }) => state === 'current');
  return keyringOf(keys, inUse ?? { ...(await instanceKey()), id: null, state: 'current' });
}

/** Open here and no further than the door that speaks the protocol. */
export async function openKeys(tx: Tx, { sealer }: Pick<World, 'sealer'>, id: ConnectionId): Promise<OpenKey[]> {
  return (await listKeys(tx, null, id)).map((row) => open(row, sealer));
}

function open(row: KeyRow, sealer: World['sealer']): OpenKey {
  const privateKey = sealer.open(row.private_key, contextOf(row.id));
  return { id: row.id, state: row.state, certificate: row.certificate, privateKey };
}

const contextOf = (id: ConnectionKeyId) => `connection_key:${id}`;
