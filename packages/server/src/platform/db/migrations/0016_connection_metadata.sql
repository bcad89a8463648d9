-- Where a connection's metadata is read from, so that it is read again each day; and what it brought that an Owner has to
-- look at first.

create table connection_metadata (
  connection_id text collate "C" primary key references connections on delete cascade,
  organization_id text collate "C" not null references organizations on delete cascade,
  url text not null,
  read_at timestamptz(3) not null,
  next_at timestamptz(3) not null,
  failures integer not null,
  failing_since timestamptz(3),
  -- A problem code.
  last_failure text,
  -- When the Owners were told of these failures; null: not yet.
  told_at timestamptz(3),
  -- [{ pem, until }]: certificates that the metadata no longer names.
  retiring jsonb not null,
  -- { digest, since, reason, idpEntityId, ssoUrl, ssoBinding, certificates }
  pending jsonb,
  -- The digest of what an Owner declined.
  declined text
);
create index connection_metadata_due on connection_metadata (next_at);
create index connection_metadata_organization on connection_metadata (organization_id);
