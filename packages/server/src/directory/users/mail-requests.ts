import type { OrganizationId, UserId } from '@gatehouse/contract/vocabulary';
import { type MailMessage, NOBODY } from '../../platform/mail/outbox.ts';
import type { Action, Context, Outcome } from '../act.ts';
import { findBypassLinkByToken } from '../bypass-links/store.ts';
import { listLiveInvitationsFor } from '../invitations/store.ts';
import { accountExistsMail, emailVerificationMail } from '../mails/email-verification-mail.ts';
import { passwordResetMail } from '../mails/password-reset-mail.ts';
import { findMember } from '../members/store.ts';
import { mailLimits } from '../rate-limits/limits.ts';
import { countUses } from '../rate-limits/store.ts';
import type { Tx } from '../world.ts';
import { isRoutedToSso, mintMailLink } from './mail-links.ts';
import { findAccountByEmail, NO_ACCOUNT } from './store.ts';

/**
 * Asking for a mail with a link, by anybody for any address. The page says the same for every address, and the same work
 * is done for it: where nobody is to be written to, a mail to nobody is queued, so that the time tells no more than the
 * words. Only the mailbox learns more.
 */

const SIGN_UP_HOURS = 24;
const RESET_MINUTES = 60;

export type MailAsked = { retryAfterSeconds: number | null };

export const requestSignUp: Action<{ email: string }, MailAsked, 'instance'> = {
  name: 'user.request_sign_up',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'write',
  async run(tx, context) {
    const { input, now, caller, world, t } = context;
    const { email } = input;
    const wait = await countUses(tx, mailLimits(email, caller.ip), now);
    if (wait !== null) return { result: { retryAfterSeconds: wait } };
    const routed = await isRoutedToSso(tx, email);
    const exists = (await findAccountByEmail(tx, email)) !== null;
    const invitations = await listLiveInvitationsFor(tx, [email], now);
    const seconds = SIGN_UP_HOURS * 3600;
    // Also for an address that has an account: the link is sent to nobody, and would open nothing.
    const link = await mintMailLink(tx, context, { kind: 'sign_up', path: 'verify', email, userId: null, seconds });
    if (exists || routed) return toMailbox(email, accountExistsMail({ email, link: signInLink(context, email) }, t));
    const mayJoin = world.config.signUp || invitations.length > 0;
    return toMailbox(mayJoin ? email : NOBODY, emailVerificationMail({ email, link, validHours: SIGN_UP_HOURS }, t));
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
    const addressee: Addressee =
      account?.status === 'active'
        ? { userId: account.id, to: account.primaryEmail, email: account.primaryEmail }
        : { userId: null, to: NOBODY, email: input.email };
    return input.bypassToken ? resetForBypass(tx, context, addressee) : resetForEverybody(tx, context, addressee);
  },
};

/**
 * Whom a reset concerns. The link goes to the account's own address, whichever was typed: whoever reads a further
 * mailbox, an employer perhaps, does not own the account.
 */
type Addressee = { userId: UserId | null; to: string; email: string };

/** A password for the bypass link: only for those it serves, and it leads back to the link, not past it. */
async function resetForBypass(tx: Tx, context: Context<ResetAsked>, addressee: Addressee): Promise<Outcome<MailAsked>> {
  const link = context.input.bypassToken && (await findBypassLinkByToken(tx, context.input.bypassToken));
  if (!link) return { result: asked };
  const member = await findMember(tx, link.organization_id, addressee.userId ?? NO_ACCOUNT);
  const served = member?.status === 'active' && (!link.bypass_owners_only || member.role === 'ORGANIZATION_OWNER');
  const told = served ? addressee : { ...addressee, userId: null, to: NOBODY };
  return resetMail(tx, context, { ...told, organizationId: link.organization_id, bypassOf: link.organization_name });
}

/** Where single sign-on has taken over, a password would open nothing: the mail says how to sign in instead. */
async function resetForEverybody(
  tx: Tx,
  context: Context<ResetAsked>,
  addressee: Addressee,
): Promise<Outcome<MailAsked>> {
  const { input, t } = context;
  const typed = (await isRoutedToSso(tx, input.email)) ? input.email : null;
  const own = (await isRoutedToSso(tx, addressee.email)) ? addressee.email : null;
  const routed = typed ?? own;
  if (routed === null) return resetMail(tx, context, addressee);
  const mail = accountExistsMail({ email: routed, link: signInLink(context, routed) }, t);
  return toMailbox(addressee.userId === null ? NOBODY : routed, mail);
}

type Resetting = Addressee & { organizationId?: OrganizationId; bypassOf?: string };

async function resetMail(
  tx: Tx,
  context: Context<unknown>,
  { userId, to, email, organizationId, bypassOf }: Resetting,
): Promise<Outcome<MailAsked>> {
  const data = organizationId ? { organizationId } : {};
  const seconds = RESET_MINUTES * 60;
  const minting = { kind: 'password_reset', path: 'password/new', email, userId, seconds, data } as const;
  const link = await mintMailLink(tx, context, minting);
  return toMailbox(to, passwordResetMail({ email, link, validMinutes: RESET_MINUTES, bypassOf }, context.t));
}

const asked: MailAsked = { retryAfterSeconds: null };

const toMailbox = (to: string, mail: Omit<MailMessage, 'to'>) => ({ result: asked, mails: [{ to, ...mail }] });

const signInLink = ({ world }: Context<unknown>, email: string) =>
  new URL(`/sign-in?email=${encodeURIComponent(email)}`, world.config.publicUrl).href;
