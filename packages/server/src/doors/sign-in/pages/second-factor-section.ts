import { type Html, html } from '../../../platform/html.ts';
import { buttonForm, hidden } from './fields.ts';
import type { SignInMessages } from './messages/translator.ts';
import { paths } from './paths.ts';

/** The account's second factors, on the account page. */
export type FactorsView = {
  readonly totp: Used | null;
  readonly passkeys: readonly (Used & { readonly id: string; readonly name: string })[];
  /** null without a second factor. */
  readonly codesLeft: number | null;
};

type Used = { readonly createdAt: Date; readonly lastUsedAt: Date | null };

export function secondFactorSection(t: SignInMessages, { totp, passkeys, codesLeft }: FactorsView): Html {
  const none = totp === null && passkeys.length === 0;
  return html`<section class="section"><h2>${t('account.factor')}</h2><p class="muted">${
    none ? t('account.factorNone') : t('account.factorOther')
  }</p>${
    !none &&
    html`<ul class="rows">${totp && totpRow(t, totp)}${passkeys.map((passkey) => passkeyRow(t, passkey))}${
      codesLeft !== null && codesRow(t, codesLeft)
    }</ul>`
  }<div class="row">${totp === null && inline(paths.accountTotp, t('account.addTotp'))}${inline(
    paths.accountPasskeyAdd,
    t('account.addPasskey'),
  )}</div></section>`;
}

function inline(href: string, label: string): Html {
  return html`<a class="button plain inline" href="${href}">${label}</a>`;
}

function totpRow(t: SignInMessages, totp: Used): Html {
  const name = t('account.totp');
  return row(t, { name, used: totp }, buttonForm(paths.accountTotpRemove, remove(t, name)));
}

function passkeyRow(t: SignInMessages, passkey: FactorsView['passkeys'][number]): Html {
  const { id, name } = passkey;
  const query = new URLSearchParams({ passkeyId: id });
  return row(
    t,
    { name, used: passkey },
    html`<a class="link" href="${`${paths.accountPasskeyRename}?${query}`}" aria-label="${t('account.renameNamed', {
      name,
    })}">${t('account.rename')}</a>${buttonForm(paths.accountPasskeyRemove, remove(t, name), hidden('passkeyId', id))}`,
  );
}

function codesRow(t: SignInMessages, count: number): Html {
  return html`<li><div class="what"><strong>${t('account.recoveryCodes')}</strong><span class="muted small">${t(
    'account.codesLeft',
    { count },
  )}</span></div>${buttonForm(
    paths.accountRecoveryCodes,
    html`<button class="button plain inline" aria-label="${t('account.regenerateCodes')}">${t('account.regenerate')}</button>`,
  )}</li>`;
}

function row(t: SignInMessages, { name, used }: { name: string; used: Used }, actions: Html): Html {
  return html`<li><div class="what"><strong><bdi>${name}</bdi></strong><span class="muted small">${usedWhen(t, used)}</span></div>${actions}</li>`;
}

function usedWhen(t: SignInMessages, { createdAt, lastUsedAt }: Used): Html {
  const time = timeOf(t, createdAt);
  return lastUsedAt === null
    ? t.rich('account.added', { time })
    : t.rich('account.addedUsed', { time, used: timeOf(t, lastUsedAt) });
}

function timeOf(t: SignInMessages, date: Date): Html {
  return html`<time datetime="${date.toISOString()}">${t.dateTime(date)}</time>`;
}

function remove(t: SignInMessages, name: string): Html {
  return html`<button class="button plain inline" aria-label="${t('account.removeNamed', { name })}">${t('account.remove')}</button>`;
}
