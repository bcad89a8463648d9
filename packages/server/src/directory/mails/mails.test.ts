import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { link, mailsWith } from '../../../test/mail-states.ts';
import { domainFailingMail } from './domain-failing-mail.ts';
import { invitationMail } from './invitation-mail.ts';
import { mailboxCodeMail } from './mailbox-code-mail.ts';
import { en } from './messages/en.ts';
import { mailMessages } from './messages/translator.ts';

const t = mailMessages('en');
const HOSTILE = 'Acme\r\nBcc: all@example.org\u202e <script>alert(1)</script> https://evil.example/win';

describe.each(Object.entries(mailsWith(HOSTILE)))('%s', (_name, mail) => {
  test('keeps hostile names inert in subject, text and markup', () => {
    expect(mail.subject).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
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
