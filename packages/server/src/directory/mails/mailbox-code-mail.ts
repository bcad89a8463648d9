import { composeMail, type Mail } from './mail.ts';
import type { MailMessages } from './messages/translator.ts';

export type MailboxCodeMailData = { readonly code: string; readonly validMinutes: number };

/** The code stands in the subject too: it is read from a notification more often than from the mail. */
export function mailboxCodeMail(data: MailboxCodeMailData, t: MailMessages): Mail {
  return composeMail(t, {
    subject: t('code.subject', { code: data.code }),
    paragraphs: [t('code.text')],
    code: data.code,
    note: t('code.note', { count: data.validMinutes }),
  });
}
