import { domainOf } from '@gatehouse/contract/email';
import type { Method } from '@gatehouse/contract/vocabulary';
import { ProblemError } from '../../platform/problem.ts';
import { type Authentication, decideEntry, type EntryDecision, type EntryFacts } from '../../policy/entry.ts';
import type { Allow } from '../../policy/sign-in.ts';
import type { Traced } from '../../policy/trace.ts';
import type { Context } from '../act.ts';
import { findOrganizationWays } from '../authentication/store.ts';
import { findBypassLink } from '../bypass-links/store.ts';
import type { ConnectionRow } from '../connections/store.ts';
import { findManagedDomain } from '../domains/store.ts';
import { findMember, isRemoved } from '../members/store.ts';
import { findOrganization } from '../organizations/store.ts';
import type { AccountRow } from '../users/store.ts';
import { instanceMethods, type Tx } from '../world.ts';

type Entering = { account: AccountRow | null; connection: ConnectionRow | null; decision: Allow };

/** Whether a session with this one proof, made now, would open the organization. */
export async function simulateEntry(
  tx: Tx,
  context: Context<{ email: string; method: Method }, 'organization'>,
  { account, connection, decision }: Entering,
): Promise<Traced<EntryDecision>> {
  const { organizationId, input, now, world } = context;
  const member = account && (await findMember(tx, organizationId, account.id));
  const mapped = await findManagedDomain(tx, domainOf(account?.primaryEmail ?? input.email));
  const role = member?.role ?? decision.membership?.role ?? null;
  return decideEntry({
    now,
    organization: await organizationFacts(tx, context, connection),
    instanceMethods: instanceMethods(world.config),
    user: {
      status: account?.status ?? 'active',
      primaryConnectionId: mapped?.connectionState === 'active' ? mapped.connectionId : null,
      hasSecondFactor: account !== null && (account.hasTotp || account.hasPasskey),
      hasPasskey: account?.hasPasskey ?? false,
    },
    membership: member?.status ?? (decision.membership ? 'active' : 'none'),
    isOwner: role === 'ORGANIZATION_OWNER',
    removed: account !== null && (await isRemoved(tx, organizationId, account.id)),
    authentications: [authenticationOf(input.method, connection, now)],
  });
}

async function organizationFacts(
  tx: Tx,
  { organizationId }: Pick<Context<unknown, 'organization'>, 'organizationId'>,
  connection: ConnectionRow | null,
): Promise<EntryFacts['organization']> {
  const row = await findOrganization(tx, organizationId);
  if (!row) throw new ProblemError('not_found');
  const { activeConnections } = await findOrganizationWays(tx, organizationId);
  return {
    id: organizationId,
    allowedMethods: row.allowed_methods,
    // What is tried counts as active.
    activeConnections: connection ? [...activeConnections, connection.id] : activeConnections,
    bypassLinkId: (await findBypassLink(tx, organizationId))?.id ?? null,
    bypassOwnersOnly: row.bypass_owners_only,
    requireSecondFactor: row.require_second_factor,
    sessionMaxHours: row.session_max_hours,
  };
}

function authenticationOf(method: Method, connection: ConnectionRow | null, at: Date): Authentication {
  if (method !== 'sso') return { method, at };
  if (!connection) throw new Error('an SSO proof without its connection');
  return { method, connectionId: connection.id, at };
}
