import type { ManagedDomain } from '@gatehouse/contract/endpoints/domains';
import { parse } from 'tldts';
import type { z } from 'zod';
import type { DnsAnswer } from '../../platform/db/stored.ts';
import type { TxtAnswer } from '../../platform/dns.ts';
import { domainStanding } from '../../policy/domains.ts';
import type { DomainRow } from './store.ts';

export function viewDomain(row: DomainRow): z.infer<typeof ManagedDomain> {
  const lastCheck =
    row.last_checked_at && row.last_answer
      ? {
          at: row.last_checked_at.toISOString(),
          answer: { kind: row.last_answer.kind, values: row.last_answer.values },
          found: row.last_answer.values.includes(row.txt_value),
          mistake: row.last_answer.mistake ?? null,
        }
      : null;
  return {
    id: row.id,
    domain: row.domain,
    status: domainStanding({ verifiedAt: row.verified_at, lapsedAt: row.lapsed_at }),
    verifiedBy: row.verified_by,
    connectionId: row.connection_id,
    record: { type: 'TXT', name: recordName(row.domain), value: row.txt_value },
    lastCheck,
    missedChecks: row.misses,
    verifiedAt: row.verified_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
  };
}

/** A label of its own, so that the proof stands beside whatever other TXT records the domain has. */
export const recordName = (domain: string) => `_gatehouse-challenge.${domain}`;

/** Where the record ends up by accident: at the domain itself, and with the zone appended once more. */
export function misplacedNames(domain: string): { atDomain: string; zoneTwice: string } {
  return { atDomain: domain, zoneTwice: `${recordName(domain)}.${parse(domain).domain ?? domain}` };
}

const VALUES_KEPT = 50;
const VALUE_LENGTH = 300;

/** What is shown and kept of an answer is bounded and can be stored: a zone may hold anything. */
export function keptAnswer(answer: TxtAnswer): DnsAnswer {
  if (answer.kind !== 'records') return { kind: answer.kind, values: [] };
  const values = answer.values.map((value) => value.replaceAll('\0', '').toWellFormed().slice(0, VALUE_LENGTH));
  return { kind: 'records', values: values.slice(0, VALUES_KEPT) };
}
