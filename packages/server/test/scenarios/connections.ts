import type { ConnectionId } from '@gatehouse/contract/vocabulary';
import { connection, connectionKey, tested } from '../connections.ts';
import { ask, member, verifiedDomain } from '../factories.ts';
import { byRequest, json, row, type Scenario, type Stage, ssoOnly } from './scenario.ts';

async function ready(s: Stage, email: string | null = null): Promise<{ connectionId: ConnectionId }> {
  const domain = await verifiedDomain(s.t, s.organizationId);
  const connectionId = await connection(s.t, s.organizationId, { domains: [domain] });
  await tested(s.t, s.organizationId, { connectionId, userId: s.owner.id, email });
  return { connectionId };
}

async function draft(s: Stage): Promise<{ connectionId: ConnectionId }> {
  return { connectionId: await connection(s.t, s.organizationId) };
}

/** What both setting up and changing a connection refuse. */
const unusable: readonly (readonly [code: string, settings: (s: Stage) => Record<string, unknown>])[] = [
  ['saml_metadata_invalid', () => ({ saml: { metadataXml: '<html/>' } })],
  ['saml_certificate_invalid', () => ({ saml: { certificates: ['no certificate'] } })],
  ['outbound_address_refused', () => ({ saml: { metadataUrl: 'https://10.0.0.1/metadata' } })],
  ['idp_unreachable', () => ({ saml: { metadataUrl: 'http://127.0.0.1:1/metadata' } })],
  ['invalid_request', () => ({ saml: { ssoUrl: 'http://idp.example/sso' } })],
  ['oidc_discovery_failed', () => ({ oidc: { issuer: 'http://idp.example' } })],
  ['oidc_issuer_mismatch', (s) => ({ oidc: { issuer: s.liar } })],
];

/** Issuers that cannot be asked when a test begins. */
const unaskable: readonly (readonly [code: string, issuer: (s: Stage) => string])[] = [
  ['outbound_address_refused', () => 'https://10.0.0.1'],
  ['idp_unreachable', () => 'http://127.0.0.1:1'],
  ['oidc_discovery_failed', () => 'http://idp.example'],
  ['oidc_issuer_mismatch', (s) => s.liar],
];

