-- Group rules: what an identity provider says about somebody gives a role, connection by connection.

alter table connections
  -- [{ attribute, value, target }], in the order their Owners gave them.
  add column group_rules jsonb not null default '[]',
  add column group_rules_version bigint not null default 1;

alter table grants drop constraint grants_source_check;
alter table grants add constraint grants_source_check
  check (source in ('founder', 'invitation', 'jit', 'hand', 'operator', 'group_rule'));

-- The grants of one connection's rules, when the rules change or the connection goes.
create index grants_group_rule on grants (organization_id, source_id) where source = 'group_rule';
