-- The development outbox, and the proof that the master key is the one that sealed this database.

-- Mails as they would have left, where there is no SMTP server. Sealed: they carry links that sign people in.
create table outbox_mails (
  id text collate "C" primary key,
  sealed bytea not null,
  created_at timestamptz(3) not null
);

create table master_key_check (
  only_row boolean primary key default true check (only_row),
  sealed bytea not null
);
