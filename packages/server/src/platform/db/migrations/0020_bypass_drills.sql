-- A drill of the bypass link is of one browser, in which the provider counts as down; what it refuses is no failure.

-- Of the secret in the browser that began it.
alter table bypass_links add column drill_hash bytea unique;

alter table sign_ins add column drill boolean not null default false;

drop trigger count_sign_in on sign_ins;
create constraint trigger count_sign_in after insert on sign_ins deferrable initially deferred for each row
  when (new.organization_id is not null and new.outcome <> 'proof_required' and not new.drill)
  execute function count_sign_in();
