import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { type TestWorld, testWorld } from '../../../test/harness.ts';
import { startSmtp, type TestSmtp } from '../../../test/outside.ts';
import { withTransaction } from '../db/database.ts';
import { NOBODY, queueMail } from './outbox.ts';

const mail = (to: string, subject = 'Hello') => ({
  to,
  subject,
  text: 'Open https://x/token-of-this-mail',
  html: '<p>Hello</p>',
});

describe('mail', () => {
  const closers: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0)) await close();
  });
  const open = async (env?: Record<string, string>): Promise<TestWorld> => {
    const t = await testWorld(env);
    closers.push(t.close);
    return t;
  };
  const mailServer = async (port?: number): Promise<TestSmtp> => {
    const smtp = await startSmtp(port);
    closers.push(smtp.stop);
    return smtp;
  };

  test('exists exactly if its transaction does, and is sealed in the database', async () => {
    const w = await open();
    await withTransaction(w.db, (tx) => queueMail(tx, w.world, mail('kept@a.example')));
    const lost = withTransaction(w.db, async (tx) => {
      await queueMail(tx, w.world, mail('lost@a.example'));
      throw new Error('rolled back');
    });
    await expect(lost).rejects.toThrow('rolled back');
    expect((await w.mails()).map(({ to }) => to)).toEqual(['kept@a.example']);
    const { rows } = await sql<{ text: string }>`select data::text as text from pgboss.job`.execute(w.db);
    expect(rows[0]?.text).not.toContain('kept@a.example');
  });

  test('leaves after the commit, to one recipient', async () => {
    const s = await mailServer();
    const w = await open({ GATEHOUSE_SMTP_URL: s.url, GATEHOUSE_MAIL_FROM: 'Gate <gate@a.example>' });
    await w.jobs.start();
    await withTransaction(w.db, (tx) => queueMail(tx, w.world, mail('a@b.example', 'Line\r\nBcc: evil@b.example')));
    const received = await s.mailTo('a@b.example');
    expect(received.from?.text).toContain('gate@a.example');
    expect(received.bcc).toBeUndefined();
    expect(received.text).toContain('token-of-this-mail');
  });

  test('waits while the mail server is away, and leaves once when it is back', async () => {
    const first = await startSmtp();
    await first.stop();
    const w = await open({ GATEHOUSE_SMTP_URL: first.url });
    await w.jobs.start();
    await withTransaction(w.db, (tx) => queueMail(tx, w.world, mail('late@b.example')));
    await expect
      .poll(
        async () =>
          (await sql<{ state: string }>`select state from pgboss.job where name = 'mail'`.execute(w.db)).rows[0]?.state,
      )
      .toBe('retry');
    const s = await mailServer(Number(new URL(first.url).port));
    await s.mailTo('late@b.example');
    expect(s.received).toHaveLength(1);
    expect(w.logged.join('')).not.toContain('token-of-this-mail');
  });

  test('a mailbox that does not exist is given up and keeps nobody waiting', async () => {
    const s = await mailServer();
    s.refuse('gone@b.example');
    const w = await open({ GATEHOUSE_SMTP_URL: s.url });
    await w.jobs.start();
    await withTransaction(w.db, async (tx) => {
      await queueMail(tx, w.world, mail('gone@b.example'));
      await queueMail(tx, w.world, mail('here@b.example'));
    });
    await s.mailTo('here@b.example');
    await expect
      .poll(
        async () =>
          (await sql`select 1 from pgboss.job where name = 'mail' and state <> 'completed'`.execute(w.db)).rows.length,
      )
      .toBe(0);
  });

  test('to nobody is thrown away, and keeps nobody waiting', async () => {
    const s = await mailServer();
    const w = await open({ GATEHOUSE_SMTP_URL: s.url });
    await w.jobs.start();
    await withTransaction(w.db, async (tx) => {
      await queueMail(tx, w.world, mail(NOBODY));
      await queueMail(tx, w.world, mail('here@b.example'));
    });
    await s.mailTo('here@b.example');
    await expect
      .poll(
        async () =>
          (await sql`select 1 from pgboss.job where name = 'mail' and state <> 'completed'`.execute(w.db)).rows.length,
      )
      .toBe(0);
    expect(s.received).toHaveLength(1);
  });
});
