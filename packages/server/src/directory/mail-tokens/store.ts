import type { UserId } from '@gatehouse/contract/vocabulary';
import type { MailTokenData, MailTokenKind } from '../../platform/db/stored.ts';
import type { Tx } from '../world.ts';

/** The links that were mailed to people, each for one use. */

export type NewMailToken = {
  id: string;
  kind: MailTokenKind;
  tokenHash: Buffer;
  email: string;
  userId: UserId | null;
  data: MailTokenData;
  now: Date;
  expiresAt: Date;
};

/** A newer link of the same kind to the same mailbox makes the earlier ones void. */
export async function insertMailToken(tx: Tx, token: NewMailToken): Promise<void> {
  await tx.deleteFrom('mail_tokens').where('kind', '=', token.kind).where('email', '=', token.email).execute();
  await tx
    .insertInto('mail_tokens')
    .values({
      id: token.id,
      kind: token.kind,
      token_hash: token.tokenHash,
      email: token.email,
      user_id: token.userId,
      data: JSON.stringify(token.data),
      created_at: token.now,
      expires_at: token.expiresAt,
    })
    .execute();
}

export async function findMailToken(tx: Tx, kind: MailTokenKind, tokenHash: Buffer) {
  const row = await tx
    .selectFrom('mail_tokens')
    .selectAll()
    .where('kind', '=', kind)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row ?? null;
}

/** Claims a link in one statement: of twenty simultaneous uses exactly one gets the row. */
export async function consumeMailToken(
  tx: Tx,
  kind: MailTokenKind,
  { tokenHash, now }: { tokenHash: Buffer; now: Date },
) {
  const row = await tx
    .updateTable('mail_tokens')
    .set({ consumed_at: now })
    .where('kind', '=', kind)
    .where('token_hash', '=', tokenHash)
    .where('consumed_at', 'is', null)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

/** A person changes to one address at a time. */
export async function deleteEmailChanges(tx: Tx, userId: UserId): Promise<void> {
  await tx.deleteFrom('mail_tokens').where('user_id', '=', userId).where('kind', '=', 'email_change').execute();
}

export async function deleteMailTokens(tx: Tx, userId: UserId): Promise<void> {
  await tx.deleteFrom('mail_tokens').where('user_id', '=', userId).execute();
}
