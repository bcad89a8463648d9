import type { ConnectionId } from '@gatehouse/contract/vocabulary';
import type { Authentication } from './entry.ts';

/**
 * A provisional change stays when an Owner has come in by what it put in force: not by what they had proven before, and
 * not past it. Whether what remains opens the organization is the question of the door, `policy/entry.ts`.
 */

export type Proof = {
  /** When the change was made. */
  since: Date;
  /** The connection the change is about, where people sign in through it now; null: any way that is allowed. */
  through: ConnectionId | null;
};

export function provesAnew(authentication: Authentication, { since, through }: Proof): boolean {
  if (authentication.at <= since) return false;
  if (authentication.method !== 'sso') return through === null && authentication.bypass === undefined;
  return through === null || authentication.connectionId === through;
}

/**
 * Whoever could have made the change at that moment may take it back while it is on trial: the proof that puts something
 * in force also takes it out again, and is not asked for anew by a way that the change may have broken. A session whose
 * proof was old by then proves itself first.
 */
export function mayUndo({
  provenAt,
  madeAt,
  freshSeconds,
}: {
  provenAt: Date;
  madeAt: Date;
  freshSeconds: number;
}): boolean {
  return provenAt.getTime() >= madeAt.getTime() - freshSeconds * 1000;
}
