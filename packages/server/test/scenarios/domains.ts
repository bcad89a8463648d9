import { connection } from '../connections.ts';
import { verifiedDomain } from '../factories.ts';
import { acting, byRequest, elsewhere, json, row, type Scenario, type Stage, ssoOnly } from './scenario.ts';

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

export const domainScenarios: readonly Scenario[] = [
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
      return {
        who: s.owner,
        params: { domainId: id },
        body: { connectionId: await connection(s.t, s.organizationId) },
      };
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
      await acting(s);
      return { who: s.operator, params: { domainId: id }, body: { reason: 'Seen on paper' } };
    },
    [200, 'domain.verified'],
  ),
  row(
    'proveDomain',
    'another organization’s',
    async (s) => {
      await acting(s);
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
