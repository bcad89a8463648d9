import { ProblemError } from '../../platform/problem.ts';
import type { Context } from '../act.ts';
import type { Tx } from '../world.ts';
import { hasSuccessfulTest } from './connection-tests-store.ts';
import type { ConnectionRow } from './store.ts';
import { missingSettings } from './view.ts';

/** What is asked of a connection before people are sent to it. */

/** An operator's word stands for a test, not for what is not there. */
export async function mustBeTested(
  tx: Tx,
  { organizationId, actor, caller }: Context<unknown, 'organization'>,
  row: ConnectionRow,
): Promise<void> {
  mustBeComplete(row);
  if (caller.override !== null) return;
  const { id: connectionId, fingerprint } = row;
  const { userId } = actor;
  const tested =
    userId !== null && (await hasSuccessfulTest(tx, organizationId, { connectionId, userId, fingerprint }));
  if (tested) return;
  throw new ProblemError('connection_not_tested', { detail: 'Test this connection yourself, then activate it.' });
}

export function mustBeComplete(row: ConnectionRow): void {
  const missing = missingSettings(row.settings, row.clientSecret !== null);
  if (missing.length === 0) return;
  throw new ProblemError('connection_incomplete', { detail: `Still missing: ${missing.join(', ')}.` });
}

export function mustHaveVerifiedDomain(domains: ConnectionRow['domains']): void {
  if (domains.some(({ verified }) => verified)) return;
  throw new ProblemError('connection_has_no_domain', { detail: 'Map a verified domain to this connection first.' });
}

export function mustBeOwnersToMapDomains({ actor, world }: Pick<Context<unknown>, 'actor' | 'world'>): void {
  if (actor.standing.kind !== 'member' || world.config.selfService.domains) return;
  throw new ProblemError('by_request_only', { detail: 'Send a change request; support maps domains.' });
}
