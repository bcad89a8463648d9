-- Organizations, people, and every way in: the tables of the front door.
-- Times carry milliseconds, as the cursors of pages do.

create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create table organizations (
  id text collate "C" primary key,
  name text not null,
  slug text not null unique,
  plan text not null check (plan in ('free', 'business', 'enterprise')),
  -- null: not restricted, every method of the instance is allowed.
  allowed_methods text[],
  bypass_owners_only boolean not null default false,
  member_count integer not null default 0,
  version bigint not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index organizations_created on organizations (created_at desc, id desc);
create index organizations_name_search on organizations using gin (lower(name) gin_trgm_ops) with (fastupdate = off);

create table users (
  id text collate "C" primary key,
  name text not null default '',
  primary_email text not null,
  status text not null default 'active' check (status in ('active', 'deactivated')),
  is_operator boolean not null default false,
  password_hash text,
  password_set_at timestamptz(3),
  -- Consecutive wrong passwords; cleared by a right one or a reset.
  password_failures integer not null default 0,
  last_organization_id text collate "C" references organizations on delete set null,
  last_method text,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);

-- Every address of every person. One address belongs to one account of the instance.
create table user_emails (
  email text primary key,
  user_id text collate "C" not null references users on delete cascade deferrable initially deferred,
  verified_at timestamptz(3),
  created_at timestamptz(3) not null
);
create index user_emails_user on user_emails (user_id);
alter table users add constraint users_primary_email foreign key (primary_email) references user_emails (email)
  deferrable initially deferred;
create unique index users_primary on users (primary_email);

create table memberships (
  organization_id text collate "C" not null references organizations on delete cascade,
  user_id text collate "C" not null references users on delete cascade,
  -- The most privileged grant, kept here so that a request reads one row.
  role text not null check (role in ('ORGANIZATION_OWNER', 'ORGANIZATION_BILLING_ADMIN', 'ORGANIZATION_MEMBER')),
  status text not null default 'active' check (status in ('active', 'deactivated')),
  -- Lower-cased name and address, for search inside one organization.
  search_text text not null,
  created_at timestamptz(3) not null,
  last_seen_at timestamptz(3),
  primary key (organization_id, user_id)
);
create index memberships_user on memberships (user_id);
create index memberships_page on memberships (organization_id, created_at desc, user_id desc);
create index memberships_owners on memberships (organization_id) where role = 'ORGANIZATION_OWNER';
create index memberships_search on memberships using gin (organization_id, search_text gin_trgm_ops) with (fastupdate = off);

-- Why somebody has a role. A source adds, changes and removes only its own row.
create table grants (
  organization_id text collate "C" not null,
  user_id text collate "C" not null,
  source text not null check (source in ('founder', 'invitation', 'jit', 'hand', 'operator')),
  source_id text not null default '',
  role text not null check (role in ('ORGANIZATION_OWNER', 'ORGANIZATION_BILLING_ADMIN', 'ORGANIZATION_MEMBER')),
  created_at timestamptz(3) not null,
  primary key (organization_id, user_id, source, source_id),
  foreign key (organization_id, user_id) references memberships on delete cascade
);

-- Who was removed: JIT and old invitations do not bring them back.
create table tombstones (
  organization_id text collate "C" not null references organizations on delete cascade,
  user_id text collate "C" not null references users on delete cascade,
  created_at timestamptz(3) not null,
  primary key (organization_id, user_id)
);

create table invitations (
  id text collate "C" primary key,
  organization_id text collate "C" not null references organizations on delete cascade,
  email text not null,
  role text not null check (role in ('ORGANIZATION_OWNER', 'ORGANIZATION_BILLING_ADMIN', 'ORGANIZATION_MEMBER')),
  token_hash bytea not null unique,
  invited_by text,
  created_at timestamptz(3) not null,
  sent_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  accepted_at timestamptz(3),
  accepted_by text collate "C" references users on delete set null,
  revoked_at timestamptz
);
create unique index invitations_open on invitations (organization_id, email) where accepted_at is null and revoked_at is null;
create index invitations_page on invitations (organization_id, created_at desc, id desc);
create index invitations_email on invitations (email) where accepted_at is null and revoked_at is null;

create table connections (
  id text collate "C" primary key,
  organization_id text collate "C" not null references organizations on delete cascade,
  type text not null check (type in ('saml', 'oidc')),
  preset text not null,
  name text not null,
  state text not null check (state in ('draft', 'tested', 'active', 'inactive')),
  -- What may be shown: addresses, issuer, certificates, client id, attribute names.
  settings jsonb not null,
  -- The OIDC client secret, sealed.
  client_secret bytea,
  -- Names exactly one configuration; a test and an activation speak of the same one.
  fingerprint text not null,
  automatic_membership text not null check
    (automatic_membership in ('ORGANIZATION_BILLING_ADMIN', 'ORGANIZATION_MEMBER', 'disabled')),
  version bigint not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  activated_at timestamptz
);
create index connections_organization on connections (organization_id, created_at desc, id desc);

create table managed_domains (
  id text collate "C" primary key,
  organization_id text collate "C" not null references organizations on delete cascade,
  domain text not null,
  txt_value text not null,
  connection_id text collate "C" references connections on delete set null,
  verified_at timestamptz(3),
  verified_by text check (verified_by in ('dns', 'operator')),
  -- Consecutive re-checks that did not find the record; reaching the limit sets lapsed_at.
  misses integer not null default 0,
  lapsed_at timestamptz(3),
  last_checked_at timestamptz(3),
  last_answer jsonb,
  next_check_at timestamptz(3),
  created_at timestamptz(3) not null,
  unique (organization_id, domain)
);
-- One organization per verified domain, also when two verify at the same moment.
create unique index managed_domains_verified on managed_domains (domain) where verified_at is not null;
create index managed_domains_next_check on managed_domains (next_check_at) where next_check_at is not null;
create index managed_domains_connection on managed_domains (connection_id);

-- A real round trip an Owner made with one configuration; activation asks for it.
create table connection_tests (
  id text collate "C" primary key,
  organization_id text collate "C" not null references organizations on delete cascade,
  connection_id text collate "C" not null references connections on delete cascade,
  user_id text collate "C" not null references users on delete cascade,
  fingerprint text not null,
  succeeded boolean not null,
  report jsonb not null,
  created_at timestamptz(3) not null
);
create index connection_tests_connection on connection_tests (connection_id, created_at desc);

create table identities (
  id text collate "C" primary key,
  user_id text collate "C" not null references users on delete cascade,
  -- 'google', 'github' or a connection's id.
  provider text collate "C" not null,
  subject text not null,
  email text,
  created_at timestamptz(3) not null,
  last_used_at timestamptz(3),
  unique (provider, subject),
  unique (user_id, provider)
);

create table bypass_links (
  id text collate "C" primary key,
  organization_id text collate "C" not null unique references organizations on delete cascade,
  token_hash bytea not null unique,
  token_sealed bytea not null,
  created_by text collate "C" references users on delete set null,
  created_at timestamptz(3) not null,
  last_used_at timestamptz
);

create table sessions (
  id text collate "C" primary key,
  token_hash bytea not null unique,
  user_id text collate "C" not null references users on delete cascade,
  -- [{ method, connectionId?, bypass?: { organizationId, linkId, kept }, at }]: what this browser has proven, and when.
  authentications jsonb not null,
  ip text,
  user_agent text,
  created_at timestamptz(3) not null,
  last_seen_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);
create index sessions_user on sessions (user_id, created_at desc);
create index sessions_expiry on sessions (expires_at);

-- Something a browser has begun and must come back with: SSO, Google, GitHub, a connection test, a proof by code.
create table sign_in_flows (
  id text collate "C" primary key,
  -- Hash of the flow cookie: only the browser that began may finish.
  browser_hash bytea not null,
  -- Hash of `state` (OIDC, OAuth) or of the RelayState (SAML).
  state_hash bytea unique,
  purpose text not null check (purpose in ('sign_in', 'step_up', 'confirm', 'test', 'link')),
  method text not null,
  organization_id text collate "C" references organizations on delete cascade,
  connection_id text collate "C" references connections on delete cascade,
  session_id text collate "C" references sessions on delete cascade,
  request_id text,
  -- Nonce, PKCE verifier and the like, and later the verified proof; sealed.
  secrets bytea,
  -- E-mail asked for, return target, invitation: nothing secret.
  data jsonb not null default '{}',
  code_hash bytea,
  code_tries integer not null default 0,
  answered_at timestamptz(3),
  consumed_at timestamptz(3),
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);
create index sign_in_flows_expiry on sign_in_flows (expires_at);

-- An assertion is used once, across processes and restarts.
create table used_assertions (
  connection_id text collate "C" not null,
  assertion_id text not null,
  expires_at timestamptz(3) not null,
  primary key (connection_id, assertion_id)
);
create index used_assertions_expiry on used_assertions (expires_at);

-- Links and codes that leave by mail: hashed, single use.
create table mail_tokens (
  id text collate "C" primary key,
  kind text not null check (kind in ('password_reset', 'sign_up', 'email_change', 'first_operator')),
  token_hash bytea not null unique,
  email text not null,
  user_id text collate "C" references users on delete cascade,
  -- Where the person was going: a bypass flow, an invitation.
  data jsonb not null default '{}',
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  consumed_at timestamptz
);
create index mail_tokens_user on mail_tokens (user_id);
create index mail_tokens_expiry on mail_tokens (expires_at);

-- Counters against guessing, shared by every process.
create table rate_counters (
  key text primary key,
  count integer not null,
  window_ends_at timestamptz(3) not null
);
create index rate_counters_window on rate_counters (window_ends_at);

-- Every attempt to get in, with the steps of the decision.
create table sign_ins (
  id text collate "C" primary key,
  reference text not null,
  organization_id text collate "C" references organizations on delete cascade,
  user_id text collate "C" references users on delete set null,
  email text,
  method text,
  connection_id text collate "C",
  outcome text not null check (outcome in ('succeeded', 'denied', 'proof_required')),
  reason text,
  steps jsonb not null,
  evidence jsonb,
  bypass boolean not null default false,
  ip text,
  user_agent text,
  created_at timestamptz(3) not null
);
create index sign_ins_page on sign_ins (organization_id, created_at desc, id desc);
create index sign_ins_all on sign_ins (created_at desc, id desc);
create index sign_ins_reference on sign_ins (reference);

create table audit_events (
  id text collate "C" primary key,
  organization_id text collate "C" references organizations on delete cascade,
  name text not null,
  actor jsonb not null,
  target jsonb,
  changes jsonb not null default '{}',
  reason text,
  ip text,
  reference text,
  created_at timestamptz(3) not null
);
create index audit_events_page on audit_events (organization_id, created_at desc, id desc);
create index audit_events_all on audit_events (created_at desc, id desc);

create table change_requests (
  id text collate "C" primary key,
  organization_id text collate "C" not null references organizations on delete cascade,
  kind text not null check (kind in ('domain', 'jit', 'restriction')),
  change jsonb not null,
  note text not null default '',
  status text not null default 'requested' check (status in ('requested', 'approved', 'declined')),
  requested_by text collate "C" references users on delete set null,
  decided_by text,
  decision_reason text,
  created_at timestamptz(3) not null,
  decided_at timestamptz
);
create index change_requests_page on change_requests (organization_id, created_at desc, id desc);
create index change_requests_open on change_requests (created_at desc, id desc) where status = 'requested';

-- The instance's own SAML signing key; made once, sealed, the same on every process.
create table instance_keys (
  name text primary key,
  certificate text not null,
  private_key bytea not null,
  created_at timestamptz(3) not null
);

-- A repeated POST with the same Idempotency-Key gets the first answer.
create table idempotency_keys (
  actor text not null,
  key text not null,
  request_hash bytea not null,
  status integer,
  response bytea,
  created_at timestamptz(3) not null,
  primary key (actor, key)
);
create index idempotency_keys_created on idempotency_keys (created_at);
