import { composeMail, type Mail, nameText } from './mail.ts';
import type { MailMessages } from './messages/translator.ts';

/** To Owners and operators after repeated misses (requirement 29). */
export type DomainFailingMailData = {
  readonly organization: string;
  readonly domain: string;
  readonly recordName: string;
  readonly expected: string;
  /** What DNS answered; empty when there was no such record. */
  readonly received: readonly string[];
  readonly settingsLink: string;
};

export function domainFailingMail(data: DomainFailingMailData, t: MailMessages): Mail {
  const organization = nameText(data.organization);
  const { domain } = data;
  return composeMail(t, {
    subject: t('domain.subject', { domain, organization }),
    paragraphs: [t('domain.text', { domain }), t('domain.stopped', { organization, domain })],
    facts: [
      [t('domain.label'), data.recordName],
      [t('domain.expected'), data.expected],
      ...(data.received.length === 0 ? [t('domain.nothing')] : data.received).map(
        (value) => [t('domain.received'), value] as const,
      ),
    ],
    action: { label: t('domain.action'), link: data.settingsLink },
  });
}
