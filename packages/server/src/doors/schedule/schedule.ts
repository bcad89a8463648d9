import type { ConnectionId, OrganizationId } from '@gatehouse/contract/vocabulary';
import { type DueCalendars, listDueCalendars, sendCalendarDigest } from '../../directory/access-calendar/actions.ts';
import { act } from '../../directory/act.ts';
import type { Caller } from '../../directory/caller.ts';
import { claimDueMetadata, type DueMetadata, noteReading } from '../../directory/connection-metadata/actions.ts';
import type { ReadSettings } from '../../directory/connection-metadata/apply-metadata.ts';
import { endRetiredCertificates, listRetiredCertificates } from '../../directory/connection-metadata/retiring.ts';
import { type EndingConnections, listEndingConnections, tellOfEnding } from '../../directory/connections/expiry.ts';
import { applyDnsAnswer, listDueDomains } from '../../directory/domains/actions.ts';
import { keptAnswer, recordName } from '../../directory/domains/view.ts';
import { keepDueChange, listDueChanges, revertDueChange } from '../../directory/provisional-changes/actions.ts';
import { purgeExpired } from '../../directory/retention/actions.ts';
import type { World } from '../../directory/world.ts';
import type { Dns } from '../../platform/dns.ts';
import { newReference } from '../../platform/ids.ts';
import type { Jobs, Queue } from '../../platform/jobs.ts';
import { ProblemError } from '../../platform/problem.ts';

/**
 * What time asks for, as a door of its own: looking at domain proofs again, undoing what nobody confirmed, tidying up. One process of all does it
 * each time; the actions decide what an answer means.
 */

const RETRY = { retryDelaySeconds: 60, retryDelayMaxSeconds: 600, retryLimit: 3 };
const domainChecks: Queue<object> = { name: 'domain-checks', ...RETRY };
const expiry: Queue<object> = { name: 'connection-expiry', ...RETRY };
const metadata: Queue<object> = { name: 'connection-metadata', ...RETRY };
const provisional: Queue<object> = { name: 'provisional-changes', ...RETRY };
const digests: Queue<object> = { name: 'calendar-digests', ...RETRY };
const purge: Queue<object> = { name: 'purge', ...RETRY };

const EVERY_MINUTE = '* * * * *';
const EVERY_FIVE_MINUTES = '*/5 * * * *';
const HOURLY = '17 * * * *';
/** In the morning of Europe, when somebody is there to read it. */
const DAILY = '23 6 * * *';
/** On a Monday morning. */
const WEEKLY = '41 6 * * 1';
const CHECKED_AT_ONCE = 200;

/** What a provider's metadata says now; throws a problem where it cannot be read. */
export type ReadMetadata = (url: string) => Promise<ReadSettings>;

type Asked = { dns: Dns; readMetadata: ReadMetadata };

export function registerSchedule(jobs: Pick<Jobs, 'schedule'>, world: World, { dns, readMetadata }: Asked): void {
  jobs.schedule(domainChecks, EVERY_MINUTE, () => checkDueDomains(world, dns));
  jobs.schedule(provisional, EVERY_MINUTE, () => revertDueChanges(world));
  jobs.schedule(expiry, DAILY, () => tellOfEndings(world));
  jobs.schedule(metadata, EVERY_FIVE_MINUTES, async () => {
    await endRetired(world);
    await readDueMetadata(world, readMetadata);
  });
  jobs.schedule(digests, WEEKLY, () => sendCalendarDigests(world));
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

/** What nobody confirmed in time. One that cannot be undone now is tried again in a minute, and holds up no other. */
export async function revertDueChanges(world: World): Promise<void> {
  const due = await act(world, asSystem(), null, listDueChanges, { limit: CHECKED_AT_ONCE });
  for (const organizationId of due) {
    await revertOrKeep(world, organizationId).catch((err: unknown) =>
      world.log.warn({ err, organizationId }, 'a change that nobody confirmed was not undone'),
    );
  }
}

async function revertOrKeep(world: World, organizationId: OrganizationId): Promise<void> {
  try {
    await act(world, asSystem(), organizationId, revertDueChange, {});
  } catch (err) {
    if (!(err instanceof ProblemError) || err.code !== 'would_lock_out_owners') throw err;
    await act(world, asSystem(), organizationId, keepDueChange, {});
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

const READ_AT_ONCE = 10;

/** Each by one process, a few at a time: a provider that hangs costs its own five seconds and nobody else's. */
export async function readDueMetadata(world: World, readMetadata: ReadMetadata): Promise<void> {
  for (;;) {
    const due = await act(world, asSystem(), null, claimDueMetadata, { limit: READ_AT_ONCE });
    await Promise.all(
      due.map((one) =>
        readAgain(world, readMetadata, one).catch((err: unknown) =>
          world.log.warn({ err, connectionId: one.connectionId }, 'what metadata says was not noted'),
        ),
      ),
    );
    if (due.length < READ_AT_ONCE) return;
  }
}

async function readAgain(
  world: World,
  readMetadata: ReadMetadata,
  { connectionId, organizationId, url }: DueMetadata,
): Promise<void> {
  const reading = await readMetadata(url).then(
    (settings) => ({ url, settings }),
    (error: unknown) => {
      if (!(error instanceof ProblemError)) throw error;
      return { url, failure: error.code };
    },
  );
  await act(world, asSystem(), organizationId, noteReading, { connectionId, reading });
}

export async function endRetired(world: World): Promise<void> {
  const retired = await act(world, asSystem(), null, listRetiredCertificates, { limit: CHECKED_AT_ONCE });
  for (const { connectionId, organizationId } of retired) {
    await act(world, asSystem(), organizationId, endRetiredCertificates, { connectionId }).catch((err: unknown) =>
      world.log.warn({ err, connectionId }, 'a certificate was not put away'),
    );
  }
}

/** Once a week to the Owners of each organization where a day is near on which people would stop getting in. */
export async function sendCalendarDigests(world: World): Promise<void> {
  let after: OrganizationId | null = null;
  do {
    const looked: DueCalendars = await act(world, asSystem(), null, listDueCalendars, {
      after,
      limit: CHECKED_AT_ONCE,
    });
    for (const organizationId of looked.due) {
      await act(world, asSystem(), organizationId, sendCalendarDigest, {}).catch((err: unknown) =>
        world.log.warn({ err, organizationId }, 'the Owners were not told what is due'),
      );
    }
    after = looked.next;
  } while (after !== null);
}

function asSystem(): Caller {
  return { actor: { kind: 'system' }, ip: null, userAgent: null, reference: newReference(), override: null };
}
