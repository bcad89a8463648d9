import type { ProblemCode } from '@gatehouse/contract/problems';
import type { OrganizationRole } from '@gatehouse/contract/vocabulary';
import type { TestReport } from '../../platform/db/stored.ts';
import { newId } from '../../platform/ids.ts';
import { ProblemError } from '../../platform/problem.ts';
import { decideSignIn, type SignInDecision } from '../../policy/sign-in.ts';
import type { Context, Outcome } from '../act.ts';
import { findConnection, insertConnectionTest, updateConnection } from '../connections/store.ts';
import type { FlowAnswer, ProviderProof } from '../flows/secrets.ts';
import type { FlowRow } from '../flows/store.ts';
import { SESSION_IDLE_SECONDS } from '../sessions/lifetime.ts';
import { findSessionById } from '../sessions/store.ts';
import type { Tx } from '../world.ts';
import { gatherSsoFacts } from './facts.ts';

/**
 * The end of a connection test: the same facts and the same decision as at the door, written down as a report, and
 * nobody signed in. The connection counts as active for the question, because that is what is being tried.
 */

export type Tested = {
  kind: 'tested';
  connection: string;
  succeeded: boolean;
  report: TestReport;
  outcome: 'sign_in' | 'link' | 'join' | 'invited' | 'prove_mailbox' | null;
  role: OrganizationRole | null;
  reason: ProblemCode | null;
};

type Concluding = { flow: FlowRow; answer: FlowAnswer | undefined };

export async function concludeTest(
  tx: Tx,
  context: Context<unknown>,
  { flow, answer }: Concluding,
): Promise<Outcome<Tested>> {
  const { now } = context;
  const session = flow.session_id && (await findSessionById(tx, flow.session_id, now, SESSION_IDLE_SECONDS));
  const connection =
    flow.connection_id && flow.organization_id
      ? await findConnection(tx, flow.organization_id, flow.connection_id)
      : null;
  if (!session || !connection) throw new ProblemError('flow_expired');
  const assessed = await assess(tx, context, { flow, answer });
  await insertConnectionTest(tx, connection.organizationId, {
    id: newId('tst', now),
    connectionId: connection.id,
    userId: session.userId,
    // The request that was sent and the answer that came belong to the settings of that moment.
    fingerprint: flow.data.fingerprint ?? '',
    succeeded: assessed.succeeded,
    report: assessed.report,
    now,
  });
  if (assessed.succeeded && connection.state === 'draft' && flow.data.fingerprint === connection.fingerprint) {
    const update = { id: connection.id, change: { state: 'tested' } as const, now, expectedVersion: null };
    await updateConnection(tx, connection.organizationId, update);
  }
  const actor = { kind: 'member', id: session.userId, name: session.userName || session.email };
  const target = { kind: 'connection', id: connection.id, name: connection.name };
  const changes = { succeeded: assessed.succeeded, reason: assessed.reason };
  return {
    result: { kind: 'tested', connection: connection.name, ...assessed },
    events: [{ name: 'connection.tested', organizationId: connection.organizationId, actor, target, changes }],
  };
}

type Assessed = Omit<Tested, 'kind' | 'connection'>;

async function assess(tx: Tx, { now }: Context<unknown>, { flow, answer }: Concluding): Promise<Assessed> {
  if (answer?.kind !== 'proof') {
    const reason = answer?.code ?? 'flow_expired';
    const report = { ...emptyReport, outcome: 'refused', reason, evidence: answer?.evidence ?? null };
    return { succeeded: false, report, outcome: null, role: null, reason };
  }
  const { proof } = answer;
  const proven = { mailboxProven: false, accountProven: false };
  const gathered = flow.connection_id && (await gatherSsoFacts(tx, flow.connection_id, { proof, proven, now }));
  if (!gathered) throw new ProblemError('flow_expired');
  const facts = { ...gathered.facts, connection: { ...gathered.facts.connection, active: true } };
  const { decision } = decideSignIn(facts);
  const { outcome, role } = wording(decision, gathered.facts.identity);
  const reason = decision.kind === 'deny' ? decision.reason : null;
  const report = { ...reportOf(proof), outcome: outcome ?? 'refused', reason };
  return { succeeded: decision.kind !== 'deny', report, outcome, role, reason };
}

function wording(decision: SignInDecision, identity: 'known' | 'unknown'): Pick<Tested, 'outcome' | 'role'> {
  if (decision.kind === 'deny') return { outcome: null, role: null };
  if (decision.kind === 'prove') return { outcome: 'prove_mailbox', role: null };
  if (decision.membership) {
    return { outcome: decision.membership.via === 'jit' ? 'join' : 'invited', role: decision.membership.role };
  }
  return { outcome: identity === 'known' ? 'sign_in' : 'link', role: null };
}

const emptyReport: TestReport = {
  subject: null,
  email: null,
  name: null,
  claims: {},
  outcome: 'refused',
  reason: null,
  evidence: null,
};

function reportOf(proof: ProviderProof): TestReport {
  return { ...emptyReport, subject: proof.subject, email: proof.email, name: proof.name, claims: proof.claims };
}
