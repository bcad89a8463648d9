import { composeMail, type Mail, nameText } from './mail.ts';
import type { MailMessages } from './messages/translator.ts';

export type PasswordResetMailData = {
  readonly email: string;
  readonly link: string;
  readonly validMinutes: number;
  /** Set when the password is for signing in on this organization's bypass link. */
  readonly bypassOf?: string | undefined;
};

export function passwordResetMail(data: PasswordResetMailData, t: MailMessages): Mail {
  const organization = data.bypassOf === undefined ? undefined : nameText(data.bypassOf);
  return composeMail(t, {
    subject: organization === undefined ? t('reset.subject') : t('reset.bypassSubject', { organization }),
    paragraphs: [
      organization === undefined ? t('reset.text', { email: data.email }) : t('reset.bypassText', { organization }),
    ],
    action: { label: t('reset.action'), link: data.link },
    note: `${t('mail.minutes', { count: data.validMinutes })} ${t('mail.notYou')}`,
  });
}