export const connectionScenarios: readonly Scenario[] = [
  row(
    'activateConnection',
    'also when it was renamed after the test',
    async (s) => {
      const params = await ready(s);
      const url = `/organizations/${s.organizationId}/connections/${params.connectionId}`;
      await ask(s.t, s.owner, { method: 'PATCH', url, body: { name: 'Renamed' } });
      return { who: s.owner, params };
    },
    [200, 'bypass_link.created', 'connection.activated'],
  ),
  row('addConnectionKey', 'the first of its own', async (s) => ({ who: s.owner, params: await draft(s) }), [
    201,
    'connection_key.added',
  ]),
  row(
    'addConnectionKey',
    'while one waits to be used',
    async (s) => {
      const params = await draft(s);
      await connectionKey(s.t, s.organizationId, { ...params, state: 'next' });
      return { who: s.owner, params };
    },
    ['conflict'],
  ),
  row(
    'activateConnectionKey',
    'the next one',
    async (s) => {
      const params = await draft(s);
      await connectionKey(s.t, s.organizationId, { ...params, state: 'current' });
      const keyId = await connectionKey(s.t, s.organizationId, { ...params, state: 'next' });
      return { who: s.owner, params: { ...params, keyId } };
    },
    [200, 'connection_key.activated'],
  ),
  row(
    'activateConnectionKey',
    'which is in use',
    async (s) => {
      const params = await draft(s);
      const keyId = await connectionKey(s.t, s.organizationId, { ...params, state: 'current' });
      return { who: s.owner, params: { ...params, keyId } };
    },
    [200],
  ),
  row(
    'updateConnection',
    'to what it is',
    async (s) => ({ who: s.owner, params: await draft(s), body: { automaticMembership: 'ORGANIZATION_MEMBER' } }),
    [200],
  ),
  row('createConnection', 'as a draft', (s) => ({ who: s.owner, body: { type: 'saml', name: 'Okta' } }), [
    201,
    'connection.created',
  ]),
  ...unusable.flatMap(([code, settings]) => [
    row(
      'createConnection',
      `with what cannot be used: ${code}`,
      (s) => {
        const given = settings(s);
        return { who: s.owner, body: { type: 'saml' in given ? 'saml' : 'oidc', name: 'New', ...given } };
      },
      [code],
    ),
    row(
      'updateConnection',
      `with what cannot be used: ${code}`,
      async (s) => ({ who: s.owner, params: await draft(s), body: settings(s) }),
      [code],
    ),
  ]),
  row(
    'createConnection',
    'with the domain of the Owner’s only way in',
    async (s) => {
      const { sole, domain } = await ssoOnly(s);
      return { who: sole, body: { type: 'oidc', name: 'New', domainIds: [domain.id] } };
    },
    ['would_lock_out_owners'],
  ),
  byRequest(
    row(
      'createConnection',
      'deciding JIT where support does',
      (s) => ({ who: s.owner, body: { type: 'oidc', name: 'New', automaticMembership: 'disabled' } }),
      ['by_request_only'],
    ),
  ),
  row(
    'updateConnection',
    'an Owner renames it',
    async (s) => ({ who: s.owner, params: await draft(s), body: { name: 'Other' } }),
    [200, 'connection.updated'],
  ),
  row(
    'updateConnection',
    'of an older version',
    async (s) => ({ who: s.owner, params: await draft(s), body: { name: 'Other' }, headers: { 'if-match': '"9"' } }),
    ['precondition_failed'],
  ),
  byRequest(
    row(
      'updateConnection',
      'deciding JIT where support does',
      async (s) => ({ who: s.owner, params: await draft(s), body: { automaticMembership: 'disabled' } }),
      ['by_request_only'],
    ),
  ),
  row(
    'updateConnection',
    'so that the Owner’s only way in is untested',
    async (s) => {
      const { sole, connectionId } = await ssoOnly(s);
      return { who: sole, params: { connectionId }, body: { oidc: { clientId: 'another' } } };
    },
    ['would_lock_out_owners'],
  ),
  row('deleteConnection', 'an Owner deletes a draft', async (s) => ({ who: s.owner, params: await draft(s) }), [
    204,
    'connection.deleted',
  ]),
  ...(['deleteConnection', 'deactivateConnection'] as const).map((endpoint) =>
    row(
      endpoint,
      'the Owner’s only way in',
      async (s) => {
        const { sole, connectionId } = await ssoOnly(s);
        return { who: sole, params: { connectionId } };
      },
      ['would_lock_out_owners'],
    ),
  ),
  row('activateConnection', 'after one’s own test', async (s) => ({ who: s.owner, params: await ready(s) }), [
    200,
    'bypass_link.created',
    'connection.activated',
  ]),
  row(
    'activateConnection',
    'before everything is filled in',
    async (s) => {
      const { id: connectionId } = await json(s, '/connections', { type: 'oidc', name: 'Empty' });
      return { who: s.owner, params: { connectionId } };
    },
    ['connection_incomplete'],
  ),
  row('activateConnection', 'without a test', async (s) => ({ who: s.owner, params: await draft(s) }), [
    'connection_not_tested',
  ]),
  row(
    'activateConnection',
    'without a domain',
    async (s) => {
      const params = await draft(s);
      await tested(s.t, s.organizationId, { ...params, userId: s.owner.id });
      return { who: s.owner, params };
    },
    ['connection_has_no_domain'],
  ),
  row(
    'activateConnection',
    'when it takes the Owner’s password and gives nothing proven',
    async (s) => {
      const domain = await verifiedDomain(s.t, s.organizationId);
      const connectionId = await connection(s.t, s.organizationId, { domains: [domain] });
      const email = `only@${domain.domain}`;
      const only = await member(s.t, s.organizationId, 'ORGANIZATION_OWNER', { email });
      await tested(s.t, s.organizationId, { connectionId, userId: only.id });
      await s.t.db.deleteFrom('memberships').where('user_id', '=', s.owner.id).execute();
      return { who: only, params: { connectionId } };
    },
    ['would_lock_out_owners'],
  ),
  row(
    'deactivateConnection',
    'an Owner stops it',
    async (s) => {
      return { who: s.owner, params: { connectionId: await connection(s.t, s.organizationId, { state: 'active' }) } };
    },
    [200, 'connection.deactivated'],
  ),
  ...unaskable.map(([code, issuer]) =>
    row(
      'testConnection',
      `when the provider cannot be asked: ${code}`,
      async (s) => {
        const connectionId = await connection(s.t, s.organizationId, { issuer: issuer(s) });
        return { who: s.owner, params: { connectionId } };
      },
      [code],
    ),
  ),
  row(
    'testConnection',
    'before everything is filled in',
    async (s) => {
      return {
        who: s.owner,
        params: { connectionId: (await json(s, '/connections', { type: 'oidc', name: 'Empty' })).id },
      };
    },
    ['connection_incomplete'],
  ),
];
