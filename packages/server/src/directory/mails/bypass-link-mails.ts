import { browserName } from '../../platform/browser-name.ts';
import { composeMail, type Mail, nameText } from './mail.ts';
import type { MailMessages } from './messages/translator.ts';

/** To all Owners, each time (requirement 40). The link itself is in no mail. */
export type BypassUsedMailData = {
  readonly organization: string;
  readonly name: string;
  readonly email: string;
  readonly ipAddress: string;
  readonly userAgent: string | null;
  readonly at: Date;
  readonly settingsLink: string;
};

const used = { subject: 'bypassUsed.subject', text: 'bypassUsed.text', advice: 'bypassUsed.advice' } as const;
const rehearsed = {
  subject: 'bypassRehearsed.subject',
  text: 'bypassRehearsed.text',
  advice: 'bypassRehearsed.advice',
} as const;

export const bypassUsedMail = (data: BypassUsedMailData, t: MailMessages): Mail => useMail(data, t, used);

/** A drill: no alarm, and yet all of them know. */
export const bypassRehearsedMail = (data: BypassUsedMailData, t: MailMessages): Mail => useMail(data, t, rehearsed);

function useMail(data: BypassUsedMailData, t: MailMessages, words: typeof used | typeof rehearsed): Mail {
  const organization = nameText(data.organization);
  const name = nameText(data.name) || data.email;
  return composeMail(t, {
    subject: t(words.subject, { organization }),
    paragraphs: [t(words.text, { name, organization }), t(words.advice, { name })],
    facts: factsOf(data, t),
    action: { label: t('bypassUsed.action'), link: data.settingsLink },
  });
}

/** Before a use can be told as a drill, all Owners know who began one, and from where. */
export function bypassDrillMail(data: BypassUsedMailData & { readonly endsAt: Date }, t: MailMessages): Mail {
  const name = nameText(data.name) || data.email;
  return composeMail(t, {
    subject: t('bypassDrill.subject', { organization: nameText(data.organization) }),
    paragraphs: [t('bypassDrill.text', { name, until: t.dateTime(data.endsAt) }), t('bypassDrill.advice', { name })],
    facts: factsOf(data, t),
    action: { label: t('bypassUsed.action'), link: data.settingsLink },
  });
}

const factsOf = (data: BypassUsedMailData, t: MailMessages) =>
  [
    [t('mail.who'), data.email],
    [t('mail.from'), data.ipAddress],
    [t('mail.browser'), nameText(browserName(data.userAgent))],
    [t('mail.when'), t.dateTime(data.at)],
  ] as const;

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
