import type { ProblemCode } from '@gatehouse/contract/problems';
import type { OrganizationId, SessionId, UserId } from '@gatehouse/contract/vocabulary';
import { fitsHash } from '../../platform/crypto.ts';
import type { Statement } from '../../platform/db/together.ts';
import type { Checks, Evidence } from '../../platform/problem.ts';
import { type Allow, decideSignIn, type SignInDecision } from '../../policy/sign-in.ts';
import type { Traced } from '../../policy/trace.ts';
import type { Action, Context, Outcome } from '../act.ts';
import { findConnection } from '../connections/store.ts';
import { type FlowSecrets, openSecrets, type Proven, type ProviderProof, type Sent } from '../flows/secrets.ts';
import { claimAnsweredFlow, consumeFlow, countCodeTry, type FlowRow, insertUsedAssertion } from '../flows/store.ts';
import { providerSessionOf } from '../provider-sessions/remember.ts';
import { establishSession } from '../sessions/establish.ts';
import { identityUsedStatement, lastSignInStatements } from '../users/store.ts';
import type { Tx } from '../world.ts';
import { type Admitted, admit } from './admit.ts';
import { stepsOfProblem, stepsOfProof } from './answer-steps.ts';
import { evidenceOfChangedSubject } from './changed-subject.ts';
import { askForCode } from './codes.ts';
import { isDrilled } from './drilled.ts';
import { type Gathered, gatherSocialFacts, gatherSsoFacts } from './facts.ts';
import { applyGroupRole, foreseeGroupRole } from './group-role.ts';
import { withMending } from './mending.ts';
import { authenticationOf, evidenceOfOldProof } from './proven-at.ts';
import { type Attempt, recordAttempt } from './record.ts';
import type { SignInResult } from './result.ts';
import { sentOf } from './sent-response.ts';
import { isSessionsOwnPerson } from './step-up.ts';
import { findLandingOrganization, lockPerson } from './store.ts';
import { concludeTest } from './test-conclusion.ts';

/**
 * The one place where a browser that comes back from a provider, or types a code, becomes somebody: facts, the policy's
 * decision, what it allows. A refusal is returned, not thrown, because it must be remembered.
 */

type Returning = { flowId: string; browserHash: Buffer; currentSession: Buffer | null; drillHash: Buffer | null };

export const completeFlow: Action<Returning, SignInResult, 'instance'> = {
  name: 'sign_in.complete',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'write',
  async run(tx, context) {
    const { input, now, world } = context;
    const flow = await claimAnsweredFlow(tx, input.flowId, now);
    if (!flow) return refuse(tx, context, { flow: null, reason: 'flow_expired' });
    if (!flow.browser_hash.equals(input.browserHash)) {
      // Whoever sent somebody else to the provider must not find that person's answer in their own flow.
      await consumeFlow(tx, flow.id, now);
      return refuse(tx, context, { flow, reason: 'flow_other_browser' });
    }
    const secrets = openSecrets(world, flow);
    const { answer } = secrets;
    if (!answer || !flow.claimed) {
      return refuse(tx, context, { flow, reason: 'flow_expired' });
    }
    const used = answer.kind === 'proof' && !(await claimAssertion(tx, flow, answer.proof));
    if (used) return conclude(tx, context, { flow, secrets: { ...secrets, answer: replayed } });
    return conclude(tx, context, { flow, secrets });
  },
};

const replayed = { kind: 'problem', code: 'saml_replayed', evidence: null } as const;

export const completeWithCode: Action<Returning & { code: string }, SignInResult, 'instance'> = {
  name: 'sign_in.complete_with_code',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'write',
  async run(tx, context) {
    const { input, now, world } = context;
    const flow = await countCodeTry(tx, input.flowId, now);
    if (!flow?.browser_hash.equals(input.browserHash) || flow.purpose === 'link') {
      return refuse(tx, context, { flow: null, reason: 'flow_expired' });
    }
    const secrets = openSecrets(world, flow);
    if (!fitsHash(`${flow.id}${input.code}`, flow.code_hash)) {
      return { result: { kind: 'wrong_code', flowId: flow.id } };
    }
    if (!(await consumeFlow(tx, flow.id, now))) return refuse(tx, context, { flow, reason: 'flow_expired' });
    return conclude(tx, context, { flow, secrets });
  },
};

type Concluding = { flow: FlowRow; secrets: FlowSecrets };

