import type { ConnectionId, OrganizationId, OrganizationRole, UserId } from '@gatehouse/contract/vocabulary';
import type { World } from '@gatehouse/server/src/app.ts';
import { type Action, act, type Scope } from '@gatehouse/server/src/directory/act.ts';
import { startActing, stopActing } from '@gatehouse/server/src/directory/acting-periods/actions.ts';
import { changeAuthentication } from '@gatehouse/server/src/directory/authentication/actions.ts';
import { copyBypassLink } from '@gatehouse/server/src/directory/bypass-links/actions.ts';
import type { Caller } from '@gatehouse/server/src/directory/caller.ts';
import { activateConnection, createConnection } from '@gatehouse/server/src/directory/connections/actions.ts';
import { addDomain, proveDomain } from '@gatehouse/server/src/directory/domains/actions.ts';
import { inviteMember } from '@gatehouse/server/src/directory/invitations/actions.ts';
import { removeMember } from '@gatehouse/server/src/directory/members/actions.ts';
import { insertMember } from '@gatehouse/server/src/directory/members/store.ts';
import { updateIsOperator } from '@gatehouse/server/src/directory/operators/store.ts';
import { createOrganization } from '@gatehouse/server/src/directory/organizations/actions.ts';
import { establishSession } from '@gatehouse/server/src/directory/sessions/establish.ts';
import { insertUser } from '@gatehouse/server/src/directory/users/store.ts';
import { hashSecret } from '@gatehouse/server/src/platform/crypto.ts';
import { newId, newReference } from '@gatehouse/server/src/platform/ids.ts';
import { PASSWORD, people } from './people.ts';
import type { RehearsalIdp } from './rehearsal-idp.ts';

/**
 * The demo's two organizations. Acme admits its people just in time through SAML; Globex allows nothing but its own
 * OpenID Connect and admits by invitation only. People are put straight into the stores; everything that has rules goes
 * through the same actions as in a real set-up.
 */

export type Seeded = { bypassUrl: string; acme: OrganizationId; globex: OrganizationId };

type Seeding = { world: World; hashPassword(password: string): Promise<string> };

export async function seed({ world, hashPassword }: Seeding, idp: RehearsalIdp): Promise<Seeded> {
  const passwordHash = await hashPassword(PASSWORD);
  const person = (who: { email: string; name: string }) => createPerson(world, { ...who, passwordHash });
  const sam = await person(people.operator);
  await world.db.transaction().execute((tx) => updateIsOperator(tx, sam.userId, true));
  const operator = await signedIn(world, sam.userId, 'operator');
  const acme = await seedAcme(world, { idp, operator, person });
  const globex = await seedGlobex(world, { idp, operator, person });
  // One person of both, whose address no organization manages.
  const casey = await person(people.consultant);
  await join(world, acme.id, casey.userId, 'ORGANIZATION_MEMBER');
  await join(world, globex.id, casey.userId, 'ORGANIZATION_BILLING_ADMIN');
  const { url } = await run(world, acme.owner, acme.id, copyBypassLink, {});
  return { bypassUrl: url, acme: acme.id, globex: globex.id };
}

type Parts = {
  idp: RehearsalIdp;
  operator: Caller;
  person(who: { email: string; name: string }): Promise<{ userId: UserId }>;
};

const acting = { reason: 'Setting up the demo.', scope: 'change', minutes: 10 } as const;

