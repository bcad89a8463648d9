import type { ConnectionId, OrganizationId } from '@gatehouse/contract/vocabulary';
import type { AlsoBefore, MetadataBefore, SettingsBefore } from '../../platform/db/stored.ts';
import { deleteMetadata, findMetadata, putMetadata, updateMetadata } from '../connection-metadata/store.ts';
import { updateTestsBack } from '../connections/connection-tests-store.ts';
import { findConnection, updateConnection } from '../connections/store.ts';
import { updateDomainConnection } from '../domains/store.ts';
import { updateOrganization } from '../organizations/store.ts';
import { updateSetupLink } from '../setup-links/store.ts';
import type { Tx } from '../world.ts';

/** What a provisional change may have changed, put back as `settings-before.ts` found it. */

export type Restoring<Before = AlsoBefore> = { before: Before; now: Date };

export async function restoreSettings(
  tx: Tx,
  organizationId: OrganizationId,
  { before, now }: Restoring,
): Promise<void> {
  switch (before.kind) {
    case 'authentication': {
      const { kind: _, ...settings } = before;
      await updateOrganization(tx, organizationId, settings, { now, expectedVersion: null });
      return;
    }
    case 'connection':
      return restoreConnection(tx, organizationId, { before, now });
    case 'domain':
      return updateDomainConnection(tx, organizationId, { id: before.id, connectionId: before.connectionId });
    case 'setup_link': {
      const change = { acceptedAt: dateOf(before.acceptedAt) };
      return updateSetupLink(tx, organizationId, { id: before.id, change });
    }
    default:
      return before satisfies never;
  }
}

type ConnectionBefore = Extract<SettingsBefore, { kind: 'connection' }>;

async function restoreConnection(
  tx: Tx,
  organizationId: OrganizationId,
  { before, now }: Restoring<ConnectionBefore>,
): Promise<void> {
  const { kind: _, id, clientSecret, clientSecretExpiresAt, activatedAt, metadata, tests = [], ...settings } = before;
  const change = {
    ...settings,
    clientSecret: clientSecret === null ? null : Buffer.from(clientSecret, 'base64'),
    clientSecretExpiresAt: dateOf(clientSecretExpiresAt),
    activatedAt: dateOf(activatedAt),
  };
  const from = (await findConnection(tx, organizationId, id))?.fingerprint ?? before.fingerprint;
  await updateConnection(tx, organizationId, { id, change, now, expectedVersion: null });
  await updateTestsBack(tx, organizationId, { tests, from, to: before.fingerprint });
  if (metadata !== undefined) await restoreMetadata(tx, organizationId, { id, metadata, now });
}

/** The address goes with the settings that were read there: another's next reading would bring back what was undone. */
async function restoreMetadata(
  tx: Tx,
  organizationId: OrganizationId,
  { id: connectionId, metadata, now }: { id: ConnectionId; metadata: MetadataBefore | null; now: Date },
): Promise<void> {
  if (metadata === null) return deleteMetadata(tx, organizationId, connectionId);
  const { url, logout, pending, declined } = metadata;
  const nextAt = new Date(metadata.nextAt);
  const known = { nextAt, ...(logout === undefined ? {} : { logout }), pending, declined };
  // Of the same address it stays known when it was read.
  if ((await findMetadata(tx, organizationId, connectionId))?.url !== url) {
    await putMetadata(tx, organizationId, { connectionId, url, logout: logout ?? {}, now, nextAt });
  }
  await updateMetadata(tx, organizationId, { connectionId, change: known });
}

const dateOf = (text: string | null) => (text === null ? null : new Date(text));
