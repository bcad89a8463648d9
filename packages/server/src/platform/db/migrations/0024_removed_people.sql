-- Whom an organization removed, by the name and address it knew them by then; and its members who are deactivated.

alter table tombstones
  -- Where they go on as somebody else is not for those who removed them.
  add column name text not null default '',
  add column email text not null default '';

update tombstones t set name = u.name, email = u.primary_email from users u where u.id = t.user_id;

create index tombstones_page on tombstones (organization_id, created_at desc, user_id desc);
create index memberships_deactivated on memberships (organization_id, created_at desc, user_id desc)
  where status = 'deactivated';
