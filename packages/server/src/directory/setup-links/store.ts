import type {
  ConnectionId,
  ConnectionState,
  DomainId,
  OrganizationId,
  SetupLinkId,
  SetupTask,
} from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import type { PageKey } from '../pages.ts';
import type { Tx } from '../world.ts';

/** Set-up links. The secret itself is kept nowhere: only whoever was given the address has it. */

export type SetupLinkRow = {
  id: SetupLinkId;
  organizationId: OrganizationId;
  organizationName: string;
  task: SetupTask;
  domainId: DomainId | null;
  domain: string | null;
  domainVerified: boolean;
  connectionId: ConnectionId | null;
  connectionName: string | null;
  connectionState: ConnectionState | null;
  recipient: string | null;
  submitted: string[] | null;
  submittedAt: Date | null;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  finishedAt: Date | null;
  acceptedAt: Date | null;
  revokedAt: Date | null;
};

const columns = sql`
  l.id, l.organization_id as "organizationId", o.name as "organizationName", l.task, l.domain_id as "domainId",
  d.domain, d.verified_at is not null as "domainVerified", l.connection_id as "connectionId",
  c.name as "connectionName", c.state as "connectionState", l.recipient, l.submitted, l.submitted_at as "submittedAt",
  l.created_at as "createdAt", l.expires_at as "expiresAt", l.last_used_at as "lastUsedAt",
  l.finished_at as "finishedAt", l.accepted_at as "acceptedAt", l.revoked_at as "revokedAt"`;

const named = sql`
  join organizations o on o.id = l.organization_id
  left join managed_domains d on d.id = l.domain_id
  left join connections c on c.id = l.connection_id`;

/** Also what is over; whether it still counts is the policy's to say. */
export async function findSetupLinkByToken(tx: Tx, tokenHash: Buffer): Promise<SetupLinkRow | null> {
  const { rows } = await sql<SetupLinkRow>`
    select ${columns} from setup_links l ${named} where l.token_hash = ${tokenHash}`.execute(tx);
  return rows[0] ?? null;
}

export async function findSetupLink(
  tx: Tx,
  organizationId: OrganizationId,
  id: SetupLinkId,
): Promise<SetupLinkRow | null> {
  const { rows } = await sql<SetupLinkRow>`
    select ${columns} from setup_links l ${named}
    where l.organization_id = ${organizationId} and l.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Newest first; the page is taken before names are joined. */
export async function listSetupLinks(
  tx: Tx,
  organizationId: OrganizationId,
  { after, limit }: { after: PageKey | null; limit: number },
): Promise<SetupLinkRow[]> {
  const below = after ? sql`(created_at, id) < (${after.createdAt}, ${after.id})` : sql`true`;
  const { rows } = await sql<SetupLinkRow>`
    with l as (
      select * from setup_links where organization_id = ${organizationId} and ${below}
      order by created_at desc, id desc limit ${limit}
    )
    select ${columns} from l ${named} order by l.created_at desc, l.id desc`.execute(tx);
  return rows;
}

export type NewSetupLink = {
  id: SetupLinkId;
  task: SetupTask;
  domainId: DomainId | null;
  connectionId: ConnectionId | null;
  tokenHash: Buffer;
  recipient: string | null;
  now: Date;
  expiresAt: Date;
};

export async function insertSetupLink(tx: Tx, organizationId: OrganizationId, link: NewSetupLink): Promise<void> {
  await tx
    .insertInto('setup_links')
    .values({
      id: link.id,
      organization_id: organizationId,
      task: link.task,
      domain_id: link.domainId,
      connection_id: link.connectionId,
      token_hash: link.tokenHash,
      recipient: link.recipient,
      created_at: link.now,
      expires_at: link.expiresAt,
    })
    .execute();
}

type SetupLinkChange = {
  lastUsedAt?: Date;
  finishedAt?: Date;
  acceptedAt?: Date | null;
  revokedAt?: Date;
  submitted?: { certificates: readonly string[]; at: Date };
};

export async function updateSetupLink(
  tx: Tx,
  organizationId: OrganizationId,
  { id, change }: { id: SetupLinkId; change: SetupLinkChange },
): Promise<void> {
  const { submitted } = change;
  await tx
    .updateTable('setup_links')
    .set({
      ...(change.lastUsedAt === undefined ? {} : { last_used_at: change.lastUsedAt }),
      ...(change.finishedAt === undefined ? {} : { finished_at: change.finishedAt }),
      ...(change.acceptedAt === undefined ? {} : { accepted_at: change.acceptedAt }),
      ...(change.revokedAt === undefined ? {} : { revoked_at: change.revokedAt }),
      ...(submitted ? { submitted: JSON.stringify(submitted.certificates), submitted_at: submitted.at } : {}),
    })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}
