import type { HoldReason } from '../../policy/metadata-changes.ts';
import { composeMail, type Mail, nameText } from './mail.ts';
import type { MailMessages } from './messages/translator.ts';

/** To all Owners: the metadata of a provider brings what somebody has to look at, or cannot be read any more. */

type About = { readonly organization: string; readonly connection: string; readonly settingsLink: string };

const reasons = {
  not_verified: 'metadata.held.not_verified',
  other_entity: 'metadata.held.other_entity',
} as const satisfies Record<HoldReason, string>;

export type MetadataHeldMailData = About & { readonly reason: HoldReason };

export function metadataHeldMail(
  { organization, connection, settingsLink, reason }: MetadataHeldMailData,
  t: MailMessages,
): Mail {
  const names = { connection: nameText(connection), organization: nameText(organization) };
  return composeMail(t, {
    subject: t('metadata.heldSubject', names),
    paragraphs: [t('metadata.held', names), t(reasons[reason]), t('metadata.heldAdvice')],
    action: { label: t('metadata.heldAction'), link: settingsLink },
  });
}

export type MetadataFailingMailData = About & { readonly url: string; readonly since: Date };

export function metadataFailingMail(data: MetadataFailingMailData, t: MailMessages): Mail {
  const names = { connection: nameText(data.connection), organization: nameText(data.organization) };
  return composeMail(t, {
    subject: t('metadata.failingSubject', names),
    paragraphs: [t('metadata.failing', { ...names, day: t.dateTime(data.since) }), t('metadata.failingAdvice', names)],
    facts: [[t('metadata.address'), data.url]],
    action: { label: t('ending.action'), link: data.settingsLink },
  });
}
