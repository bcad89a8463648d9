import type { ConnectionId } from '@gatehouse/contract/vocabulary';
import { act } from '../../directory/act.ts';
import type { Caller } from '../../directory/caller.ts';
import { type EndingConnections, listEndingConnections, tellOfEnding } from '../../directory/connections/expiry.ts';
import { applyDnsAnswer, listDueDomains } from '../../directory/domains/actions.ts';
import { keptAnswer, recordName } from '../../directory/domains/view.ts';
import { purgeExpired } from '../../directory/retention/actions.ts';
import type { World } from '../../directory/world.ts';
import type { Dns } from '../../platform/dns.ts';
import { newReference } from '../../platform/ids.ts';
import type { Jobs, Queue } from '../../platform/jobs.ts';
import { ProblemError } from '../../platform/problem.ts';

/**
 * What time asks for, as a door of its own: looking at domain proofs again, and tidying up. One process of all does it
 * each time; the actions decide what an answer means.
 */

const RETRY = { retryDelaySeconds: 60, retryDelayMaxSeconds: 600, retryLimit: 3 };
const domainChecks: Queue<object> = { name: 'domain-checks', ...RETRY };
const expiry: Queue<object> = { name: 'connection-expiry', ...RETRY };
const purge: Queue<object> = { name: 'purge', ...RETRY };

const EVERY_MINUTE = '* * * * *';
const HOURLY = '17 * * * *';
/** In the morning of Europe, when somebody is there to read it. */
const DAILY = '23 6 * * *';
const CHECKED_AT_ONCE = 200;

export function registerSchedule(jobs: Pick<Jobs, 'schedule'>, world: World, dns: Dns): void {
  jobs.schedule(domainChecks, EVERY_MINUTE, () => checkDueDomains(world, dns));
  jobs.schedule(expiry, DAILY, () => tellOfEndings(world));
  jobs.schedule(purge, HOURLY, () => act(world, asSystem(), null, purgeExpired, {}));
}

export async function checkDueDomains(world: World, dns: Dns): Promise<void> {
  const due = await act(world, asSystem(), null, listDueDomains, { limit: CHECKED_AT_ONCE });
  for (const { domainId, organizationId, domain } of due) {
    const answer = keptAnswer(await dns.txt(recordName(domain)));
    try {
      await act(world, asSystem(), organizationId, applyDnsAnswer, { domainId, answer });
    } catch (err) {
      // Removed meanwhile, or proven by another organization first: nothing to repeat.
      if (!(err instanceof ProblemError) || err.status >= 500) throw err;
      world.log.info({ domainId, code: err.code }, 'a domain check found nothing to do');
    }
  }
}

/** A connection whose Owners cannot be told now is looked at again tomorrow, and is no reason to leave out the others. */
export async function tellOfEndings(world: World): Promise<void> {
  let after: ConnectionId | null = null;
  do {
    const looked: EndingConnections = await act(world, asSystem(), null, listEndingConnections, {
      after,
      limit: CHECKED_AT_ONCE,
    });
    for (const { connectionId, organizationId } of looked.due) {
      await act(world, asSystem(), organizationId, tellOfEnding, { connectionId }).catch((err: unknown) =>
        world.log.warn({ err, connectionId }, 'the Owners were not told that a connection ends'),
      );
    }
    after = looked.next;
  } while (after !== null);
}

function asSystem(): Caller {
  return { actor: { kind: 'system' }, ip: null, userAgent: null, reference: newReference(), override: null };
}
