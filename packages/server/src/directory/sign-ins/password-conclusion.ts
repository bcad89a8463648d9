import { domainOf } from '@gatehouse/contract/email';
import type { ProblemCode } from '@gatehouse/contract/problems';
import type { OrganizationId, UserId } from '@gatehouse/contract/vocabulary';
import type { Authentication } from '../../policy/entry.ts';
import { decideSignIn, type PasswordFacts } from '../../policy/sign-in.ts';
import type { Context, Outcome } from '../act.ts';
import { findManagedDomain } from '../domains/store.ts';
import { findMember } from '../members/store.ts';
import { passwordLimits } from '../rate-limits/limits.ts';
import { deleteUse } from '../rate-limits/store.ts';
import { establishSession } from '../sessions/establish.ts';
import { type AccountRow, lastSignInStatements, NO_ACCOUNT, updatePasswordFailures } from '../users/store.ts';
import type { Tx } from '../world.ts';
import { noteBypassUse } from './bypass-use.ts';
import type { KnownAttempt, PasswordAttempt } from './password-attempt.ts';
import { type Attempt, recordAttempt } from './record.ts';
import type { SignInResult } from './result.ts';
import { askForSecondFactor } from './second-factor-request.ts';
import { findLandingOrganization } from './store.ts';

/** Facts, the policy's decision and what it allows, for a password: when it was checked, and again with the second factor. */

export async function concludePassword(
  tx: Tx,
  context: Context<unknown>,
  attempt: PasswordAttempt,
): Promise<Outcome<SignInResult>> {
  const { account } = attempt;
  const { decision, steps } = decideSignIn(await gatherPasswordFacts(tx, attempt));
  if (decision.kind === 'deny' || !account) {
    const reason = decision.kind === 'deny' ? decision.reason : 'credentials_invalid';
    return denyPassword(tx, context, attempt, { reason, steps });
  }
  // The password was right, whatever else is still asked for.
  await forgive(tx, { userId: account.id, email: attempt.email });
  const known = { ...attempt, account };
  if (decision.kind === 'prove') return prove(tx, context, known, steps);
  return allow(tx, context, known, steps);
}

type Checked = Pick<PasswordAttempt, 'email' | 'matched' | 'account' | 'link' | 'secondFactor'>;

/** What the policy asks about a password that was checked. */
export async function gatherPasswordFacts(
  tx: Tx,
  { email, matched, account, link, secondFactor }: Checked,
): Promise<PasswordFacts> {
  const member = link && (await findMember(tx, link.organization_id, account?.id ?? NO_ACCOUNT));
  return {
    method: 'password',
    account: matched && account ? await accountFacts(tx, account) : null,
    secondFactor,
    routedToSso: await isRoutedToSso(tx, email),
    bypass: link && {
      membership: member?.status ?? 'none',
      isOwner: member?.role === 'ORGANIZATION_OWNER',
      ownersOnly: link.bypass_owners_only,
    },
  };
}

async function accountFacts(tx: Tx, account: AccountRow): Promise<PasswordFacts['account']> {
  const { status, verifiedAt, primaryEmail, hasTotp, hasPasskey } = account;
  return {
    status,
    addressVerified: verifiedAt !== null,
    routedToSso: await isRoutedToSso(tx, primaryEmail),
    hasSecondFactor: hasTotp || hasPasskey,
  };
}

async function isRoutedToSso(tx: Tx, email: string): Promise<boolean> {
  return (await findManagedDomain(tx, domainOf(email)))?.connectionState === 'active';
}

async function prove(
  tx: Tx,
  context: Context<unknown>,
  attempt: KnownAttempt,
  steps: Attempt['steps'],
): Promise<Outcome<SignInResult>> {
  const flowId = await askForSecondFactor(tx, context, attempt);
  const record = { ...recordOf(attempt), organizationId: await landingOf(tx, attempt), steps };
  const events = await recordAttempt(tx, context, record, { outcome: 'proof_required', what: 'second_factor' });
  return { result: { kind: 'second_factor', flowId }, events };
}

async function allow(
  tx: Tx,
  context: Context<unknown>,
  attempt: KnownAttempt,
  steps: Attempt['steps'],
): Promise<Outcome<SignInResult>> {
  const { now, caller } = context;
  const { account, link, currentSession, drillHash } = attempt;
  const authentication = authenticationOf(attempt);
  const { token } = await establishSession(tx, {
    userId: account.id,
    authentication,
    currentSession,
    caller,
    now,
  });
  const landing = await landingOf(tx, attempt);
  const person = { kind: 'member', id: account.id, name: account.name || account.primaryEmail };
  const record = { ...recordOf(attempt), organizationId: landing, steps };
  const events = await recordAttempt(tx, context, record, {
    outcome: 'succeeded',
    person,
    opened: {
      token,
      authentication,
      notes: lastSignInStatements(account.id, { method: 'password', organizationId: landing }),
    },
  });
  const used =
    link && !attempt.confirming
      ? await noteBypassUse(tx, context, { account, link, drillHash })
      : { events: [], mails: [] };
  return {
    result: { kind: 'signed_in', token, organizationId: landing, returnTo: attempt.returnTo, joined: false },
    events: [...events, ...used.events.map((event) => ({ ...event, actor: person }))],
    mails: used.mails,
  };
}

function authenticationOf({ link, secondFactor, provenAt }: KnownAttempt): Authentication {
  const mark = link && { organizationId: link.organization_id, linkId: link.id, kept: false };
  return {
    method: 'password',
    at: provenAt,
    ...(mark ? { bypass: mark } : {}),
    ...(secondFactor ? { secondFactor } : {}),
  };
}

async function forgive(tx: Tx, { userId, email }: { userId: UserId; email: string }): Promise<void> {
  await updatePasswordFailures(tx, userId, 'none');
  const [ofAccount] = passwordLimits(email, null);
  if (ofAccount) await deleteUse(tx, ofAccount.key);
}

type Denial = { reason: ProblemCode; steps: Attempt['steps'] };

export async function denyPassword(
  tx: Tx,
  context: Context<unknown>,
  attempt: PasswordAttempt,
  { reason, steps }: Denial,
): Promise<Outcome<SignInResult>> {
  const { link, email } = attempt;
  const record = { ...recordOf(attempt), organizationId: await landingOf(tx, attempt), steps };
  const events = await recordAttempt(tx, context, record, { outcome: 'denied', reason, evidence: null });
  const organization = link?.organization_name ?? null;
  return { result: { kind: 'denied', reason, evidence: null, organization, connectionId: null, email }, events };
}

async function landingOf(tx: Tx, { account, link }: PasswordAttempt): Promise<OrganizationId | null> {
  return link?.organization_id ?? (await findLandingOrganization(tx, account?.id ?? NO_ACCOUNT));
}

function recordOf({ account, email, link }: PasswordAttempt) {
  return {
    userId: account?.id ?? null,
    email,
    method: 'password',
    connectionId: null,
    bypass: link !== null,
  } as const;
}
