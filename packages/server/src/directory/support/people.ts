import { domainOf } from '@gatehouse/contract/email';
import type { Explanation, PendingInvitation, Person, PersonOrganization } from '@gatehouse/contract/endpoints/support';
import type { UserId } from '@gatehouse/contract/vocabulary';
import type { z } from 'zod';
import { ProblemError } from '../../platform/problem.ts';
import { decideAccess } from '../../policy/access.ts';
import { type Route, routeIdentifier } from '../../policy/route-identifier.ts';
import { explainPath, type SignInPathFacts } from '../../policy/sign-in-path.ts';
import type { Action } from '../act.ts';
import { findConnection } from '../connections/store.ts';
import { findManagedDomain, type ManagedDomainRow } from '../domains/store.ts';
import { listLiveInvitationsFor } from '../invitations/store.ts';
import { MAX_CONSECUTIVE_FAILURES, personLimits } from '../rate-limits/limits.ts';
import { findLimitedUntil } from '../rate-limits/store.ts';
import type { SessionOrganization } from '../sessions/session.ts';
import { listSessionOrganizations } from '../sessions/store.ts';
import { listSignInsOf } from '../sign-ins/store.ts';
import { viewSignIn } from '../sign-ins/view.ts';
import { type AccountRow, findAccount, findAccountByEmail, listEmails, listIdentities } from '../users/store.ts';
import { instanceMethods, type Tx, type World } from '../world.ts';
import { findPersonWays, listRemovedFrom, type PersonRow } from './store.ts';

/** One person as support sees them, and the way of an address from the identifier step to its organizations. */

type PersonView = z.infer<typeof Person>;
type OrganizationView = z.infer<typeof PersonOrganization>;
type Asking = { world: Pick<World, 'config'>; now: Date };

const LAST_SIGN_INS = 10;

export const readUser: Action<{ userId: UserId }, PersonView, 'instance'> = {
  name: 'support.read_user',
  scope: 'instance',
  permission: 'operator:manage',
  mode: 'read',
  async run(tx, { input, world, now }) {
    const account = await findAccount(tx, input.userId);
    if (!account) throw new ProblemError('not_found');
    return { result: await viewPerson(tx, account, { world, now }) };
  },
};

export const explainSignIn: Action<{ email: string }, z.infer<typeof Explanation>, 'instance'> = {
  name: 'support.explain_sign_in',
  scope: 'instance',
  permission: 'operator:manage',
  mode: 'read',
  async run(tx, { input: { email }, world, now }) {
    const managed = await findManagedDomain(tx, domainOf(email));
    const account = await findAccountByEmail(tx, email);
    const person = account && (await viewPerson(tx, account, { world, now }));
    const invitations = await pendingInvitations(tx, [email], now);
    const attempts = await listSignInsOf(tx, { userId: account?.id ?? null, emails: [email], limit: LAST_SIGN_INS });
    const facts: SignInPathFacts = {
      domain: managed && (await domainFacts(tx, managed)),
      account: account && accountFacts(account, person?.linkedSignIns.length ?? 0),
      invitedTo: invitations.map(({ organizationId }) => organizationId),
      organizations: person?.organizations ?? [],
    };
    return {
      result: {
        email,
        route: viewRoute(routeOf(managed, world)),
        domain: managed && viewManagedDomain(managed, domainOf(email)),
        person,
        invitations,
        signIns: attempts.map(viewSignIn),
        path: explainPath(facts),
      },
    };
  },
};

/** As the identifier step asks it. */
function routeOf(managed: ManagedDomainRow | null, { config }: Pick<World, 'config'>): Route {
  return routeIdentifier({
    instanceMethods: instanceMethods(config).filter((method) => method !== 'sso'),
    connectionId: managed?.connectionState === 'active' ? managed.connectionId : null,
  });
}

const viewRoute = (route: Route) => (route.kind === 'methods' ? { ...route, methods: [...route.methods] } : route);

function viewManagedDomain(managed: ManagedDomainRow, domain: string) {
  const { organizationId, connectionId, connectionName, connectionState, lapsedAt } = managed;
  return { domain, organizationId, connectionId, connectionName, connectionState, lapsed: lapsedAt !== null };
}

async function domainFacts(tx: Tx, managed: ManagedDomainRow): Promise<SignInPathFacts['domain']> {
  const { organizationId, connectionId } = managed;
  const connection = connectionId && (await findConnection(tx, organizationId, connectionId));
  return {
    mapped: connectionId !== null,
    connectionActive: managed.connectionState === 'active',
    lapsed: managed.lapsedAt !== null,
    provisions: connection !== null && connection.automaticMembership !== 'disabled',
  };
}

