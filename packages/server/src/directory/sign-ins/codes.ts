import { hashSecret, newCode } from '../../platform/crypto.ts';
import type { Action, Context, Outcome } from '../act.ts';
import { findConnection } from '../connections/store.ts';
import { type FlowSecrets, openSecrets, type Proven, sealSecrets } from '../flows/secrets.ts';
import { FLOW_SECONDS, type FlowRow, findFlow, lockFlow, MAX_CODE_TRIES, updateFlowCode } from '../flows/store.ts';
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
      organization: gathered.connection?.organizationName ?? null,
      connectionId,
      email,
      retryAfterSeconds,
    } as const;
    return { result, events };
  }
  const events = await recordAttempt(tx, context, attempt, { outcome: 'proof_required', what });
  return { result: { kind: 'prove', flowId: flow.id }, events, mails: [mail.mail] };
}

type Waiting = { flowId: string; browserHash: Buffer };
export type CodeRequest = { email: string; method: ProviderMethod; organization: string | null };

/** What a flow of this browser waits for a code to prove; null when it does not. */
export const readCodeRequest: Action<Waiting, CodeRequest | null, 'instance'> = {
  name: 'sign_in.read_code_request',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'read',
  async run(tx, { input, now, world }) {
    const flow = waitingFor(await findFlow(tx, input.flowId), input, now);
    if (!flow || flow.code_tries >= MAX_CODE_TRIES) return { result: null };
    const { answer } = openSecrets(world, flow);
    const method = answer?.kind === 'proof' ? answer.proof.method : 'sso';
    const connection = flow.connection_id && (await findConnection(tx, null, flow.connection_id));
    return { result: { email: flow.email, method, organization: connection ? connection.organizationName : null } };
  },
};

/** The flow, if it waits for a code from this browser. */
function waitingFor(flow: FlowRow | null, { browserHash }: Waiting, now: Date) {
  const waiting = flow?.code_hash && flow.consumed_at === null && flow.expires_at > now && flow.purpose !== 'link';
  const { email } = flow?.data ?? {};
  return waiting && email && flow.browser_hash.equals(browserHash) ? { ...flow, email } : null;
}

export type Resent = { kind: 'sent' } | { kind: 'limited'; retryAfterSeconds: number } | { kind: 'gone' };

/** Another code in place of the first; the address is the one the flow already named. */
export const resendCode: Action<Waiting, Resent, 'instance'> = {
  name: 'sign_in.resend_code',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'write',
  async run(tx, context) {
    const { input, now, world } = context;
    const flow = waitingFor(await lockFlow(tx, input.flowId), input, now);
    if (!flow) return { result: { kind: 'gone' } };
    const secrets = openSecrets(world, flow);
    const mail = await mailCode(tx, context, { flowId: flow.id, secrets, email: flow.email });
    if (mail.kind === 'limited') return { result: mail };
    return { result: { kind: 'sent' }, mails: [mail.mail] };
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
