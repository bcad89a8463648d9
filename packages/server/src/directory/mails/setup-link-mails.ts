import type { SetupTask } from '@gatehouse/contract/vocabulary';
import { composeMail, type Mail, nameText } from './mail.ts';
import type { MailMessages } from './messages/translator.ts';

/** To whoever an Owner asks to do one thing; they need no account. */
export type SetupLinkMailData = {
  readonly organization: string;
  /** null: an unattended set-up asks. */
  readonly sender: string | null;
  readonly task: SetupTask;
  /** The domain or the connection. */
  readonly about: string;
  readonly link: string;
  readonly expiresAt: Date;
};

const asked = { domain: 'setup.domain', connection: 'setup.connection', certificate: 'setup.certificate' } as const;

export function setupLinkMail(data: SetupLinkMailData, t: MailMessages): Mail {
  const organization = nameText(data.organization);
  const sender = data.sender === null ? organization : nameText(data.sender);
  return composeMail(t, {
    subject: t('setup.subject', { organization }),
    paragraphs: [t(asked[data.task], { sender, organization, about: nameText(data.about) }), t('setup.account')],
    action: { label: t('setup.action'), link: data.link },
    note: t('setup.note', { day: t.dateTime(data.expiresAt) }),
  });
}

/** To all Owners: what is left is theirs. */
export type SetupFinishedMailData = {
  readonly organization: string;
  readonly task: SetupTask;
  readonly about: string;
  readonly recipient: string | null;
  readonly settingsLink: string;
};

const finished = {
  domain: 'setupFinished.domain',
  connection: 'setupFinished.connection',
  certificate: 'setupFinished.certificate',
} as const;

export function setupFinishedMail(data: SetupFinishedMailData, t: MailMessages): Mail {
  const about = nameText(data.about);
  const organization = nameText(data.organization);
  const who = data.recipient ?? t('setupFinished.bearer');
  return composeMail(t, {
    subject: t('setupFinished.subject', { about, organization }),
    paragraphs: [t(finished[data.task], { about, organization, who })],
    action: { label: t('setupFinished.action'), link: data.settingsLink },
  });
}
