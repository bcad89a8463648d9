import type { CalendarEntry } from '../../policy/access-calendar.ts';
import { composeMail, type Mail, nameText } from './mail.ts';
import type { MailMessages } from './messages/translator.ts';

/** To all Owners, once a week, where a day is near on which people would stop getting in. */
export type CalendarDigestMailData = {
  readonly organization: string;
  readonly entries: readonly CalendarEntry[];
  readonly settingsLink: string;
};

export function calendarDigestMail(
  { organization, entries, settingsLink }: CalendarDigestMailData,
  t: MailMessages,
): Mail {
  return composeMail(t, {
    subject: t('calendar.subject', { organization: nameText(organization) }),
    paragraphs: [t('calendar.text', { organization: nameText(organization) })],
    facts: entries.map((entry) => [entry.at ? t.dateTime(entry.at) : '', nameText(calendarSentence(entry, t))]),
    action: { label: t('calendar.action'), link: settingsLink },
  });
}

/** One end in a sentence, for mails and for calendars of other programs. */
export function calendarSentence({ kind, concerns }: CalendarEntry, t: MailMessages): string {
  const name = concerns?.name ?? '';
  switch (kind) {
    case 'certificate_ends':
      return t('calendar.certificate', { name });
    case 'client_secret_ends':
      return t('calendar.clientSecret', { name });
    case 'own_key_ends':
      return t('calendar.ownKey', { name });
    case 'domain_failing':
      return t('calendar.domainFailing', { name });
    case 'domain_lapsed':
      return t('calendar.domainLapsed', { name });
    case 'sole_owner':
      return t('calendar.soleOwner');
    case 'bypass_link_missing':
      return t('calendar.linkMissing');
    case 'bypass_link_never_rehearsed':
    case 'bypass_link_rehearsal':
      return t('calendar.rehearsal');
    default:
      return kind satisfies never;
  }
}
