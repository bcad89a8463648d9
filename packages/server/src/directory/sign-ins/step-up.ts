import type { Allow } from '../../policy/sign-in.ts';
import type { FlowRow } from '../flows/store.ts';
import { SESSION_IDLE_SECONDS } from '../sessions/lifetime.ts';
import { findSessionById } from '../sessions/store.ts';
import type { Tx } from '../world.ts';
import type { Gathered } from './facts.ts';

/** A step-up authenticates the session's own person; anybody else leaves everything as it was. */
export async function isSessionsOwnPerson(
  tx: Tx,
  flow: FlowRow,
  decision: Allow,
  gathered: Gathered<unknown>,
  now: Date,
): Promise<boolean> {
  if (decision.account === 'create' || flow.session_id === null || !gathered.account) return false;
  const session = await findSessionById(tx, flow.session_id, now, SESSION_IDLE_SECONDS);
  return session?.userId === gathered.account.id;
}
