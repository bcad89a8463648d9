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

export type Undoing = { provenAt: Date; madeAt: Date; madeThemselves: boolean; now: Date; freshSeconds: number };

/**
 * Whoever made the change may take it back while it is on trial, with the proof it was made with: a new one would be asked
 * for by a way that the change may have broken. Anybody else, and a session of theirs whose proof was old by then, proves
 * itself first.
 */
export function mayUndo({ provenAt, madeAt, madeThemselves, now, freshSeconds }: Undoing): boolean {
  const since = madeThemselves ? madeAt : now;
  return provenAt.getTime() >= since.getTime() - freshSeconds * 1000;
}
