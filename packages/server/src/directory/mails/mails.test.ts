import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { identityLinkedMail, passwordChangedMail } from './account-mails.ts';
import { bypassChangedMail, bypassUsedMail } from './bypass-link-mails.ts';
import { changeDecidedMail, changeRequestedMail } from './change-request-mails.ts';
import { domainFailingMail } from './domain-failing-mail.ts';
import { accountExistsMail, emailVerificationMail } from './email-verification-mail.ts';
import { invitationMail } from './invitation-mail.ts';
import type { Mail } from './mail.ts';
import { mailboxCodeMail } from './mailbox-code-mail.ts';
import { en } from './messages/en.ts';
import { mailMessages } from './messages/translator.ts';
import { passwordResetMail } from './password-reset-mail.ts';

const t = mailMessages('en');
const at = new Date('2026-11-24T06:42:00Z');
const link = 'https://id.example.com/invitation/abc';
const email = 'ana@acme.example';
const HOSTILE = 'Acme\r\nBcc: all@example.org\u202e <script>alert(1)</script> https://evil.example/win';

/** Every mail with the given words wherever somebody else's words can stand. */
function mailsWith(name: string): Record<string, Mail> {
  const organization = name;
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
    bypassUsed: bypassUsedMail({ organization, name, email, ipAddress: '198.51.100.7', at, settingsLink: link }, t),
    bypassCreated: bypassChangedMail({ organization, change: 'created', name, email, at, settingsLink: link }, t),
    bypassRegenerated: bypassChangedMail(
      { organization, change: 'regenerated', name, email, at, settingsLink: link },
      t,
    ),
    bypassDeleted: bypassChangedMail({ organization, change: 'deleted', name, email, at, settingsLink: link }, t),
    passwordChanged: passwordChangedMail({ email, ipAddress: '198.51.100.7', at, resetLink: link }, t),
    identityLinked: identityLinkedMail({ email, method: name, at, accountLink: link }, t),
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
    changeRequested: changeRequestedMail({ organization, name, change: name, reason: name, link }, t),
    changeApproved: changeDecidedMail({ organization, decision: 'approved', change: name, link }, t),
    changeDeclined: changeDecidedMail({ organization, decision: 'declined', change: name, reason: name, link }, t),
  };
}

describe.each(Object.entries(mailsWith(HOSTILE)))('%s', (_name, mail) => {
  test('keeps hostile names inert in subject, text and markup', () => {
    expect(mail.subject).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect([...mail.subject].length).toBeLessThanOrEqual(150);
    expect(mail.text).not.toMatch(/^Bcc:/m);
    expect(mail.html).not.toMatch(/<script/i);
    expect([...mail.html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address)).toEqual([link]);
  });

  test('gives the link once in the text, on a line of its own, and loads nothing', () => {
    expect(mail.text.split('\n').filter((line) => line === link)).toHaveLength(1);
    expect(mail.html).not.toMatch(/<img|<link|url\(|src=/i);
  });
});

test('a name that looks like an address does not become a link in the mail program', () => {
  const { subject, text } = invitationMail(
    { organization: 'https://evil.example/win', inviter: 'Ana', role: 'ORGANIZATION_MEMBER', link, openDays: 7 },
    t,
  );
  expect(subject + text).not.toContain('evil.example');
  expect((subject + text).replaceAll('\u2060', '')).toContain('https://evil.example/win');
});

test('ordinary names arrive as they are', () => {
  const { subject } = invitationMail(
    { organization: 'Müller & Söhne', inviter: "Aoife O'Brien", role: 'ORGANIZATION_MEMBER', link, openDays: 7 },
    t,
  );
  expect(subject).toBe("Aoife O'Brien invited you to Müller & Söhne");
});

test('the code stands in the subject, alone in the text, and in no link', () => {
  const mail = mailboxCodeMail({ code: '042137', validMinutes: 10 }, t);
  expect(mail.subject).toBe('042137 is your code');
  expect(mail.text).toMatch(/^042137$/m);
  expect(mail.html).not.toContain('href');
});

test('a domain without a record says so', () => {
  const data = {
    organization: 'Acme',
    domain: 'acme.example',
    recordName: '_gatehouse.acme.example',
    expected: 'x',
    settingsLink: link,
  };
  expect(domainFailingMail({ ...data, received: [] }, t).text).toContain('Received: no TXT record');
});

test('every message is used', () => {
  const here = new URL('./', import.meta.url);
  const names = readdirSync(here).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const text = names.map((name) => readFileSync(new URL(name, here), 'utf8')).join('\n');
  expect(Object.keys(en).filter((key) => !text.includes(`'${key}'`))).toEqual([]);
});
