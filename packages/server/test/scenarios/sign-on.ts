import type { ConnectionId } from '@gatehouse/contract/vocabulary';
import { connection, member, tested, verifiedDomain } from '../factories.ts';
import { byRequest, elsewhere, json, row, type Scenario, type Stage, ssoOnly, throughBypass } from './scenario.ts';

/** Domains, connections, restriction and the bypass link. */

async function claimed(s: Stage): Promise<string> {
  const other = await elsewhere(s);
  return (await verifiedDomain(s.t, other.organizationId)).domain;
}

/** Added here first, and then verified by another organization. */
async function overtaken(s: Stage): Promise<string> {
  const domain = `overtaken-${s.organizationId.slice(-8)}.example.com`;
  const { id } = await json(s, '/domains', { domain });
  const other = await elsewhere(s);
  await verifiedDomain(s.t, other.organizationId, domain);
  return id;
}

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

const domainScenarios: readonly Scenario[] = [
  row(
    'addDomain',
    'an Owner adds',
    (s) => ({ who: s.owner, body: { domain: `Neu-${s.organizationId.slice(-8)}.Example.com` } }),
    [201, 'domain.added'],
  ),
  row('addDomain', 'no domain', (s) => ({ who: s.owner, body: { domain: 'co.uk' } }), ['domain_invalid']),
  row('addDomain', 'a public mailbox provider', (s) => ({ who: s.owner, body: { domain: 'gmail.com' } }), [
    'domain_public_provider',
  ]),
  row('addDomain', 'another organization’s', async (s) => ({ who: s.owner, body: { domain: await claimed(s) } }), [
    'domain_claimed',
  ]),
  row(
    'addDomain',
    'twice',
    async (s) => {
      const { domain } = await verifiedDomain(s.t, s.organizationId);
      return { who: s.owner, body: { domain } };
    },
    ['conflict'],
  ),
  byRequest(
    row('addDomain', 'where support adds them', (s) => ({ who: s.owner, body: { domain: 'x.example.com' } }), [
      'by_request_only',
    ]),
  ),
  row(
    'mapDomain',
    'to a connection',
    async (s) => {
      const { id } = await verifiedDomain(s.t, s.organizationId);
      return { who: s.owner, params: { domainId: id }, body: await draft(s) };
    },
    [200, 'domain.mapped'],
  ),
  row(
    'mapDomain',
    'away from the Owner’s only way in',
    async (s) => {
      const { sole, domain } = await ssoOnly(s);
      return { who: sole, params: { domainId: domain.id }, body: { connectionId: null } };
    },
    ['would_lock_out_owners'],
  ),
  byRequest(
    row(
      'mapDomain',
      'where support maps them',
      async (s) => {
        const { id } = await verifiedDomain(s.t, s.organizationId);
        return { who: s.owner, params: { domainId: id }, body: { connectionId: null } };
      },
      ['by_request_only'],
    ),
  ),
  row(
    'verifyDomain',
    'without the record',
    async (s) => {
      return { who: s.owner, params: { domainId: (await json(s, '/domains', { domain: 'absent.example.com' })).id } };
    },
    [200],
  ),
  row(
    'proveDomain',
    'on an operator’s word',
    async (s) => {
      const { id } = await json(s, '/domains', { domain: `word-${s.organizationId.slice(-8)}.example.com` });
      return { who: s.operator, params: { domainId: id }, body: { reason: 'Seen on paper' } };
    },
    [200, 'domain.verified'],
  ),
  row(
    'proveDomain',
    'another organization’s',
    async (s) => {
      return { who: s.operator, params: { domainId: await overtaken(s) }, body: { reason: 'Seen on paper' } };
    },
    ['domain_claimed'],
  ),
  row(
    'removeDomain',
    'an Owner removes',
    async (s) => ({ who: s.owner, params: { domainId: (await verifiedDomain(s.t, s.organizationId)).id } }),
    [204, 'domain.removed'],
  ),
  row(
    'removeDomain',
    'the one of the Owner’s only way in',
    async (s) => {
      const { sole, domain } = await ssoOnly(s);
      return { who: sole, params: { domainId: domain.id } };
    },
    ['would_lock_out_owners'],
  ),
  byRequest(
    row(
      'removeDomain',
      'where support removes them',
      async (s) => ({ who: s.owner, params: { domainId: (await verifiedDomain(s.t, s.organizationId)).id } }),
      ['by_request_only'],
    ),
  ),
];

const connectionScenarios: readonly Scenario[] = [
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
];

const authenticationScenarios: readonly Scenario[] = [
  row(
    'changeAuthentication',
    'to what Owners can use',
    (s) => ({ who: s.owner, body: { allowedMethods: ['password', 'sso'] } }),
    [200, 'authentication.changed'],
  ),
  row(
    'changeAuthentication',
    'as a preview changes nothing',
    (s) => ({ who: s.owner, query: '?dryRun=true', body: { allowedMethods: ['sso'] } }),
    [200],
  ),
  row(
    'changeAuthentication',
    'to what no Owner can use',
    (s) => ({ who: s.owner, body: { allowedMethods: ['sso'] } }),
    ['would_lock_out_owners'],
  ),
  row(
    'changeAuthentication',
    'of an older version',
    (s) => ({ who: s.owner, body: { allowedMethods: null }, headers: { 'if-match': '"9"' } }),
    ['precondition_failed'],
  ),
  row(
    'changeAuthentication',
    'beyond the plan',
    async (s) => {
      await s.t.db.updateTable('organizations').set({ plan: 'free' }).where('id', '=', s.organizationId).execute();
      return { who: s.owner, body: { allowedMethods: ['password'] } };
    },
    ['plan_limit'],
  ),
  byRequest(
    row(
      'changeAuthentication',
      'where support restricts',
      (s) => ({ who: s.owner, body: { allowedMethods: ['password'] } }),
      ['by_request_only'],
    ),
  ),
  row('regenerateBypassLink', 'the first', (s) => ({ who: s.owner }), [201, 'bypass_link.created']),
  row(
    'copyBypassLink',
    'each copy is noted',
    async (s) => {
      await json(s, '/bypass-link');
      return { who: s.owner };
    },
    [200, 'bypass_link.copied'],
  ),
  row('copyBypassLink', 'before there is one', (s) => ({ who: s.owner }), ['not_found']),
  row(
    'deleteBypassLink',
    'where others ways are open',
    async (s) => {
      await json(s, '/bypass-link');
      return { who: s.owner };
    },
    [204, 'bypass_link.deleted'],
  ),
  row('deleteBypassLink', 'the Owner’s only way in', async (s) => ({ who: await throughBypass(s) }), [
    'would_lock_out_owners',
  ]),
];

export const signOnScenarios = [...domainScenarios, ...connectionScenarios, ...authenticationScenarios];
