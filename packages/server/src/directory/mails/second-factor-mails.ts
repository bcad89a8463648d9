import { composeMail, type Mail } from './mail.ts';
import type { MailMessages } from './messages/translator.ts';

/** To the account's own address, whenever its second factors change or a recovery code is used (requirement 11). */
export type FactorChange =
  | 'totpAdded'
  | 'totpRemoved'
  | 'passkeyAdded'
  | 'passkeyRemoved'
  | 'codesRegenerated'
  | 'codeUsed'
  | 'reset';

const subjects = {
  totpAdded: 'factor.totpAdded.subject',
  totpRemoved: 'factor.totpRemoved.subject',
  passkeyAdded: 'factor.passkeyAdded.subject',
  passkeyRemoved: 'factor.passkeyRemoved.subject',
  codesRegenerated: 'factor.codesRegenerated.subject',
  codeUsed: 'factor.codeUsed.subject',
  reset: 'factor.reset.subject',
} as const satisfies Record<FactorChange, string>;

const texts = {
  totpAdded: 'factor.totpAdded.text',
  totpRemoved: 'factor.totpRemoved.text',
  passkeyAdded: 'factor.passkeyAdded.text',
  passkeyRemoved: 'factor.passkeyRemoved.text',
  codesRegenerated: 'factor.codesRegenerated.text',
  codeUsed: 'factor.codeUsed.text',
  reset: 'factor.reset.text',
} as const satisfies Record<FactorChange, string>;

export type SecondFactorMailData = {
  readonly email: string;
  readonly change: FactorChange;
  readonly ipAddress: string;
  readonly at: Date;
  readonly accountLink: string;
};

export function secondFactorMail(data: SecondFactorMailData, t: MailMessages): Mail {
  const { email, change } = data;
  return composeMail(t, {
    subject: t(subjects[change]),
    paragraphs: [t(texts[change], { email }), t(change === 'reset' ? 'factor.resetNote' : 'factor.note')],
    facts: [
      // Where support sits is no business of the person's.
      ...(change === 'reset' ? [] : [[t('mail.from'), data.ipAddress] as const]),
      [t('mail.when'), t.dateTime(data.at)],
    ],
    action: { label: t('linked.action'), link: data.accountLink },
  });
}
