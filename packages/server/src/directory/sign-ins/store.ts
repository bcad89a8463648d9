import type { Method, OrganizationId, UserId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import type { Statement } from '../../platform/db/together.ts';
import type { Evidence } from '../../platform/problem.ts';
import type { Step } from '../../policy/trace.ts';
import type { PageKey } from '../pages.ts';
import type { Tx } from '../world.ts';

/** The sign-in log: every attempt, with the steps of its decision. */

export type SignInRecord = {
  id: string;
  reference: string;
  organizationId: OrganizationId | null;
  userId: UserId | null;
  email: string | null;
  method: Method | null;
  connectionId: string | null;
  outcome: 'succeeded' | 'denied' | 'proof_required';
  reason: string | null;
  steps: readonly Step[];
  evidence: Evidence | null;
  bypass: boolean;
  drill: boolean;
  ip: string | null;
  userAgent: string | null;
  now: Date;
};

export function signInStatement(record: SignInRecord): Statement {
  const { id, reference, organizationId, userId, email, method, connectionId, outcome, reason, bypass, drill, ip } =
    record;
  const evidence = record.evidence && JSON.stringify(record.evidence);
  return sql`
    insert into sign_ins (id, reference, organization_id, user_id, email, method, connection_id, outcome, reason, steps,
      evidence, bypass, drill, ip, user_agent, created_at)
    values (${id}, ${reference}, ${organizationId}, ${userId}, ${email}, ${method}, ${connectionId}, ${outcome},
      ${reason}, ${JSON.stringify(record.steps)}, ${evidence}, ${bypass}, ${drill}, ${ip}, ${record.userAgent}, ${record.now})`;
}

export type SignInFilter = { reference: string | null; outcome: string | null };

/** Newest first. `organizationId` null reads the whole instance's, for operators. */
export async function listSignIns(
  tx: Tx,
  organizationId: OrganizationId | null,
  { after, limit, filter }: { after: PageKey | null; limit: number; filter: SignInFilter },
) {
  let query = tx.selectFrom('sign_ins').selectAll().orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit);
  if (organizationId !== null) query = query.where('organization_id', '=', organizationId);
  if (filter.reference !== null) query = query.where('reference', '=', filter.reference.toUpperCase());
  if (filter.outcome !== null) query = query.where(sql<boolean>`outcome = ${filter.outcome}`);
  if (after) query = query.where(sql<boolean>`(created_at, id) < (${after.createdAt}, ${after.id})`);
  return query.execute();
}

/** The last attempts of a person, and those made with these addresses; each from its own index. */
export async function listSignInsOf(
  tx: Tx,
  { userId, emails, limit }: { userId: UserId | null; emails: readonly string[]; limit: number },
) {
  const { rows } = await sql<{ id: string }>`
    (select id, created_at from sign_ins where user_id = ${userId} order by created_at desc, id desc limit ${limit})
    union
    (select s.id, s.created_at from unnest(${[...emails]}::text[]) as e (email) cross join lateral (
      select id, created_at from sign_ins where email = e.email order by created_at desc, id desc limit ${limit}) s)
    order by created_at desc, id desc limit ${limit}`.execute(tx);
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  return tx
    .selectFrom('sign_ins')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Where somebody lands who has just proven who they are: where they were last, or else the first they joined. */
export async function findLandingOrganization(tx: Tx, userId: UserId): Promise<OrganizationId | null> {
  const { rows } = await sql<{ id: OrganizationId }>`
    select m.organization_id as id from memberships m join users u on u.id = m.user_id
    where m.user_id = ${userId}
    order by (m.organization_id = u.last_organization_id) desc nulls last, m.created_at limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}

/**
 * Until the commit nobody else becomes this person: who comes back in two browsers at once finds in the second what the
 * first has made. Sorted, so that two sign-ins never wait for each other.
 */
export async function lockPerson(
  tx: Tx,
  { provider, subject, email }: { provider: string; subject: string; email: string | null },
): Promise<void> {
  const keys = [`identity ${provider} ${subject}`, ...(email === null ? [] : [`email ${email}`])].sort();
  await sql`select pg_advisory_xact_lock(hashtextextended(key, 0)) from unnest(${keys}::text[]) as k (key)`.execute(tx);
}