async function seedAcme(world: World, { idp, operator, person }: Parts) {
  const olivia = await person(people.acmeOwner);
  const owner = await signedIn(world, olivia.userId, 'own');
  const { id } = await run(world, owner, null, createOrganization, { name: 'Acme' });
  const domain = await run(world, owner, id, addDomain, { domain: 'acme.example' });
  await run(world, operator, id, startActing, acting);
  await run(world, operator, id, proveDomain, { domainId: domain.id, reason: 'The demo has no DNS of its own.' });
  const connection = await run(world, owner, id, createConnection, {
    type: 'saml',
    preset: 'custom',
    name: 'Acme ID',
    automaticMembership: 'ORGANIZATION_MEMBER',
    domainIds: [domain.id],
    saml: { idpEntityId: idp.saml.entityId, ssoUrl: idp.saml.ssoUrl, certificates: [idp.saml.certificate] },
  });
  const view = connection.saml;
  if (view)
    idp.registerSamlServiceProvider({ entityId: view.serviceProvider.entityId, acsUrl: view.serviceProvider.acsUrl });
  await activate(world, operator, id, connection.id);
  await run(world, operator, id, stopActing, {});
  const billing = await person(people.acmeBilling);
  await join(world, id, billing.userId, 'ORGANIZATION_BILLING_ADMIN');
  const member = await person(people.acmeMember);
  await join(world, id, member.userId, 'ORGANIZATION_MEMBER');
  const removed = await person(people.acmeRemoved);
  await join(world, id, removed.userId, 'ORGANIZATION_MEMBER');
  await run(world, owner, id, removeMember, { userId: removed.userId });
  await run(world, owner, id, inviteMember, { email: people.invited.email, role: 'ORGANIZATION_MEMBER' });
  return { id, owner };
}

async function seedGlobex(world: World, { idp, operator, person }: Parts) {
  const gail = await person(people.globexOwner);
  const owner = await signedIn(world, gail.userId, 'own');
  const { id } = await run(world, owner, null, createOrganization, { name: 'Globex' });
  const domain = await run(world, owner, id, addDomain, { domain: 'globex.example' });
  await run(world, operator, id, startActing, acting);
  await run(world, operator, id, proveDomain, { domainId: domain.id, reason: 'The demo has no DNS of its own.' });
  const client = { clientId: 'gatehouse-demo', clientSecret: 'rehearsal-secret-of-the-demo' };
  const connection = await run(world, owner, id, createConnection, {
    type: 'oidc',
    preset: 'custom',
    name: 'Globex ID',
    automaticMembership: 'disabled',
    domainIds: [domain.id],
    oidc: { issuer: idp.issuer, clientId: client.clientId },
    clientSecret: client.clientSecret,
  });
  await idp.registerOidcClient({ ...client, redirectUris: [connection.oidc?.redirectUri ?? ''] });
  await activate(world, operator, id, connection.id);
  const change = { allowedMethods: ['sso'] as ['sso'], expectedVersion: null };
  await run(world, operator, id, changeAuthentication, change);
  await run(world, operator, id, stopActing, {});
  return { id, owner };
}

/** The Owner's own test is a click in a browser; the demo begins after it, on the support team's word. */
async function activate(world: World, operator: Caller, organizationId: OrganizationId, connectionId: ConnectionId) {
  await run(world, operator, organizationId, activateConnection, { connectionId });
}

async function createPerson(world: World, who: { email: string; name: string; passwordHash: string }) {
  const now = world.clock.now();
  const userId = newId('usr', now);
  await world.db.transaction().execute((tx) => insertUser(tx, { id: userId, ...who, now }));
  return { userId };
}

async function join(
  world: World,
  organizationId: OrganizationId,
  userId: UserId,
  role: OrganizationRole,
): Promise<void> {
  const now = world.clock.now();
  const grant = { source: 'invitation', sourceId: '', role } as const;
  await world.db.transaction().execute((tx) => insertMember(tx, organizationId, { userId, grant, now }));
}

async function signedIn(world: World, userId: UserId, hat: 'own' | 'operator'): Promise<Caller> {
  const now = world.clock.now();
  const caller = { ip: null, userAgent: 'Gatehouse demo' };
  const authentication = { method: 'password', at: now } as const;
  const { token } = await world.db
    .transaction()
    .execute((tx) => establishSession(tx, { userId, authentication, currentSession: null, caller, now }));
  const override = hat === 'operator' ? 'Set up for the demo' : null;
  return {
    ...caller,
    actor: { kind: 'session', tokenHash: hashSecret(token), hat },
    reference: newReference(),
    override,
  };
}

function run<In, Out, S extends Scope>(
  world: World,
  caller: Caller,
  organizationId: S extends 'organization' ? OrganizationId : null,
  action: Action<In, Out, S>,
  input: In,
): Promise<Out> {
  return act(world, caller, organizationId, action, input);
}
