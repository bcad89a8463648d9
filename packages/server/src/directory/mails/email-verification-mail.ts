import { composeMail, type Mail } from './mail.ts';
import type { MailMessages } from './messages/translator.ts';

export type EmailVerificationMailData = { readonly email: string; readonly link: string; readonly validHours: number };

export function emailVerificationMail(data: EmailVerificationMailData, t: MailMessages): Mail {
  return composeMail(t, {
    subject: t('verify.subject'),
    paragraphs: [t('verify.text', { email: data.email })],
    action: { label: t('verify.action'), link: data.link },
    note: `${t('mail.hours', { count: data.validHours })} ${t('mail.notYou')}`,
  });
}

export type AccountExistsMailData = { readonly email: string; readonly link: string };

/** Sent instead of a confirmation to whoever signs up twice: the page says the same for both (requirement 7). */
export function accountExistsMail(data: AccountExistsMailData, t: MailMessages): Mail {
  return composeMail(t, {
    subject: t('exists.subject'),
    paragraphs: [t('exists.text', { email: data.email })],
    action: { label: t('exists.action'), link: data.link },
    note: t('mail.notYou'),
  });
}
