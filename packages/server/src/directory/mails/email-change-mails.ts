import { composeMail, type Mail } from './mail.ts';
import type { MailMessages } from './messages/translator.ts';

export type EmailChangeMailData = { readonly email: string; readonly link: string; readonly validHours: number };

/** To the new mailbox: only who reads it can finish the change. */
export function emailChangeMail(data: EmailChangeMailData, t: MailMessages): Mail {
  return composeMail(t, {
    subject: t('emailChange.subject'),
    paragraphs: [t('emailChange.text', { email: data.email }), t('emailChange.where')],
    action: { label: t('emailChange.action'), link: data.link },
    note: `${t('mail.hours', { count: data.validHours })} ${t('mail.notYou')}`,
  });
}

/** Sent instead to a mailbox that has an account: whoever asked sees the same page for both (requirement 7). */
export function emailTakenMail({ email, link }: Omit<EmailChangeMailData, 'validHours'>, t: MailMessages): Mail {
  return composeMail(t, {
    subject: t('emailTaken.subject'),
    paragraphs: [t('emailTaken.text', { email }), t('emailTaken.advice')],
    action: { label: t('exists.action'), link },
    note: t('mail.notYou'),
  });
}

export type EmailChangeNotice = {
  readonly email: string;
  readonly newEmail: string;
  readonly ipAddress: string;
  readonly at: Date;
  readonly accountLink: string;
};

/** To the old mailbox, at once: whoever did not ask still has time. */
export const emailChangeAskedMail = (data: EmailChangeNotice, t: MailMessages): Mail =>
  notice(t, data, {
    subject: t('emailAsked.subject'),
    text: t('emailAsked.text', data),
    advice: t('emailAsked.advice'),
  });

/** To both mailboxes, once it is done. */
export const emailChangedMail = (data: EmailChangeNotice, t: MailMessages): Mail =>
  notice(t, data, {
    subject: t('emailChanged.subject'),
    text: t('emailChanged.text', data),
    advice: t('emailChanged.advice'),
  });

type Words = { subject: string; text: string; advice: string };

function notice(t: MailMessages, data: EmailChangeNotice, { subject, text, advice }: Words): Mail {
  return composeMail(t, {
    subject,
    paragraphs: [text, advice],
    facts: [
      [t('mail.from'), data.ipAddress],
      [t('mail.when'), t.dateTime(data.at)],
    ],
    action: { label: t('linked.action'), link: data.accountLink },
  });
}
