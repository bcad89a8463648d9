-- When the bypass link was last proven to work; who may read the access calendar without signing in; who was told of it.

alter table bypass_links
  -- An Owner who rehearses it, until when; the next use of theirs is a drill, no alarm.
  add column drill_by text collate "C" references users on delete set null,
  add column drill_ends_at timestamptz(3),
  add column rehearsed_at timestamptz(3);

create table calendar_feeds (
  organization_id text collate "C" primary key references organizations on delete cascade,
  token_hash bytea not null unique,
  created_at timestamptz(3) not null
);

create table calendar_digests (
  organization_id text collate "C" primary key references organizations on delete cascade,
  sent_at timestamptz(3) not null
);
