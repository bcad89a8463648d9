import { setupTasks } from '@gatehouse/contract/vocabulary';
import { identityLinkedMail, identityReleasedMail, passwordChangedMail } from '../src/directory/mails/account-mails.ts';
import { actingStartedMail } from '../src/directory/mails/acting-mails.ts';
import {
  bypassChangedMail,
  bypassDrillMail,
  bypassRehearsedMail,
  bypassUsedMail,
} from '../src/directory/mails/bypass-link-mails.ts';
import { calendarDigestMail } from '../src/directory/mails/calendar-mails.ts';
import { changeDecidedMail, changeRequestedMail } from '../src/directory/mails/change-request-mails.ts';
import { connectionEndingMail } from '../src/directory/mails/connection-ending-mail.ts';
import { metadataFailingMail, metadataHeldMail } from '../src/directory/mails/connection-metadata-mails.ts';
import { domainFailingMail } from '../src/directory/mails/domain-failing-mail.ts';
import {
  emailChangeAskedMail,
  emailChangedMail,
  emailChangeMail,
  emailTakenMail,
} from '../src/directory/mails/email-change-mails.ts';
import { accountExistsMail, emailVerificationMail } from '../src/directory/mails/email-verification-mail.ts';
import { invitationMail } from '../src/directory/mails/invitation-mail.ts';
import type { Mail } from '../src/directory/mails/mail.ts';
import { mailMessages } from '../src/directory/mails/messages/translator.ts';
import { organizationDeletedMail } from '../src/directory/mails/organization-deleted-mail.ts';
import { passwordResetMail } from '../src/directory/mails/password-reset-mail.ts';
import { changeKeptMail, changeRevertedMail } from '../src/directory/mails/provisional-change-mails.ts';
import { secondFactorMail } from '../src/directory/mails/second-factor-mails.ts';
import { setupFinishedMail, setupLinkMail } from '../src/directory/mails/setup-link-mails.ts';

const t = mailMessages('en');
const at = new Date('2026-11-24T06:42:00Z');
export const link = 'https://id.example.com/invitation/abc';
const email = 'ana@acme.example';

const factorChanges = [
  'totpAdded',
  'totpRemoved',
  'passkeyAdded',
  'passkeyRemoved',
  'codesRegenerated',
  'codeUsed',
  'reset',
] as const;
const emailNotice = { email, newEmail: 'ana@new.example', ipAddress: '198.51.100.7', at } as const;