async function conclude(
  tx: Tx,
  context: Context<Returning>,
  { flow, secrets }: Concluding,
): Promise<Outcome<SignInResult>> {
  if (flow.purpose === 'test') return concludeTest(tx, context, { flow, answer: secrets.answer });
  // Whatever came back: also who began at the provider, or before the drill, meets one that is down.
  if (await isDrilled(tx, flow, context.input.drillHash))
    return refuse(tx, context, { flow, reason: 'idp_unreachable', drill: true });
  if (secrets.answer?.kind !== 'proof') {
    const { code: reason = 'flow_expired', ...problem } = secrets.answer ?? {};
    return refuse(tx, context, { flow, reason, ...problem });
  }
  const { proof, exchange } = secrets.answer;
  const proven = secrets.proven ?? { mailboxProven: false, accountProven: false };
  const gathered = await gather(tx, context, { flow, proof, proven });
  if (!gathered) return refuse(tx, context, { flow, reason: 'connection_inactive' });
  const traced = decideSignIn(gathered.facts);
  const attempt = attemptOf(flow, { proof, gathered, traced, exchange });
  const { decision } = traced;
  switch (decision.kind) {
    case 'deny': {
      const { reason } = decision;
      const evidence =
        reason === 'subject_changed' ? await evidenceOfChangedSubject(tx, proof, gathered, context.now) : null;
      return denied(tx, context, { attempt, reason, gathered, evidence });
    }
    case 'prove':
      if (decision.what === 'second_factor') throw new Error('only a password is followed by a second factor');
      return askForCode(tx, context, { flow, secrets, proven, what: decision.what, gathered, attempt });
    case 'allow':
      return allow(tx, context, { flow, proof, gathered, decision, attempt });
    default:
      return decision satisfies never;
  }
}

type AnyGathered = NonNullable<Awaited<ReturnType<typeof gather>>>;

async function gather(
  tx: Tx,
  { input: { currentSession }, now, world }: Context<Returning>,
  { flow, proof, proven }: { flow: FlowRow; proof: ProviderProof; proven: Proven },
) {
  const { subject, email } = proof;
  await lockPerson(tx, { provider: flow.connection_id ?? proof.method, subject, email });
  if (proof.method !== 'sso') {
    const { method } = proof;
    return gatherSocialFacts(tx, world, { proof: { ...proof, method }, proven, currentSession, now });
  }
  return flow.connection_id && gatherSsoFacts(tx, flow.connection_id, { proof, proven, now });
}

type Allowing = {
  flow: FlowRow;
  proof: ProviderProof;
  gathered: AnyGathered;
  decision: Allow;
  attempt: Attempt;
};

async function allow(tx: Tx, context: Context<Returning>, allowing: Allowing): Promise<Outcome<SignInResult>> {
  const { flow, proof, gathered, decision, attempt } = allowing;
  const { input, now, caller } = context;
  if (flow.purpose !== 'sign_in' && !(await isSessionsOwnPerson(tx, flow, decision, gathered, now))) {
    return denied(tx, context, { attempt, reason: 'step_up_wrong_person', gathered });
  }
  const old = evidenceOfOldProof(flow, proof);
  if (old) return denied(tx, context, { attempt, reason: 'reauthentication_missing', gathered, evidence: old });
  const foreseen = await foreseeGroupRole(tx, { proof, gathered });
  const admitted = await admit(tx, context, { decision, proof, gathered });
  const { userId } = admitted;
  const ruled = foreseen === 'changes' ? await applyGroupRole(tx, context, { proof, gathered, userId }) : foreseen;
  const authentication = await authenticationOf(tx, {
    flow,
    proof,
    gathered,
    currentSession: input.currentSession,
    now,
  });
  const { token, sessionId } = await establishSession(tx, {
    userId,
    authentication,
    currentSession: input.currentSession,
    caller,
    now,
  });
  const organizationId =
    flow.organization_id ?? gathered.connection?.organizationId ?? (await findLandingOrganization(tx, userId));
  const succeeded = {
    ...attempt,
    organizationId: attempt.organizationId ?? organizationId,
    userId,
    steps: [...attempt.steps, ...ruled.steps],
  };
  const recorded = await recordAttempt(tx, context, succeeded, {
    outcome: 'succeeded',
    person: admitted.person,
    opened: { token, authentication, notes: notesOf(context, { proof, gathered, userId, sessionId, organizationId }) },
  });
  const events = [...ruled.events, ...recorded];
  return signedIn(admitted, { token, organizationId, returnTo: flow.data.returnTo ?? null, events });
}

