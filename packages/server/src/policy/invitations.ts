import type { ProblemCode } from '@gatehouse/contract/problems';

/** When an invitation is live, and what its link answers otherwise. */

export const INVITATION_DAYS = 7;

export type InvitationDates = { expiresAt: Date; acceptedAt: Date | null; revokedAt: Date | null };

export type InvitationStatus = 'invited' | 'expired' | 'accepted' | 'revoked';

export function invitationStatus(invitation: InvitationDates, now: Date): InvitationStatus {
  if (invitation.acceptedAt !== null) return 'accepted';
  if (invitation.revokedAt !== null) return 'revoked';
  return invitation.expiresAt <= now ? 'expired' : 'invited';
}

export type AcceptanceFacts = {
  status: InvitationStatus;
  /** The signed-in person controls the invited mailbox: one of their proven addresses, or a code typed just now. */
  mailboxProven: boolean;
  membership: 'none' | 'active' | 'deactivated';
};

export type AcceptanceDecision = { kind: 'join' } | { kind: 'deny'; reason: ProblemCode };

const refusals = {
  expired: 'invitation_expired',
  accepted: 'invitation_accepted',
  revoked: 'invitation_revoked',
} as const;

export function decideAcceptance({ status, mailboxProven, membership }: AcceptanceFacts): AcceptanceDecision {
  if (status !== 'invited') return { kind: 'deny', reason: refusals[status] };
  if (!mailboxProven) return { kind: 'deny', reason: 'invitation_wrong_account' };
  if (membership === 'deactivated') return { kind: 'deny', reason: 'deactivated' };
  if (membership === 'active') return { kind: 'deny', reason: 'already_a_member' };
  return { kind: 'join' };
}
