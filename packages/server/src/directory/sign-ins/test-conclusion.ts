import { domainOf } from '@gatehouse/contract/email';
import type { ProblemCode } from '@gatehouse/contract/problems';
import type { OrganizationRole } from '@gatehouse/contract/vocabulary';
import type { AuditActor, TestReport } from '../../platform/db/stored.ts';
import { newId } from '../../platform/ids.ts';
import { ProblemError } from '../../platform/problem.ts';
import { decideSetup } from '../../policy/setup-links.ts';
import { decideSignIn, type SignInDecision, type SsoFacts } from '../../policy/sign-in.ts';
import type { Context, Outcome } from '../act.ts';
import { insertConnectionTest, type Tester } from '../connections/connection-tests-store.ts';
import { type ConnectionRow, findConnection, updateConnection } from '../connections/store.ts';
import { findManagedDomain } from '../domains/store.ts';
import type { FlowAnswer, ProviderProof } from '../flows/secrets.ts';
import type { FlowRow } from '../flows/store.ts';
import { SESSION_IDLE_SECONDS } from '../sessions/lifetime.ts';
import { findSessionById } from '../sessions/store.ts';
import { finishSetup } from '../setup-links/finish.ts';
import { guestActor } from '../setup-links/holder.ts';
import { findSetupLink, type SetupLinkRow } from '../setup-links/store.ts';
import { factsOf } from '../setup-links/view.ts';
import type { Tx } from '../world.ts';
import { evidenceOfChangedSubject } from './changed-subject.ts';
import { type Gathered, gatherSsoFacts } from './facts.ts';
import { foretellRole } from './group-role.ts';
import { withMending } from './mending.ts';
import { asOfNobody } from './stranger.ts';

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
type Assessing = Concluding & { connection: ConnectionRow; byGuest: boolean };

export async function concludeTest(
  tx: Tx,
  context: Context<unknown>,
  { flow, answer }: Concluding,
): Promise<Outcome<Tested>> {
  const { now } = context;
  const connection =
    flow.connection_id && flow.organization_id
      ? await findConnection(tx, flow.organization_id, flow.connection_id)
      : null;
  const by = connection && (await testerOf(tx, context, { flow, connection }));
  if (!by) throw new ProblemError('flow_expired');
  const assessed = await assess(tx, context, { flow, answer, connection, byGuest: by.link !== null });
  await insertConnectionTest(tx, connection.organizationId, {
    id: newId('tst', now),
    connectionId: connection.id,
    tester: by.tester,
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
  const target = { kind: 'connection', id: connection.id, name: connection.name };
  const changes = { succeeded: assessed.succeeded, reason: assessed.reason };
  return {
    result: { kind: 'tested', connection: connection.name, ...assessed },
    events: [
      { name: 'connection.tested', organizationId: connection.organizationId, actor: by.actor, target, changes },
    ],
    mails: by.link && assessed.succeeded ? await finishSetup(tx, context, by.link) : [],
  };
}

type By = { tester: Tester; actor: AuditActor; link: SetupLinkRow | null };

/** Who began it, if they may still see how it ends. */
async function testerOf(
  tx: Tx,
  { now }: Context<unknown>,
  { flow, connection }: { flow: FlowRow; connection: ConnectionRow },
): Promise<By | null> {
  const { setupLinkId } = flow.data;
  if (setupLinkId !== undefined) {
    const link = await findSetupLink(tx, connection.organizationId, setupLinkId);
    if (!link || decideSetup('connection', factsOf(link, now)).kind === 'deny') return null;
    return { tester: { userId: null, setupLinkId }, actor: guestActor(link), link };
  }
  const session = flow.session_id && (await findSessionById(tx, flow.session_id, now, SESSION_IDLE_SECONDS));
  if (!session) return null;
  const actor = { kind: 'member', id: session.userId, name: session.userName || session.email };
  return { tester: { userId: session.userId, setupLinkId: null }, actor, link: null };
}

type Assessed = Omit<Tested, 'kind' | 'connection'>;

async function assess(tx: Tx, { now }: Context<unknown>, assessing: Assessing): Promise<Assessed> {
  const { flow, answer, connection, byGuest } = assessing;
  if (answer?.kind !== 'proof') {
    const reason = answer?.code ?? 'flow_expired';
    const report = {
      ...emptyReport,
      outcome: 'refused',
      reason,
      evidence: withMending(answer?.evidence ?? null, reason, connection),
    };
    return { succeeded: false, report, outcome: null, role: null, reason };
  }
  const { proof } = answer;
  const proven = { mailboxProven: false, accountProven: false };
  const gathered = flow.connection_id && (await gatherSsoFacts(tx, flow.connection_id, { proof, proven, now }));
  if (!gathered) throw new ProblemError('flow_expired');
  const known = { ...gathered.facts, connection: { ...gathered.facts.connection, active: true } };
  // Whoever sets a provider up can have it say any address: what is here about the person behind it is not for them.
  const open = { active: true, automaticMembership: 'ORGANIZATION_MEMBER' } as const;
  const mapped = await asWhenMapped(tx, known, { proof, gathered });
  const facts: SsoFacts = byGuest ? { ...asOfNobody(mapped), connection: open } : mapped;
  const { decision } = decideSignIn(facts);
  const outcome = wording(decision, facts.identity);
  const reason = decision.kind === 'deny' ? decision.reason : null;
  const person = byGuest ? { ...gathered, account: null } : gathered;
  const { role, groupRules } = await foretellRole(tx, { proof, gathered: person, decision });
  const found = reason === 'subject_changed' ? await evidenceOfChangedSubject(tx, proof, person, now) : null;
  const evidence = reason && withMending(found, reason, connection);
  const report = { ...reportOf(proof), outcome: outcome ?? 'refused', reason, evidence, groupRules };
  return { succeeded: decision.kind !== 'deny', report, outcome, role, reason };
}

/**
 * A connection made beside the live one has no domain yet: it is tried as it will be when it has taken over. Once it has
 * some, those count.
 */
async function asWhenMapped(
  tx: Tx,
  facts: SsoFacts,
  { proof, gathered: { connection } }: { proof: ProviderProof; gathered: Gathered<SsoFacts> },
): Promise<SsoFacts> {
  if (facts.email !== 'outside' || proof.email === null || connection?.domains.length !== 0) return facts;
  const managed = await findManagedDomain(tx, domainOf(proof.email));
  if (managed?.organizationId !== connection.organizationId) return facts;
  return { ...facts, email: managed.lapsedAt === null ? 'mapped' : 'lapsed' };
}

function wording(decision: SignInDecision, identity: 'known' | 'unknown'): Tested['outcome'] {
  if (decision.kind === 'deny') return null;
  if (decision.kind === 'prove') return 'prove_mailbox';
  if (decision.membership) return decision.membership.via === 'jit' ? 'join' : 'invited';
  return identity === 'known' ? 'sign_in' : 'link';
}

const emptyReport: TestReport = {
  subject: null,
  email: null,
  name: null,
  claims: {},
  outcome: 'refused',
  reason: null,
  evidence: null,
  groupRules: null,
};

function reportOf(proof: ProviderProof): TestReport {
  return { ...emptyReport, subject: proof.subject, email: proof.email, name: proof.name, claims: proof.claims };
}
