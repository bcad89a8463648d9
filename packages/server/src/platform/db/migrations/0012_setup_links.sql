-- Why: somebody without an account, often the customer's IT admin, does one thing that an Owner asks for.
create table setup_links (
  id text collate "C" primary key,
  organization_id text collate "C" not null references organizations on delete cascade,
  task text not null check (task in ('domain', 'connection', 'certificate')),
  domain_id text collate "C" references managed_domains on delete cascade,
  connection_id text collate "C" references connections on delete cascade,
  token_hash bytea not null unique,
  recipient text,
  -- Certificates that were brought, as PEM; an Owner takes them over or does not.
  submitted jsonb,
  submitted_at timestamptz(3),
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  last_used_at timestamptz(3),
  -- The guest's part; the Owners were told of it.
  finished_at timestamptz(3),
  accepted_at timestamptz(3),
  revoked_at timestamptz(3),
  check ((task = 'domain') = (domain_id is not null) and (task <> 'domain') = (connection_id is not null))
);
create index setup_links_organization on setup_links (organization_id, created_at desc, id desc);
create index setup_links_domain on setup_links (domain_id) where domain_id is not null;
create index setup_links_connection on setup_links (connection_id) where connection_id is not null;

-- A test is a person's, or that of whoever held the link.
alter table connection_tests alter column user_id drop not null;
alter table connection_tests add column setup_link_id text collate "C" references setup_links on delete cascade;
alter table connection_tests add check ((user_id is null) <> (setup_link_id is null));
create index connection_tests_setup_link on connection_tests (setup_link_id) where setup_link_id is not null;
