import type { ProblemCode } from '@gatehouse/contract/problems';
import type { ConnectionId, Method, OrganizationId, UserId } from '@gatehouse/contract/vocabulary';
import { hashSecret } from '../../platform/crypto.ts';
import type { AuditActor } from '../../platform/db/stored.ts';
import { type Statement, together } from '../../platform/db/together.ts';
import { newId } from '../../platform/ids.ts';
import type { Evidence } from '../../platform/problem.ts';
import type { Authentication } from '../../policy/entry.ts';
import type { Step } from '../../policy/trace.ts';
import type { Context } from '../act.ts';
import type { Event } from '../caller.ts';
import { traceEntry } from '../presence.ts';
import { findSessionWithin } from '../sessions/store.ts';
import { instanceMethods, type Tx } from '../world.ts';
import { keepResponse, type SentResponse } from './sent-response.ts';
import { signInStatement } from './store.ts';

/** One attempt, as the sign-in log and the audit log remember it. */
export type Attempt = {
  organizationId: OrganizationId | null;
  userId: UserId | null;
  email: string | null;
  method: Method | null;
  connectionId: ConnectionId | null;
  steps: readonly Step[];
  bypass?: boolean;
  /** Refused as if the provider were down, because an Owner rehearses that. */
  drill?: boolean;
  /** What the provider sent; kept for a while where it was refused. */
  sent?: SentResponse | null;
};

/** The session that now has the proof, by its secret, and what else is noted of that. */
type Opened = { token: string; authentication: Authentication; notes: readonly Statement[] };

export type Ending =
  | { outcome: 'succeeded'; person: AuditActor; opened: Opened }
  | { outcome: 'denied'; reason: ProblemCode; evidence: Evidence | null }
  | { outcome: 'proof_required'; what: string };

/** Writes the attempt under the request's reference and returns its audit event. */
export async function recordAttempt(
  tx: Tx,
  { now, caller, world }: Pick<Context<unknown>, 'now' | 'caller' | 'world'>,
  attempt: Attempt,
  ending: Ending,
): Promise<Event[]> {
  const id = newId('sin', now);
  const record = signInStatement({
    id,
    reference: caller.reference,
    organizationId: attempt.organizationId,
    userId: attempt.userId,
    email: attempt.email,
    method: attempt.method,
    connectionId: attempt.connectionId,
    outcome: ending.outcome,
    reason: reasonOf(ending),
    steps: [...attempt.steps, ...(await stepsOfEntry(tx, { world, now }, attempt, ending))],
    evidence: ending.outcome === 'denied' ? ending.evidence : null,
    bypass: attempt.bypass ?? false,
    drill: attempt.drill ?? false,
    ip: caller.ip,
    userAgent: caller.userAgent,
    now,
  });
  await together(tx, [record, ...(ending.outcome === 'succeeded' ? ending.opened.notes : [])]);
  if (ending.outcome === 'denied' && attempt.sent && attempt.connectionId !== null) {
    await keepResponse(tx, { world, now }, { id, connectionId: attempt.connectionId, sent: attempt.sent });
  }
  const { organizationId, method, connectionId } = attempt;
  const how = { method, ...(connectionId ? { connectionId } : {}), ...(attempt.bypass ? { bypass: true } : {}) };
  switch (ending.outcome) {
    case 'succeeded':
      return [{ name: 'sign_in.succeeded', organizationId, actor: ending.person, changes: how }];
    case 'denied': {
      const actor = { kind: 'applicant', id: attempt.userId, name: attempt.email };
      const name = attempt.drill ? 'sign_in.drilled' : 'sign_in.denied';
      return [{ name, organizationId, actor, changes: { ...how, reason: ending.reason } }];
    }
    case 'proof_required':
      return [];
    default:
      return ending satisfies never;
  }
}

/**
 * What this proof opens where the person comes in. Not the session's other proofs: by which ways somebody came in
 * elsewhere is none of an Owner's business.
 */
async function stepsOfEntry(
  tx: Tx,
  { world, now }: Pick<Context<unknown>, 'now' | 'world'>,
  { organizationId }: Attempt,
  ending: Ending,
): Promise<readonly Step[]> {
  if (ending.outcome !== 'succeeded' || organizationId === null) return [];
  const { token, authentication } = ending.opened;
  const found = await findSessionWithin(tx, { tokenHash: hashSecret(token), organizationId }, now);
  if (!found?.organization) return [];
  const methods = instanceMethods(world.config);
  return traceEntry(found.session, found.organization, { methods, now, authentications: [authentication] }).steps;
}

function reasonOf(ending: Ending): string | null {
  if (ending.outcome === 'denied') return ending.reason;
  return ending.outcome === 'proof_required' ? ending.what : null;
}
