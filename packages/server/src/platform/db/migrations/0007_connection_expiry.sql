-- When a client secret ends, where Owners know it; and which warnings of an end were sent, each once.

alter table connections add column client_secret_expires_at timestamptz(3);

create table connection_expiry_notices (
  connection_id text collate "C" not null references connections on delete cascade,
  ends_at timestamptz(3) not null,
  -- 30, 7 or 1 before; 0: it has ended.
  days integer not null,
  told_at timestamptz(3) not null,
  primary key (connection_id, ends_at, days)
);

create index connections_active on connections (id) where state = 'active';
