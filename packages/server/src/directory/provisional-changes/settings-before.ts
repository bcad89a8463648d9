import type { ConnectionId, DomainId, OrganizationId, SetupLinkId } from '@gatehouse/contract/vocabulary';
import type { AlsoBefore, MetadataBefore, SettingsBefore } from '../../platform/db/stored.ts';
import { findMetadata } from '../connection-metadata/store.ts';
import { listTestsOf } from '../connections/connection-tests-store.ts';
import { findConnection } from '../connections/store.ts';
import { findDomain } from '../domains/store.ts';
import { findOrganization } from '../organizations/store.ts';
import { findSetupLink } from '../setup-links/store.ts';
import type { Tx } from '../world.ts';

/** What a provisional change is about, as it is now. How it is put back is `restore-settings.ts`. */

export type Subject =
  | { kind: 'authentication' }
  | { kind: 'connection'; id: ConnectionId }
  | { kind: 'domain'; id: DomainId }
  /** One connection takes the place of another, and its domains. */
  | { kind: 'taking_over'; id: ConnectionId; from: ConnectionId }
  /** What came by the link goes into its connection. */
  | { kind: 'setup_link'; id: SetupLinkId };

/** `before` is what the change is named after, and `also` whatever else it may change. */
export type Named = { before: SettingsBefore; also: readonly AlsoBefore[]; name: string | null };

/** null: there is no such thing. */
export async function findSettings(tx: Tx, organizationId: OrganizationId, subject: Subject): Promise<Named | null> {
  switch (subject.kind) {
    case 'authentication':
      return settingsOfOrganization(tx, organizationId);
    case 'connection':
      return settingsOfConnection(tx, organizationId, subject.id);
    case 'domain': {
      const row = await findDomain(tx, organizationId, subject.id);
      const before = row && ({ kind: 'domain', id: row.id, connectionId: row.connection_id } as const);
      return before && { before, also: [], name: row.domain };
    }
    case 'taking_over':
      return settingsOfBoth(tx, organizationId, subject);
    case 'setup_link': {
      const link = await findSetupLink(tx, organizationId, subject.id);
      const named = link?.connectionId && (await settingsOfConnection(tx, organizationId, link.connectionId));
      if (!link || !named) return null;
      return {
        ...named,
        also: [{ kind: 'setup_link', id: link.id, acceptedAt: link.acceptedAt?.toISOString() ?? null }],
      };
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
  return { before, also: [], name: null };
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
    tests: await listTestsOf(tx, organizationId, { connectionId: id, fingerprint }),
  };
  return { before, also: [], name };
}

async function metadataOf(tx: Tx, organizationId: OrganizationId, id: ConnectionId): Promise<MetadataBefore | null> {
  const row = await findMetadata(tx, organizationId, id);
  if (!row) return null;
  const { url, next_at: nextAt, logout, pending, declined } = row;
  return { url, nextAt: nextAt.toISOString(), logout, pending, declined };
}

/** Named after the one that people sign in through from then on. */
async function settingsOfBoth(
  tx: Tx,
  organizationId: OrganizationId,
  { id, from }: { id: ConnectionId; from: ConnectionId },
): Promise<Named | null> {
  const next = await settingsOfConnection(tx, organizationId, id);
  const live = await settingsOfConnection(tx, organizationId, from);
  const row = await findConnection(tx, organizationId, from);
  if (!next || !live || !row) return null;
  const domains = row.domains.map((domain) => ({ kind: 'domain', id: domain.id, connectionId: from }) as const);
  return { ...next, also: [live.before, ...domains] };
}
