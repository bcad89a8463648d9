import { X509Certificate } from 'node:crypto';
import type { GroupRule } from '@gatehouse/contract/endpoints/group-rules';
import type {
  ConnectionId,
  DomainId,
  Method,
  OrganizationId,
  OrganizationRole,
  UserId,
} from '@gatehouse/contract/vocabulary';
import fc from 'fast-check';
import { sql } from 'kysely';
import { insertGrant, updateEffectiveRole } from '../src/directory/members/store.ts';
import { insertSetupLink, updateSetupLink } from '../src/directory/setup-links/store.ts';
import { newId } from '../src/platform/ids.ts';
import { connectionByMetadata, connectionKey, tested } from './connections.ts';
import type { Asked, Person } from './factories.ts';
import type { TestWorld } from './harness.ts';
import { stranger } from './saml-forge.ts';

/** Changes that can alter who gets in, of any kind, and how each is asked for. */

const roles = ['ORGANIZATION_OWNER', 'ORGANIZATION_BILLING_ADMIN', 'ORGANIZATION_MEMBER'] as const;
export const holds = fc.record({
  role: fc.constantFrom<OrganizationRole>(...roles),
  inDomain: fc.boolean(),
  hasIdentity: fc.boolean(),
  hasPasskey: fc.boolean(),
  hasTotp: fc.boolean(),
  hasPassword: fc.boolean(),
  hasTested: fc.boolean(),
  lastMethod: fc.option(fc.constantFrom<Method>('password', 'passkey', 'sso')),
});
export type Holds = typeof holds extends fc.Arbitrary<infer One> ? One : never;

export type Scene = {
  organizationId: OrganizationId;
  connectionId: ConnectionId;
  /** Was active before, and can take over as it is. */
  formerId: ConnectionId;
  domainId: DomainId;
  people: (Person & Holds)[];
  asker: { cookie: string };
};

const groupRules = fc.uniqueArray(
  fc.record({
    attribute: fc.constant('groups'),
    value: fc.constantFrom('a', 'b', 'c'),
    target: fc.record({ kind: fc.constant('organization_role' as const), role: fc.constantFrom(...roles) }),
  }),
  { maxLength: 3, selector: ({ value }) => value },
);

export const change = fc.oneof(
  fc.record({
    kind: fc.constant('restrict' as const),
    to: fc.option(fc.subarray<Method>(['password', 'passkey', 'sso'], { minLength: 1 })),
  }),
  fc.record({ kind: fc.constant('factor' as const), to: fc.boolean() }),
  fc.record({ kind: fc.constant('bypassOwnersOnly' as const), to: fc.boolean() }),
  fc.record({ kind: fc.constant('connection' as const), to: fc.constantFrom('activate', 'deactivate', 'delete') }),
  fc.record({ kind: fc.constant('takeOver' as const) }),
  fc.record({ kind: fc.constant('reconfigure' as const), to: fc.constantFrom('client', 'disabled') }),
  fc.record({ kind: fc.constant('domain' as const), to: fc.constantFrom('map', 'unmap', 'remove') }),
  fc.record({ kind: fc.constant('role' as const), who: fc.nat(4), to: fc.constantFrom(...roles) }),
  fc.record({ kind: fc.constant('remove' as const), who: fc.nat(4) }),
  fc.record({ kind: fc.constant('release' as const), who: fc.nat(4) }),
  fc.record({ kind: fc.constant('key' as const) }),
  fc.record({ kind: fc.constant('metadata' as const), to: fc.constantFrom('same', 'other') }),
  fc.record({ kind: fc.constant('certificates' as const) }),
  fc.record({ kind: fc.constant('rules' as const), from: groupRules, to: fc.option(groupRules) }),
  fc.record({ kind: fc.constant('link' as const), to: fc.constantFrom('POST', 'DELETE') }),
);
type Change = typeof change extends fc.Arbitrary<infer One> ? One : never;

/** What ends for good, and what takes nothing from anybody, is not tried. */
export function mayBeOnTrial(wanted: Change): boolean {
  switch (wanted.kind) {
    case 'restrict':
    case 'factor':
    case 'bypassOwnersOnly':
    case 'takeOver':
    case 'reconfigure':
    case 'metadata':
    case 'certificates':
      return true;
    case 'connection':
      return wanted.to !== 'delete';
    case 'domain':
      return wanted.to !== 'remove';
    default:
      return false;
  }
}

