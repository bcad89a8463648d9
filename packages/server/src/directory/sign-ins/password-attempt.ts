import type { SecondFactor } from '@gatehouse/contract/vocabulary';
import type { findBypassLinkByToken } from '../bypass-links/store.ts';
import type { AccountRow } from '../users/store.ts';

/** What is known of somebody who typed a password, with or without what came after it. */

export type BypassLink = NonNullable<Awaited<ReturnType<typeof findBypassLinkByToken>>>;

export type PasswordAttempt = {
  email: string;
  matched: boolean;
  account: AccountRow | null;
  link: BypassLink | null;
  secondFactor: SecondFactor | null;
  browserHash: Buffer;
  currentSession: Buffer | null;
  drillHash: Buffer | null;
  confirming: boolean;
  /** When the password was typed. */
  provenAt: Date;
  returnTo: string | null;
};

export type KnownAttempt = PasswordAttempt & { account: AccountRow };
