-- Operators act for an organization within a time, a scope and a reason they gave; and find what somebody calls about.

create table acting_periods (
  id text collate "C" primary key,
  operator_id text collate "C" not null references users on delete cascade,
  organization_id text collate "C" not null references organizations on delete cascade,
  reason text not null,
  scope text not null check (scope in ('read', 'change')),
  started_at timestamptz(3) not null,
  -- Compared when it is used, so that no process has to end anything.
  ends_at timestamptz(3) not null,
  stopped_at timestamptz(3)
);
create index acting_periods_running on acting_periods (operator_id, organization_id, started_at desc) where stopped_at is null;

-- What begins with the words of a search, in order.
create index organizations_name_order on organizations ((lower(name) collate "C"));
create index organizations_slug_order on organizations ((slug collate "C"));
create index user_emails_order on user_emails ((email collate "C"));
create index managed_domains_order on managed_domains ((domain collate "C"));

create index connection_tests_user on connection_tests (user_id);
create index tombstones_user on tombstones (user_id);
create index users_operators on users (created_at) where is_operator;
create index sign_ins_email on sign_ins (email, created_at desc, id desc);
create index sign_ins_user on sign_ins (user_id, created_at desc, id desc);
create index change_requests_decided on change_requests (created_at desc, id desc) where status <> 'requested';
