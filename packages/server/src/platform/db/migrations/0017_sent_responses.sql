-- Why: whoever has to find out why a provider's answer was refused looks at what it was; sealed, and for a week.
create table sent_responses (
  sign_in_id text collate "C" primary key references sign_ins on delete cascade,
  connection_id text collate "C" not null references connections on delete cascade,
  kind text not null check (kind in ('saml', 'claims')),
  sealed bytea not null,
  created_at timestamptz(3) not null
);
create index sent_responses_connection on sent_responses (connection_id, created_at);
create index sent_responses_age on sent_responses (created_at);
