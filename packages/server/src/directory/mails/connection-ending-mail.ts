import { composeMail, type Mail, nameText } from './mail.ts';
import type { MailMessages } from './messages/translator.ts';

/** To all Owners, in time to renew what ends. */
export type ConnectionEndingMailData = {
  readonly organization: string;
  readonly connection: string;
  readonly what: 'certificate' | 'clientSecret';
  readonly hasEnded: boolean;
  readonly endsAt: Date;
  readonly settingsLink: string;
};

const texts = {
  certificate: { soon: 'ending.certificate', over: 'ended.certificate' },
  clientSecret: { soon: 'ending.clientSecret', over: 'ended.clientSecret' },
} as const;

export function connectionEndingMail(data: ConnectionEndingMailData, t: MailMessages): Mail {
  const names = { connection: nameText(data.connection), organization: nameText(data.organization) };
  const day = t.dateTime(data.endsAt);
  return composeMail(t, {
    subject: data.hasEnded ? t('ended.subject', names) : t('ending.subject', { ...names, day }),
    paragraphs: [
      t(texts[data.what][data.hasEnded ? 'over' : 'soon'], { ...names, day }),
      t('ending.advice', { connection: names.connection }),
    ],
    action: { label: t('ending.action'), link: data.settingsLink },
  });
}
