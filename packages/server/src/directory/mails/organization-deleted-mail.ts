import { composeMail, type Mail, nameText } from './mail.ts';
import type { MailMessages } from './messages/translator.ts';

/** To all who were its Owners. The link leads to what is left: their other organizations. */
export type OrganizationDeletedMailData = {
  readonly organization: string;
  readonly name: string;
  readonly email: string;
  readonly at: Date;
  readonly organizationsLink: string;
};

export function organizationDeletedMail(data: OrganizationDeletedMailData, t: MailMessages): Mail {
  const organization = nameText(data.organization);
  const name = nameText(data.name) || data.email || t('organizationDeleted.support');
  return composeMail(t, {
    subject: t('organizationDeleted.subject', { organization }),
    paragraphs: [t('organizationDeleted.text', { name, organization }), t('organizationDeleted.advice')],
    facts: [
      [t('mail.who'), data.email || name],
      [t('mail.when'), t.dateTime(data.at)],
    ],
    action: { label: t('organizationDeleted.action'), link: data.organizationsLink },
  });
}
