import type { ConnectionId, IdentityId, OrganizationId, UserId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import type { Tx } from '../world.ts';

/** Who people are at the connections of one organization. What they are elsewhere is nobody's business here. */

export type MemberIdentityRow = {
  id: IdentityId;
  connectionId: ConnectionId;
  connection: string;
  subject: string;
  email: string | null;
  createdAt: Date;
  lastUsedAt: Date | null;
};

/** One for each connection at most, and none that was released after `freeSince`. */
export async function listMemberIdentities(
  tx: Tx,
  organizationId: OrganizationId,
  { userId, freeSince }: { userId: UserId; freeSince: Date },
): Promise<MemberIdentityRow[]> {
  const { rows } = await sql<MemberIdentityRow>`
    select i.id, c.id as "connectionId", c.name as connection, i.subject, i.email, i.created_at as "createdAt",
      i.last_used_at as "lastUsedAt"
    from identities i join connections c on c.id = i.provider
    where i.user_id = ${userId} and c.organization_id = ${organizationId}
      and (i.released_at is null or i.released_at <= ${freeSince})
    order by i.created_at limit 200`.execute(tx);
  return rows;
}