type Opened = Pick<Allowing, 'proof' | 'gathered'> & {
  userId: UserId;
  sessionId: SessionId;
  organizationId: OrganizationId | null;
};

function notesOf(context: Context<unknown>, opened: Opened): Statement[] {
  const { proof, gathered, userId, sessionId, organizationId } = opened;
  const { identityId, connection } = gathered;
  const { session, method } = proof;
  return [
    ...(identityId ? [identityUsedStatement(identityId, context.now)] : []),
    ...(session && connection ? [providerSessionOf(context, { sessionId, connectionId: connection.id, session })] : []),
    ...lastSignInStatements(userId, { method, organizationId: landingOf(gathered, organizationId) }),
  ];
}

/** Only an organization the person is a member of is remembered as the last one. */
const landingOf = (gathered: AnyGathered, organizationId: OrganizationId | null) =>
  gathered.connection ? gathered.connection.organizationId : organizationId;

type SigningIn = {
  token: string;
  organizationId: OrganizationId | null;
  returnTo: string | null;
  events: Admitted['events'];
};

function signedIn(admitted: Admitted, { token, organizationId, returnTo, events }: SigningIn): Outcome<SignInResult> {
  return {
    result: { kind: 'signed_in', token, organizationId, returnTo, joined: admitted.joined },
    events: [...admitted.events, ...events].map((event) => ({ actor: admitted.person, ...event })),
    mails: admitted.mails,
  };
}

async function claimAssertion(tx: Tx, flow: FlowRow, proof: ProviderProof): Promise<boolean> {
  if (proof.assertion === null || flow.connection_id === null) return true;
  return insertUsedAssertion(tx, {
    connectionId: flow.connection_id,
    assertionId: proof.assertion.id,
    expiresAt: new Date(proof.assertion.expiresAt),
  });
}

type Deciding = Sent & { proof: ProviderProof; gathered: Gathered<unknown>; traced: Traced<SignInDecision> };

function attemptOf(flow: FlowRow, { proof, gathered, traced, exchange }: Deciding): Attempt {
  return {
    organizationId: gathered.connection?.organizationId ?? flow.organization_id,
    userId: gathered.account?.id ?? null,
    email: proof.email,
    method: proof.method,
    connectionId: gathered.connection?.id ?? null,
    steps: [...stepsOfProof(flow, proof.checks), ...traced.steps],
    sent: sentOf({ exchange }) ?? { kind: 'claims', text: JSON.stringify(proof.claims) },
  };
}

type Denying = {
  attempt: Attempt;
  reason: ProblemCode;
  gathered: Gathered<unknown> | null;
  evidence?: Evidence | null;
};

async function denied(
  tx: Tx,
  context: Context<unknown>,
  { attempt, reason, gathered, evidence: found = null }: Denying,
): Promise<Outcome<SignInResult>> {
  const { organizationId: within, connectionId: through } = attempt;
  const connection = gathered ? gathered.connection : through && (await findConnection(tx, within, through));
  const evidence = withMending(found, reason, connection);
  const events = await recordAttempt(tx, context, attempt, { outcome: 'denied', reason, evidence });
  const organization = gathered?.connection?.organizationName ?? null;
  const { connectionId, email } = attempt;
  return { result: { kind: 'denied', reason, evidence, organization, connectionId, email }, events };
}

type Refusing = Sent & {
  flow: FlowRow | null;
  reason: ProblemCode;
  evidence?: Evidence | null;
  checks?: Checks | null;
  drill?: boolean;
};

/** Refused before anybody was known. */
function refuse(
  tx: Tx,
  context: Context<unknown>,
  { flow, reason, evidence = null, checks = null, drill = false, ...sent }: Refusing,
): Promise<Outcome<SignInResult>> {
  const method = flow?.method === 'google' || flow?.method === 'github' || flow?.method === 'sso' ? flow.method : null;
  const attempt: Attempt = {
    organizationId: flow?.organization_id ?? null,
    userId: null,
    email: flow?.data.email ?? null,
    method,
    connectionId: flow?.connection_id ?? null,
    steps: stepsOfProblem(flow, reason, checks),
    sent: sentOf(sent),
    drill,
  };
  return denied(tx, context, { attempt, reason, gathered: null, evidence });
}
