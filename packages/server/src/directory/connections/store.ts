import type { GroupRule } from '@gatehouse/contract/endpoints/group-rules';
import type {
  AutomaticMembership,
  ConnectionId,
  ConnectionPreset,
  ConnectionState,
  ConnectionType,
  DomainId,
  Method,
  OrganizationId,
} from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import type { ConnectionSettings, LogoutAddress, PendingMetadata } from '../../platform/db/stored.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { PageKey } from '../pages.ts';
import type { Tx } from '../world.ts';

/** Connections: an organization's ways to its identity providers, and their settings. */

export type ConnectionRow = {
  id: ConnectionId;
  organizationId: OrganizationId;
  organizationName: string;
  allowedMethods: Method[] | null;
  type: ConnectionType;
  preset: ConnectionPreset;
  name: string;
  state: ConnectionState;
  settings: ConnectionSettings;
  clientSecret: Buffer | null;
  clientSecretExpiresAt: Date | null;
  /** When the certificate of its own current key ends; null where it has none. */
  keyEndsAt: Date | null;
  fingerprint: string;
  /** Of the configuration it was active with when it last stopped being so. */
  lastActiveFingerprint: string | null;
  automaticMembership: AutomaticMembership;
  groupRules: GroupRule[];
  groupRulesVersion: number;
  version: number;
  createdAt: Date;
  activatedAt: Date | null;
  domains: { id: DomainId; domain: string; verified: boolean }[];
  metadata: MetadataOfConnection | null;
};

/** Times are text, as PostgreSQL writes them into JSON. */
export type MetadataOfConnection = {
  url: string;
  readAt: string;
  nextAt: string;
  failingSince: string | null;
  failure: string | null;
  logout: LogoutAddress | null;
  pending: PendingMetadata | null;
};

const columns = sql`
  c.id, c.organization_id as "organizationId", o.name as "organizationName", o.allowed_methods as "allowedMethods",
  c.type, c.preset, c.name, c.state, c.settings, c.client_secret as "clientSecret",
  c.client_secret_expires_at as "clientSecretExpiresAt", c.fingerprint,
  (select k.ends_at from connection_keys k where k.connection_id = c.id and k.state = 'current') as "keyEndsAt",
  c.last_active_fingerprint as "lastActiveFingerprint",
  c.automatic_membership as "automaticMembership", c.group_rules as "groupRules",
  c.group_rules_version as "groupRulesVersion", c.version, c.created_at as "createdAt",
  c.activated_at as "activatedAt",
  coalesce((select json_agg(json_build_object('id', d.id, 'domain', d.domain, 'verified', d.verified_at is not null)
    order by d.domain) from managed_domains d where d.connection_id = c.id), '[]') as domains,
  (select json_build_object('url', m.url, 'readAt', m.read_at, 'nextAt', m.next_at, 'failingSince', m.failing_since,
    'failure', m.last_failure, 'logout', m.logout, 'pending', m.pending)
    from connection_metadata m where m.connection_id = c.id) as metadata`;

/** `organizationId` null only where the connection's own id came from outside: the SAML and OIDC doors. */
export async function findConnection(
  tx: Tx,
  organizationId: OrganizationId | null,
  connectionId: ConnectionId,
): Promise<ConnectionRow | null> {
  const scope = organizationId === null ? sql`true` : sql`c.organization_id = ${organizationId}`;
  const { rows } = await sql<ConnectionRow>`
    select ${columns} from connections c join organizations o on o.id = c.organization_id
    where c.id = ${connectionId} and ${scope}`.execute(tx);
  return rows[0] ?? null;
}

export async function listConnections(
  tx: Tx,
  organizationId: OrganizationId,
  { after, limit }: { after: PageKey | null; limit: number },
): Promise<ConnectionRow[]> {
  const below = after ? sql`(c.created_at, c.id) < (${after.createdAt}, ${after.id})` : sql`true`;
  const { rows } = await sql<ConnectionRow>`
    select ${columns} from connections c join organizations o on o.id = c.organization_id
    where c.organization_id = ${organizationId} and ${below}
    order by c.created_at desc, c.id desc limit ${limit}`.execute(tx);
  return rows;
}

