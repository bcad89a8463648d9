import { domainOf } from '@gatehouse/contract/email';
import type { UserId } from '@gatehouse/contract/vocabulary';
import { invalidField, ProblemError } from '../../platform/problem.ts';
import type { Action, ActorView, Context } from '../act.ts';
import { keepOwnedOrganizationsOpen } from '../authentication/keep-owners-in.ts';
import { findConnection } from '../connections/store.ts';
import { consumeMailToken, deleteEmailChanges, deleteMailTokens, findMailToken } from '../mail-tokens/store.ts';
import {
  emailChangeAskedMail,
  emailChangedMail,
  emailChangeMail,
  emailTakenMail,
} from '../mails/email-change-mails.ts';
import { mailLimits } from '../rate-limits/limits.ts';
import { countUses } from '../rate-limits/store.ts';
import { endSessions } from '../sessions/end.ts';
import type { Tx } from '../world.ts';
import { isRoutedToSso, mintMailLink } from './mail-links.ts';
import { emailVerifiedStatement, findAccountByEmail, insertEmail, updatePrimaryEmail } from './store.ts';

/**
 * Another address for one's account, in two steps: asked for here with a fresh proof, confirmed by a link in the new
 * mailbox, by the same person. A link alone changes nothing, or a stranger's click would put their address on an account
 * that is not theirs. The old mailbox hears of both steps.
 */

const LINK_HOURS = 24;

export const requestEmailChange: Action<{ email: string }, void, 'instance'> = {
  name: 'user.request_email_change',
  scope: 'instance',
  permission: 'account:manage',
  freshProof: true,
  mode: 'write',
  // A link is on its way; nothing about the account is different yet.
  sparesSessions: () => true,
  async run(tx, context) {
    const { actor, input, now, caller, world, t } = context;
    const { userId, email: from } = mustBePerson(actor);
    const to = input.email;
    if (to === from) throw invalidField('email', 'same_as_before', 'This is your address already.');
    await mustBeOwn(tx, actor, to);
    const wait = await countUses(tx, mailLimits(to, caller.ip), now);
    if (wait !== null) throw new ProblemError('rate_limited', { retryAfterSeconds: wait });
    const holder = await findAccountByEmail(tx, to);
    const isFree = holder === null || holder.id === userId;
    await deleteEmailChanges(tx, userId);
    // Also for an address that has an account: that link is sent to nobody, and would open nothing.
    const minting = { kind: 'email_change', path: 'account/email/confirm', email: to } as const;
    const seconds = LINK_HOURS * 3600;
    const link = await mintMailLink(tx, context, { ...minting, userId: isFree ? userId : null, seconds });
    const signInLink = new URL(`/sign-in?email=${encodeURIComponent(to)}`, world.config.publicUrl).href;
    const accountLink = new URL('/account', world.config.publicUrl).href;
    const told = { email: from, newEmail: to, ipAddress: caller.ip ?? '', at: now, accountLink };
    const toNew = isFree
      ? emailChangeMail({ email: to, link, validHours: LINK_HOURS }, t)
      : emailTakenMail({ email: to, link: signInLink }, t);
    return {
      result: undefined,
      mails: [
        { to, ...toNew },
        { to: from, ...emailChangeAskedMail(told, t) },
      ],
    };
  },
};

type Change = { from: string; to: string };

/** What a link leads to, for its page; null for every link that does not work. Changes nothing. */
export const readEmailChange: Action<{ tokenHash: Buffer }, Change | null, 'instance'> = {
  name: 'user.read_email_change',
  scope: 'instance',
  permission: 'account:manage',
  freshProof: true,
  mode: 'read',
  async run(tx, { actor, input, now }) {
    const { userId, email: from } = mustBePerson(actor);
    const row = await findMailToken(tx, 'email_change', input.tokenHash);
    if (!row?.user_id || row.consumed_at !== null || row.expires_at <= now) return { result: null };
    if (row.user_id !== userId) throw new ProblemError('step_up_wrong_person');
    return { result: { from, to: row.email } };
  },
};

export const completeEmailChange: Action<{ tokenHash: Buffer }, Change, 'instance'> = {
  name: 'user.complete_email_change',
  scope: 'instance',
  permission: 'account:manage',
  freshProof: true,
  mode: 'write',
  async run(tx, context) {
    const { actor, input, now, caller, world, t } = context;
    const { userId, sessionId, email: from } = mustBePerson(actor);
    const row = await consumeMailToken(tx, 'email_change', { tokenHash: input.tokenHash, now });
    if (!row?.user_id) throw new ProblemError('link_invalid');
    if (row.user_id !== userId) throw new ProblemError('step_up_wrong_person');
    const to = row.email;
    // The link may be older than the connection that has taken one of the addresses over since.
    await mustBeOwn(tx, actor, to);
    await claim(tx, userId, { email: to, now });
    const change = () => updatePrimaryEmail(tx, userId, { from, to, now });
    await keepOwnedOrganizationsOpen(tx, context, { userId, change });
    await endSessions(tx, userId, sessionId);
    await deleteMailTokens(tx, userId);
    const accountLink = new URL('/account', world.config.publicUrl).href;
    const told = { email: from, newEmail: to, ipAddress: caller.ip ?? '', at: now, accountLink };
    return {
      result: { from, to },
      events: [
        {
          name: 'user.email_changed',
          target: { kind: 'user', id: userId, name: to },
          changes: { email: { from, to } },
        },
      ],
      mails: [from, to].map((mailbox) => ({ to: mailbox, ...emailChangedMail(told, t) })),
    };
  },
};

/** One address belongs to one account, also when two claim it at the same moment. */
async function claim(tx: Tx, userId: UserId, { email, now }: { email: string; now: Date }): Promise<void> {
  if (await insertEmail(tx, userId, { email, now })) return;
  if ((await findAccountByEmail(tx, email))?.id !== userId) {
    throw new ProblemError('conflict', { detail: 'Another account has this address meanwhile.' });
  }
  await emailVerifiedStatement(email, now).execute(tx);
}

/** An address that a connection signs in by is the organization's to change; one that leads to another is not to be had. */
async function mustBeOwn(tx: Tx, actor: ActorView, to: string): Promise<void> {
  const managing = actor.presence?.session?.primaryConnectionId;
  if (managing) {
    const connection = await findConnection(tx, null, managing);
    const organization = connection?.organizationName ?? 'An organization';
    throw new ProblemError('email_managed', {
      detail: `${organization} signs you in by your present address. Ask one of its Owners to change it.`,
    });
  }
  if (await isRoutedToSso(tx, to)) {
    throw new ProblemError('email_managed', {
      detail: `Addresses in ${domainOf(to)} sign in through their organization’s single sign-on, with an account of their own.`,
    });
  }
}

function mustBePerson({ userId, sessionId, email }: Context<unknown>['actor']) {
  if (userId === null || sessionId === null || email === null) throw new ProblemError('unauthenticated');
  return { userId, sessionId, email };
}
