import { composeMail, type Mail, nameText } from './mail.ts';
import type { MailMessages } from './messages/translator.ts';

/** To every verified address of the account (requirement 11). */
export type PasswordChangedMailData = {
  readonly email: string;
  readonly ipAddress: string;
  readonly at: Date;
  readonly resetLink: string;
};

export function passwordChangedMail(data: PasswordChangedMailData, t: MailMessages): Mail {
  return composeMail(t, {
    subject: t('passwordChanged.subject'),
    paragraphs: [t('passwordChanged.text', { email: data.email }), t('passwordChanged.note')],
    facts: [
      [t('mail.from'), data.ipAddress],
      [t('mail.when'), t.dateTime(data.at)],
    ],
    action: { label: t('reset.action'), link: data.resetLink },
  });
}

/** The automatic notice when another way of signing in was linked. */
export type IdentityLinkedMailData = {
  readonly email: string;
  /** "Google", "GitHub" or the connection's name. */
  readonly method: string;
  readonly at: Date;
  readonly accountLink: string;
};

export function identityLinkedMail(data: IdentityLinkedMailData, t: MailMessages): Mail {
  const method = nameText(data.method);
  return composeMail(t, {
    subject: t('linked.subject', { method }),
    paragraphs: [t('linked.text', { method, email: data.email }), t('linked.note')],
    facts: [[t('mail.when'), t.dateTime(data.at)]],
    action: { label: t('linked.action'), link: data.accountLink },
  });
}

/** Somebody else ended a way of signing in, so its owner hears of it and of who that was. */
export type IdentityReleasedMailData = {
  readonly email: string;
  readonly connection: string;
  readonly organization: string;
  /** Who released it; null: no person did. */
  readonly by: string | null;
  readonly at: Date;
  readonly accountLink: string;
};

export function identityReleasedMail(data: IdentityReleasedMailData, t: MailMessages): Mail {
  const { email, by } = data;
  const names = { connection: nameText(data.connection), organization: nameText(data.organization) };
  return composeMail(t, {
    subject: t('released.subject', names),
    paragraphs: [t('released.text', { ...names, email }), t('released.next', { ...names, email }), t('released.note')],
    facts: [...(by === null ? [] : [[t('released.by'), nameText(by)] as const]), [t('mail.when'), t.dateTime(data.at)]],
    action: { label: t('linked.action'), link: data.accountLink },
  });
}
