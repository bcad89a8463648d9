import { domainOf } from '@gatehouse/contract/email';
import type { OrganizationId, UserId } from '@gatehouse/contract/vocabulary';
import type { MailMessage } from '../../platform/mail/outbox.ts';
import type { Authentication } from '../../policy/entry.ts';
import { decideSignIn, type PasswordFacts } from '../../policy/sign-in.ts';
import type { Action, Context, Outcome } from '../act.ts';
import { findBypassLinkById, findBypassLinkByToken, updateBypassLinkUsed } from '../bypass-links/store.ts';
import type { Event } from '../caller.ts';
import { findManagedDomain } from '../domains/store.ts';
import { bypassUsedMail } from '../mails/bypass-link-mails.ts';
import { findMember, listOwnerEmails } from '../members/store.ts';
import { bypassLimits, MAX_CONSECUTIVE_FAILURES, passwordLimits } from '../rate-limits/limits.ts';
import { countUses, deleteUse } from '../rate-limits/store.ts';
import { establishSession } from '../sessions/establish.ts';
import { SESSION_IDLE_SECONDS } from '../sessions/lifetime.ts';
import { findSession } from '../sessions/store.ts';
import {
  type AccountRow,
  findAccountByEmail,
  NO_ACCOUNT,
  updateLastSignIn,
  updatePasswordFailures,
} from '../users/store.ts';
import type { Tx } from '../world.ts';
import { type Attempt, recordAttempt } from './record.ts';
import type { SignInResult } from './result.ts';
import { findLandingOrganization } from './store.ts';

