import type { AuditEventName } from '@gatehouse/contract/events';
import type {
  ActingId,
  ActingScope,
  ChangeRequestId,
  GrantSource,
  InvitationId,
  JoinSource,
  Method,
  OrganizationId,
  OrganizationRole,
  Plan,
  ProvisionalKind,
  RequestableSetting,
  UserId,
} from '@gatehouse/contract/vocabulary';
import type { Generated } from 'kysely';
import type { Json, JsonWithDefault, NullableJson } from './json-columns.ts';
import type {
  ConnectionExpiryNoticesTable,
  ConnectionKeysTable,
  ConnectionMetadataTable,
  ConnectionsTable,
  ConnectionTestsTable,
  ManagedDomainsTable,
  ProviderSessionsTable,
  SetupLinksTable,
} from './schema-connections.ts';
import type {
  BypassLinksTable,
  IdentitiesTable,
  MailTokensTable,
  PasskeysTable,
  RateCountersTable,
  RecoveryCodesTable,
  SentResponsesTable,
  SessionsTable,
  SignInDaysTable,
  SignInFlowsTable,
  SignInsTable,
  TotpSecretsTable,
  UsedAssertionsTable,
  UsedChallengesTable,
} from './schema-signing-in.ts';
import type { AlsoBefore, AuditActor, AuditTarget, SettingsBefore } from './stored.ts';

/** The tables as Kysely sees them. A test compares them with the migrated database, column by column. */
export type Schema = {
  organizations: OrganizationsTable;
  users: UsersTable;
  user_emails: UserEmailsTable;
  memberships: MembershipsTable;
  grants: GrantsTable;
  tombstones: TombstonesTable;
  invitations: InvitationsTable;
  connections: ConnectionsTable;
  connection_expiry_notices: ConnectionExpiryNoticesTable;
  connection_keys: ConnectionKeysTable;
  provider_sessions: ProviderSessionsTable;
  connection_metadata: ConnectionMetadataTable;
  managed_domains: ManagedDomainsTable;
  connection_tests: ConnectionTestsTable;
  setup_links: SetupLinksTable;
  identities: IdentitiesTable;
  bypass_links: BypassLinksTable;
  sessions: SessionsTable;
  sign_in_flows: SignInFlowsTable;
  used_assertions: UsedAssertionsTable;
  totp_secrets: TotpSecretsTable;
  passkeys: PasskeysTable;
  recovery_codes: RecoveryCodesTable;
  used_challenges: UsedChallengesTable;
  mail_tokens: MailTokensTable;
  rate_counters: RateCountersTable;
  sign_ins: SignInsTable;
  sent_responses: SentResponsesTable;
  sign_in_days: SignInDaysTable;
  join_days: JoinDaysTable;
  audit_events: AuditEventsTable;
  change_requests: ChangeRequestsTable;
  acting_periods: ActingPeriodsTable;
  provisional_changes: ProvisionalChangesTable;
  calendar_feeds: CalendarFeedsTable;
  calendar_digests: CalendarDigestsTable;
  instance_keys: InstanceKeysTable;
  idempotency_keys: IdempotencyKeysTable;
  outbox_mails: OutboxMailsTable;
  master_key_check: MasterKeyCheckTable;
};

type OrganizationsTable = {
  id: OrganizationId;
  name: string;
  slug: string;
  plan: Plan;
  allowed_methods: Method[] | null;
  bypass_owners_only: Generated<boolean>;
  require_second_factor: Generated<boolean>;
  session_max_hours: number | null;
  member_count: Generated<number>;
  version: Generated<number>;
  created_at: Date;
  updated_at: Date;
};

type UsersTable = {
  id: UserId;
  name: Generated<string>;
  primary_email: string;
  status: Generated<'active' | 'deactivated'>;
  is_operator: Generated<boolean>;
  has_totp: Generated<boolean>;
  has_passkey: Generated<boolean>;
  password_hash: string | null;
  password_set_at: Date | null;
  password_failures: Generated<number>;
  last_organization_id: OrganizationId | null;
  last_method: Method | null;
  created_at: Date;
  updated_at: Date;
};

type MembershipsTable = {
  organization_id: OrganizationId;
  user_id: UserId;
  role: OrganizationRole;
  status: Generated<'active' | 'deactivated'>;
  search_text: string;
  created_at: Date;
  last_seen_at: Date | null;
  seen_on: Generated<string>;
  last_method: Method | null;
};

type GrantsTable = {
  organization_id: OrganizationId;
  user_id: UserId;
  source: GrantSource;
  source_id: Generated<string>;
  role: OrganizationRole;
  created_at: Date;
};

type InvitationsTable = {
  id: InvitationId;
  organization_id: OrganizationId;
  email: string;
  role: OrganizationRole;
  token_hash: Buffer;
  invited_by: string | null;
  created_at: Date;
  sent_at: Date;
  expires_at: Date;
  accepted_at: Date | null;
  accepted_by: UserId | null;
  revoked_at: Date | null;
};

type AuditEventsTable = {
  id: string;
  organization_id: OrganizationId | null;
  name: AuditEventName;
  actor: Json<AuditActor>;
  target: NullableJson<AuditTarget>;
  changes: JsonWithDefault<Record<string, unknown>>;
  reason: string | null;
  ip: string | null;
  reference: string | null;
  created_at: Date;
};

type ChangeRequestsTable = {
  id: ChangeRequestId;
  organization_id: OrganizationId;
  kind: RequestableSetting;
  change: Json<Record<string, unknown>>;
  note: Generated<string>;
  status: Generated<'requested' | 'approved' | 'declined'>;
  requested_by: UserId | null;
  decided_by: string | null;
  decision_reason: string | null;
  created_at: Date;
  decided_at: Date | null;
};

type ActingPeriodsTable = {
  id: ActingId;
  operator_id: UserId;
  organization_id: OrganizationId;
  reason: string;
  scope: ActingScope;
  started_at: Date;
  ends_at: Date;
  stopped_at: Date | null;
};

type IdempotencyKeysTable = {
  actor: string;
  key: string;
  request_hash: Buffer;
  status: number | null;
  response: Buffer | null;
  created_at: Date;
};

type UserEmailsTable = { email: string; user_id: UserId; verified_at: Date | null; created_at: Date };

type JoinDaysTable = { organization_id: OrganizationId; day: string; source: JoinSource; count: number };

type TombstonesTable = {
  organization_id: OrganizationId;
  user_id: UserId;
  created_at: Date;
  name: Generated<string>;
  email: Generated<string>;
};

type CalendarFeedsTable = {
  organization_id: OrganizationId;
  token_hash: Buffer;
  created_at: Date;
};

type CalendarDigestsTable = {
  organization_id: OrganizationId;
  sent_at: Date;
};

type ProvisionalChangesTable = {
  organization_id: OrganizationId;
  kind: ProvisionalKind;
  target_name: string | null;
  settings_before: Json<SettingsBefore>;
  also_before: JsonWithDefault<AlsoBefore[]>;
  made_by: UserId | null;
  made_by_name: string | null;
  made_at: Date;
  reverts_at: Date;
};

type InstanceKeysTable = { name: string; certificate: string; private_key: Buffer; created_at: Date };

type OutboxMailsTable = { id: string; sealed: Buffer; created_at: Date };

type MasterKeyCheckTable = { only_row: Generated<boolean>; sealed: Buffer };
