import type { MailMessage } from '../../platform/mail/outbox.ts';
import type { Action, Context, Outcome } from '../act.ts';
import { findBypassLinkById } from '../bypass-links/store.ts';
import type { Event } from '../caller.ts';
import { openSecrets, type PasswordProof } from '../flows/secrets.ts';
import { consumeFlow, countFactorTry, type FlowRow } from '../flows/store.ts';
import { factorLimits } from '../rate-limits/limits.ts';
import { countUses } from '../rate-limits/store.ts';
import { mailTo } from '../second-factors/changed.ts';
import { type ProvenPasskey, provePasskey, proveRecoveryCode, proveTotp } from '../second-factors/prove.ts';
import { updateTotpFailures } from '../second-factors/store.ts';
import { type AccountRow, lockAccountByEmail } from '../users/store.ts';
import type { Tx } from '../world.ts';
import type { PasswordAttempt } from './password-attempt.ts';
import { concludePassword } from './password-conclusion.ts';
import { type Attempt, recordAttempt } from './record.ts';
import type { SignInResult } from './result.ts';
import { passwordMarkOf } from './second-factor-request.ts';
import { findLandingOrganization } from './store.ts';

/** The second factor of a flow whose password fitted: counted, then looked at, then decided like the password before. */

/** `passkey` null: the browser's answer was not right. */
type Shown = { kind: 'totp' | 'recovery_code'; code: string } | { kind: 'passkey'; passkey: ProvenPasskey | null };
type Showing = {
  flowId: string;
  browserHash: Buffer;
  currentSession: Buffer | null;
  drillHash: Buffer | null;
  shown: Shown;
};

export const completeSecondFactor: Action<Showing, SignInResult, 'instance'> = {
  name: 'sign_in.complete_second_factor',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'write',
  sparesSessions: ({ currentSession }) => currentSession === null,
  async run(tx, context) {
    const { input, now, world, caller } = context;
    // In this order: what is refused for its number was counted, and what is counted is looked at once.
    const flow = await countFactorTry(tx, input.flowId, now);
    const password = flow?.browser_hash.equals(input.browserHash) ? openSecrets(world, flow).password : undefined;
    const account = password ? await lockAccountByEmail(tx, password.email) : null;
    if (!flow || !password || account?.id !== password.userId) return over(tx, context);
    const pending = { flow, password, account };
    const wait = await countUses(tx, factorLimits(input.shown.kind, account.id, caller.ip), now);
    if (wait !== null) return refuse(tx, context, pending, wait);
    if (!(await isRight(tx, context, account))) return refuse(tx, context, pending, null);
    await updateTotpFailures(tx, account.id, 'none');
    if (!(await consumeFlow(tx, flow.id, now))) return over(tx, context);
    const concluded = await concludePassword(tx, context, await attemptOf(tx, context, pending));
    const noted = input.shown.kind === 'recovery_code' ? codeUsed(context, account) : { events: [], mails: [] };
    return {
      result: concluded.result,
      events: [...(concluded.events ?? []), ...noted.events],
      mails: [...(concluded.mails ?? []), ...noted.mails],
    };
  },
};

type Pending = { flow: FlowRow; password: PasswordProof; account: AccountRow };

function isRight(tx: Tx, { input, now, world }: Context<Showing>, { id: userId }: AccountRow): Promise<boolean> {
  const { shown, flowId } = input;
  switch (shown.kind) {
    case 'totp':
      return proveTotp(tx, world, { userId, code: shown.code, now });
    case 'recovery_code':
      return proveRecoveryCode(tx, { userId, code: shown.code, now });
    case 'passkey':
      return shown.passkey?.userId === userId
        ? provePasskey(tx, shown.passkey, { binding: flowBinding(flowId), now })
        : Promise.resolve(false);
    default:
      return shown satisfies never;
  }
}

/** A challenge made for one flow answers no other. */
export const flowBinding = (flowId: string) => `flow:${flowId}`;

async function attemptOf(
  tx: Tx,
  { input }: Context<Showing>,
  { flow, password, account }: Pending,
): Promise<PasswordAttempt> {
  const { bypass, email, confirming } = password;
  const link = bypass && (await findBypassLinkById(tx, bypass.organizationId, bypass.linkId));
  return {
    email,
    // Another password since, or the bypass link gone: then the first half no longer holds.
    matched: passwordMarkOf(account) === password.passwordMark && (bypass === null || link !== null),
    account,
    link,
    secondFactor: input.shown.kind,
    browserHash: input.browserHash,
    currentSession: input.currentSession,
    drillHash: input.drillHash,
    confirming,
    provenAt: new Date(password.provenAt),
    returnTo: flow.data.returnTo ?? null,
  };
}

/** Used up, too old, of another browser, or tried too often: the password comes first again. */
async function over(tx: Tx, context: Context<Showing>): Promise<Outcome<SignInResult>> {
  const reason = 'flow_expired';
  const attempt: Attempt = {
    organizationId: null,
    userId: null,
    email: null,
    method: 'password',
    connectionId: null,
    steps: [{ rule: 'second_factor_proven', outcome: 'stopped', found: reason }],
  };
  const events = await recordAttempt(tx, context, attempt, { outcome: 'denied', reason, evidence: null });
  return {
    result: { kind: 'denied', reason, evidence: null, organization: null, connectionId: null, email: null },
    events,
  };
}

async function refuse(
  tx: Tx,
  context: Context<Showing>,
  { flow, password, account }: Pending,
  retryAfterSeconds: number | null,
): Promise<Outcome<SignInResult>> {
  const { kind } = context.input.shown;
  const reason = retryAfterSeconds === null ? 'second_factor_invalid' : 'rate_limited';
  const attempt: Attempt = {
    organizationId: password.bypass?.organizationId ?? (await findLandingOrganization(tx, account.id)),
    userId: account.id,
    email: password.email,
    method: 'password',
    connectionId: null,
    bypass: password.bypass !== null,
    steps: [{ rule: 'second_factor_proven', outcome: 'stopped', found: `${kind}: ${reason}` }],
  };
  const events = await recordAttempt(tx, context, attempt, { outcome: 'denied', reason, evidence: null });
  return { result: { kind: 'wrong_factor', flowId: flow.id, factor: kind, retryAfterSeconds }, events };
}

function codeUsed(context: Context<Showing>, account: AccountRow): { events: Event[]; mails: MailMessage[] } {
  const target = { kind: 'user', id: account.id, name: account.primaryEmail };
  const actor = { kind: 'member', id: account.id, name: account.name || account.primaryEmail };
  return {
    events: [{ name: 'recovery_code.used', organizationId: null, target, actor }],
    mails: [mailTo(account.primaryEmail, context, 'codeUsed')],
  };
}
