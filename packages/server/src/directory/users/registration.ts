import { domainOf } from '@gatehouse/contract/email';
import type { OrganizationId, UserId } from '@gatehouse/contract/vocabulary';
import { hashSecret, newSecret } from '../../platform/crypto.ts';
import type { MailTokenData, MailTokenKind } from '../../platform/db/schema.ts';
import { newId } from '../../platform/ids.ts';
import type { MailMessage } from '../../platform/mail/outbox.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { Action, Context, Outcome } from '../act.ts';
import { findBypassLinkByToken } from '../bypass-links/store.ts';
import type { Event } from '../caller.ts';
import { findManagedDomain } from '../domains/store.ts';
import { listLiveInvitationsFor } from '../invitations/store.ts';
import { passwordChangedMail } from '../mails/account-mails.ts';
import { accountExistsMail, emailVerificationMail } from '../mails/email-verification-mail.ts';
import { passwordResetMail } from '../mails/password-reset-mail.ts';
import { findMember } from '../members/store.ts';
import { countOperators, updateIsOperator } from '../operators/store.ts';
import { mailLimits, passwordLimits } from '../rate-limits/limits.ts';
import { countUses, deleteUse } from '../rate-limits/store.ts';
import { establishSession } from '../sessions/establish.ts';
import { deleteSessions } from '../sessions/store.ts';
import type { Tx } from '../world.ts';
import {
  type AccountRow,
  consumeMailToken,
  deleteMailTokens,
  findAccount,
  findAccountByEmail,
  findMailToken,
  insertMailToken,
  insertUser,
  updateEmailVerified,
  updatePassword,
} from './store.ts';

/**
 * What people do by links in their mailbox, before they are anybody: sign up, set a password, become the first operator.
 * The page answers the same for every address; only the mailbox learns more.
 */

const SIGN_UP_HOURS = 24;
const RESET_MINUTES = 60;
const SETUP_HOURS = 24;

export type MailAsked = { retryAfterSeconds: number | null };

export const requestSignUp: Action<{ email: string }, MailAsked, 'instance'> = {
  name: 'user.request_sign_up',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'write',
  async run(tx, context) {
    const { input, now, caller, world, t } = context;
    const wait = await countUses(tx, mailLimits(input.email, caller.ip), now);
    if (wait !== null) return { result: { retryAfterSeconds: wait } };
    const exists = (await findAccountByEmail(tx, input.email)) !== null;
    if (exists || (await isRoutedToSso(tx, input.email))) {
      const link = new URL(`/sign-in?email=${encodeURIComponent(input.email)}`, world.config.publicUrl).href;
      return { result: asked, mails: [{ to: input.email, ...accountExistsMail({ email: input.email, link }, t) }] };
    }
    const mayJoin = world.config.signUp || (await listLiveInvitationsFor(tx, [input.email], now)).length > 0;
    if (!mayJoin) return { result: asked };
    const link = await mint(tx, context, {
      kind: 'sign_up',
      path: 'verify',
      email: input.email,
      userId: null,
      seconds: SIGN_UP_HOURS * 3600,
    });
    const details = { email: input.email, link, validHours: SIGN_UP_HOURS };
    return { result: asked, mails: [{ to: input.email, ...emailVerificationMail(details, t) }] };
  },
};

const asked: MailAsked = { retryAfterSeconds: null };

/** What a link leads to, for its page; null for every link that does not work, whatever the reason. Changes nothing. */
export const readMailToken: Action<{ kind: MailTokenKind; tokenHash: Buffer }, { email: string } | null, 'instance'> = {
  name: 'user.read_mail_token',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'read',
  async run(tx, { input, now }) {
    const row = await findMailToken(tx, input.kind, input.tokenHash);
    if (!row || row.consumed_at !== null || row.expires_at <= now) return { result: null };
    return { result: { email: row.email } };
  },
};

type NewPerson = { tokenHash: Buffer; name: string; passwordHash: string };

