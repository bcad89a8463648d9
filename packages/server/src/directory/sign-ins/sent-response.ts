import type { SentResponse as Shown } from '@gatehouse/contract/endpoints/records';
import type { ConnectionId } from '@gatehouse/contract/vocabulary';
import type { z } from 'zod';
import { DAY_MS } from '../../platform/clock.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { Action } from '../act.ts';
import type { Sent } from '../flows/secrets.ts';
import type { Tx, World } from '../world.ts';
import { redactClaims, redactExchange, redactXml } from './redaction.ts';
import { findSentResponse, insertSentResponse } from './sent-responses-store.ts';

/**
 * What a provider sent where it was refused: sealed, for a week, for whoever has to find out what is wrong with it. What
 * is shown of it has no signature, no key and no person in it; what is compared stays.
 */

/**
 * `saml`: base64, as it was posted. `oidc`: JSON, as `doors/oidc-in/exchange.ts` keeps it. `claims`: JSON, of an answer by
 * SAML that was right and still let nobody in.
 */
export type SentResponse = { kind: 'saml' | 'claims' | 'oidc'; text: string };

export function sentOf({ sent, exchange }: Sent): SentResponse | null {
  if (exchange !== undefined) return { kind: 'oidc', text: exchange };
  return sent === undefined ? null : { kind: 'saml', text: sent };
}

export const SENT_RESPONSE_DAYS = 7;
/** People in hundreds of groups still fit. */
const LONGEST = 64 * 1024;
/** Of one connection, in an hour and at all: enough to see what is wrong, and nothing to fill a disk with. */
const MOST = 100;
const MOST_IN_ALL = 1000;

type Keeping = { id: string; connectionId: ConnectionId; sent: SentResponse };

export async function keepResponse(
  tx: Tx,
  { world, now }: { world: Pick<World, 'sealer'>; now: Date },
  { id, connectionId, sent }: Keeping,
): Promise<void> {
  if (sent.text === '' || sent.text.length > LONGEST) return;
  const sealed = world.sealer.seal(sent.text, contextOf(id));
  const since = new Date(now.getTime() - 3_600_000);
  await insertSentResponse(tx, {
    id,
    connectionId,
    kind: sent.kind,
    sealed,
    now,
    since,
    atMost: MOST,
    atMostInAll: MOST_IN_ALL,
  });
}

export const readSentResponse: Action<{ signInId: string }, z.infer<typeof Shown>, 'organization'> = {
  name: 'sign_in.read_response',
  scope: 'organization',
  permission: 'audit:read',
  freshProof: true,
  mode: 'write',
  // Only a note remains that it was read.
  changes: false,
  sparesSessions: () => true,
  async run(tx, { organizationId, input, world }) {
    const row = await findSentResponse(tx, organizationId, input.signInId);
    if (!row) throw new ProblemError('not_found', { detail: 'Nothing is kept of this attempt, or not any more.' });
    const text = world.sealer.open(row.sealed, contextOf(input.signInId));
    return {
      result: {
        kind: row.kind,
        text: shown[row.kind](text),
        keptUntil: new Date(row.createdAt.getTime() + SENT_RESPONSE_DAYS * DAY_MS).toISOString(),
      },
      events: [{ name: 'sign_in.response_read', target: { kind: 'sign_in', id: input.signInId, name: row.reference } }],
    };
  },
};

const shown: Readonly<Record<SentResponse['kind'], (text: string) => string>> = {
  saml: (text) => redactXml(Buffer.from(text, 'base64').toString('utf8')),
  claims: redactClaims,
  oidc: redactExchange,
};

const contextOf = (signInId: string) => `sent_response:${signInId}`;
