import type { InvitationId, OrganizationId, OrganizationRole, UserId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import type { PageKey } from '../pages.ts';
import type { Tx } from '../world.ts';

/** Invitations: an Owner's offers of membership, each to one mailbox. */

export type InvitationRow = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

export async function findInvitation(tx: Tx, organizationId: OrganizationId, id: InvitationId) {
  const row = await tx
    .selectFrom('invitations')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export async function findInvitationByToken(tx: Tx, tokenHash: Buffer) {
  const row = await tx
    .selectFrom('invitations as i')
    .innerJoin('organizations as o', 'o.id', 'i.organization_id')
    .selectAll('i')
    .select(['o.name as organization_name', 'o.slug as organization_slug', 'o.allowed_methods'])
    .where('i.token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row ?? null;
}

export async function findLiveInvitation(
  tx: Tx,
  organizationId: OrganizationId,
  { email, now }: { email: string; now: Date },
) {
  const row = await tx
    .selectFrom('invitations')
    .select(['id', 'role'])
    .where('organization_id', '=', organizationId)
    .where('email', '=', email)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ?? null;
}

/** What waits in any of these mailboxes. */
export async function listLiveInvitationsFor(tx: Tx, emails: readonly string[], now: Date) {
  if (emails.length === 0) return [];
  return tx
    .selectFrom('invitations as i')
    .innerJoin('organizations as o', 'o.id', 'i.organization_id')
    .select(['i.id', 'i.organization_id', 'o.name as organization_name', 'i.role', 'i.expires_at', 'i.email'])
    .where('i.email', 'in', [...emails])
    .where('i.accepted_at', 'is', null)
    .where('i.revoked_at', 'is', null)
    .where('i.expires_at', '>', now)
    .orderBy('i.created_at', 'desc')
    .limit(50)
    .execute();
}

export async function listInvitations(
  tx: Tx,
  organizationId: OrganizationId,
  { after, limit }: { after: PageKey | null; limit: number },
) {
  let query = tx
    .selectFrom('invitations')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (after) query = query.where(sql<boolean>`(created_at, id) < (${after.createdAt}, ${after.id})`);
  return query.execute();
}

export async function countLiveInvitations(tx: Tx, organizationId: OrganizationId, now: Date): Promise<number> {
  const { live } = await tx
    .selectFrom('invitations')
    .select((eb) => eb.fn.countAll<number>().as('live'))
    .where('organization_id', '=', organizationId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  return Number(live);
}

export type NewInvitation = {
  id: InvitationId;
  email: string;
  role: OrganizationRole;
  tokenHash: Buffer;
  invitedBy: string | null;
  now: Date;
  expiresAt: Date;
};

/** null when an open invitation to this address exists already: the index keeps there from being two. */
export async function insertInvitation(tx: Tx, organizationId: OrganizationId, invitation: NewInvitation) {
  const row = await tx
    .insertInto('invitations')
    .values({
      id: invitation.id,
      organization_id: organizationId,
      email: invitation.email,
      role: invitation.role,
      token_hash: invitation.tokenHash,
      invited_by: invitation.invitedBy,
      created_at: invitation.now,
      sent_at: invitation.now,
      expires_at: invitation.expiresAt,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organization_id', 'email'])
        .where('accepted_at', 'is', null)
        .where('revoked_at', 'is', null)
        .doNothing(),
    )
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

/** A new token makes the earlier link void. */
export async function updateInvitationSent(
  tx: Tx,
  organizationId: OrganizationId,
  { id, tokenHash, now, expiresAt }: { id: InvitationId; tokenHash: Buffer; now: Date; expiresAt: Date },
) {
  return tx
    .updateTable('invitations')
    .set({ token_hash: tokenHash, sent_at: now, expires_at: expiresAt })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
}

export async function updateInvitationRevoked(
  tx: Tx,
  organizationId: OrganizationId,
  { id, now }: { id: InvitationId; now: Date },
): Promise<boolean> {
  const result = await tx
    .updateTable('invitations')
    .set({ revoked_at: now })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** An expired invitation gives way to a new one. */
export async function updateExpiredRevoked(
  tx: Tx,
  organizationId: OrganizationId,
  { emails, now }: { emails: readonly string[]; now: Date },
) {
  if (emails.length === 0) return;
  await tx
    .updateTable('invitations')
    .set({ revoked_at: now })
    .where('organization_id', '=', organizationId)
    .where('email', 'in', [...emails])
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '<=', now)
    .execute();
}

/** Removing somebody also revokes what is still open for any of their addresses. */
export async function updateInvitationsOfMemberRevoked(
  tx: Tx,
  organizationId: OrganizationId,
  { userId, now }: { userId: UserId; now: Date },
): Promise<void> {
  await sql`
    update invitations set revoked_at = ${now}
    where organization_id = ${organizationId} and accepted_at is null and revoked_at is null
      and email in (select email from user_emails where user_id = ${userId})`.execute(tx);
}

/** Claims the invitation; false when it was accepted, revoked or ran out meanwhile. */
export async function updateInvitationAccepted(
  tx: Tx,
  organizationId: OrganizationId,
  { id, userId, now }: { id: InvitationId; userId: UserId; now: Date },
): Promise<boolean> {
  const result = await tx
    .updateTable('invitations')
    .set({ accepted_at: now, accepted_by: userId })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function listMembersAmong(
  tx: Tx,
  organizationId: OrganizationId,
  emails: readonly string[],
): Promise<Set<string>> {
  if (emails.length === 0) return new Set();
  const rows = await tx
    .selectFrom('user_emails as e')
    .innerJoin('memberships as m', 'm.user_id', 'e.user_id')
    .select('e.email')
    .where('m.organization_id', '=', organizationId)
    .where('e.email', 'in', [...emails])
    .execute();
  return new Set(rows.map((row) => row.email));
}
