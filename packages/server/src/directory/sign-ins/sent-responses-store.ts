import type { ConnectionId, OrganizationId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import type { Tx } from '../world.ts';

type NewResponse = {
  id: string;
  connectionId: ConnectionId;
  kind: 'saml' | 'claims' | 'oidc';
  sealed: Buffer;
  now: Date;
  /** No more than so many since then are kept of one connection: whoever sends rubbish fills no disk. */
  atMost: number;
  since: Date;
  /** Nor more than so many at all: the oldest go. */
  atMostInAll: number;
};

export async function insertSentResponse(tx: Tx, response: NewResponse): Promise<void> {
  const { id, connectionId, kind, sealed, now, atMost, since, atMostInAll } = response;
  const { numAffectedRows } = await sql`
    insert into sent_responses (sign_in_id, connection_id, kind, sealed, created_at)
    select ${id}, ${connectionId}, ${kind}, ${sealed}, ${now}
    where (select count(*) from (
      select 1 from sent_responses where connection_id = ${connectionId} and created_at > ${since} limit ${atMost}
    ) kept) < ${atMost}`.execute(tx);
  if (!numAffectedRows) return;
  await sql`
    delete from sent_responses where sign_in_id in (
      select sign_in_id from sent_responses where connection_id = ${connectionId}
      order by created_at desc, sign_in_id desc offset ${atMostInAll}
    )`.execute(tx);
}

export type SentResponseRow = { kind: 'saml' | 'claims' | 'oidc'; sealed: Buffer; createdAt: Date; reference: string };

export async function findSentResponse(
  tx: Tx,
  organizationId: OrganizationId,
  signInId: string,
): Promise<SentResponseRow | null> {
  const { rows } = await sql<SentResponseRow>`
    select r.kind, r.sealed, r.created_at as "createdAt", s.reference
    from sign_ins s join sent_responses r on r.sign_in_id = s.id
    where s.id = ${signInId} and s.organization_id = ${organizationId}`.execute(tx);
  return rows[0] ?? null;
}
