export type RehearsalPerson = {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  /** Without any the provider sends no groups at all, as most do. */
  groups?: string[];
};

/** Where the signatures of a SAML response are. */
export type Signed = 'assertion' | 'response' | 'both';

/** What the provider can be told to do wrong, for one answer or for all. */
export const faults = {
  none: 'Answer correctly',
  deny: 'Refuse the sign-in',
  not_assigned: 'Say that the person may not use the application',
  missing_attribute: 'Leave out the e-mail address',
  changed_subject: 'Name the person by another identifier',
  expired: 'Send an answer that has expired',
  skewed_clock: 'Be ten minutes ahead of everybody else',
  wrong_audience: 'Address the answer to another application',
  wrong_destination: 'Address the answer to another place',
  unsigned: 'Forget the signature',
  sha1: 'Sign with an algorithm that is too weak',
  remembers: 'Answer for a sign-in of an hour ago, also when asked for a new one',
  rotated_certificate: 'Sign with a new key',
  wrong_key: 'Sign with a key of somebody else',
  slow: 'Take a long time',
  down: 'Do not answer at all',
} as const;

export type Fault = keyof typeof faults;

/** Changeable while it runs. */
export type FailureSwitches = {
  fault: Fault;
  /** Drops every connection, as a provider with an outage does. */
  down: boolean;
  /** Who signs in without being asked; null for a choice. */
  person: string | null;
  /** Instead of the placement that is usual in a dialect. */
  signs: Signed | null;
  slowMs: number;
};

export const SWITCHES: FailureSwitches = { fault: 'none', down: false, person: null, signs: null, slowMs: 8000 };

/** How long ago the sign-in was that it answers for, where it asks nobody anew. */
export const REMEMBERED_SECONDS = 3600;

/** How far ahead a wrong clock is. */
export const SKEW_SECONDS = 600;

export function parseFault(value: string | undefined): Fault | null {
  return Object.keys(faults).find((name): name is Fault => name === value) ?? null;
}
