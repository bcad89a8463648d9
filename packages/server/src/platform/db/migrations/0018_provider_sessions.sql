-- What a session's sign-in through a connection is called at the provider: hashed to be found by, sealed to be said.

create table provider_sessions (
  session_id text collate "C" not null references sessions on delete cascade,
  connection_id text collate "C" not null references connections on delete cascade,
  -- Of NameID or sub.
  subject_hash bytea not null,
  -- Of SessionIndex or sid.
  index_hash bytea,
  sealed bytea not null,
  primary key (session_id, connection_id)
);
create index provider_sessions_subject on provider_sessions (connection_id, subject_hash);
create index provider_sessions_index on provider_sessions (connection_id, index_hash);
