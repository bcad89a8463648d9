import { canonicalDomain } from '@gatehouse/contract/email';
import { parse } from 'tldts';
import { ProblemError } from '../../platform/problem.ts';

/** Mailboxes there belong to the public, so nobody speaks for them. Their many country twins are matched by name. */
const publicProviders = new Set([
  ...['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'passport.com'],
  ...['yahoo.com', 'ymail.com', 'rocketmail.com', 'aol.com', 'aim.com', 'icloud.com', 'me.com', 'mac.com'],
  ...['proton.me', 'protonmail.com', 'pm.me', 'tutanota.com', 'tuta.com', 'tuta.io', 'hey.com', 'fastmail.com'],
  ...['fastmail.fm', 'zoho.com', 'zohomail.com', 'mail.com', 'email.com', 'gmx.com', 'gmx.net', 'gmx.de', 'gmx.at'],
  ...['gmx.ch', 'web.de', 't-online.de', 'freenet.de', 'posteo.de', 'mailbox.org', 'orange.fr', 'wanadoo.fr'],
  ...['free.fr', 'laposte.net', 'sfr.fr', 'libero.it', 'virgilio.it', 'tiscali.it', 'alice.it', 'mail.ru'],
  ...['yandex.ru', 'yandex.com', 'ya.ru', 'bk.ru', 'list.ru', 'inbox.ru', 'rambler.ru', 'qq.com', 'foxmail.com'],
  ...['163.com', '126.com', 'yeah.net', 'sina.com', 'sohu.com', 'aliyun.com', 'naver.com', 'daum.net', 'hanmail.net'],
  ...['rediffmail.com', 'comcast.net', 'verizon.net', 'att.net', 'sbcglobal.net', 'bellsouth.net', 'cox.net'],
  ...['charter.net', 'earthlink.net', 'btinternet.com', 'sky.com', 'virginmedia.com', 'ntlworld.com', 'bigpond.com'],
  ...['shaw.ca', 'rogers.com', 'sympatico.ca', 'uol.com.br', 'bol.com.br', 'terra.com.br', 'seznam.cz', 'wp.pl'],
  ...['onet.pl', 'o2.pl', 'interia.pl', 'mailinator.com', 'guerrillamail.com', 'duck.com', 'yopmail.com', 'gmx.us'],
]);
const publicFamilies = new Set([
  'yahoo',
  'hotmail',
  'outlook',
  'live',
  'gmail',
  'googlemail',
  'ymail',
  'gmx',
  'yandex',
]);

/** The canonical form of a domain an organization can manage. Throws with what is wrong with any other. */
export function manageableDomain(text: string): string {
  const domain = canonicalDomain(text);
  if (domain === null) throw new ProblemError('domain_invalid', { detail: 'Write a domain, like example.com.' });
  const { domain: registrable, domainWithoutSuffix } = parse(domain, { allowPrivateDomains: true });
  if (registrable === null) {
    throw new ProblemError('domain_invalid', {
      detail: `“${domain}” is a public suffix: everybody registers names below it.`,
    });
  }
  if (
    publicProviders.has(domain) ||
    publicProviders.has(registrable) ||
    publicFamilies.has(domainWithoutSuffix ?? '')
  ) {
    const detail = `“${domain}” gives mailboxes to everybody, so no organization can speak for it.`;
    throw new ProblemError('domain_public_provider', { detail });
  }
  return domain;
}
