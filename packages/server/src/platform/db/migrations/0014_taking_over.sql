-- One connection takes over from another: going back to what was active needs no new test.

-- The configuration a connection was active with when it last stopped being so.
alter table connections add column last_active_fingerprint text;
