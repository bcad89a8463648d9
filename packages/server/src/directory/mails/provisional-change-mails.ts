import type { ProvisionalKind } from '@gatehouse/contract/vocabulary';
import { composeMail, type Mail, nameText } from './mail.ts';
import type { MailMessages } from './messages/translator.ts';

/** To all Owners, when nobody confirmed a change of how people sign in: it was undone, or had to stay. */
export type ProvisionalChangeMailData = {
  readonly organization: string;
  readonly kind: ProvisionalKind;
  /** The connection or domain; empty for the settings of the organization. */
  readonly target: string;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly settingsLink: string;
};

const reverted = { subject: 'reverted.subject', text: 'reverted.text', advice: 'reverted.advice' } as const;
const kept = { subject: 'kept.subject', text: 'kept.text', advice: 'kept.advice' } as const;

export const changeRevertedMail = (data: ProvisionalChangeMailData, t: MailMessages): Mail =>
  composed(data, t, reverted);

export const changeKeptMail = (data: ProvisionalChangeMailData, t: MailMessages): Mail => composed(data, t, kept);

function composed(data: ProvisionalChangeMailData, t: MailMessages, words: typeof reverted | typeof kept): Mail {
  const what = data.kind === 'authentication' ? t('reverted.authentication') : nameText(data.target);
  return composeMail(t, {
    subject: t(words.subject, { organization: nameText(data.organization) }),
    paragraphs: [t(words.text, { what }), t(words.advice)],
    facts: [
      [t('reverted.what'), what],
      ...(data.madeBy === '' ? [] : [[t('mail.who'), nameText(data.madeBy)] as const]),
      [t('mail.when'), t.dateTime(data.madeAt)],
    ],
    action: { label: t('bypassUsed.action'), link: data.settingsLink },
  });
}
