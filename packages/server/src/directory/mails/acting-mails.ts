import type { ActingScope } from '@gatehouse/contract/vocabulary';
import { composeMail, type Mail, nameText, oneLine } from './mail.ts';
import type { MailMessages } from './messages/translator.ts';

/** To all Owners: somebody of the support team acts for their organization from now on. */
export type ActingStartedMailData = {
  readonly organization: string;
  readonly name: string;
  readonly reason: string;
  readonly scope: ActingScope;
  readonly at: Date;
  readonly endsAt: Date;
  readonly logLink: string;
};

export function actingStartedMail(data: ActingStartedMailData, t: MailMessages): Mail {
  const organization = nameText(data.organization);
  const name = nameText(data.name);
  return composeMail(t, {
    subject: t('acting.subject', { organization }),
    paragraphs: [
      data.scope === 'change' ? t('acting.change', { name, organization }) : t('acting.read', { name, organization }),
      t('acting.advice'),
    ],
    facts: [
      [t('requested.reason'), oneLine(data.reason)],
      [t('mail.when'), t.dateTime(data.at)],
      [t('acting.until'), t.dateTime(data.endsAt)],
    ],
    action: { label: t('acting.action'), link: data.logLink },
  });
}