/** With what there has to be for it, where the scene has no such thing. */
export async function requestOf(t: TestWorld, scene: Scene, wanted: Change): Promise<Asked> {
  const { organizationId, connectionId, formerId, domainId, people } = scene;
  const base = `/organizations/${organizationId}`;
  const authentication = (body: unknown): Asked => ({ method: 'PATCH', url: `${base}/authentication`, body });
  const person = 'who' in wanted ? `${base}/users/${people[wanted.who]?.id}` : '';
  switch (wanted.kind) {
    case 'restrict':
      return authentication({ allowedMethods: wanted.to });
    case 'factor':
      return authentication({ requireSecondFactor: wanted.to });
    case 'bypassOwnersOnly':
      return authentication({ bypassOwnersOnly: wanted.to });
    case 'connection': {
      const url = `${base}/connections/${connectionId}`;
      return wanted.to === 'delete' ? { method: 'DELETE', url } : { method: 'POST', url: `${url}/${wanted.to}` };
    }
    case 'takeOver':
      return { method: 'POST', url: `${base}/connections/${formerId}/take-over`, body: { from: connectionId } };
    case 'reconfigure': {
      const body = wanted.to === 'client' ? { oidc: { clientId: 'another' } } : { automaticMembership: wanted.to };
      return { method: 'PATCH', url: `${base}/connections/${connectionId}`, body };
    }
    case 'domain': {
      const url = `${base}/domains/${domainId}`;
      if (wanted.to === 'remove') return { method: 'DELETE', url };
      return { method: 'PATCH', url, body: { connectionId: wanted.to === 'map' ? connectionId : null } };
    }
    case 'role':
      return { method: 'PUT', url: `${person}/roles`, body: { role: wanted.to } };
    case 'remove':
      return { method: 'DELETE', url: person };
    case 'release':
      return { method: 'DELETE', url: `${person}/identities/${await identityOf(t, people[wanted.who]?.id)}` };
    case 'key': {
      await connectionKey(t, organizationId, { connectionId, state: 'current' });
      const next = await connectionKey(t, organizationId, { connectionId, state: 'next' });
      return { method: 'POST', url: `${base}/connections/${connectionId}/keys/${next}/activate` };
    }
    case 'metadata': {
      const held = await heldMetadata(t, scene, wanted.to);
      const url = `${base}/connections/${held.connectionId}/pending-metadata/accept`;
      return { method: 'POST', url, body: { digest: held.digest } };
    }
    case 'certificates': {
      const brought = await broughtCertificate(t, scene);
      const url = `${base}/setup-links/${brought.id}/accept`;
      return { method: 'POST', url, body: { fingerprintsSha256: [brought.fingerprint] } };
    }
    case 'rules':
      return otherRules(t, scene, wanted);
    case 'link':
      return { method: wanted.to === 'POST' ? 'POST' : 'DELETE', url: `${base}/bypass-link` };
    default:
      return wanted satisfies never;
  }
}

async function identityOf(t: TestWorld, userId: UserId | undefined): Promise<string> {
  const query = t.db.selectFrom('identities').select('id');
  const found = await query.where('user_id', '=', userId ?? 'usr_').executeTakeFirst();
  return found?.id ?? newId('idn', t.clock.now());
}

/** People are sent to a connection whose provider says something new of itself, or has become another. */
async function heldMetadata(t: TestWorld, { organizationId, domainId, people }: Scene, to: 'same' | 'other') {
  const held = await connectionByMetadata(t, organizationId, { pending: true, state: 'active' });
  const { connectionId } = held;
  await sql`update managed_domains set connection_id = ${connectionId} where id = ${domainId}`.execute(t.db);
  if (to === 'other') {
    await sql`update connection_metadata set pending = pending || '{"idpEntityId": "https://other.example"}'
      where connection_id = ${connectionId}`.execute(t.db);
  }
  for (const { id: userId, email, hasTested } of people) {
    if (hasTested) await tested(t, organizationId, { connectionId, userId, email });
  }
  return held;
}

/** By somebody with a set-up link, for an Owner to look at. */
async function broughtCertificate(t: TestWorld, scene: Scene) {
  const { organizationId } = scene;
  const { connectionId } = await heldMetadata(t, scene, 'same');
  const now = t.clock.now();
  const id = newId('stl', now);
  await insertSetupLink(t.db, organizationId, {
    ...{ id, task: 'certificate', domainId: null, connectionId, tokenHash: Buffer.from(id), recipient: null },
    ...{ now, expiresAt: new Date(now.getTime() + 86_400_000) },
  });
  const submitted = { certificates: [stranger.certificate], at: now };
  await updateSetupLink(t.db, organizationId, { id, change: { submitted, finishedAt: now } });
  return { id, fingerprint: new X509Certificate(stranger.certificate).fingerprint256 };
}

type OtherRules = { from: readonly GroupRule[]; to: readonly GroupRule[] | null };

/** null: they go with their connection. */
async function otherRules(t: TestWorld, scene: Scene, { from, to }: OtherRules): Promise<Asked> {
  await giveByRule(t, scene, from);
  const url = `/organizations/${scene.organizationId}/connections/${scene.connectionId}`;
  if (to === null) return { method: 'DELETE', url };
  return { method: 'PUT', url: `${url}/group-rules`, body: { rules: to, confirmOwner: true } };
}

/** Everybody came in with a group that one of the rules reads. */
async function giveByRule(t: TestWorld, { organizationId, connectionId, people }: Scene, rules: readonly GroupRule[]) {
  const now = t.clock.now();
  await t.db
    .updateTable('connections')
    .set({ group_rules: JSON.stringify(rules) })
    .where('id', '=', connectionId)
    .execute();
  for (const [index, { id: userId }] of people.entries()) {
    const role = rules[index % rules.length]?.target.role;
    if (!role) continue;
    await t.db.transaction().execute(async (tx) => {
      await insertGrant(tx, organizationId, {
        userId,
        grant: { source: 'group_rule', sourceId: connectionId, role },
        now,
      });
      await updateEffectiveRole(tx, organizationId, userId);
    });
  }
}
