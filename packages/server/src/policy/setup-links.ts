import type { ConnectionState, SetupLinkState, SetupTask } from '@gatehouse/contract/vocabulary';

/**
 * Set-up links: what the bearer may do. A link is for one task, for a time, until an Owner takes it back or takes over
 * what was done; and what people sign in through at this moment is changed by nobody who has no account.
 */

export type SetupLinkFacts = {
  task: SetupTask;
  expiresAt: Date;
  revoked: boolean;
  /** The guest's part is done. */
  finished: boolean;
  /** An Owner has taken over what was brought. */
  accepted: boolean;
  /** null: the link is for a domain. */
  connectionState: ConnectionState | null;
  now: Date;
};

export function setupLinkState(facts: SetupLinkFacts): SetupLinkState {
  if (facts.revoked) return 'revoked';
  if (isTaken(facts)) return 'done';
  if (facts.expiresAt <= facts.now) return 'expired';
  return facts.finished ? 'finished' : 'open';
}

/** A domain is proven by its record alone; a connection is taken over by activating it, certificates by accepting. */
function isTaken({ task, finished, accepted, connectionState }: SetupLinkFacts): boolean {
  switch (task) {
    case 'domain':
      return finished;
    case 'connection':
      return finished && connectionState === 'active';
    case 'certificate':
      return accepted;
    default:
      return task satisfies never;
  }
}

export type SetupDecision = { kind: 'allow' } | { kind: 'deny'; reason: 'link_invalid' | 'not_found' | 'conflict' };

/** May the bearer look at what the link is for? Also for a while after it is done, to see that it is. */
export function decideSetupEntry(facts: SetupLinkFacts): SetupDecision {
  const over = facts.revoked || facts.expiresAt <= facts.now;
  return over ? { kind: 'deny', reason: 'link_invalid' } : { kind: 'allow' };
}

/** May the bearer do this now? */
export function decideSetup(wanted: SetupTask, facts: SetupLinkFacts): SetupDecision {
  const entry = decideSetupEntry(facts);
  if (entry.kind === 'deny') return entry;
  if (facts.task !== wanted) return { kind: 'deny', reason: 'not_found' };
  if (facts.task === 'connection' && facts.connectionState === 'active') return { kind: 'deny', reason: 'conflict' };
  if (facts.task === 'certificate' && facts.accepted) return { kind: 'deny', reason: 'conflict' };
  return { kind: 'allow' };
}

/**
 * A client secret was given for one provider. Whoever names another one and was not told the secret would have it sent
 * there, so with the provider it goes.
 */
export function guestKeepsSecret({ issuerBefore, issuer }: { issuerBefore: string | null; issuer: string | null }) {
  return issuerBefore === null || issuerBefore === issuer;
}
