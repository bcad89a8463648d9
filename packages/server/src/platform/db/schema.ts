import type { AuditEventName } from '@gatehouse/contract/events';
import type {
  ActingId,
  ActingScope,
  AutomaticMembership,
  BypassLinkId,
  ChangeRequestId,
  ConnectionId,
  ConnectionPreset,
  ConnectionState,
  ConnectionType,
  DomainId,
  GrantSource,
  IdentityId,
  InvitationId,
  Method,
  OrganizationId,
  OrganizationRole,
  PasskeyId,
  Plan,
  RequestableSetting,
  SessionId,
  UserId,
} from '@gatehouse/contract/vocabulary';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type {
  AuditActor,
  AuditTarget,
  CheckedAnswer,
  ConnectionSettings,
  FlowData,
  FlowPurpose,
  MailTokenData,
  MailTokenKind,
  StoredAuthentication,
  TestReport,
} from './stored.ts';

/** The tables as Kysely sees them. A test compares this file with the migrated database, column by column. */
export type Schema = {
  organizations: OrganizationsTable;
  users: UsersTable;
  user_emails: UserEmailsTable;
  memberships: MembershipsTable;
  grants: GrantsTable;
  tombstones: TombstonesTable;
  invitations: InvitationsTable;
  connections: ConnectionsTable;
  managed_domains: ManagedDomainsTable;
  connection_tests: ConnectionTestsTable;
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
  sign_in_days: SignInDaysTable;
  join_days: JoinDaysTable;
  audit_events: AuditEventsTable;
  change_requests: ChangeRequestsTable;
  acting_periods: ActingPeriodsTable;
  instance_keys: InstanceKeysTable;
  idempotency_keys: IdempotencyKeysTable;
  outbox_mails: OutboxMailsTable;
  master_key_check: MasterKeyCheckTable;
};

/** jsonb: read as the parsed value, written as JSON text. */
type Json<Value> = JSONColumnType<Value & object, string, string>;
type JsonWithDefault<Value> = ColumnType<Value, string | undefined, string>;
type NullableJson<Value> = ColumnType<Value | null, string | null | undefined, string | null>;

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

type ConnectionsTable = {
  id: ConnectionId;
  organization_id: OrganizationId;
  type: ConnectionType;
  preset: ConnectionPreset;
  name: string;
  state: ConnectionState;
  settings: Json<ConnectionSettings>;
  client_secret: Buffer | null;
  fingerprint: string;
  automatic_membership: AutomaticMembership;
  version: Generated<number>;
  created_at: Date;
  updated_at: Date;
  activated_at: Date | null;
};

type ManagedDomainsTable = {
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

type ConnectionTestsTable = {
  id: string;
  organization_id: OrganizationId;
  connection_id: ConnectionId;
  user_id: UserId;
  fingerprint: string;
  succeeded: boolean;
  report: Json<TestReport>;
  created_at: Date;
};

type IdentitiesTable = {
  id: IdentityId;
  user_id: UserId;
  /** 'google', 'github' or a connection's id. */
  provider: string;
  subject: string;
  email: string | null;
  created_at: Date;
  last_used_at: Date | null;
};

type BypassLinksTable = {
  id: BypassLinkId;
  organization_id: OrganizationId;
  token_hash: Buffer;
  token_sealed: Buffer;
  created_by: UserId | null;
  created_at: Date;
  last_used_at: Date | null;
};

type SessionsTable = {
  id: SessionId;
  token_hash: Buffer;
  user_id: UserId;
  authentications: Json<StoredAuthentication[]>;
  ip: string | null;
  user_agent: string | null;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
};

type SignInFlowsTable = {
  id: string;
  browser_hash: Buffer;
  state_hash: Buffer | null;
  purpose: FlowPurpose;
  method: string;
  organization_id: OrganizationId | null;
  connection_id: ConnectionId | null;
  session_id: SessionId | null;
  request_id: string | null;
  secrets: Buffer | null;
  data: JsonWithDefault<FlowData>;
  code_hash: Buffer | null;
  code_tries: Generated<number>;
  answered_at: Date | null;
  consumed_at: Date | null;
  created_at: Date;
  expires_at: Date;
};

type TotpSecretsTable = {
  user_id: UserId;
  secret: Buffer;
  last_step: Generated<number>;
  failures: Generated<number>;
  created_at: Date;
  last_used_at: Date | null;
};

type PasskeysTable = {
  id: PasskeyId;
  user_id: UserId;
  credential_id: Buffer;
  public_key: Buffer;
  counter: number;
  transports: Generated<string[]>;
  name: string;
  created_at: Date;
  last_used_at: Date | null;
};

type MailTokensTable = {
  id: string;
  kind: MailTokenKind;
  token_hash: Buffer;
  email: string;
  user_id: UserId | null;
  data: JsonWithDefault<MailTokenData>;
  created_at: Date;
  expires_at: Date;
  consumed_at: Date | null;
};

type SignInsTable = {
  id: string;
  reference: string;
  organization_id: OrganizationId | null;
  user_id: UserId | null;
  email: string | null;
  method: string | null;
  connection_id: string | null;
  outcome: 'succeeded' | 'denied' | 'proof_required';
  reason: string | null;
  steps: Json<{ rule: string; outcome: string; found?: string }[]>;
  evidence: NullableJson<{ expected?: string; received?: string; hint?: string }>;
  bypass: Generated<boolean>;
  ip: string | null;
  user_agent: string | null;
  created_at: Date;
};

/** Written by the database, with each attempt. */
type SignInDaysTable = {
  organization_id: OrganizationId;
  day: string;
  method: string;
  outcome: 'succeeded' | 'denied';
  reason: string;
  connection_id: string;
  count: number;
  last_at: Date;
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
type JoinDaysTable = { organization_id: OrganizationId; day: string; source: GrantSource; count: number };
type TombstonesTable = { organization_id: OrganizationId; user_id: UserId; created_at: Date };
type UsedAssertionsTable = { connection_id: string; assertion_id: string; expires_at: Date };
type RecoveryCodesTable = { user_id: UserId; code_hash: Buffer; created_at: Date; used_at: Date | null };
type UsedChallengesTable = { challenge_hash: Buffer; expires_at: Date };
type RateCountersTable = { key: string; count: number; window_ends_at: Date };
type InstanceKeysTable = { name: string; certificate: string; private_key: Buffer; created_at: Date };
type OutboxMailsTable = { id: string; sealed: Buffer; created_at: Date };
type MasterKeyCheckTable = { only_row: Generated<boolean>; sealed: Buffer };
