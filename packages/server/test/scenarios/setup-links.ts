import { X509Certificate } from 'node:crypto';
import type { ConnectionId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import { setupLinkLimits } from '../../src/directory/rate-limits/limits.ts';
import { countUses } from '../../src/directory/rate-limits/store.ts';
import { connection } from '../connections.ts';
import { cookieOf } from '../factories.ts';
import { ourKey, stranger } from '../saml-forge.ts';
import { json, type Organized, row, type Scenario, type Stage, ssoOnly } from './scenario.ts';

type Task = { task: 'domain'; domainId: string } | { task: 'connection' | 'certificate'; connectionId: string };

let count = 0;

const unproven = async (s: Organized): Promise<Task> => ({
  task: 'domain',
  domainId: (await json(s, '/domains', { domain: `unproven-${++count}.example.com` })).id,
});

const draft = async (s: Stage): Promise<Task & { connectionId: ConnectionId }> => ({
  task: 'connection',
  connectionId: await connection(s.t, s.organizationId),
});

const saml = async (s: Organized): Promise<Task & { connectionId: string }> => ({
  task: 'certificate',
  connectionId: (await json(s, '/connections', { type: 'saml', name: 'Okta' })).id,
});

/** The browser of whoever was sent the link. */
async function guest(s: Organized, task: Task): Promise<{ who: { cookie: string }; setupLinkId: string }> {
  const { id, url } = await json(s, '/setup-links', { for: task });
  return { who: holding(s, url), setupLinkId: id };
}

const holding = ({ t }: Organized, url: string) => ({
  cookie: cookieOf(t.config, url.split('/').at(-1) ?? '').replace('gatehouse_session', 'gatehouse_setup_link'),
});

/** A link by which certificates were brought that no Owner has looked at yet. */
export async function submittedLink(s: Organized): Promise<{ setupLinkId: string }> {
  const { setupLinkId } = await guest(s, await saml(s));
  await submit(s, setupLinkId, ourKey);
  return { setupLinkId };
}

async function submit({ t }: Organized, setupLinkId: string, { certificate }: { certificate: string }) {
  await sql`update setup_links set submitted = ${JSON.stringify([certificate])}::jsonb, submitted_at = now()
    where id = ${setupLinkId}`.execute(t.db);
}

const fingerprintsSha256 = [new X509Certificate(ourKey.certificate).fingerprint256];

const guestEndpoints = [
  ['readGuestSetup', undefined],
  ['verifyGuestDomain', undefined],
  ['configureGuestConnection', {}],
  ['testGuestConnection', undefined],
  ['submitGuestCertificates', { certificates: [ourKey.certificate] }],
] as const;

const unusable: readonly (readonly [code: string, body: (s: Stage) => Record<string, unknown>])[] = [
  ['outbound_address_refused', () => ({ oidc: { issuer: 'https://10.0.0.1' } })],
  ['idp_unreachable', () => ({ oidc: { issuer: 'http://127.0.0.1:1' } })],
  ['oidc_discovery_failed', () => ({ oidc: { issuer: 'http://idp.example' } })],
  ['oidc_issuer_mismatch', (s) => ({ oidc: { issuer: s.liar } })],
  ['saml_metadata_invalid', () => ({ saml: { metadataXml: '<html/>' } })],
  ['saml_certificate_invalid', () => ({ saml: { certificates: ['no certificate'] } })],
];

export const setupLinkScenarios: readonly Scenario[] = [
  row('listSetupLinks', 'an Owner', (s) => ({ who: s.owner }), [200]),
  row('createSetupLink', 'for a domain', async (s) => ({ who: s.owner, body: { for: await unproven(s) } }), [
    201,
    'setup_link.created',
  ]),
  row(
    'createSetupLink',
    'by mail',
    async (s) => ({ who: s.owner, body: { for: await draft(s), recipient: 'admin@customer.example' } }),
    [201, 'setup_link.created'],
  ),
  row(
    'createSetupLink',
    'for a connection that is in use',
    async (s) => {
      const connectionId = await connection(s.t, s.organizationId, { state: 'active' });
      return { who: s.owner, body: { for: { task: 'connection', connectionId } } };
    },
    ['conflict'],
  ),
  row(
    'createSetupLink',
    'by mail, to one mailbox again and again',
    async (s) => {
      const body = { for: await unproven(s), recipient: 'tired@customer.example' };
      for (let times = 0; times < 20; times++) await json(s, '/setup-links', body);
      return { who: s.owner, body };
    },
    ['rate_limited'],
  ),
  row(
    'acceptSetupLink',
    'the certificates that were seen',
    async (s) => {
      const { setupLinkId } = await submittedLink(s);
      return { who: s.owner, params: { setupLinkId }, body: { fingerprintsSha256 } };
    },
    [200, 'connection.updated', 'setup_link.accepted'],
  ),
  row(
    'acceptSetupLink',
    'on trial',
    async (s) => {
      const { setupLinkId } = await submittedLink(s);
      return { who: s.owner, params: { setupLinkId }, query: '?confirmWithin=10', body: { fingerprintsSha256 } };
    },
    [200, 'connection.updated', 'provisional_change.started', 'setup_link.accepted'],
  ),
  row(
    'acceptSetupLink',
    'when others came meanwhile',
    async (s) => {
      const { setupLinkId } = await submittedLink(s);
      await submit(s, setupLinkId, stranger);
      return { who: s.owner, params: { setupLinkId }, body: { fingerprintsSha256 } };
    },
    ['precondition_failed'],
  ),
  row(
    'acceptSetupLink',
    'so that the Owner’s only way in is untested',
    async (s) => {
      const { sole, connectionId } = await ssoOnly(s);
      const settings = JSON.stringify({ type: 'saml', certificates: [], attributes: {} });
      await sql`update connections set type = 'saml', settings = ${settings}::jsonb where id = ${connectionId}`.execute(
        s.t.db,
      );
      const { id } = await json(s, '/setup-links', { for: { task: 'certificate', connectionId } }, sole);
      await submit(s, id, ourKey);
      return { who: sole, params: { setupLinkId: id }, body: { fingerprintsSha256 } };
    },
    ['would_lock_out_owners'],
  ),
  row(
    'acceptSetupLink',
    'where nothing was brought',
    async (s) => {
      const { setupLinkId } = await guest(s, await saml(s));
      return { who: s.owner, params: { setupLinkId }, body: { fingerprintsSha256: ['AA'] } };
    },
    ['conflict'],
  ),
  row(
    'revokeSetupLink',
    'an Owner',
    async (s) => {
      const { setupLinkId } = await guest(s, await draft(s));
      return { who: s.owner, params: { setupLinkId } };
    },
    [204, 'setup_link.revoked'],
  ),
  ...guestEndpoints.map(([endpoint, body]) =>
    row(
      endpoint,
      'by a link that never was',
      (s) => ({ who: holding(s, `/${'x'.repeat(43)}`), ...(body === undefined ? {} : { body }) }),
      ['link_invalid'],
    ),
  ),
  ...guestEndpoints.slice(1).map(([endpoint, body]) =>
    row(
      endpoint,
      'by a link for something else',
      async (s) => {
        const { who } = await guest(s, endpoint === 'verifyGuestDomain' ? await draft(s) : await unproven(s));
        return { who, ...(body === undefined ? {} : { body }) };
      },
      ['not_found'],
    ),
  ),
  row('readGuestSetup', 'by a live link', async (s) => ({ who: (await guest(s, await draft(s))).who }), [200]),
  row(
    'verifyGuestDomain',
    'without the record',
    async (s) => ({ who: (await guest(s, await unproven(s))).who }),
    [200],
  ),
  row(
    'configureGuestConnection',
    'while it is a draft',
    async (s) => ({ who: (await guest(s, await draft(s))).who, body: { oidc: { clientId: 'another' } } }),
    [200, 'connection.updated'],
  ),
  ...unusable.map(([code, body]) =>
    row(
      'configureGuestConnection',
      `with what cannot be used: ${code}`,
      async (s) => {
        const given = body(s);
        const task = 'saml' in given ? { ...(await saml(s)), task: 'connection' as const } : await draft(s);
        return { who: (await guest(s, task)).who, body: given };
      },
      [code],
    ),
  ),
  ...(['configureGuestConnection', 'testGuestConnection'] as const).map((endpoint) =>
    row(
      endpoint,
      'once people sign in through it',
      async (s) => {
        const task = await draft(s);
        const { who } = await guest(s, task);
        await sql`update connections set state = 'active' where id = ${task.connectionId}`.execute(s.t.db);
        return { who, ...(endpoint === 'configureGuestConnection' ? { body: {} } : {}) };
      },
      ['conflict'],
    ),
  ),
  ...(['configureGuestConnection', 'testGuestConnection'] as const).map((endpoint) =>
    row(
      endpoint,
      'more often than anybody needs',
      async (s) => {
        const { who, setupLinkId } = await guest(s, await draft(s));
        const now = s.t.clock.now();
        for (let count = 0; count < 60; count++) await countUses(s.t.db, setupLinkLimits(setupLinkId), now);
        return { who, ...(endpoint === 'configureGuestConnection' ? { body: {} } : {}) };
      },
      ['rate_limited'],
    ),
  ),
  row(
    'testGuestConnection',
    'before everything is filled in',
    async (s) => {
      const { id: connectionId } = await json(s, '/connections', { type: 'oidc', name: 'Empty' });
      return { who: (await guest(s, { task: 'connection', connectionId })).who };
    },
    ['connection_incomplete'],
  ),
  ...unusable.slice(0, 4).map(([code, body]) =>
    row(
      'testGuestConnection',
      `of a provider that cannot be asked: ${code}`,
      async (s) => {
        const task = await draft(s);
        await sql`update connections set settings = settings || ${JSON.stringify(body(s)['oidc'])}::jsonb where id = ${task.connectionId}`.execute(
          s.t.db,
        );
        return { who: (await guest(s, task)).who };
      },
      [code],
    ),
  ),
  row(
    'submitGuestCertificates',
    'a new one',
    async (s) => ({ who: (await guest(s, await saml(s))).who, body: { certificates: [ourKey.certificate] } }),
    [200, 'setup_link.submitted'],
  ),
  row(
    'submitGuestCertificates',
    'that is none',
    async (s) => ({ who: (await guest(s, await saml(s))).who, body: { certificates: ['no certificate'] } }),
    ['saml_certificate_invalid'],
  ),
  row(
    'submitGuestCertificates',
    'in metadata that cannot be read',
    async (s) => ({ who: (await guest(s, await saml(s))).who, body: { metadataXml: '<html/>' } }),
    ['saml_metadata_invalid'],
  ),
  row(
    'submitGuestCertificates',
    'after an Owner has accepted',
    async (s) => {
      const { who, setupLinkId } = await guest(s, await saml(s));
      await sql`update setup_links set accepted_at = now() where id = ${setupLinkId}`.execute(s.t.db);
      return { who, body: { certificates: [ourKey.certificate] } };
    },
    ['conflict'],
  ),
];
