import { type ProblemCode, problems } from '@gatehouse/contract/problems';
import { apiProblems } from './en-problems-api.ts';
import { ssoProblems } from './en-problems-sso.ts';
import type { ProblemText } from './problem-text.ts';

/** A code without a text does not compile. */
const texts: Readonly<Record<ProblemCode, ProblemText>> = {
  ...apiProblems,
  ...ssoProblems,
  rate_limited: {
    why: 'There were too many tries from here or for this account.',
    next: 'Wait a little, then try again.',
  },
  proof_required: {
    why: 'What you asked for needs a sign-in from the last 15 minutes.',
    next: 'Sign in once more, and you return to it.',
  },
  plan_limit: { why: 'The organization’s plan has no room for this.', next: 'Ask an Owner to change the plan.' },
  credentials_invalid: { why: 'Check both for typing mistakes.', next: 'Try again or set a new password.' },
  session_expired: {
    why: 'Sessions end after a while without use, and when somebody ends them.',
    next: 'Sign in again.',
  },
  method_not_allowed: {
    why: 'The organization accepts other ways of signing in.',
    next: 'Choose another way to sign in.',
  },
  second_factor_required: {
    why: 'Neither a password nor a code from a mail is enough alone.',
    next: 'Sign in with your second factor, or add one, and open this again.',
  },
  second_factor_invalid: {
    why: 'The code is mistyped, too old, or was used before.',
    next: 'Wait for the next code and check the clock of your device, or use a recovery code.',
  },
  passkey_invalid: {
    why: 'It is not known here any more, or the answer of the browser came too late.',
    next: 'Try again, or sign in another way.',
  },
  link_invalid: { why: 'It was used already, has ended, or was revoked.', next: 'Ask for a new one.' },
  code_invalid: {
    why: 'It is mistyped, or a newer code was sent since.',
    next: 'Enter the six digits from the newest mail.',
  },
  email_not_verified: {
    why: 'The account you signed in with has not confirmed this address, so it proves nothing about the mailbox.',
    next: 'Confirm the address there, or sign in another way.',
  },
  not_a_member: {
    why: 'Signing in worked, but this account does not belong to the organization.',
    next: 'Ask an Owner to invite you.',
  },
  removed: { why: 'An Owner removed this account.', next: 'Ask an Owner for a new invitation.' },
  deactivated: {
    why: 'It cannot be used to sign in at the moment.',
    next: 'Ask an Owner of your organization to activate it.',
  },
  ip_not_allowed: {
    why: 'The organization only opens from certain addresses.',
    next: 'Use the office network or VPN, then try again.',
  },
  jit_disabled: { why: 'Signing in worked, but nobody is added automatically.', next: 'Ask an Owner to invite you.' },
  bypass_invalid: {
    why: 'It was never valid, or it was regenerated or deleted.',
    next: 'Ask an Owner for the current link.',
  },
  password_too_weak: { why: 'This one is too short or easy to guess.', next: 'A few unrelated words make a good one.' },
  sign_up_closed: {
    why: 'Accounts are not created from this page on this instance.',
    next: 'Ask support, or an Owner to invite you.',
  },
  step_up_wrong_person: {
    why: 'You confirmed with an account that is not the one you are signed in with.',
    next: 'Confirm with your own account, or sign out first.',
  },
  email_managed: {
    why: 'Its single sign-on decides who signs in by it.',
    next: 'Ask an Owner of that organization, or choose another address.',
  },
  account_conflict: {
    why: 'Your address belongs to an account that signs in through another identity.',
    next: 'Ask an Owner to release the earlier link.',
  },
  invitation_expired: { why: 'Invitations are open for seven days.', next: 'Ask an Owner to send it again.' },
  invitation_revoked: { why: 'Somebody at the organization took it back.', next: 'Ask an Owner for a new one.' },
  invitation_accepted: { why: 'Each invitation can be accepted once.', next: 'Sign in to open the organization.' },
  invitation_wrong_account: {
    why: 'You are signed in with an address it was not sent to.',
    next: 'Sign out and accept it with the right one.',
  },
  already_a_member: { why: 'There is nothing left to accept.', next: 'Open the organization.' },
};

export type ProblemWords = ProblemText & { readonly title: string };

export function englishProblem(code: ProblemCode): ProblemWords {
  return { title: problems[code].title, ...texts[code] };
}