/** Every mail with the given words wherever somebody else's words can stand. */
export function mailsWith(name: string): Record<string, Mail> {
  const organization = name;
  const acting = { organization, name, reason: name, at, endsAt: at, logLink: link };
  const use = { organization, name, email, ipAddress: '198.51.100.7', userAgent: name, at, settingsLink: link };
  const provisional = { organization, target: name, madeBy: name, madeAt: at, settingsLink: link };
  return {
    invitation: invitationMail({ organization, inviter: name, role: 'ORGANIZATION_MEMBER', link, openDays: 7 }, t),
    invitationAnonymous: invitationMail(
      { organization, inviter: null, role: 'ORGANIZATION_OWNER', link, openDays: 1 },
      t,
    ),
    reset: passwordResetMail({ email, link, validMinutes: 30 }, t),
    resetBypass: passwordResetMail({ email, link, validMinutes: 30, bypassOf: organization }, t),
    verification: emailVerificationMail({ email, link, validHours: 24 }, t),
    accountExists: accountExistsMail({ email, link }, t),
    bypassUsed: bypassUsedMail(use, t),
    bypassDrill: bypassDrillMail({ ...use, endsAt: at }, t),
    bypassRehearsed: bypassRehearsedMail(use, t),
    bypassCreated: bypassChangedMail({ organization, change: 'created', name, email, at, settingsLink: link }, t),
    bypassRegenerated: bypassChangedMail(
      { organization, change: 'regenerated', name, email, at, settingsLink: link },
      t,
    ),
    bypassDeleted: bypassChangedMail({ organization, change: 'deleted', name, email, at, settingsLink: link }, t),
    calendarDigest: calendarDigestMail(
      {
        organization,
        entries: [
          { kind: 'certificate_ends', at, severity: 'soon', concerns: { kind: 'connection', id: 'con_a', name } },
        ],
        settingsLink: link,
      },
      t,
    ),
    changeReverted: changeRevertedMail({ ...provisional, kind: 'domain' }, t),
    changeRevertedMethods: changeRevertedMail({ ...provisional, kind: 'authentication' }, t),
    changeKept: changeKeptMail({ ...provisional, kind: 'connection' }, t),
    passwordChanged: passwordChangedMail({ email, ipAddress: '198.51.100.7', at, resetLink: link }, t),
    emailChange: emailChangeMail({ email, link, validHours: 24 }, t),
    emailTaken: emailTakenMail({ email, link }, t),
    emailAsked: emailChangeAskedMail({ ...emailNotice, accountLink: link }, t),
    emailChanged: emailChangedMail({ ...emailNotice, accountLink: link }, t),
    identityReleased: identityReleasedMail(
      { email, connection: name, organization: name, by: name, at, accountLink: link },
      t,
    ),
    identityLinked: identityLinkedMail({ email, method: name, at, accountLink: link }, t),
    ...Object.fromEntries(
      factorChanges.map((change) => [
        `factor-${change}`,
        secondFactorMail({ email, change, ipAddress: '198.51.100.7', at, accountLink: link }, t),
      ]),
    ),
    connectionEnding: connectionEndingMail(
      { organization, connection: name, what: 'certificate', hasEnded: false, endsAt: at, settingsLink: link },
      t,
    ),
    connectionEnded: connectionEndingMail(
      { organization, connection: name, what: 'clientSecret', hasEnded: true, endsAt: at, settingsLink: link },
      t,
    ),
    ...Object.fromEntries(
      setupTasks.flatMap((task) => [
        [`${task}SetupLink`, setupLinkMail({ organization, sender: name, task, about: name, link, expiresAt: at }, t)],
        [
          `${task}SetupFinished`,
          setupFinishedMail({ organization, task, about: name, recipient: null, settingsLink: link }, t),
        ],
      ]),
    ),
    ...Object.fromEntries(
      [true, false].map((hasEnded) => [
        `key-${hasEnded ? 'ended' : 'ending'}`,
        connectionEndingMail(
          { organization, connection: name, what: 'ownKey', hasEnded, endsAt: at, settingsLink: link },
          t,
        ),
      ]),
    ),
    metadataFailing: metadataFailingMail(
      { organization, connection: name, url: 'https://idp.example/metadata', since: at, settingsLink: link },
      t,
    ),
    ...Object.fromEntries(
      (['not_verified', 'other_entity'] as const).map((reason) => [
        `metadataHeld-${reason}`,
        metadataHeldMail({ organization, connection: name, reason, settingsLink: link }, t),
      ]),
    ),
    domainFailing: domainFailingMail(
      {
        organization,
        domain: 'acme.example',
        recordName: '_gatehouse.acme.example',
        expected: 'gatehouse=1',
        received: [name],
        settingsLink: link,
      },
      t,
    ),
    actingToChange: actingStartedMail({ ...acting, scope: 'change' }, t),
    actingToLook: actingStartedMail({ ...acting, scope: 'read' }, t),
    organizationDeleted: organizationDeletedMail({ organization, name, email, at, organizationsLink: link }, t),
    changeRequested: changeRequestedMail({ organization, name, change: name, reason: name, link }, t),
    changeApproved: changeDecidedMail({ organization, decision: 'approved', change: name, link }, t),
    changeDeclined: changeDecidedMail({ organization, decision: 'declined', change: name, reason: name, link }, t),
  };
}
