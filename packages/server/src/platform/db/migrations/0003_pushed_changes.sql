-- What the processes keep in memory of sessions is pushed out of date: each change that could narrow what a session may
-- do is announced, with its transaction, under the id of the person or organization it concerns. '*' concerns everybody.
-- Not announced, because never kept: sessions that are new, people who have no role (so tombstones), and counters.

create function announce_change() returns trigger language plpgsql as $$
declare
  changed jsonb := case tg_op when 'INSERT' then to_jsonb(new) else to_jsonb(old) end;
begin
  perform pg_notify('gatehouse_changes', coalesce(changed ->> tg_argv[0], '*'));
  return null;
end $$;

create trigger announce_delete after delete on sessions for each row execute function announce_change('user_id');
create trigger announce_update after update of token_hash, user_id, authentications, expires_at on sessions for each row
  when ((old.token_hash, old.user_id, old.authentications, old.expires_at)
    is distinct from (new.token_hash, new.user_id, new.authentications, new.expires_at))
  execute function announce_change('user_id');

create trigger announce_delete after delete on users for each row execute function announce_change('id');
create trigger announce_update after update of name, primary_email, status, is_operator, password_hash on users for each row
  when ((old.name, old.primary_email, old.status, old.is_operator, old.password_hash)
    is distinct from (new.name, new.primary_email, new.status, new.is_operator, new.password_hash))
  execute function announce_change('id');

create trigger announce_delete after delete on memberships for each row execute function announce_change('user_id');
create trigger announce_update after update of role, status on memberships for each row
  when ((old.role, old.status) is distinct from (new.role, new.status))
  execute function announce_change('user_id');

create trigger announce_delete after delete on organizations for each row execute function announce_change('id');
create trigger announce_update after update of name, slug, plan, allowed_methods, bypass_owners_only, version
  on organizations for each row
  when ((old.name, old.slug, old.plan, old.allowed_methods, old.bypass_owners_only, old.version)
    is distinct from (new.name, new.slug, new.plan, new.allowed_methods, new.bypass_owners_only, new.version))
  execute function announce_change('id');

create trigger announce_change after insert or update of id or delete on bypass_links for each row
  execute function announce_change('organization_id');

-- A connection and its domains decide for people of every organization; they change rarely.
create trigger announce_insert_delete after insert or delete on connections for each row
  execute function announce_change('');
create trigger announce_update after update of state on connections for each row
  when (old.state is distinct from new.state) execute function announce_change('');

create trigger announce_delete after delete on managed_domains for each row execute function announce_change('');
create trigger announce_update after update of domain, connection_id, verified_at on managed_domains for each row
  when ((old.domain, old.connection_id, old.verified_at)
    is distinct from (new.domain, new.connection_id, new.verified_at))
  execute function announce_change('');
