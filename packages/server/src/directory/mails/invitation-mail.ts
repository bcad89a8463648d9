import { composeMail, type Mail, nameText } from './mail.ts';
import type { MailMessages } from './messages/translator.ts';

export type InvitationMailData = {
  readonly organization: string;
  /** Null when the inviter has no name to show any more. */
  readonly inviter: string | null;
  readonly role: 'ORGANIZATION_OWNER' | 'ORGANIZATION_BILLING_ADMIN' | 'ORGANIZATION_MEMBER';
  readonly link: string;
  readonly openDays: number;
};

const roleKeys = {
  ORGANIZATION_OWNER: 'role.ORGANIZATION_OWNER',
  ORGANIZATION_BILLING_ADMIN: 'role.ORGANIZATION_BILLING_ADMIN',
  ORGANIZATION_MEMBER: 'role.ORGANIZATION_MEMBER',
} as const;

export function invitationMail(data: InvitationMailData, t: MailMessages): Mail {
  const organization = nameText(data.organization);
  const inviter = data.inviter === null ? null : nameText(data.inviter);
  const role = t(roleKeys[data.role]);
  return composeMail(t, {
    subject:
      inviter === null
        ? t('invitation.subjectAnonymous', { organization })
        : t('invitation.subject', { inviter, organization }),
    paragraphs: [
      inviter === null
        ? t('invitation.textAnonymous', { organization, role })
        : t('invitation.text', { inviter, organization, role }),
    ],
    action: { label: t('invitation.action'), link: data.link },
    note: t('invitation.note', { count: data.openDays }),
  });
}