export const completeSignUp: Action<NewPerson, { token: string }, 'instance'> = {
  name: 'user.complete_sign_up',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'write',
  async run(tx, context) {
    const { input, now } = context;
    const row = await consumeMailToken(tx, 'sign_up', { tokenHash: input.tokenHash, now });
    if (!row) throw new ProblemError('link_invalid');
    // The link may be older than the connection that has taken the address over since.
    if (await isRoutedToSso(tx, row.email)) throw new ProblemError('method_not_allowed');
    return createPerson(tx, context, { ...input, email: row.email });
  },
};

type ResetAsked = { email: string; bypassToken: Buffer | null };

export const requestPasswordReset: Action<ResetAsked, MailAsked, 'instance'> = {
  name: 'user.request_password_reset',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'write',
  async run(tx, context) {
    const { input, now, caller } = context;
    const wait = await countUses(tx, mailLimits(input.email, caller.ip), now);
    if (wait !== null) return { result: { retryAfterSeconds: wait } };
    const account = await findAccountByEmail(tx, input.email);
    if (account?.status !== 'active') return { result: asked };
    return input.bypassToken ? resetForBypass(tx, context, account) : resetForEverybody(tx, context, account);
  },
};

/** A password for the bypass link: only for those it serves, and it leads back to the link, not past it. */
async function resetForBypass(tx: Tx, context: Context<ResetAsked>, account: AccountRow): Promise<Outcome<MailAsked>> {
  const link = context.input.bypassToken && (await findBypassLinkByToken(tx, context.input.bypassToken));
  const member = link && (await findMember(tx, link.organization_id, account.id));
  if (!link || member?.status !== 'active') return { result: asked };
  if (link.bypass_owners_only && member.role !== 'ORGANIZATION_OWNER') return { result: asked };
  const mail = await resetMail(tx, context, {
    account,
    organizationId: link.organization_id,
    bypassOf: link.organization_name,
  });
  return { result: asked, mails: [mail] };
}

/** Where single sign-on has taken over, a password would open nothing: the mail says how to sign in instead. */
async function resetForEverybody(
  tx: Tx,
  context: Context<ResetAsked>,
  account: AccountRow,
): Promise<Outcome<MailAsked>> {
  const { input, world, t } = context;
  for (const email of [input.email, account.primaryEmail]) {
    if (!(await isRoutedToSso(tx, email))) continue;
    const link = new URL(`/sign-in?email=${encodeURIComponent(email)}`, world.config.publicUrl).href;
    return { result: asked, mails: [{ to: email, ...accountExistsMail({ email, link }, t) }] };
  }
  return { result: asked, mails: [await resetMail(tx, context, { account })] };
}

/** Whichever address was typed: whoever reads a further mailbox, an employer perhaps, does not own the account. */
type Resetting = { account: AccountRow; organizationId?: OrganizationId; bypassOf?: string };

async function resetMail(
  tx: Tx,
  context: Context<unknown>,
  { account, organizationId, bypassOf }: Resetting,
): Promise<MailMessage> {
  const data = organizationId ? { organizationId } : {};
  const link = await mint(tx, context, {
    kind: 'password_reset',
    path: 'password/new',
    email: account.primaryEmail,
    userId: account.id,
    seconds: RESET_MINUTES * 60,
    data,
  });
  const details = { email: account.primaryEmail, link, validMinutes: RESET_MINUTES, bypassOf };
  return { to: account.primaryEmail, ...passwordResetMail(details, context.t) };
}

type NewPassword = { tokenHash: Buffer; passwordHash: string };

