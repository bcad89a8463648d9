-- How long a sign-in counts in an organization, and what its Owners see at a glance without anybody counting the log.

-- null: as long as the instance keeps a session.
alter table organizations add column session_max_hours integer check (session_max_hours between 1 and 720);

-- Sign-ins of a day, by what became of them. '' stands for what was not known.
create table sign_in_days (
  organization_id text collate "C" not null references organizations on delete cascade,
  day date not null,
  method text not null,
  outcome text not null check (outcome in ('succeeded', 'denied')),
  reason text not null,
  connection_id text collate "C" not null,
  count integer not null,
  last_at timestamptz(3) not null,
  primary key (organization_id, day, method, outcome, reason, connection_id)
);
create index sign_in_days_day on sign_in_days (day);

-- Deferred to the commit: whoever signs in at the same moment waits for the row no longer than the commit takes.
create function count_sign_in() returns trigger language plpgsql as $$
begin
  insert into sign_in_days as d (organization_id, day, method, outcome, reason, connection_id, count, last_at)
  values (new.organization_id, (new.created_at at time zone 'UTC')::date, coalesce(new.method, ''), new.outcome,
    coalesce(new.reason, ''), coalesce(new.connection_id, ''), 1, new.created_at)
  on conflict (organization_id, day, method, outcome, reason, connection_id)
  do update set count = d.count + 1, last_at = greatest(d.last_at, excluded.last_at);
  return null;
end $$;

create constraint trigger count_sign_in after insert on sign_ins deferrable initially deferred for each row
  when (new.organization_id is not null and new.outcome <> 'proof_required') execute function count_sign_in();

insert into sign_in_days (organization_id, day, method, outcome, reason, connection_id, count, last_at)
select organization_id, (created_at at time zone 'UTC')::date, coalesce(method, ''), outcome, coalesce(reason, ''),
  coalesce(connection_id, ''), count(*), max(created_at)
from sign_ins where organization_id is not null and outcome <> 'proof_required' group by 1, 2, 3, 4, 5, 6;

-- Who came in on a day, and by which source; somebody who left since has come all the same.
create table join_days (
  organization_id text collate "C" not null references organizations on delete cascade,
  day date not null,
  source text not null check (source in ('founder', 'invitation', 'jit', 'hand', 'operator')),
  count integer not null,
  primary key (organization_id, day, source)
);
create index join_days_day on join_days (day);

insert into join_days (organization_id, day, source, count)
select organization_id, day, source, count(*) from (
  select distinct on (m.organization_id, m.user_id) m.organization_id,
    (m.created_at at time zone 'UTC')::date as day, g.source
  from memberships m join grants g on g.organization_id = m.organization_id and g.user_id = m.user_id
  order by m.organization_id, m.user_id, g.created_at
) first_grant group by 1, 2, 3;

-- `seen_on` changes once a day where `last_seen_at` changes every minute, so that an index on it costs next to nothing.
alter table memberships
  add column seen_on date not null default (now() at time zone 'UTC')::date,
  -- The method of the last sign-in that ended in this organization.
  add column last_method text;
update memberships m set seen_on = (coalesce(m.last_seen_at, m.created_at) at time zone 'UTC')::date,
  last_method = u.last_method
from users u where u.id = m.user_id;
create index memberships_seen on memberships (organization_id, seen_on) where status = 'active';
create index memberships_sso on memberships (organization_id) where status = 'active' and last_method = 'sso';

-- Pages by name. The key is bounded, as the cursor is that carries it; people of one name follow by their id.
create index memberships_name on memberships (organization_id, (left(search_text, 60)), user_id);

-- Changes of settings, found among millions of sign-ins. The list is that of `settingEvents` in the contract.
create index audit_events_settings on audit_events (organization_id, created_at desc, id desc)
  where name in ('authentication.changed', 'connection.created', 'connection.updated', 'connection.activated',
    'connection.deactivated', 'connection.deleted', 'domain.added', 'domain.verified', 'domain.lapsed', 'domain.mapped',
    'domain.removed', 'bypass_link.created', 'bypass_link.regenerated', 'bypass_link.deleted', 'bypass_link.used');