function accountFacts(account: AccountRow, linked: number): SignInPathFacts['account'] {
  return {
    status: account.status,
    addressVerified: account.verifiedAt !== null,
    hasPassword: account.passwordHash !== null,
    hasLinkedSignIn: linked > 0,
    passwordPaused: isPaused(account),
  };
}

const isPaused = ({ passwordFailures }: AccountRow) => passwordFailures >= MAX_CONSECUTIVE_FAILURES;

async function viewPerson(tx: Tx, account: AccountRow, asking: Asking): Promise<PersonView> {
  const emails = await listEmails(tx, account.id);
  const addresses = emails.map(({ email }) => email);
  const identities = await listIdentities(tx, account.id, asking.now);
  const signIns = await listSignInsOf(tx, { userId: account.id, emails: addresses, limit: LAST_SIGN_INS });
  const limitedUntil = await findLimitedUntil(tx, personLimits(account.id, addresses), asking.now);
  return {
    id: account.id,
    name: account.name,
    email: account.primaryEmail,
    emails: emails.map(({ email, verified_at }) => {
      return { email, verified: verified_at !== null, primary: email === account.primaryEmail };
    }),
    status: account.status,
    isOperator: account.isOperator,
    hasPassword: account.passwordHash !== null,
    signInLimits: { passwordPaused: isPaused(account), limitedUntil: limitedUntil?.toISOString() ?? null },
    secondFactors: { totp: account.hasTotp, passkey: account.hasPasskey },
    linkedSignIns: identities.map((row) => ({
      provider: row.connection_name ?? row.provider,
      email: row.email,
      lastUsedAt: row.last_used_at?.toISOString() ?? null,
    })),
    organizations: await viewOrganizations(tx, account, asking),
    invitations: await pendingInvitations(tx, addresses, asking.now),
    signIns: signIns.map(viewSignIn),
    createdAt: account.createdAt.toISOString(),
  };
}

/** Those they belong to, and behind them those that removed them. */
async function viewOrganizations(tx: Tx, account: AccountRow, { world, now }: Asking): Promise<OrganizationView[]> {
  const row = await findPersonWays(tx, account.id);
  const methods = instanceMethods(world.config);
  const belongs = (await listSessionOrganizations(tx, account.id)).map((organization): OrganizationView => {
    const { passkeyForbiddenBy: managing } = row;
    const passkeyForbiddenElsewhere = managing !== null && managing !== organization.id;
    const person = { ...row, passkeyForbiddenElsewhere, id: account.id };
    const entry = { ...entryFacts(account, organization, row), now };
    const settings = { ...settingsOf(organization), instanceMethods: methods };
    const access = decideAccess({ entry, person, settings });
    return {
      ...named(organization),
      role: organization.role,
      open: access.open,
      refusal: access.refusal,
      provenWays: [...access.provenWays],
      possibleWays: [...access.possibleWays],
    };
  });
  const removed = (await listRemovedFrom(tx, account.id)).map((organization): OrganizationView => {
    const nothing = { open: false, role: null, provenWays: [], possibleWays: [] };
    return { ...named(organization), ...nothing, refusal: 'removed' };
  });
  return [...belongs, ...removed];
}

type Named = Pick<SessionOrganization, 'id' | 'name' | 'slug' | 'allowedMethods'>;

function named({ id, name, slug, allowedMethods }: Named) {
  return { id, name, slug, allowedMethods: allowedMethods && [...allowedMethods] };
}

function entryFacts(
  { status }: AccountRow,
  organization: SessionOrganization,
  { mappedConnectionId, hasSecondFactor, hasPasskey }: PersonRow,
) {
  return {
    organization,
    user: { status, primaryConnectionId: mappedConnectionId, hasSecondFactor, hasPasskey },
    membership: organization.membershipStatus ?? 'none',
    isOwner: organization.role === 'ORGANIZATION_OWNER',
    removed: organization.removed,
  } as const;
}

function settingsOf(organization: SessionOrganization) {
  const { allowedMethods, activeConnections, bypassLinkId, bypassOwnersOnly, requireSecondFactor } = organization;
  const serves = bypassOwnersOnly ? 'owners' : 'members';
  const bypass = bypassLinkId === null ? 'none' : serves;
  return { allowedMethods, activeConnections, bypass, requireSecondFactor } as const;
}

async function pendingInvitations(
  tx: Tx,
  emails: readonly string[],
  now: Date,
): Promise<z.infer<typeof PendingInvitation>[]> {
  const rows = await listLiveInvitationsFor(tx, emails, now);
  return rows.map((row) => ({
    id: row.id,
    organizationId: row.organization_id,
    organizationName: row.organization_name,
    role: row.role,
    expiresAt: row.expires_at.toISOString(),
  }));
}
