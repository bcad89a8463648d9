import { composeMail, type Mail, nameText } from './mail.ts';
import type { MailMessages } from './messages/translator.ts';

/** To all Owners, each time (requirement 40). The link itself is in no mail. */
export type BypassUsedMailData = {
  readonly organization: string;
  readonly name: string;
  readonly email: string;
  readonly ipAddress: string;
  readonly at: Date;
  readonly settingsLink: string;
};

export function bypassUsedMail(data: BypassUsedMailData, t: MailMessages): Mail {
  const organization = nameText(data.organization);
  return composeMail(t, {
    subject: t('bypassUsed.subject', { organization }),
    paragraphs: [
      t('bypassUsed.text', { name: nameText(data.name) || data.email, organization }),
      t('bypassUsed.advice'),
    ],
    facts: [
      [t('mail.who'), data.email],
      [t('mail.from'), data.ipAddress],
      [t('mail.when'), t.dateTime(data.at)],
    ],
    action: { label: t('bypassUsed.action'), link: data.settingsLink },
  });
}

export type BypassChangedMailData = {
  readonly organization: string;
  readonly change: 'created' | 'regenerated' | 'deleted';
  readonly name: string;
  readonly email: string;
  readonly at: Date;
  readonly settingsLink: string;
};

const changeKeys = {
  created: { subject: 'bypassChanged.created.subject', text: 'bypassChanged.created.text' },
  regenerated: { subject: 'bypassChanged.regenerated.subject', text: 'bypassChanged.regenerated.text' },
  deleted: { subject: 'bypassChanged.deleted.subject', text: 'bypassChanged.deleted.text' },
} as const;

export function bypassChangedMail(data: BypassChangedMailData, t: MailMessages): Mail {
  const name = nameText(data.name) || data.email;
  const keys = changeKeys[data.change];
  return composeMail(t, {
    subject: t(keys.subject, { organization: nameText(data.organization) }),
    paragraphs: [t(keys.text, { name }), t('bypassChanged.advice', { name })],
    facts: [
      [t('mail.who'), data.email],
      [t('mail.when'), t.dateTime(data.at)],
    ],
    action: { label: t('bypassUsed.action'), link: data.settingsLink },
  });
}
