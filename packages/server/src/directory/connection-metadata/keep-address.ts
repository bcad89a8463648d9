import { createHash } from 'node:crypto';
import type { ConnectionId } from '@gatehouse/contract/vocabulary';
import type { ConnectionSettings, LogoutAddress } from '../../platform/db/stored.ts';
import { decideNextReading } from '../../policy/metadata-changes.ts';
import type { Context } from '../act.ts';
import type { Tx } from '../world.ts';
import { deleteMetadata, putMetadata } from './store.ts';

type Keeping = {
  connectionId: ConnectionId;
  /** Null: forget it. Undefined: nothing was said of it. */
  url: string | null | undefined;
  /** Where it says that people sign out. */
  logout: LogoutAddress | undefined;
  before: ConnectionSettings;
  after: ConnectionSettings;
};

/**
 * The address that settings were read from is kept with them. Whoever then enters something else by hand means it, so
 * the address goes, or the next reading would take it back.
 */
export async function keepMetadataAddress(
  tx: Tx,
  { organizationId, now }: Context<unknown, 'organization'>,
  { connectionId, url, logout = {}, before, after }: Keeping,
): Promise<void> {
  if (url) {
    const nextAt = decideNextReading({ failures: 0, share: shareOf(connectionId), now });
    return putMetadata(tx, organizationId, { connectionId, url, logout, now, nextAt });
  }
  if (url === null || providerPart(before) !== providerPart(after)) {
    await deleteMetadata(tx, organizationId, connectionId);
  }
}

function providerPart(settings: ConnectionSettings): string {
  if (settings.type !== 'saml') return '';
  const { idpEntityId, ssoUrl, ssoBinding, certificates } = settings;
  return JSON.stringify([idpEntityId, ssoUrl, ssoBinding, [...certificates].sort()]);
}

/** The same for a connection each day, and different for most. */
export function shareOf(connectionId: ConnectionId): number {
  return createHash('sha256').update(connectionId).digest().readUInt32BE() / 2 ** 32;
}
