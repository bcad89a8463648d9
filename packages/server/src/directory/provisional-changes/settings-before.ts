import type { ConnectionId, DomainId, OrganizationId } from '@gatehouse/contract/vocabulary';
import type { MetadataBefore, SettingsBefore } from '../../platform/db/stored.ts';
import { deleteMetadata, findMetadata, putMetadata, updateMetadata } from '../connection-metadata/store.ts';
import { findConnection, updateConnection } from '../connections/store.ts';
import { findDomain, updateDomainConnection } from '../domains/store.ts';
import { findOrganization, updateOrganization } from '../organizations/store.ts';
import type { Tx } from '../world.ts';

/** What a provisional change is about, as it is now, and how it is put back. */

export type Subject =
  | { kind: 'authentication' }
  | { kind: 'connection'; id: ConnectionId }
  | { kind: 'domain'; id: DomainId };

export type Named = { before: SettingsBefore; name: string | null };

/** null: there is no such thing. */
export async function findSettings(tx: Tx, organizationId: OrganizationId, subject: Subject): Promise<Named | null> {
  switch (subject.kind) {
    case 'authentication':
      return settingsOfOrganization(tx, organizationId);
    case 'connection':
      return settingsOfConnection(tx, organizationId, subject.id);
    case 'domain': {
      const row = await findDomain(tx, organizationId, subject.id);
      return row && { before: { kind: 'domain', id: row.id, connectionId: row.connection_id }, name: row.domain };
    }
    default:
      return subject satisfies never;
  }
}

async function settingsOfOrganization(tx: Tx, organizationId: OrganizationId): Promise<Named | null> {
  const row = await findOrganization(tx, organizationId);
  if (!row) return null;
  const before = {
    kind: 'authentication',
    allowedMethods: row.allowed_methods,
    bypassOwnersOnly: row.bypass_owners_only,
    requireSecondFactor: row.require_second_factor,
    sessionMaxHours: row.session_max_hours,
  } as const;
  return { before, name: null };
}

async function settingsOfConnection(tx: Tx, organizationId: OrganizationId, id: ConnectionId): Promise<Named | null> {
  const row = await findConnection(tx, organizationId, id);
  if (!row) return null;
  const { name, state, settings, fingerprint, lastActiveFingerprint, automaticMembership, clientSecret } = row;
  const before: SettingsBefore = {
    kind: 'connection',
    id,
    name,
    state,
    settings,
    fingerprint,
    lastActiveFingerprint,
    automaticMembership,
    // As it is sealed in its own row.
    clientSecret: clientSecret?.toString('base64') ?? null,
    clientSecretExpiresAt: row.clientSecretExpiresAt?.toISOString() ?? null,
    activatedAt: row.activatedAt?.toISOString() ?? null,
    metadata: await metadataOf(tx, organizationId, id),
  };
  return { before, name };
}

async function metadataOf(tx: Tx, organizationId: OrganizationId, id: ConnectionId): Promise<MetadataBefore | null> {
  const row = await findMetadata(tx, organizationId, id);
  if (!row) return null;
  const { url, next_at: nextAt, logout, pending, declined } = row;
  return { url, nextAt: nextAt.toISOString(), logout, pending, declined };
}

type Restoring = { before: SettingsBefore; now: Date };

export async function restoreSettings(
  tx: Tx,
  organizationId: OrganizationId,
  { before, now }: Restoring,
): Promise<void> {
  const at = { now, expectedVersion: null };
  switch (before.kind) {
    case 'authentication': {
      const { kind: _, ...settings } = before;
      await updateOrganization(tx, organizationId, settings, at);
      return;
    }
    case 'connection': {
      const { kind: _, id, clientSecret, clientSecretExpiresAt, activatedAt, metadata, ...settings } = before;
      const change = {
        ...settings,
        clientSecret: clientSecret === null ? null : Buffer.from(clientSecret, 'base64'),
        clientSecretExpiresAt: dateOf(clientSecretExpiresAt),
        activatedAt: dateOf(activatedAt),
      };
      await updateConnection(tx, organizationId, { id, change, ...at });
      if (metadata !== undefined) await restoreMetadata(tx, organizationId, { id, metadata, now });
      return;
    }
    case 'domain':
      return updateDomainConnection(tx, organizationId, { id: before.id, connectionId: before.connectionId });
    default:
      return before satisfies never;
  }
}

/** The address goes with the settings that were read there: another's next reading would bring back what was undone. */
async function restoreMetadata(
  tx: Tx,
  organizationId: OrganizationId,
  { id: connectionId, metadata, now }: { id: ConnectionId; metadata: MetadataBefore | null; now: Date },
): Promise<void> {
  if (metadata === null) return deleteMetadata(tx, organizationId, connectionId);
  const { url, nextAt, logout, pending, declined } = metadata;
  await putMetadata(tx, organizationId, { connectionId, url, logout: logout ?? {}, now, nextAt: new Date(nextAt) });
  await updateMetadata(tx, organizationId, { connectionId, change: { pending, declined } });
}

const dateOf = (text: string | null) => (text === null ? null : new Date(text));
