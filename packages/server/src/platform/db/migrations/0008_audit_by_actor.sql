-- What one person did, however much the others did.

create index audit_events_actor on audit_events (organization_id, (actor ->> 'id'), created_at desc, id desc);