/** Every active connection of the instance, so many at a time. */
export async function listActiveAfter(tx: Tx, after: ConnectionId | null, limit: number): Promise<ConnectionRow[]> {
  const beyond = after === null ? sql`true` : sql`c.id > ${after}`;
  const { rows } = await sql<ConnectionRow>`
    select ${columns} from connections c join organizations o on o.id = c.organization_id
    where c.state = 'active' and ${beyond} order by c.id limit ${limit}`.execute(tx);
  return rows;
}

type ExpiryNotice = { endsAt: Date; days: number; now: Date };

/** False where this was told before. */
export async function insertExpiryNotice(
  tx: Tx,
  connectionId: ConnectionId,
  { endsAt, days, now }: ExpiryNotice,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('connection_expiry_notices')
    .values({ connection_id: connectionId, ends_at: endsAt, days, told_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function listActiveConnections(tx: Tx, organizationId: OrganizationId) {
  return tx
    .selectFrom('connections')
    .select(['id', 'name', 'type', 'preset'])
    .where('organization_id', '=', organizationId)
    .where('state', '=', 'active')
    .orderBy('name')
    .limit(50)
    .execute();
}

export type NewConnection = {
  id: ConnectionId;
  type: ConnectionType;
  preset: ConnectionPreset;
  name: string;
  settings: ConnectionSettings;
  clientSecret: Buffer | null;
  clientSecretExpiresAt: Date | null;
  fingerprint: string;
  automaticMembership: AutomaticMembership;
  now: Date;
};

export async function insertConnection(
  tx: Tx,
  organizationId: OrganizationId,
  connection: NewConnection,
): Promise<void> {
  await tx
    .insertInto('connections')
    .values({
      id: connection.id,
      organization_id: organizationId,
      type: connection.type,
      preset: connection.preset,
      name: connection.name,
      state: 'draft',
      settings: JSON.stringify(connection.settings),
      client_secret: connection.clientSecret,
      client_secret_expires_at: connection.clientSecretExpiresAt,
      fingerprint: connection.fingerprint,
      automatic_membership: connection.automaticMembership,
      created_at: connection.now,
      updated_at: connection.now,
    })
    .execute();
}

export type ConnectionChange = {
  name?: string;
  state?: ConnectionState;
  settings?: ConnectionSettings;
  clientSecret?: Buffer | null;
  clientSecretExpiresAt?: Date | null;
  fingerprint?: string;
  lastActiveFingerprint?: string | null;
  automaticMembership?: AutomaticMembership;
  activatedAt?: Date | null;
};

export async function updateConnection(
  tx: Tx,
  organizationId: OrganizationId,
  {
    id,
    change,
    now,
    expectedVersion,
  }: { id: ConnectionId; change: ConnectionChange; now: Date; expectedVersion: number | null },
): Promise<void> {
  let query = tx
    .updateTable('connections')
    .set({
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.settings === undefined ? {} : { settings: JSON.stringify(change.settings) }),
      ...(change.clientSecret === undefined ? {} : { client_secret: change.clientSecret }),
      ...(change.clientSecretExpiresAt === undefined ? {} : { client_secret_expires_at: change.clientSecretExpiresAt }),
      ...(change.fingerprint === undefined ? {} : { fingerprint: change.fingerprint }),
      ...(change.lastActiveFingerprint === undefined ? {} : { last_active_fingerprint: change.lastActiveFingerprint }),
      ...(change.automaticMembership === undefined ? {} : { automatic_membership: change.automaticMembership }),
      ...(change.activatedAt === undefined ? {} : { activated_at: change.activatedAt }),
      version: sql`version + 1`,
      updated_at: now,
    })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id);
  if (expectedVersion !== null) query = query.where('version', '=', expectedVersion);
  const { numUpdatedRows } = await query.executeTakeFirst();
  if (numUpdatedRows === 0n) throw changedMeanwhile();
}

export const changedMeanwhile = () =>
  new ProblemError('precondition_failed', { detail: 'Load it again, look at the difference, and repeat.' });

export async function deleteConnection(tx: Tx, organizationId: OrganizationId, id: ConnectionId): Promise<boolean> {
  const result = await tx
    .deleteFrom('connections')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (result.numDeletedRows === 0n) return false;
  // A subject of this connection means nothing without it.
  await tx.deleteFrom('identities').where('provider', '=', id).execute();
  return true;
}