/**
 * Signing in by password, in two halves: the first counts the try and hands out the hash, the second is told whether
 * the password fitted. In between the door hashes, outside of any transaction. Both halves look the same to everybody,
 * whether or not there is such an account.
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
  currentSession: Buffer | null;
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
    const { input } = context;
    const account = await findAccountByEmail(tx, input.email);
    const link = await findLink(tx, context);
    if (input.bypassToken && !link) return deny(tx, context, { account, reason: 'bypass_invalid', steps: [] });
    const facts = await gatherFacts(tx, { email: input.email, matched: input.matched, account, link });
    const { decision, steps } = decideSignIn(facts);
    if (decision.kind !== 'allow' || !account) {
      const reason = decision.kind === 'deny' ? decision.reason : 'credentials_invalid';
      return deny(tx, context, { account, reason, steps, link });
    }
    return allow(tx, context, { account, steps, link });
  },
};

type Link = NonNullable<Awaited<ReturnType<typeof findBypassLinkByToken>>>;

async function findLink(tx: Tx, { input, now }: Context<Checked>): Promise<Link | null> {
  if (input.bypassToken) return findBypassLinkByToken(tx, input.bypassToken);
  if (!input.confirming || !input.currentSession) return null;
  const session = await findSession(tx, input.currentSession, now, SESSION_IDLE_SECONDS);
  const mark = session?.authentications.find(({ bypass }) => bypass)?.bypass;
  return mark ? findBypassLinkById(tx, mark.organizationId, mark.linkId) : null;
}

type Facts = { email: string; matched: boolean; account: AccountRow | null; link: Link | null };

async function gatherFacts(tx: Tx, { email, matched, account, link }: Facts): Promise<PasswordFacts> {
  const member = link && (await findMember(tx, link.organization_id, account?.id ?? NO_ACCOUNT));
  return {
    method: 'password',
    account: matched && account ? await accountFacts(tx, account) : null,
    routedToSso: await isRoutedToSso(tx, email),
    bypass: link && {
      membership: member?.status ?? 'none',
      isOwner: member?.role === 'ORGANIZATION_OWNER',
      ownersOnly: link.bypass_owners_only,
    },
  };
}

async function accountFacts(tx: Tx, account: AccountRow): Promise<PasswordFacts['account']> {
  const { status, verifiedAt, primaryEmail } = account;
  return { status, addressVerified: verifiedAt !== null, routedToSso: await isRoutedToSso(tx, primaryEmail) };
}

async function isRoutedToSso(tx: Tx, email: string): Promise<boolean> {
  return (await findManagedDomain(tx, domainOf(email)))?.connectionState === 'active';
}

type Ending = { account: AccountRow; steps: Attempt['steps']; link: Link | null };

async function allow(
  tx: Tx,
  context: Context<Checked>,
  { account, steps, link }: Ending,
): Promise<Outcome<SignInResult>> {
  const { input, now, caller } = context;
  await forgive(tx, { userId: account.id, email: input.email });
  const organizationId = link?.organization_id ?? null;
  const mark = link && { organizationId: link.organization_id, linkId: link.id, kept: false };
  const authentication: Authentication = { method: 'password', at: now, ...(mark ? { bypass: mark } : {}) };
  const { token } = await establishSession(tx, {
    userId: account.id,
    authentication,
    currentSession: input.currentSession,
    caller,
    now,
  });
  const landing = organizationId ?? (await findLandingOrganization(tx, account.id));
  await updateLastSignIn(tx, account.id, { method: 'password', organizationId: landing });
  const person = { kind: 'member', id: account.id, name: account.name || account.primaryEmail };
  const attempt = { ...attemptOf(context, account, link), organizationId: landing, steps };
  const events = await recordAttempt(tx, context, attempt, { outcome: 'succeeded', person });
  const used =
    link && !input.confirming ? await noteBypassUse(tx, context, { account, link, steps }) : { events: [], mails: [] };
  return {
    result: { kind: 'signed_in', token, organizationId: landing, returnTo: input.returnTo, joined: false },
    events: [...events, ...used.events.map((event) => ({ ...event, actor: person }))],
    mails: used.mails,
  };
}

/** Every use is known to all Owners, at once. */
async function noteBypassUse(
  tx: Tx,
  { now, caller, world, t }: Context<Checked>,
  { account, link }: Ending & { link: Link },
): Promise<{ events: Event[]; mails: MailMessage[] }> {
  await updateBypassLinkUsed(tx, link.organization_id, now);
  const details = {
    organization: link.organization_name,
    name: account.name,
    email: account.primaryEmail,
    ipAddress: caller.ip ?? '',
    at: now,
    settingsLink: new URL(`/organizations/${link.organization_id}`, world.config.publicUrl).href,
  };
  const message = bypassUsedMail(details, t);
  const owners = await listOwnerEmails(tx, link.organization_id);
  return {
    events: [
      {
        name: 'bypass_link.used',
        organizationId: link.organization_id,
        target: { kind: 'bypass_link', id: link.id },
      },
    ],
    mails: owners.map((to) => ({ to, ...message })),
  };
}

async function forgive(tx: Tx, { userId, email }: { userId: UserId; email: string }): Promise<void> {
  await updatePasswordFailures(tx, userId, 'none');
  const [ofAccount] = passwordLimits(email, null);
  if (ofAccount) await deleteUse(tx, ofAccount.key);
}

type Denial = {
  account: AccountRow | null;
  reason: 'bypass_invalid' | Denied['reason'];
  steps: Attempt['steps'];
  link?: Link | null;
};
type Denied = Extract<SignInResult, { kind: 'denied' }>;

async function deny(tx: Tx, context: Context<Checked>, denial: Denial): Promise<Outcome<SignInResult>> {
  const { account, reason, steps, link = null } = denial;
  const landing: OrganizationId | null =
    link?.organization_id ?? (await findLandingOrganization(tx, account?.id ?? NO_ACCOUNT));
  const attempt = { ...attemptOf(context, account, link), organizationId: landing, steps };
  const events = await recordAttempt(tx, context, attempt, { outcome: 'denied', reason, evidence: null });
  const organization = link?.organization_name ?? null;
  const { email } = context.input;
  return { result: { kind: 'denied', reason, evidence: null, organization, connectionId: null, email }, events };
}

function attemptOf({ input }: Context<Checked>, account: AccountRow | null, link: Link | null) {
  return {
    userId: account?.id ?? null,
    email: input.email,
    method: 'password',
    connectionId: null,
    bypass: link !== null,
  } as const;
}
