import type { IdentityId, Method, OrganizationId, UserId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import type { Statement } from '../../platform/db/together.ts';
import { freeSince } from '../../policy/released-identities.ts';
import type { Tx } from '../world.ts';

/** People: their addresses, passwords and linked sign-ins. */

/** No account has this id: the same statements run for somebody unknown, so that the time of an answer tells nothing. */
export const NO_ACCOUNT: UserId = 'usr_';

export type AccountRow = {
  id: UserId;
  name: string;
  primaryEmail: string;
  status: 'active' | 'deactivated';
  isOperator: boolean;
  passwordHash: string | null;
  hasTotp: boolean;
  hasPasskey: boolean;
  passwordFailures: number;
  lastOrganizationId: OrganizationId | null;
  createdAt: Date;
  /** The address the account was found by, and when somebody first proved it. */
  email: string;
  verifiedAt: Date | null;
};

const accountColumns = sql`
  u.id, u.name, u.primary_email as "primaryEmail", u.status, u.is_operator as "isOperator",
  u.password_hash as "passwordHash", u.has_totp as "hasTotp", u.has_passkey as "hasPasskey",
  u.password_failures as "passwordFailures",
  u.last_organization_id as "lastOrganizationId", u.created_at as "createdAt", e.email, e.verified_at as "verifiedAt"`;

export async function findAccountByEmail(tx: Tx, email: string): Promise<AccountRow | null> {
  const { rows } = await sql<AccountRow>`
    select ${accountColumns} from user_emails e join users u on u.id = e.user_id where e.email = ${email}`.execute(tx);
  return rows[0] ?? null;
}

/**
 * For whoever opens a session by a password: until the commit nobody changes the password or the second factors, and
 * whoever did so just before is waited for. Else a session could be made from what was true before a change, after the
 * change has ended all sessions.
 */
export async function lockAccountByEmail(tx: Tx, email: string): Promise<AccountRow | null> {
  const { rows } = await sql<AccountRow>`
    select ${accountColumns} from user_emails e join users u on u.id = e.user_id where e.email = ${email}
    for no key update of u`.execute(tx);
  return rows[0] ?? null;
}

export async function findAccount(tx: Tx, userId: UserId): Promise<AccountRow | null> {
  const { rows } = await sql<AccountRow>`
    select ${accountColumns} from users u join user_emails e on e.email = u.primary_email
    where u.id = ${userId}`.execute(tx);
  return rows[0] ?? null;
}

/** False when the address belongs to somebody meanwhile; then nothing is written. */
export async function insertUser(
  tx: Tx,
  user: { id: UserId; name: string; email: string; passwordHash: string | null; now: Date },
): Promise<boolean> {
  const { id, name, email, passwordHash, now } = user;
  const { rows } = await sql<{ id: UserId }>`
    with address as (
      insert into user_emails (email, user_id, verified_at, created_at) values (${email}, ${id}, ${now}, ${now})
      on conflict do nothing returning email
    )
    insert into users (id, name, primary_email, password_hash, password_set_at, created_at, updated_at)
    select ${id}, ${name}, email, ${passwordHash}, ${passwordHash === null ? null : now}::timestamptz, ${now}, ${now}
    from address returning id`.execute(tx);
  return rows.length === 1;
}

export async function listEmails(tx: Tx, userId: UserId) {
  return tx
    .selectFrom('user_emails')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .limit(50)
    .execute();
}

export async function insertEmail(
  tx: Tx,
  userId: UserId,
  { email, now }: { email: string; now: Date },
): Promise<boolean> {
  const result = await tx
    .insertInto('user_emails')
    .values({ email, user_id: userId, verified_at: now, created_at: now })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export function emailVerifiedStatement(email: string, now: Date): Statement {
  return sql`update user_emails set verified_at = ${now} where email = ${email} and verified_at is null`;
}

export async function updateName(tx: Tx, userId: UserId, { name, now }: { name: string; now: Date }): Promise<void> {
  await sql`
    with person as (
      update users set name = ${name}, updated_at = ${now} where id = ${userId} returning id, primary_email
    )
    update memberships m set search_text = lower(${name} || ' ' || person.primary_email)
    from person where m.user_id = person.id`.execute(tx);
}

/** The address before leaves the account: whoever reads that mailbox later has no part in it. */
export async function updatePrimaryEmail(
  tx: Tx,
  userId: UserId,
  { from, to, now }: { from: string; to: string; now: Date },
): Promise<void> {
  await sql`
    with person as (
      update users set primary_email = ${to}, updated_at = ${now} where id = ${userId} returning id, name
    ), former as (
      delete from user_emails where user_id = ${userId} and email = ${from}
    )
    update memberships m set search_text = lower(person.name || ' ' || ${to})
    from person where m.user_id = person.id`.execute(tx);
}

/** A new password also forgives the failures counted against the old one. */
export async function updatePassword(
  tx: Tx,
  userId: UserId,
  { hash, now }: { hash: string | null; now: Date },
): Promise<void> {
  await tx
    .updateTable('users')
    .set({ password_hash: hash, password_set_at: hash === null ? null : now, password_failures: 0, updated_at: now })
    .where('id', '=', userId)
    .execute();
}

/** Counts before the secret is checked; a right password sets it back. */
export async function updatePasswordFailures(tx: Tx, userId: UserId, failures: 'one_more' | 'none'): Promise<void> {
  const value = failures === 'none' ? sql<number>`0` : sql<number>`password_failures + 1`;
  await tx.updateTable('users').set({ password_failures: value }).where('id', '=', userId).execute();
}

export function lastSignInStatements(
  userId: UserId,
  { method, organizationId }: { method: Method; organizationId: OrganizationId | null },
): Statement[] {
  return [
    sql`update memberships set last_method = ${method}
      where organization_id = ${organizationId} and user_id = ${userId} and last_method is distinct from ${method}`,
    sql`update users set last_method = ${method}, last_organization_id = coalesce(${organizationId}, last_organization_id)
      where id = ${userId}`,
  ];
}

export async function updateLastOrganization(tx: Tx, userId: UserId, organizationId: OrganizationId): Promise<void> {
  await tx.updateTable('users').set({ last_organization_id: organizationId }).where('id', '=', userId).execute();
}

/** Whoever a provider knows by this subject, found by the primary address. */
export async function findAccountByIdentity(
  tx: Tx,
  { provider, subject, now }: { provider: string; subject: string; now: Date },
): Promise<(AccountRow & { identityId: IdentityId }) | null> {
  const { rows } = await sql<AccountRow & { identityId: IdentityId }>`
    select i.id as "identityId", ${accountColumns} from identities i join users u on u.id = i.user_id
    join user_emails e on e.email = u.primary_email
    where i.provider = ${provider} and i.subject = ${subject} and ${isHeld(now)}`.execute(tx);
  return rows[0] ?? null;
}

const isHeld = (now: Date) => sql<boolean>`(i.released_at is null or i.released_at <= ${freeSince(now)})`;

/** Those that are not released at this moment. */
export async function listIdentities(tx: Tx, userId: UserId, now: Date) {
  return tx
    .selectFrom('identities as i')
    .leftJoin('connections as c', (join) => join.on(sql`c.id`, '=', sql`i.provider`))
    .select([
      'i.id',
      'i.provider',
      'i.subject',
      'i.email',
      'i.created_at',
      'i.last_used_at',
      'c.name as connection_name',
    ])
    .where('i.user_id', '=', userId)
    .where(isHeld(now))
    .orderBy('i.created_at')
    .limit(200)
    .execute();
}

export function newIdentityStatement(
  userId: UserId,
  identity: { id: IdentityId; provider: string; subject: string; email: string | null; now: Date },
): Statement {
  const { id, provider, subject, email, now } = identity;
  return sql`insert into identities (id, user_id, provider, subject, email, created_at, last_used_at)
    values (${id}, ${userId}, ${provider}, ${subject}, ${email}, ${now}, ${now})`;
}

export function identityUsedStatement(id: IdentityId, now: Date): Statement {
  return sql`update identities set last_used_at = ${now} where id = ${id}`;
}

export async function deleteIdentity(tx: Tx, userId: UserId, id: IdentityId): Promise<boolean> {
  const result = await tx
    .deleteFrom('identities')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Until another takes its place, or its days are over. */
export async function updateIdentityReleased(
  tx: Tx,
  userId: UserId,
  { id, now }: { id: IdentityId; now: Date },
): Promise<void> {
  await tx
    .updateTable('identities')
    .set({ released_at: now })
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .execute();
}

/**
 * What was released makes room for who came: the person's former name there, and that name with whomever it was. A release
 * that is over holds again, and then nobody is linked in its place: none such is found here.
 */
export async function deleteReleased(
  tx: Tx,
  userId: UserId,
  { provider, subject }: { provider: string; subject: string },
): Promise<void> {
  await sql`delete from identities where provider = ${provider} and released_at is not null
    and (user_id = ${userId} or subject = ${subject})`.execute(tx);
}

/** Everything about an account that nobody had proven when its mailbox is proven for the first time. */
export async function deleteUnproven(tx: Tx, userId: UserId, keepEmail: string): Promise<void> {
  await sql`
    with sessions_gone as (delete from sessions where user_id = ${userId}),
    identities_gone as (delete from identities where user_id = ${userId}),
    tokens_gone as (delete from mail_tokens where user_id = ${userId}),
    totp_gone as (delete from totp_secrets where user_id = ${userId}),
    passkeys_gone as (delete from passkeys where user_id = ${userId}),
    recovery_codes_gone as (delete from recovery_codes where user_id = ${userId}),
    addresses_gone as (
      delete from user_emails where user_id = ${userId} and verified_at is null and email <> ${keepEmail}
        and email <> (select primary_email from users where id = ${userId})
    )
    update users set password_hash = null, password_set_at = null, password_failures = 0, has_totp = false,
      has_passkey = false
    where id = ${userId}`.execute(tx);
}
