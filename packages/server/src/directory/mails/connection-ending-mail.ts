import { composeMail, type Mail, nameText } from './mail.ts';
import type { MailMessages } from './messages/translator.ts';

/** To all Owners, in time to renew what ends. */
export type ConnectionEndingMailData = {
  readonly organization: string;
  readonly connection: string;
  readonly what: 'certificate' | 'clientSecret' | 'ownKey';
  readonly hasEnded: boolean;
  readonly endsAt: Date;
  readonly settingsLink: string;
};

const texts = {
  certificate: { soon: 'ending.certificate', over: 'ended.certificate', advice: 'ending.advice' },
  clientSecret: { soon: 'ending.clientSecret', over: 'ended.clientSecret', advice: 'ending.advice' },
  ownKey: { soon: 'ending.ownKey', over: 'ended.ownKey', advice: 'ending.ownKeyAdvice' },
} as const;

export function connectionEndingMail(data: ConnectionEndingMailData, t: MailMessages): Mail {
  const names = { connection: nameText(data.connection), organization: nameText(data.organization) };
  const day = t.dateTime(data.endsAt);
  return composeMail(t, {
    subject: subjectOf(data, t),
    paragraphs: [
      t(texts[data.what][data.hasEnded ? 'over' : 'soon'], { ...names, day }),
      t(texts[data.what].advice, { connection: names.connection }),
    ],
    action: { label: t('ending.action'), link: data.settingsLink },
  });
}

/** A key of our own is no reason to write that sign-in ends: many providers go on without looking at it. */
function subjectOf({ what, hasEnded, connection, endsAt }: ConnectionEndingMailData, t: MailMessages): string {
  const names = { connection: nameText(connection) };
  const day = t.dateTime(endsAt);
  if (what === 'ownKey')
    return hasEnded ? t('ended.ownKeySubject', names) : t('ending.ownKeySubject', { ...names, day });
  return hasEnded ? t('ended.subject', names) : t('ending.subject', { ...names, day });
}
