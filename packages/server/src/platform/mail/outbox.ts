import type { Sealer } from '../crypto.ts';
import type { AnyTx, Database } from '../db/database.ts';
import type { Jobs, Queue } from '../jobs.ts';

/**
 * A mail is queued in the transaction that causes it, leaves after the commit, and waits while the mail server is away.
 * It is sealed from here to the server: mails carry links that sign people in.
 */
export type MailMessage = { to: string; subject: string; text: string; html: string };
export type StoredMail = MailMessage & { id: string; createdAt: Date };

/**
 * The recipient of a mail that is queued like any other and then thrown away: answering somebody unknown must not be
 * faster than answering a member.
 */
export const NOBODY = '';

type QueueWorld = { jobs: Pick<Jobs, 'enqueue'>; sealer: Sealer };

const CONTEXT = 'mail';

/** Hardly any pause, and no end within the two weeks that a job is kept: mails leave soon after the server is back. */
export const mailQueue: Queue<{ sealed: string }> = {
  name: 'mail',
  retryDelaySeconds: 1,
  retryDelayMaxSeconds: 10,
  retryLimit: 100_000,
};

export async function queueMail(tx: AnyTx, world: QueueWorld, mail: MailMessage): Promise<void> {
  await world.jobs.enqueue(tx, mailQueue, { sealed: sealMail(world.sealer, mail).toString('base64') });
}

export function sealMail(sealer: Sealer, mail: MailMessage): Buffer {
  return sealer.seal(JSON.stringify(mail), CONTEXT);
}

export function openMail(sealer: Sealer, sealed: Buffer): MailMessage {
  const { to, subject, text, html }: MailMessage = JSON.parse(sealer.open(sealed, CONTEXT));
  return { to, subject, text, html };
}

/** What `/dev/outbox` shows, newest first. */
export async function listOutboxMails(db: Database, sealer: Sealer, limit = 50): Promise<StoredMail[]> {
  const rows = await db.selectFrom('outbox_mails').selectAll().orderBy('id', 'desc').limit(limit).execute();
  return rows.map(({ id, sealed, created_at }) => ({ id, createdAt: created_at, ...openMail(sealer, sealed) }));
}

export async function findOutboxMail(db: Database, sealer: Sealer, id: string): Promise<StoredMail | null> {
  const row = await db.selectFrom('outbox_mails').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? { id: row.id, createdAt: row.created_at, ...openMail(sealer, row.sealed) } : null;
}
