import type { ConnectionId, ConnectionKeyId } from '@gatehouse/contract/vocabulary';
import { ProblemError } from '../../platform/problem.ts';
import type { KeyAndCertificate } from '../../platform/self-signed.ts';
import { canAddKey } from '../../policy/connection-keys.ts';
import type { Action, Context } from '../act.ts';
import { mustFindConnection } from '../connections/must-find.ts';
import type { ConnectionRow } from '../connections/store.ts';
import { findInstanceKey } from '../instance-keys.ts';
import type { Tx } from '../world.ts';
import { keepKey } from './keep-key.ts';
import { listKeys, updateKeyState } from './store.ts';
import { type KeyView, viewKey } from './view.ts';

/**
 * A connection's own keys, rolled over: a new one is published, the provider learns it, it is put to use, the old one
 * goes later. Which key is good for what is said in `policy/connection-keys.ts`; the doors use them.
 */

type InConnection = { connectionId: ConnectionId };

export const listConnectionKeys: Action<InConnection, { data: KeyView[] }, 'organization'> = {
  name: 'connection_key.list',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'read',
  async run(tx, context) {
    const connection = await mustFindConnection(tx, context.organizationId, context.input.connectionId);
    const own = await listKeys(tx, context.organizationId, connection.id);
    if (own.some(({ state }) => state === 'current')) return { result: { data: own.map(viewKey) } };
    const instance = await findInstanceKey(tx, context.world);
    if (!instance) return { result: { data: own.map(viewKey) } };
    const serving = {
      ...instance,
      id: null,
      state: 'current',
      created_at: instance.createdAt,
      retired_at: null,
    } as const;
    return { result: { data: [viewKey(serving), ...own.map(viewKey)] } };
  },
};

export const addConnectionKey: Action<InConnection & { pair: KeyAndCertificate }, KeyView, 'organization'> = {
  name: 'connection_key.add',
  scope: 'organization',
  permission: 'authentication:manage',
  freshProof: true,
  mode: 'exclusive',
  async run(tx, context) {
    const { organizationId, input, world } = context;
    const connection = await mustFindConnection(tx, context.organizationId, context.input.connectionId);
    const own = await listKeys(tx, organizationId, connection.id);
    if (!canAddKey(own)) {
      throw new ProblemError('conflict', { detail: 'A new key is published already. Put it to use first.' });
    }
    const { connectionId, pair } = input;
    // From its first key on a connection keeps the one that served it so far as its own, to go like any other.
    const serving = own.length === 0 ? await findInstanceKey(tx, world) : null;
    if (serving) await keepKey(tx, context, { connectionId, state: 'current', pair: serving });
    const state = serving || own.some((key) => key.state === 'current') ? 'next' : 'current';
    const id = await keepKey(tx, context, { connectionId, state, pair });
    const key = await viewOf(tx, context, id);
    const changes = { keyId: id, fingerprintSha256: key.fingerprintSha256 };
    return { result: key, events: [{ name: 'connection_key.added', target: targetOf(connection), changes }] };
  },
};

/** Also back to one that has gone: when a provider turns out not to know the new one, people must get in again. */
export const activateConnectionKey: Action<InConnection & { keyId: ConnectionKeyId }, KeyView, 'organization'> = {
  name: 'connection_key.activate',
  scope: 'organization',
  permission: 'authentication:manage',
  freshProof: true,
  mode: 'exclusive',
  async run(tx, context) {
    const { organizationId, input, now } = context;
    const connection = await mustFindConnection(tx, context.organizationId, context.input.connectionId);
    const own = await listKeys(tx, organizationId, connection.id);
    const key = own.find(({ id }) => id === input.keyId);
    if (!key) throw new ProblemError('not_found');
    if (key.state === 'current') return { result: viewKey(key) };
    const before = own.find(({ state }) => state === 'current');
    if (before) await updateKeyState(tx, organizationId, { id: before.id, state: 'previous', now });
    await updateKeyState(tx, organizationId, { id: key.id, state: 'current', now });
    const view = await viewOf(tx, context, key.id);
    const changes = {
      fingerprintSha256: { from: before ? viewKey(before).fingerprintSha256 : null, to: view.fingerprintSha256 },
    };
    return { result: view, events: [{ name: 'connection_key.activated', target: targetOf(connection), changes }] };
  },
};

type Asking = Context<InConnection, 'organization'>;

async function viewOf(tx: Tx, { organizationId, input }: Asking, id: ConnectionKeyId): Promise<KeyView> {
  const key = (await listKeys(tx, organizationId, input.connectionId)).find((one) => one.id === id);
  if (!key) throw new ProblemError('not_found');
  return viewKey(key);
}

const targetOf = ({ id, name }: ConnectionRow) => ({ kind: 'connection', id, name });
