-- Why: what an Owner entered, released or was told outlasts the next reading, and what is on its way out does not.

-- Certificates on their way out belong to the settings that name them: they end although the address they came from is
-- forgotten.
update connections c set settings = c.settings || jsonb_build_object('retiring', m.retiring)
  from connection_metadata m where m.connection_id = c.id and m.retiring <> '[]';
alter table connection_metadata drop column retiring;
create index connections_retiring on connections (id) where settings ? 'retiring';

-- { sloUrl, sloResponseUrl, sloBinding }: where the metadata says people sign out, whatever was entered by hand.
alter table connection_metadata add column logout jsonb;

-- Another subject takes the account over from then on, for some days; afterwards the identity is what it was.
alter table identities add column released_at timestamptz(3);

alter table sent_responses drop constraint sent_responses_kind_check;
alter table sent_responses add constraint sent_responses_kind_check check (kind in ('saml', 'claims', 'oidc'));

drop index audit_events_settings;
create index audit_events_settings on audit_events (organization_id, created_at desc, id desc)
  where name in ('authentication.changed', 'authentication.reverted', 'connection.created', 'connection.updated',
    'connection.activated', 'connection.deactivated', 'connection.took_over', 'connection.deleted',
    'connection.metadata_changed', 'connection_key.activated', 'domain.added', 'domain.verified', 'domain.lapsed',
    'domain.mapped', 'domain.removed', 'bypass_link.created', 'bypass_link.regenerated', 'bypass_link.deleted',
    'bypass_link.used');

-- One kind of event is read in order, however seldom it happened: an organization's, and the instance's.
create index audit_events_name on audit_events (organization_id, name, created_at desc, id desc);
create index audit_events_name_all on audit_events (name, created_at desc, id desc);