/** Sets the password and ends all sessions. Signs nobody in: the way in is still decided at the door. */
export const completePasswordReset: Action<NewPassword, { email: string; bypass: boolean }, 'instance'> = {
  name: 'user.complete_password_reset',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'write',
  async run(tx, context) {
    const { input, now, caller, world, t } = context;
    const row = await consumeMailToken(tx, 'password_reset', { tokenHash: input.tokenHash, now });
    const account = row?.user_id ? await findAccount(tx, row.user_id) : null;
    if (!row || account?.status !== 'active') throw new ProblemError('link_invalid');
    await updatePassword(tx, account.id, { hash: input.passwordHash, now });
    await updateEmailVerified(tx, row.email, now);
    await deleteSessions(tx, account.id, null);
    await deleteMailTokens(tx, account.id);
    const [ofAccount] = passwordLimits(row.email, null);
    if (ofAccount) await deleteUse(tx, ofAccount.key);
    const resetLink = new URL('/password/forgot', world.config.publicUrl).href;
    const details = { email: account.primaryEmail, ipAddress: caller.ip ?? '', at: now, resetLink };
    return {
      result: { email: row.email, bypass: row.data.organizationId !== undefined },
      events: [{ ...passwordChanged(account), changes: { by: 'reset' } }],
      mails: [{ to: account.primaryEmail, ...passwordChangedMail(details, t) }],
    };
  },
};

function passwordChanged(account: AccountRow): Event {
  const name = account.name || account.primaryEmail;
  const target = { kind: 'user', id: account.id, name };
  return {
    name: 'user.password_changed',
    organizationId: null,
    target,
    actor: { kind: 'person', id: account.id, name },
  };
}

/** The link printed at the first start; each start without an operator prints a new one. null once there is one. */
export const mintFirstOperatorLink: Action<unknown, { url: string } | null, 'instance'> = {
  name: 'operator.mint_first_link',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'write',
  async run(tx, context) {
    if ((await countOperators(tx)) > 0) return { result: null };
    const url = await mint(tx, context, {
      kind: 'first_operator',
      path: 'setup',
      email: '',
      userId: null,
      seconds: SETUP_HOURS * 3600,
    });
    return { result: { url } };
  },
};

export const createFirstOperator: Action<NewPerson & { email: string }, { token: string }, 'instance'> = {
  name: 'operator.create_first',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'write',
  async run(tx, context) {
    const { input, now } = context;
    const row = await consumeMailToken(tx, 'first_operator', { tokenHash: input.tokenHash, now });
    if (!row || (await countOperators(tx)) > 0) throw new ProblemError('link_invalid');
    const person = await createPerson(tx, context, input);
    await updateIsOperator(tx, person.userId, true);
    const target = { kind: 'user', id: person.userId, name: input.email };
    const actor = { kind: 'operator', id: person.userId, name: input.name };
    return { ...person, events: [...person.events, { name: 'operator.created', organizationId: null, target, actor }] };
  },
};

type Created = { userId: UserId; result: { token: string }; events: Event[] };

/** An account whose mailbox the link has proven, and its first session. */
async function createPerson(
  tx: Tx,
  { now, caller }: Context<unknown>,
  person: NewPerson & { email: string },
): Promise<Created> {
  const userId = newId('usr', now);
  const { name, email, passwordHash } = person;
  if (!(await insertUser(tx, { id: userId, name, email, passwordHash, now }))) {
    throw new ProblemError('conflict', { detail: 'There is an account with this address already: sign in.' });
  }
  const authentication = { method: 'password', at: now } as const;
  const { token } = await establishSession(tx, { userId, authentication, currentSession: null, caller, now });
  const actor = { kind: 'person', id: userId, name };
  return {
    userId,
    result: { token },
    events: [{ name: 'user.created', organizationId: null, target: { kind: 'user', id: userId, name: email }, actor }],
  };
}

async function isRoutedToSso(tx: Tx, email: string): Promise<boolean> {
  return (await findManagedDomain(tx, domainOf(email)))?.connectionState === 'active';
}

type Minting = {
  kind: MailTokenKind;
  path: string;
  email: string;
  userId: UserId | null;
  seconds: number;
  data?: MailTokenData;
};

async function mint(tx: Tx, { now, world }: Context<unknown>, minting: Minting): Promise<string> {
  const token = newSecret();
  await insertMailToken(tx, {
    id: newId('mtk', now),
    kind: minting.kind,
    tokenHash: hashSecret(token),
    email: minting.email,
    userId: minting.userId,
    data: minting.data ?? {},
    now,
    expiresAt: new Date(now.getTime() + minting.seconds * 1000),
  });
  return new URL(`/${minting.path}/${token}`, world.config.publicUrl).href;
}
