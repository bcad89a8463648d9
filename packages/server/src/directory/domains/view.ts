import type { ManagedDomain } from '@gatehouse/contract/endpoints/domains';
import type { z } from 'zod';
import { domainStanding } from '../../policy/domains.ts';
import type { DomainRow } from './store.ts';

export function viewDomain(row: DomainRow): z.infer<typeof ManagedDomain> {
  const lastCheck =
    row.last_checked_at && row.last_answer
      ? {
          at: row.last_checked_at.toISOString(),
          answer: row.last_answer,
          found: row.last_answer.values.includes(row.txt_value),
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
