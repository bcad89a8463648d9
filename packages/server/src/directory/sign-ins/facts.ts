import { domainOf } from '@gatehouse/contract/email';
import type { ConnectionId, IdentityId, UserId } from '@gatehouse/contract/vocabulary';
import { provesWithFactor } from '../../policy/entry.ts';
import type { EmailStanding, SocialFacts, SsoFacts } from '../../policy/sign-in.ts';
import { type ConnectionRow, findConnection } from '../connections/store.ts';
import { findManagedDomain, type ManagedDomainRow } from '../domains/store.ts';
import type { Proven, ProviderProof } from '../flows/secrets.ts';
import { findLiveInvitation, listLiveInvitationsFor } from '../invitations/store.ts';
import { findMember, isRemoved } from '../members/store.ts';
import { toAuthentications } from '../sessions/authentications.ts';
import { SESSION_IDLE_SECONDS } from '../sessions/lifetime.ts';
import { findSession } from '../sessions/store.ts';
import { type AccountRow, findAccountByEmail, findAccountByIdentity, listIdentities } from '../users/store.ts';
import type { Tx, World } from '../world.ts';

/** What the policy asks about a proven identity, gathered from the stores. */

export type Gathered<Facts> = {
  facts: Facts;
  account: AccountRow | null;
  identityId: IdentityId | null;
  connection: ConnectionRow | null;
};

type Asked = { proof: ProviderProof; proven: Proven; now: Date };

export async function gatherSsoFacts(
  tx: Tx,
  connectionId: ConnectionId,
  { proof, proven, now }: Asked,
): Promise<Gathered<SsoFacts> | null> {
  const connection = await findConnection(tx, null, connectionId);
  if (!connection) return null;
  const { organizationId } = connection;
  const { account, identityId } = await findPerson(tx, connection.id, { proof, now });
  const member = account && (await findMember(tx, organizationId, account.id));
  const inside = member?.status === 'active';
  const asserted = proof.email ? await findManagedDomain(tx, domainOf(proof.email)) : null;
  const facts: SsoFacts = {
    method: 'sso',
    connection: { active: connection.state === 'active', automaticMembership: connection.automaticMembership },
    email: emailStanding(connection, proof.email, asserted),
    identity: identityId ? 'known' : 'unknown',
    account: account && {
      ...accountFacts(account),
      managedElsewhere: isElsewhere(connection, await primaryDomain(tx, account, { proof, asserted })),
      hasOtherSubject: !identityId && (await hasIdentity(tx, account.id, { provider: connection.id, now })),
    },
    membership: member?.status ?? 'none',
    // Of somebody who is inside neither is asked: joining ends the one, and makes the other of no use.
    removed: !inside && account !== null && (await isRemoved(tx, organizationId, account.id)),
    invitation:
      !inside && proof.email ? await findLiveInvitation(tx, organizationId, { email: proof.email, now }) : null,
    ...proven,
  };
  return { facts, account, identityId, connection };
}

type SocialAsked = Asked & { proof: { method: 'google' | 'github' }; currentSession: Buffer | null };

export async function gatherSocialFacts(
  tx: Tx,
  { config }: Pick<World, 'config'>,
  { proof, proven, currentSession, now }: SocialAsked,
): Promise<Gathered<SocialFacts>> {
  const { account, identityId } = await findPerson(tx, proof.method, { proof, now });
  const managed = proof.email ? await findManagedDomain(tx, domainOf(proof.email)) : null;
  const invited = proof.email ? await listLiveInvitationsFor(tx, [proof.email], now) : [];
  const facts: SocialFacts = {
    method: proof.method,
    emailVerified: proof.emailVerified && proof.email !== null,
    managed: managed?.connectionState === 'active' ? { allowedMethods: managed.allowedMethods } : null,
    mayCreateAccount: config.signUp || invited.length > 0,
    factorMissing: account !== null && (await isFactorMissing(tx, account, { currentSession, now })),
    identity: identityId ? 'known' : 'unknown',
    account: account && {
      ...accountFacts(account),
      managedElsewhere: false,
      hasOtherSubject: !identityId && (await hasIdentity(tx, account.id, { provider: proof.method, now })),
    },
    ...proven,
  };
  return { facts, account, identityId, connection: null };
}

/** By subject first, which no e-mail can change; else by the asserted address. */
async function findPerson(tx: Tx, provider: string, { proof, now }: Pick<Asked, 'proof' | 'now'>) {
  const known = await findAccountByIdentity(tx, { provider, subject: proof.subject, now });
  if (known) return { account: known, identityId: known.identityId };
  return { account: proof.email ? await findAccountByEmail(tx, proof.email) : null, identityId: null };
}

async function isFactorMissing(
  tx: Tx,
  { id, hasTotp, hasPasskey }: AccountRow,
  { currentSession, now }: Pick<SocialAsked, 'currentSession' | 'now'>,
): Promise<boolean> {
  if (!hasTotp && !hasPasskey) return false;
  const session = currentSession && (await findSession(tx, currentSession, now, SESSION_IDLE_SECONDS));
  if (session?.userId !== id) return true;
  const proofs = toAuthentications(session.authentications);
  return !proofs.some((proof) => provesWithFactor(proof, session.primaryConnectionId));
}

function accountFacts(account: AccountRow) {
  const matchedBy = account.email === account.primaryEmail ? ('primary' as const) : ('secondary' as const);
  return { status: account.status, matchedBy, addressVerified: account.verifiedAt !== null };
}

function emailStanding(
  connection: ConnectionRow,
  email: string | null,
  managed: ManagedDomainRow | null,
): EmailStanding {
  if (email === null) return 'missing';
  if (!managed) return 'outside';
  if (isElsewhere(connection, managed)) return 'managed_elsewhere';
  if (managed.connectionId !== connection.id) return 'outside';
  return managed.lapsedAt === null ? 'mapped' : 'lapsed';
}

/** Nearly always the domain of the asserted address, which is known already. */
async function primaryDomain(
  tx: Tx,
  { primaryEmail }: AccountRow,
  { proof, asserted }: { proof: ProviderProof; asserted: ManagedDomainRow | null },
): Promise<ManagedDomainRow | null> {
  const domain = domainOf(primaryEmail);
  return proof.email !== null && domainOf(proof.email) === domain ? asserted : findManagedDomain(tx, domain);
}

function isElsewhere(connection: ConnectionRow, managed: ManagedDomainRow | null): boolean {
  return managed !== null && managed.organizationId !== connection.organizationId;
}

async function hasIdentity(
  tx: Tx,
  userId: UserId,
  { provider, now }: { provider: string; now: Date },
): Promise<boolean> {
  return (await listIdentities(tx, userId, now)).some((identity) => identity.provider === provider);
}
