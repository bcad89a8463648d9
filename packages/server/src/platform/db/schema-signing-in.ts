import type {
  BypassLinkId,
  ConnectionId,
  IdentityId,
  OrganizationId,
  PasskeyId,
  SessionId,
  UserId,
} from '@gatehouse/contract/vocabulary';
import type { Generated } from 'kysely';
import type { Json, JsonWithDefault, NullableJson } from './json-columns.ts';
import type { FlowData, FlowPurpose, MailTokenData, MailTokenKind, StoredAuthentication } from './stored.ts';

/** The tables of getting in: what is proven, what is under way, and what is remembered of it. */

export type IdentitiesTable = {
  id: IdentityId;
  user_id: UserId;
  /** 'google', 'github' or a connection's id. */
  provider: string;
  subject: string;
  email: string | null;
  created_at: Date;
  last_used_at: Date | null;
  released_at: Date | null;
};

export type BypassLinksTable = {
  id: BypassLinkId;
  organization_id: OrganizationId;
  token_hash: Buffer;
  token_sealed: Buffer;
  created_by: UserId | null;
  created_at: Date;
  last_used_at: Date | null;
  drill_by: UserId | null;
  drill_hash: Buffer | null;
  drill_ends_at: Date | null;
  rehearsed_at: Date | null;
};

export type SessionsTable = {
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

export type SignInFlowsTable = {
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

export type TotpSecretsTable = {
  user_id: UserId;
  secret: Buffer;
  last_step: Generated<number>;
  failures: Generated<number>;
  created_at: Date;
  last_used_at: Date | null;
};

export type PasskeysTable = {
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

export type MailTokensTable = {
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

export type SignInsTable = {
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
  drill: Generated<boolean>;
  ip: string | null;
  user_agent: string | null;
  created_at: Date;
};

/** Written by the database, with each attempt. */
export type SignInDaysTable = {
  organization_id: OrganizationId;
  day: string;
  method: string;
  outcome: 'succeeded' | 'denied';
  reason: string;
  connection_id: string;
  count: number;
  last_at: Date;
};

export type UsedAssertionsTable = { connection_id: string; assertion_id: string; expires_at: Date };

export type RecoveryCodesTable = { user_id: UserId; code_hash: Buffer; created_at: Date; used_at: Date | null };

export type UsedChallengesTable = { challenge_hash: Buffer; expires_at: Date };

export type RateCountersTable = { key: string; count: number; window_ends_at: Date };

/** Of refused attempts only. */
export type SentResponsesTable = {
  sign_in_id: string;
  connection_id: ConnectionId;
  kind: 'saml' | 'claims' | 'oidc';
  sealed: Buffer;
  created_at: Date;
};
