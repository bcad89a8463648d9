import type { ConnectionKeyState } from '@gatehouse/contract/vocabulary';

/**
 * What each of a connection's own keys is good for. A new one is published before it is used, so that providers know it
 * by then; an old one goes on opening what was encrypted for it, for as long as providers keep copies of metadata.
 */

export const PREVIOUS_KEY_DAYS = 30;

type Stated = { state: ConnectionKeyState };

export type Keyring<Key> = {
  /** Signs what we send. */
  signing: Key;
  /** Opens what providers encrypted. */
  opening: readonly Key[];
  /** Stands in our metadata, the one in use first. */
  published: readonly Key[];
};

/** `instance`: what serves a connection that has no current key of its own. */
export function keyringOf<Key extends Stated>(own: readonly Key[], instance: Key): Keyring<Key> {
  const current = own.find(({ state }) => state === 'current') ?? instance;
  const next = own.filter(({ state }) => state === 'next');
  const previous = own.filter(({ state }) => state === 'previous');
  return { signing: current, opening: [current, ...next, ...previous], published: [current, ...next] };
}

/** One new key at a time: a second would leave nobody sure which to copy. */
export function canAddKey(own: readonly Stated[]): boolean {
  return own.every(({ state }) => state !== 'next');
}
