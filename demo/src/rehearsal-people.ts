export type RehearsalPerson = { id: string; email: string; firstName: string; lastName: string };

/** What the provider can be told to do wrong, for one answer or for all. */
export const faults = {
  none: 'Answer correctly',
  deny: 'Refuse the sign-in',
  unsigned: 'Forget the signature',
  wrong_key: 'Sign with a key of somebody else',
  expired: 'Send an answer that has expired',
  wrong_audience: 'Address the answer to another application',
  no_email: 'Leave out the e-mail address',
} as const;

export type Fault = keyof typeof faults;

/** Changeable while it runs. `down` drops every connection, as a provider with an outage does. */
export type FailureSwitches = { fault: Fault; down: boolean };

export function parseFault(value: string | undefined): Fault {
  return Object.keys(faults).find((name): name is Fault => name === value) ?? 'none';
}
