import type { CalendarKind, CalendarSeverity } from '@gatehouse/contract/vocabulary';
import { MISSES_UNTIL_LAPSED } from './domains.ts';

/**
 * The days on which people would stop getting in, or on which the way past that would turn out not to work. Only what can
 * be mended is listed.
 */

const DAY_MS = 86_400_000;
/** A link that nobody has tried for so long may have no Owner left who knows a password. */
export const REHEARSAL_DAYS = 180;
export const SOON_DAYS = 30;

export type Concern = { kind: 'connection' | 'domain'; id: string; name: string };

export type CalendarFacts = {
  owners: number;
  /** Active ones. `endsAt` null: not known. */
  connections: readonly {
    id: string;
    name: string;
    type: 'saml' | 'oidc';
    endsAt: Date | null;
    /** When the key of ours ends that the provider knows; null where none is used. */
    ownKeyEndsAt: Date | null;
  }[];
  /** Proven ones whose proof was not found when it was looked at last. */
  failingDomains: readonly {
    id: string;
    name: string;
    misses: number;
    lapsedAt: Date | null;
    nextCheckAt: Date | null;
  }[];
  bypassLink: { rehearsedAt: Date | null } | null;
};

export type CalendarEntry = {
  kind: CalendarKind;
  /** null: it is so already, or may be any day. */
  at: Date | null;
  severity: CalendarSeverity;
  concerns: Concern | null;
};

type Dated = Omit<CalendarEntry, 'severity'> & { undated?: CalendarSeverity };

/** The most urgent first, then by date. */
export function accessCalendar(facts: CalendarFacts, now: Date): CalendarEntry[] {
  const entries = [
    ...facts.connections.flatMap(ofConnection),
    ...facts.failingDomains.map(ofDomain),
    ...ofOwners(facts),
  ];
  return entries
    .map(({ undated = 'soon', ...entry }) => ({ ...entry, severity: severityOf(entry.at, { undated, now }) }))
    .toSorted((left, right) => rank(left) - rank(right));
}

/** What a reminder is worth sending for: it is over, or ends within the month. */
export function isDue({ at }: CalendarEntry, now: Date): boolean {
  return at !== null && at.getTime() - now.getTime() <= SOON_DAYS * DAY_MS;
}

function ofConnection({ id, name, type, endsAt, ownKeyEndsAt }: CalendarFacts['connections'][number]): Dated[] {
  const concerns = { kind: 'connection', id, name } as const;
  const kind = type === 'saml' ? 'certificate_ends' : 'client_secret_ends';
  return [
    ...(endsAt ? [{ kind, at: endsAt, concerns } as const] : []),
    ...(ownKeyEndsAt ? [{ kind: 'own_key_ends', at: ownKeyEndsAt, concerns } as const] : []),
  ];
}

/** A proof that is missed is looked for daily, and lapses with the third miss. */
function ofDomain({ id, name, misses, lapsedAt, nextCheckAt }: CalendarFacts['failingDomains'][number]): Dated {
  const concerns = { kind: 'domain', id, name } as const;
  if (lapsedAt !== null) return { kind: 'domain_lapsed', at: lapsedAt, concerns };
  const left = Math.max(0, MISSES_UNTIL_LAPSED - misses - 1);
  return { kind: 'domain_failing', at: nextCheckAt && new Date(nextCheckAt.getTime() + left * DAY_MS), concerns };
}

function ofOwners({ owners, bypassLink }: CalendarFacts): Dated[] {
  const sole: Dated[] = owners === 1 ? [{ kind: 'sole_owner', at: null, concerns: null }] : [];
  if (bypassLink === null)
    return [{ kind: 'bypass_link_missing', at: null, undated: 'urgent', concerns: null }, ...sole];
  const { rehearsedAt } = bypassLink;
  if (rehearsedAt === null) return [{ kind: 'bypass_link_never_rehearsed', at: null, concerns: null }, ...sole];
  const at = new Date(rehearsedAt.getTime() + REHEARSAL_DAYS * DAY_MS);
  return [{ kind: 'bypass_link_rehearsal', at, concerns: null }, ...sole];
}

function severityOf(at: Date | null, { undated, now }: { undated: CalendarSeverity; now: Date }): CalendarSeverity {
  if (at === null) return undated;
  if (at <= now) return 'urgent';
  return at.getTime() - now.getTime() <= SOON_DAYS * DAY_MS ? 'soon' : 'later';
}

const severities: readonly CalendarSeverity[] = ['urgent', 'soon', 'later'];

function rank({ severity, at }: CalendarEntry): number {
  // Whatever has a day comes before what may be any day; no date reaches the next severity's.
  return severities.indexOf(severity) * 1e15 + (at?.getTime() ?? 9e14);
}
