-- A change of how people sign in that undoes itself unless an Owner has come in by it and confirmed: one at a time.

create table provisional_changes (
  organization_id text collate "C" primary key references organizations on delete cascade,
  kind text not null check (kind in ('authentication', 'connection', 'domain')),
  target_name text,
  -- All that it may have changed, as it was.
  settings_before jsonb not null,
  made_by text collate "C" references users on delete set null,
  made_by_name text,
  made_at timestamptz(3) not null,
  reverts_at timestamptz(3) not null
);
create index provisional_changes_due on provisional_changes (reverts_at);
create index provisional_changes_made_by on provisional_changes (made_by);

-- The index names what the contract calls a change of settings; undoing one is another.
drop index audit_events_settings;
create index audit_events_settings on audit_events (organization_id, created_at desc, id desc)
  where name in ('authentication.changed', 'authentication.reverted', 'connection.created', 'connection.updated',
    'connection.activated', 'connection.deactivated', 'connection.deleted', 'domain.added', 'domain.verified',
    'domain.lapsed', 'domain.mapped', 'domain.removed', 'bypass_link.created', 'bypass_link.regenerated',
    'bypass_link.deleted', 'bypass_link.used');
