import { X509Certificate } from 'node:crypto';
import type { SetupLink } from '@gatehouse/contract/endpoints/setup-links';
import type { z } from 'zod';
import { type SetupLinkFacts, setupLinkState } from '../../policy/setup-links.ts';
import type { SetupLinkRow } from './store.ts';

export type SetupLinkView = z.infer<typeof SetupLink>;

export function factsOf(row: SetupLinkRow, now: Date): SetupLinkFacts {
  return {
    task: row.task,
    expiresAt: row.expiresAt,
    revoked: row.revokedAt !== null,
    // An Owner may have looked the record up themselves.
    finished: row.finishedAt !== null || (row.task === 'domain' && row.domainVerified),
    accepted: row.acceptedAt !== null,
    connectionState: row.connectionState,
    now,
  };
}

export function viewSetupLink(row: SetupLinkRow, now: Date): SetupLinkView {
  return {
    id: row.id,
    task: row.task,
    domain: row.domainId && { id: row.domainId, domain: row.domain ?? '' },
    connection: row.connectionId && { id: row.connectionId, name: row.connectionName ?? '' },
    recipient: row.recipient,
    state: setupLinkState(factsOf(row, now)),
    submitted: viewSubmitted(row),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  };
}

export function viewSubmitted({ submitted, submittedAt }: SetupLinkRow): SetupLinkView['submitted'] {
  if (submitted === null || submittedAt === null) return null;
  const certificates = submitted.map((pem) => {
    const certificate = new X509Certificate(pem);
    return { pem, fingerprintSha256: certificate.fingerprint256, expiresAt: certificate.validToDate.toISOString() };
  });
  return { at: submittedAt.toISOString(), certificates };
}
