-- One change on trial may be of several things: two connections and the domains that move between them.

-- What it may have changed besides `settings_before`, each as it was.
alter table provisional_changes add column also_before jsonb not null default '[]';
