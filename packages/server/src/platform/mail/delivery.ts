import type { Transporter } from 'nodemailer';
import type { Clock } from '../clock.ts';
import type { Sealer } from '../crypto.ts';
import type { Database } from '../db/database.ts';
import { newId } from '../ids.ts';
import type { Jobs } from '../jobs.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { type MailMessage, mailQueue, NOBODY, openMail, sealMail } from './outbox.ts';

type World = {
  config: { smtpUrl: string | null; mailFrom: string; outbox: boolean };
  clock: Clock;
  db: Database;
  sealer: Sealer;
  log: Log;
  metrics: Metrics;
};

const TIMEOUT_MS = 10_000;
const OUTBOX_KEEPS = 200;

/** Where queued mails go: the SMTP server, or without one the development outbox, or nowhere until one is configured. */
export function registerMailDelivery(jobs: Jobs, world: World): void {
  const { config, sealer, log } = world;
  if (config.smtpUrl === null && !config.outbox) {
    log.warn('GATEHOUSE_SMTP_URL is not set: mails wait in the database');
    return;
  }
  const deliver = config.smtpUrl === null ? intoOutbox(world) : overSmtp(world, config.smtpUrl);
  jobs.handle(mailQueue, async ({ sealed }, jobId) => {
    const mail = openMail(sealer, Buffer.from(sealed, 'base64'));
    if (mail.to !== NOBODY) await deliver(mail, jobId);
  });
}

type Deliver = (mail: MailMessage, jobId: string) => Promise<void>;

function overSmtp({ config, log, metrics }: World, smtpUrl: string): Deliver {
  let transport: Promise<Transporter> | null = null;
  return async (mail, jobId) => {
    transport ??= openTransport(smtpUrl);
    const domain = config.mailFrom.replace(/^.*@|>$/g, '');
    try {
      const { to, subject, text, html } = mail;
      // One envelope recipient, as an object: a list or a comment in the text must not become a second one.
      const message = { from: config.mailFrom, to: { name: '', address: to }, subject, text, html };
      // The same identifier on every try lets the receiver drop what a crash made us send twice.
      await (await transport).sendMail({
        ...message,
        messageId: `<${jobId}@${domain}>`,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      metrics.count('mails', 'sent');
    } catch (err) {
      if (!isRefused(err)) throw err;
      metrics.count('mails', 'refused');
      log.warn({ err, job: jobId }, 'the mail server refused a mail for good');
    }
  };
}

async function openTransport(smtpUrl: string): Promise<Transporter> {
  // CommonJS: bundled, it has no named exports.
  const { default: nodemailer } = await import('nodemailer');
  const limits = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS };
  return nodemailer.createTransport({ url: smtpUrl, ...limits });
}

/** RFC 5321 §4.2.1: 5yz to the recipient or the content is permanent. Log-in and connection trouble passes. */
function isRefused(error: unknown): boolean {
  if (!(error instanceof Error) || !('responseCode' in error) || !('command' in error)) return false;
  return Number(error.responseCode) >= 500 && ['RCPT TO', 'DATA'].includes(String(error.command));
}

function intoOutbox({ db, sealer, clock }: World): Deliver {
  return async (mail) => {
    const now = clock.now();
    await db
      .insertInto('outbox_mails')
      .values({ id: newId('mail', now), sealed: sealMail(sealer, mail), created_at: now })
      .execute();
    const kept = db.selectFrom('outbox_mails').select('id').orderBy('id', 'desc').limit(OUTBOX_KEEPS);
    await db.deleteFrom('outbox_mails').where('id', 'not in', kept).execute();
  };
}
