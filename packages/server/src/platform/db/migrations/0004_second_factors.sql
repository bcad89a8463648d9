-- Second factors and passkeys: what a person is asked for after a password, and organizations that require it.

-- Kept with the person, so that a session look-up reads no further row for it.
alter table users
  add column has_totp boolean not null default false,
  add column has_passkey boolean not null default false;

alter table organizations add column require_second_factor boolean not null default false;

-- One authenticator app a person, kept once a code of it was typed.
create table totp_secrets (
  user_id text collate "C" primary key references users on delete cascade,
  -- Sealed, bound to the person.
  secret bytea not null,
  -- The last time step whose code was accepted: each is accepted once (RFC 6238, section 5.2).
  last_step bigint not null default 0,
  -- Consecutive wrong codes.
  failures integer not null default 0,
  created_at timestamptz(3) not null,
  last_used_at timestamptz(3)
);

create table passkeys (
  id text collate "C" primary key,
  user_id text collate "C" not null references users on delete cascade,
  credential_id bytea not null unique,
  public_key bytea not null,
  -- Grows with each use, where the authenticator counts at all.
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz(3) not null,
  last_used_at timestamptz(3)
);
create index passkeys_user on passkeys (user_id, created_at);

create table recovery_codes (
  user_id text collate "C" not null references users on delete cascade,
  code_hash bytea not null,
  created_at timestamptz(3) not null,
  used_at timestamptz(3),
  primary key (user_id, code_hash)
);

-- A challenge is answered once, across processes.
create table used_challenges (
  challenge_hash bytea primary key,
  expires_at timestamptz(3) not null
);
create index used_challenges_expiry on used_challenges (expires_at);

alter table sign_in_flows drop constraint sign_in_flows_purpose_check;
alter table sign_in_flows add constraint sign_in_flows_purpose_check
  check (purpose in ('sign_in', 'step_up', 'confirm', 'test', 'link', 'second_factor'));

drop trigger announce_update on users;
create trigger announce_update after update of name, primary_email, status, is_operator, password_hash, has_totp, has_passkey
  on users for each row
  when ((old.name, old.primary_email, old.status, old.is_operator, old.password_hash, old.has_totp, old.has_passkey)
    is distinct from
    (new.name, new.primary_email, new.status, new.is_operator, new.password_hash, new.has_totp, new.has_passkey))
  execute function announce_change('id');

drop trigger announce_update on organizations;
create trigger announce_update
  after update of name, slug, plan, allowed_methods, bypass_owners_only, require_second_factor, version
  on organizations for each row
  when ((old.name, old.slug, old.plan, old.allowed_methods, old.bypass_owners_only, old.require_second_factor, old.version)
    is distinct from
    (new.name, new.slug, new.plan, new.allowed_methods, new.bypass_owners_only, new.require_second_factor, new.version))
  execute function announce_change('id');
