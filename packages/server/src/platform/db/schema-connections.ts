import type { GroupRule } from '@gatehouse/contract/endpoints/group-rules';
import type {
  AutomaticMembership,
  ConnectionId,
  ConnectionKeyId,
  ConnectionKeyState,
  ConnectionPreset,
  ConnectionState,
  ConnectionType,
  DomainId,
  OrganizationId,
  SessionId,
  SetupLinkId,
  SetupTask,
  UserId,
} from '@gatehouse/contract/vocabulary';
import type { Generated } from 'kysely';
import type { Json, JsonWithDefault, NullableJson } from './json-columns.ts';
import type { CheckedAnswer, ConnectionSettings, LogoutAddress, PendingMetadata, TestReport } from './stored.ts';

/** The tables of connections: what they are, the domains they speak for, their keys, and what is tried and set up. */

export type ConnectionsTable = {
  id: ConnectionId;
  organization_id: OrganizationId;
  type: ConnectionType;
  preset: ConnectionPreset;
  name: string;
  state: ConnectionState;
  settings: Json<ConnectionSettings>;
  client_secret: Buffer | null;
  client_secret_expires_at: Date | null;
  fingerprint: string;
  last_active_fingerprint: string | null;
  automatic_membership: AutomaticMembership;
  group_rules: JsonWithDefault<GroupRule[]>;
  group_rules_version: Generated<number>;
  version: Generated<number>;
  created_at: Date;
  updated_at: Date;
  activated_at: Date | null;
};

export type ConnectionTestsTable = {
  id: string;
  organization_id: OrganizationId;
  connection_id: ConnectionId;
  user_id: UserId | null;
  setup_link_id: SetupLinkId | null;
  fingerprint: string;
  succeeded: boolean;
  report: Json<TestReport>;
  created_at: Date;
};

export type ConnectionKeysTable = {
  id: ConnectionKeyId;
  organization_id: OrganizationId;
  connection_id: ConnectionId;
  state: ConnectionKeyState;
  certificate: string;
  private_key: Buffer;
  ends_at: Date;
  created_at: Date;
  retired_at: Date | null;
};

export type ConnectionMetadataTable = {
  connection_id: ConnectionId;
  organization_id: OrganizationId;
  url: string;
  read_at: Date;
  next_at: Date;
  failures: number;
  failing_since: Date | null;
  last_failure: string | null;
  told_at: Date | null;
  logout: NullableJson<LogoutAddress>;
  pending: NullableJson<PendingMetadata>;
  declined: string | null;
};

export type ConnectionExpiryNoticesTable = { connection_id: ConnectionId; ends_at: Date; days: number; told_at: Date };

export type ProviderSessionsTable = {
  session_id: SessionId;
  connection_id: ConnectionId;
  subject_hash: Buffer;
  index_hash: Buffer | null;
  sealed: Buffer;
};

export type ManagedDomainsTable = {
  id: DomainId;
  organization_id: OrganizationId;
  domain: string;
  txt_value: string;
  connection_id: ConnectionId | null;
  verified_at: Date | null;
  verified_by: 'dns' | 'operator' | null;
  misses: Generated<number>;
  lapsed_at: Date | null;
  last_checked_at: Date | null;
  last_answer: NullableJson<CheckedAnswer>;
  next_check_at: Date | null;
  created_at: Date;
};

export type SetupLinksTable = {
  id: SetupLinkId;
  organization_id: OrganizationId;
  task: SetupTask;
  domain_id: DomainId | null;
  connection_id: ConnectionId | null;
  token_hash: Buffer;
  recipient: string | null;
  submitted: NullableJson<string[]>;
  submitted_at: Date | null;
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
  finished_at: Date | null;
  accepted_at: Date | null;
  revoked_at: Date | null;
};
