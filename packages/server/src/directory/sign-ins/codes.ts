import { hashSecret, newCode } from '../../platform/crypto.ts';
import type { Action, Context, Outcome } from '../act.ts';
import { type FlowSecrets, openSecrets, type Proven, sealSecrets } from '../flows/secrets.ts';
import { FLOW_SECONDS, type FlowRow, lockFlow, updateFlowCode } from '../flows/store.ts';
import { mailboxCodeMail } from '../mails/mailbox-code-mail.ts';
import { mailLimits } from '../rate-limits/limits.ts';
import { countUses } from '../rate-limits/store.ts';
import type { Tx } from '../world.ts';
import type { Gathered } from './facts.ts';
import { type Attempt, recordAttempt } from './record.ts';
import type { ProviderMethod, SignInResult } from './result.ts';

/** One more proof: a code mailed to the address in question and typed in the browser that began. */

type Asking = {
  flow: FlowRow;
  secrets: FlowSecrets;
  proven: Proven;
  what: 'mailbox' | 'account';
  gathered: Gathered<unknown>;
  attempt: Attempt;
};

export async function askForCode(tx: Tx, context: Context<unknown>, asking: Asking): Promise<Outcome<SignInResult>> {
  const { flow, secrets, proven, what, gathered, attempt } = asking;
  const asserted = secrets.answer?.kind === 'proof' ? secrets.answer.proof.email : null;
  // The account is proven by its own mailbox, which may be another one than the provider named.
  const email = what === 'account' ? (gathered.account?.primaryEmail ?? null) : asserted;
  const organization = gathered.connection?.organizationName ?? null;
  if (email === null) throw new Error('nothing to send a code to');
  // The code, once typed, will have proven just this; the flow says so in its sealed part.
  const next: Proven = what === 'account' ? { ...proven, accountProven: true } : { ...proven, mailboxProven: true };
  const mail = await mailCode(tx, context, { flowId: flow.id, secrets: { ...secrets, proven: next }, email });
  if (mail.kind === 'limited') {
    const { retryAfterSeconds } = mail;
    const events = await recordAttempt(tx, context, attempt, {
      outcome: 'denied',
      reason: 'rate_limited',
      evidence: null,
    });
    const { connectionId } = attempt;
    const result = {
      kind: 'denied',
      reason: 'rate_limited',
      evidence: null,
      organization,
      connectionId,
      email,
      retryAfterSeconds,
    } as const;
    return { result, events };
  }
  const events = await recordAttempt(tx, context, attempt, { outcome: 'proof_required', what });
  const method = secrets.answer?.kind === 'proof' ? secrets.answer.proof.method : 'sso';
  return { result: { kind: 'prove', what, flowId: flow.id, email, method, organization }, events, mails: [mail.mail] };
}

type Resending = { flowId: string; browserHash: Buffer };
export type Resent =
  | { kind: 'sent'; email: string; method: ProviderMethod }
  | { kind: 'limited'; retryAfterSeconds: number }
  | { kind: 'gone' };

/** Another code in place of the first; the address is the one the flow already named. */
export const resendCode: Action<Resending, Resent, 'instance'> = {
  name: 'sign_in.resend_code',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'write',
  async run(tx, context) {
    const { input, now, world } = context;
    const flow = await lockFlow(tx, input.flowId);
    const waiting = flow?.code_hash && flow.consumed_at === null && flow.expires_at > now;
    if (!flow || !waiting || !flow.browser_hash.equals(input.browserHash) || !flow.data.email)
      return { result: { kind: 'gone' } };
    const secrets = openSecrets(world, flow);
    const mail = await mailCode(tx, context, { flowId: flow.id, secrets, email: flow.data.email });
    if (mail.kind === 'limited') return { result: mail };
    const method = secrets.answer?.kind === 'proof' ? secrets.answer.proof.method : 'sso';
    return { result: { kind: 'sent', email: flow.data.email, method }, mails: [mail.mail] };
  },
};

type Mailing = { flowId: string; secrets: FlowSecrets; email: string };

async function mailCode(tx: Tx, { now, caller, world, t }: Context<unknown>, { flowId, secrets, email }: Mailing) {
  const wait = await countUses(tx, mailLimits(email, caller.ip), now);
  if (wait !== null) return { kind: 'limited', retryAfterSeconds: wait } as const;
  const code = newCode();
  await updateFlowCode(tx, flowId, {
    secrets: sealSecrets(world, flowId, secrets),
    codeHash: hashSecret(`${flowId}${code}`),
    email,
  });
  const mail = { to: email, ...mailboxCodeMail({ code, validMinutes: FLOW_SECONDS / 60 }, t) };
  return { kind: 'sent', mail } as const;
}
