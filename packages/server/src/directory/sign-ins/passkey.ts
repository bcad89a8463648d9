import { domainOf } from '@gatehouse/contract/email';
import { decideSignIn, type PasskeyFacts } from '../../policy/sign-in.ts';
import type { Action, Context, Outcome } from '../act.ts';
import { findManagedDomain } from '../domains/store.ts';
import { passkeyLimits } from '../rate-limits/limits.ts';
import { countUses } from '../rate-limits/store.ts';
import { type ProvenPasskey, provePasskey } from '../second-factors/prove.ts';
import { establishSession } from '../sessions/establish.ts';
import { SESSION_IDLE_SECONDS } from '../sessions/lifetime.ts';
import { findSession } from '../sessions/store.ts';
import { type AccountRow, findAccount, lastSignInStatements, NO_ACCOUNT } from '../users/store.ts';
import type { Tx } from '../world.ts';
import { type Attempt, recordAttempt } from './record.ts';
import type { SignInResult } from './result.ts';
import { findLandingOrganization } from './store.ts';

/** A passkey as a way in of its own. The door has verified the signature; whether it counts is decided here. */

type Showing = {
  /** null: no account has it, or its signature is not right. */
  passkey: ProvenPasskey | null;
  known: boolean;
  binding: string;
  currentSession: Buffer | null;
  /** Somebody signed in proves once more who they are: nobody else's passkey will do. */
  confirming: boolean;
  returnTo: string | null;
};

/** Before the signature is looked at; the seconds to wait, or null. */
export const countPasskeyTry: Action<unknown, number | null, 'instance'> = {
  name: 'sign_in.count_passkey_try',
  scope: 'instance',
  permission: 'sign-in',
  // Counting is one statement, and nothing else changes.
  mode: 'read',
  async run(tx, { now, caller }) {
    return { result: await countUses(tx, passkeyLimits(caller.ip), now) };
  },
};

export const completePasskey: Action<Showing, SignInResult, 'instance'> = {
  name: 'sign_in.complete_passkey',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'write',
  sparesSessions: ({ currentSession }) => currentSession === null,
  async run(tx, context) {
    const { input, now } = context;
    const { passkey, binding } = input;
    const proven = passkey !== null && (await provePasskey(tx, passkey, { binding, now }));
    const account = passkey && (await findAccount(tx, passkey.userId));
    const credential = credentialOf(proven, input.known);
    const { decision, steps } = decideSignIn(await gatherPasskeyFacts(tx, { credential, account }));
    const attempt: Attempt = {
      organizationId: await findLandingOrganization(tx, account?.id ?? NO_ACCOUNT),
      userId: account?.id ?? null,
      email: account?.primaryEmail ?? null,
      method: 'passkey',
      connectionId: null,
      steps,
    };
    if (decision.kind !== 'allow' || !account) {
      return deny(tx, context, attempt, decision.kind === 'deny' ? decision.reason : 'passkey_invalid');
    }
    if (input.confirming && !(await isSessionsOwn(tx, context, account))) {
      return deny(tx, context, attempt, 'step_up_wrong_person');
    }
    return allow(tx, context, attempt, account);
  },
};

function credentialOf(proven: boolean, known: boolean): PasskeyFacts['credential'] {
  if (proven) return 'proven';
  return known ? 'refused' : 'unknown';
}

/** What the policy asks about a passkey that was shown. */
export async function gatherPasskeyFacts(
  tx: Tx,
  { credential, account }: { credential: PasskeyFacts['credential']; account: AccountRow | null },
): Promise<PasskeyFacts> {
  const managed = account && (await findManagedDomain(tx, domainOf(account.primaryEmail)));
  return {
    method: 'passkey',
    credential,
    account: account && { status: account.status },
    managed: managed?.connectionState === 'active' ? { allowedMethods: managed.allowedMethods } : null,
  };
}

async function isSessionsOwn(tx: Tx, { input, now }: Context<Showing>, { id }: AccountRow): Promise<boolean> {
  const session = input.currentSession && (await findSession(tx, input.currentSession, now, SESSION_IDLE_SECONDS));
  return session !== null && session.userId === id;
}

async function allow(
  tx: Tx,
  context: Context<Showing>,
  attempt: Attempt,
  account: AccountRow,
): Promise<Outcome<SignInResult>> {
  const { input, now, caller } = context;
  const authentication = { method: 'passkey', at: now } as const;
  const { token } = await establishSession(tx, {
    userId: account.id,
    authentication,
    currentSession: input.currentSession,
    caller,
    now,
  });
  const { organizationId } = attempt;
  const person = { kind: 'member', id: account.id, name: account.name || account.primaryEmail };
  const events = await recordAttempt(tx, context, attempt, {
    outcome: 'succeeded',
    person,
    opened: { token, authentication, notes: lastSignInStatements(account.id, { method: 'passkey', organizationId }) },
  });
  return {
    result: { kind: 'signed_in', token, organizationId, returnTo: input.returnTo, joined: false },
    events,
  };
}

type Reason = Extract<SignInResult, { kind: 'denied' }>['reason'];

async function deny(
  tx: Tx,
  context: Context<Showing>,
  attempt: Attempt,
  reason: Reason,
): Promise<Outcome<SignInResult>> {
  const events = await recordAttempt(tx, context, attempt, { outcome: 'denied', reason, evidence: null });
  const { email } = attempt;
  return { result: { kind: 'denied', reason, evidence: null, organization: null, connectionId: null, email }, events };
}
