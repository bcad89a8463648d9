-- Each connection's own key pairs, published before they are used: what signs our requests, opens what providers encrypt
-- for us, and stands in for a client secret. A connection without any uses the instance's, as all did before.

create table connection_keys (
  id text collate "C" primary key,
  organization_id text collate "C" not null references organizations on delete cascade,
  connection_id text collate "C" not null references connections on delete cascade,
  state text not null check (state in ('next', 'current', 'previous')),
  certificate text not null,
  private_key bytea not null,
  ends_at timestamptz(3) not null,
  created_at timestamptz(3) not null,
  retired_at timestamptz(3),
  check ((state = 'previous') = (retired_at is not null))
);
create unique index connection_keys_one on connection_keys (connection_id, state) where state <> 'previous';
create index connection_keys_connection on connection_keys (connection_id);
create index connection_keys_retired on connection_keys (retired_at) where state = 'previous';
