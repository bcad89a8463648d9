import type {
  BypassLinkId,
  ConnectionId,
  Method,
  OrganizationId,
  OrganizationRole,
  Plan,
  SessionId,
  UserId,
} from '@gatehouse/contract/vocabulary';
import type { StoredAuthentication } from '../../platform/db/stored.ts';
import { SESSION_IDLE_SECONDS } from './lifetime.ts';

/** A session as it is looked up, and what the program asks of the look-up. */

export type SessionRow = {
  sessionId: SessionId;
  userId: UserId;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  authentications: StoredAuthentication[];
  userName: string;
  email: string;
  userStatus: 'active' | 'deactivated';
  isOperator: boolean;
  hasPassword: boolean;
  hasSecondFactor: boolean;
  hasPasskey: boolean;
  primaryConnectionId: ConnectionId | null;
};

export type SessionOrganization = {
  id: OrganizationId;
  name: string;
  slug: string;
  plan: Plan;
  version: number;
  allowedMethods: Method[] | null;
  bypassOwnersOnly: boolean;
  requireSecondFactor: boolean;
  sessionMaxHours: number | null;
  bypassLinkId: BypassLinkId | null;
  activeConnections: ConnectionId[];
  /** All of them, active or not. */
  connections: ConnectionId[];
  role: OrganizationRole | null;
  membershipStatus: 'active' | 'deactivated' | null;
  removed: boolean;
};

export type SessionOrganizationRow = SessionOrganization & { memberSeenAt: Date | null };

/** What is looked up for a request: a session, and the person's place in one organization if one is named. */
export type SessionKey = { tokenHash: Buffer; organizationId: OrganizationId | null };
export type FoundSession = { session: SessionRow; organization: SessionOrganizationRow | null };

export function isLive({ session }: FoundSession, now: Date): boolean {
  const idleSince = now.getTime() - SESSION_IDLE_SECONDS * 1000;
  return session.expiresAt > now && session.lastSeenAt.getTime() > idleSince;
}

export type Sessions = {
  find(key: SessionKey, now: Date): Promise<FoundSession | null>;
  /** To be called after each commit: nothing from before is answered afterwards. */
  wrote(): void;
  /** Keeps "last seen" true to a minute, without anybody waiting for it. */
  seen(found: FoundSession, now: Date): void;
  close(): Promise<void>;
};
