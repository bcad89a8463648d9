import { composeMail, type Mail, nameText, oneLine } from './mail.ts';
import type { MailMessages } from './messages/translator.ts';

/** To operators: an Owner asks for a change that support makes on this instance. */
export type ChangeRequestedMailData = {
  readonly organization: string;
  readonly name: string;
  /** The change in one line, as the preview words it. */
  readonly change: string;
  readonly reason?: string | undefined;
  readonly link: string;
};

export function changeRequestedMail(data: ChangeRequestedMailData, t: MailMessages): Mail {
  const organization = nameText(data.organization);
  return composeMail(t, {
    subject: t('requested.subject', { organization }),
    paragraphs: [t('requested.text', { name: nameText(data.name), organization, change: oneLine(data.change) })],
    facts: data.reason === undefined ? undefined : [[t('requested.reason'), data.reason]],
    action: { label: t('requested.action'), link: data.link },
  });
}

/** Back to the Owner who asked. */
export type ChangeDecidedMailData = {
  readonly organization: string;
  readonly decision: 'approved' | 'declined';
  readonly change: string;
  readonly reason?: string | undefined;
  readonly link: string;
};

export function changeDecidedMail(data: ChangeDecidedMailData, t: MailMessages): Mail {
  const organization = nameText(data.organization);
  const change = oneLine(data.change);
  const approved = data.decision === 'approved';
  return composeMail(t, {
    subject: approved ? t('decided.approvedSubject', { organization }) : t('decided.declinedSubject', { organization }),
    paragraphs: [approved ? t('decided.approvedText', { change }) : t('decided.declinedText', { change })],
    facts: data.reason === undefined ? undefined : [[t('requested.reason'), data.reason]],
    action: { label: t('decided.action'), link: data.link },
  });
}
