-- Why: every hour those whose days are over are held again, a handful among all identities there are.
create index identities_released on identities (released_at) where released_at is not null;
