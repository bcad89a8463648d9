import type { AuditEventName } from '@gatehouse/contract/events';
import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import type { AuditActor, AuditTarget } from '../platform/db/stored.ts';

/** Who asks, and what is noted of what they did. */

export type Actor =
  /** A browser. `operator`: it asks as the support team, not as a member of anything. */
  | { kind: 'session'; tokenHash: Buffer; hat: 'own' | 'operator' }
  /** A browser that has opened a set-up link. */
  | { kind: 'guest'; tokenHash: Buffer }
  | { kind: 'bootstrap' }
  | { kind: 'applicant' }
  | { kind: 'system' };

/** Who is asking, from where. `reference` ties the answer, the log and the audit event together. */
export type Caller = {
  actor: Actor;
  ip: string | null;
  userAgent: string | null;
  reference: string;
  /** An operator's reason for going past the Owners' safety (R6); it stands in the audit event. */
  override: string | null;
};

export type Event = {
  name: AuditEventName;
  target?: AuditTarget;
  changes?: Record<string, unknown>;
  reason?: string;
  /** Where it shows; the action's organization unless said otherwise. */
  organizationId?: OrganizationId | null;
  /** Who did it, when that is known only afterwards: somebody signing in. */
  actor?: AuditActor;
};
