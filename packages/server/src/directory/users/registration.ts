import type { UserId } from '@gatehouse/contract/vocabulary';
import type { MailTokenKind } from '../../platform/db/stored.ts';
import { newId } from '../../platform/ids.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { Action, Context } from '../act.ts';
import type { Event } from '../caller.ts';
import { consumeMailToken, deleteMailTokens, findMailToken } from '../mail-tokens/store.ts';
import { passwordChangedMail } from '../mails/account-mails.ts';
import { countOperators, updateIsOperator } from '../operators/store.ts';
import { passwordLimits } from '../rate-limits/limits.ts';
import { deleteUse } from '../rate-limits/store.ts';
import { endSessions } from '../sessions/end.ts';
import { establishSession } from '../sessions/establish.ts';
import type { Tx } from '../world.ts';
import { isRoutedToSso, mintMailLink } from './mail-links.ts';
import { type AccountRow, emailVerifiedStatement, findAccount, insertUser, updatePassword } from './store.ts';

/**
 * What people do by links in their mailbox, before they are anybody: sign up, set a password, become the first operator.
 * Asking for such a link is `mail-requests.ts`.
 */

const SETUP_HOURS = 24;

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
    await emailVerifiedStatement(row.email, now).execute(tx);
    await endSessions(tx, account.id, null);
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
    const url = await mintMailLink(tx, context, {
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
