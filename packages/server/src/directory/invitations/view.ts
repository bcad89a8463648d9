import type { Invitation } from '@gatehouse/contract/endpoints/members';
import type { z } from 'zod';
import { invitationStatus } from '../../policy/invitations.ts';
import type { InvitationRow } from './store.ts';

export function viewInvitation(row: InvitationRow, now: Date): z.infer<typeof Invitation> {
  return {
    id: row.id,
    email: row.email,
    role: row.role,
    status: statusOf(row, now),
    createdAt: row.created_at.toISOString(),
    sentAt: row.sent_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  };
}

export function statusOf(row: Pick<InvitationRow, 'expires_at' | 'accepted_at' | 'revoked_at'>, now: Date) {
  return invitationStatus({ expiresAt: row.expires_at, acceptedAt: row.accepted_at, revokedAt: row.revoked_at }, now);
}
