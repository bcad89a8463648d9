import { X509Certificate } from 'node:crypto';
import type {
  ConnectionId,
  ConnectionKeyId,
  ConnectionKeyState,
  DomainId,
  OrganizationId,
  UserId,
} from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import { insertKey } from '../src/directory/connection-keys/store.ts';
import { putMetadata, updateMetadata } from '../src/directory/connection-metadata/store.ts';
import { insertConnection } from '../src/directory/connections/store.ts';
import { fingerprintOf } from '../src/directory/connections/view.ts';
import { updateDomainConnection } from '../src/directory/domains/store.ts';
import { newId } from '../src/platform/ids.ts';
import { createSelfSigned } from '../src/platform/self-signed.ts';
import type { World } from './factories.ts';

/** Connections of an organization, with what they have, made by the stores and without asking any provider. */

type ConnectionOptions = {
  name?: string;
  issuer?: string;
  state?: 'draft' | 'active';
  domains?: readonly { id: DomainId }[];
};

/** An OpenID connection with everything in place, made without asking any provider. */
export async function connection(
  t: World,
  organizationId: OrganizationId,
  options: ConnectionOptions = {},
): Promise<ConnectionId> {
  const now = t.clock.now();
  const id = newId('con', now);
  const settings = {
    type: 'oidc',
    issuer: options.issuer ?? 'https://idp.example',
    clientId: 'client',
    scopes: ['openid'],
  } as const;
  await insertConnection(t.db, organizationId, {
    id,
    type: 'oidc',
    preset: 'custom',
    name: options.name ?? `Connection ${id.slice(-6)}`,
    settings: { ...settings, scopes: [...settings.scopes] },
    clientSecret: t.world.sealer.seal('secret', `connection:${id}`),
    clientSecretExpiresAt: null,
    fingerprint: fingerprintOf({ ...settings, scopes: [...settings.scopes] }, 'secret'),
    automaticMembership: 'ORGANIZATION_MEMBER',
    now,
  });
  for (const domain of options.domains ?? []) {
    await updateDomainConnection(t.db, organizationId, { id: domain.id, connectionId: id });
  }
  if (options.state === 'active') {
    await sql`update connections set state = 'active', activated_at = ${now} where id = ${id}`.execute(t.db);
  }
  return id;
}

/** Making one takes longer than the tests that need one. */
const pair = await createSelfSigned({ commonName: 'gatehouse.example', now: new Date(), years: 5 });

/** A key of that connection's own. */
export async function connectionKey(
  t: World,
  organizationId: OrganizationId,
  { connectionId, state }: { connectionId: ConnectionId; state: ConnectionKeyState },
): Promise<ConnectionKeyId> {
  const now = t.clock.now();
  const id = newId('key', now);
  const privateKey = t.world.sealer.seal(pair.privateKey, `connection_key:${id}`);
  const endsAt = new X509Certificate(pair.certificate).validToDate;
  await insertKey(t.db, organizationId, {
    id,
    connectionId,
    state,
    certificate: pair.certificate,
    privateKey,
    endsAt,
    now,
  });
  return id;
}

type WithMetadata = { url?: string; pending?: boolean; state?: 'active' };

/** A SAML connection whose settings were read at an address, and perhaps a change of them that was held. */
export async function connectionByMetadata(t: World, organizationId: OrganizationId, given: WithMetadata = {}) {
  const { url = 'https://idp.example/metadata', pending = false, state = 'draft' } = given;
  const now = t.clock.now();
  const id = newId('con', now);
  const read = {
    idpEntityId: 'https://idp.example',
    ssoUrl: 'https://idp.example/sso',
    ssoBinding: 'redirect' as const,
    certificates: [pair.certificate],
  };
  const settings = { type: 'saml' as const, ...read, allowIdpInitiated: false, attributes: {} };
  await insertConnection(t.db, organizationId, {
    id,
    type: 'saml',
    preset: 'custom',
    name: `Connection ${id.slice(-6)}`,
    settings,
    clientSecret: null,
    clientSecretExpiresAt: null,
    fingerprint: fingerprintOf(settings, null),
    automaticMembership: 'ORGANIZATION_MEMBER',
    now,
  });
  await sql`update connections set state = ${state} where id = ${id}`.execute(t.db);
  await putMetadata(t.db, organizationId, { connectionId: id, url, logout: {}, now, nextAt: now });
  const digest = 'digest-of-what-is-held';
  if (pending) {
    const held = { digest, since: now.toISOString(), reason: 'not_verified' as const, ...read };
    const change = { pending: { ...held, ssoUrl: 'https://idp.example/other' } };
    await updateMetadata(t.db, organizationId, { connectionId: id, change });
  }
  return { connectionId: id, digest };
}

/** A round trip that succeeded, with the configuration as it is now. */
export async function tested(
  t: World,
  organizationId: OrganizationId,
  { connectionId, userId, email = null }: { connectionId: ConnectionId; userId: UserId; email?: string | null },
) {
  const now = t.clock.now();
  const report = {
    subject: 's',
    email,
    name: null,
    claims: {},
    outcome: 'sign_in',
    reason: null,
    evidence: null,
  };
  await sql`insert into connection_tests (id, organization_id, connection_id, user_id, fingerprint, succeeded, report, created_at)
    select ${newId('tst', now)}, ${organizationId}, id, ${userId}, fingerprint, true, ${JSON.stringify(report)}::jsonb, ${now}
    from connections where id = ${connectionId}`.execute(t.db);
}
