import type { Action, Context } from '../act.ts';
import { findBypassLinkById, findBypassLinkByToken } from '../bypass-links/store.ts';
import { bypassLimits, MAX_CONSECUTIVE_FAILURES, passwordLimits } from '../rate-limits/limits.ts';
import { countUses } from '../rate-limits/store.ts';
import { SESSION_IDLE_SECONDS } from '../sessions/lifetime.ts';
import { findSession } from '../sessions/store.ts';
import { findAccountByEmail, lockAccountByEmail, NO_ACCOUNT, updatePasswordFailures } from '../users/store.ts';
import type { Tx } from '../world.ts';
import type { BypassLink } from './password-attempt.ts';
import { concludePassword, denyPassword } from './password-conclusion.ts';
import type { SignInResult } from './result.ts';

/**
 * Signing in by password, in two halves: the first counts the try and hands out the hash, the second is told whether
 * the password fitted. In between the door hashes, outside of any transaction. Both halves look the same to everybody,
 * whether or not there is such an account. What a password that fitted comes to is `password-conclusion.ts`.
 */

type Trying = { email: string; bypassToken: Buffer | null };

export type PasswordTry = { kind: 'limited'; retryAfterSeconds: number } | { kind: 'check'; hash: string | null };

export const beginPassword: Action<Trying, PasswordTry, 'instance'> = {
  name: 'sign_in.begin_password',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'write',
  sparesSessions: () => true,
  async run(tx, { input, now, caller }) {
    const link = input.bypassToken && (await findBypassLinkByToken(tx, input.bypassToken));
    const limits = [...passwordLimits(input.email, caller.ip), ...(link ? bypassLimits(link.id, caller.ip) : [])];
    const wait = await countUses(tx, limits, now);
    if (wait !== null) return { result: { kind: 'limited', retryAfterSeconds: wait } };
    const account = await findAccountByEmail(tx, input.email);
    await updatePasswordFailures(tx, account?.id ?? NO_ACCOUNT, 'one_more');
    const evaluated = account !== null && account.passwordFailures < MAX_CONSECUTIVE_FAILURES;
    return { result: { kind: 'check', hash: evaluated ? account.passwordHash : null } };
  },
};

type Checked = Trying & {
  matched: boolean;
  /** What the password was compared with; another one since, and it fits no more. */
  hash: string | null;
  browserHash: Buffer;
  currentSession: Buffer | null;
  drillHash: Buffer | null;
  /** Somebody signed in proves once more who they are; a bypass session does so by its own link. */
  confirming: boolean;
  returnTo: string | null;
};

export const completePassword: Action<Checked, SignInResult, 'instance'> = {
  name: 'sign_in.complete_password',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'write',
  // Over a session that is there already, its secret changes.
  sparesSessions: ({ currentSession }) => currentSession === null,
  async run(tx, context) {
    const { input, now } = context;
    const account = await lockAccountByEmail(tx, input.email);
    const link = await findLink(tx, context);
    const matched = input.matched && account?.passwordHash === input.hash;
    const attempt = { ...input, matched, account, link, secondFactor: null, provenAt: now };
    if (input.bypassToken && !link) return denyPassword(tx, context, attempt, { reason: 'bypass_invalid', steps: [] });
    return concludePassword(tx, context, attempt);
  },
};

async function findLink(tx: Tx, { input, now }: Context<Checked>): Promise<BypassLink | null> {
  if (input.bypassToken) return findBypassLinkByToken(tx, input.bypassToken);
  if (!input.confirming || !input.currentSession) return null;
  const session = await findSession(tx, input.currentSession, now, SESSION_IDLE_SECONDS);
  const mark = session?.authentications.find(({ bypass }) => bypass)?.bypass;
  return mark ? findBypassLinkById(tx, mark.organizationId, mark.linkId) : null;
}
