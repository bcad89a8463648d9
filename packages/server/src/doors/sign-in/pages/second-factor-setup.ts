import { encode } from 'uqr';
import { type Html, html } from '../../../platform/html.ts';
import { codeField, errorSummary, type FormErrors, form, hidden, primary, textField } from './fields.ts';
import { type PageContext, page } from './layout.ts';
import type { SignInMessages } from './messages/translator.ts';
import type { PasskeyAsk } from './methods.ts';
import { copyButton } from './notices.ts';
import { passkeyForm, withoutPasskeys } from './passkey-form.ts';
import { ownPath, paths } from './paths.ts';

/** Adding an authenticator app: works without script, by the picture or by hand. */
export type TotpSetupView = {
  readonly secret: string;
  readonly uri: string;
  readonly setup: string;
  readonly returnTo: string;
  readonly errors?: FormErrors<'code'> | undefined;
};

export function totpSetupPage(context: PageContext, view: TotpSetupView): string {
  const { t } = context;
  return page(context, {
    title: t('totp.title'),
    lead: t('totp.text'),
    body: html`${errorSummary(t, view.errors, { code: t('label.code') })}${qrCode(t, view.uri)}
<div class="field"><span class="label">${t('totp.key')}</span><div class="row"><code class="wrap">${inGroups(view.secret)}</code>${copyButton(
      t,
      view.secret,
    )}</div></div>
${form(
  paths.accountTotp,
  html`${hidden('setup', view.setup)}${hidden('returnTo', view.returnTo)}${codeField(t, view.errors?.fields?.code)}${primary(
    t('totp.confirm'),
  )}`,
)}`,
    foot: html`<a class="link" href="${ownPath(view.returnTo, paths.account)}">${t('totp.cancel')}</a>`,
  });
}

/** Four at a time, as one reads it aloud. */
const inGroups = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? '';

/** Dark on light in both schemes, or cameras do not read it. The quiet zone is four modules wide (ISO/IEC 18004). */
function qrCode(t: SignInMessages, text: string): Html {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" width="220" height="220" role="img" aria-label="${t(
    'totp.qr',
  )}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path fill="#000" d="${path}"/></svg>`;
}

/** Adding a passkey: the browser makes it, so this page needs script. */
export type PasskeySetupView = {
  readonly ask: PasskeyAsk;
  /** Empty: the page suggests one. */
  readonly name: string;
  readonly returnTo: string;
  readonly errors?: FormErrors<'name'> | undefined;
};

export function passkeySetupPage(context: PageContext, view: PasskeySetupView): string {
  const { t } = context;
  return page(context, {
    title: t('passkeyAdd.title'),
    lead: t('passkeyAdd.text'),
    body: html`${errorSummary(t, view.errors, { name: t('label.passkeyName') })}${passkeyForm(t, {
      action: paths.accountPasskeyAdd,
      ask: view.ask,
      label: t('passkeyAdd.create'),
      weight: 'primary',
      how: 'create',
      fields: html`${hidden('returnTo', view.returnTo)}${nameField(t, { ...view, name: view.name || t('passkeyAdd.suggested') })}`,
    })}${withoutPasskeys(t)}`,
    foot: html`<a class="link" href="${ownPath(view.returnTo, paths.account)}">${t('totp.cancel')}</a>`,
  });
}

export type PasskeyRenameView = {
  readonly passkeyId: string;
  readonly name: string;
  readonly errors?: FormErrors<'name'> | undefined;
};

export function passkeyRenamePage(context: PageContext, view: PasskeyRenameView): string {
  const { t } = context;
  return page(context, {
    title: t('passkeyRename.title'),
    body: html`${errorSummary(t, view.errors, { name: t('label.passkeyName') })}${form(
      paths.accountPasskeyRename,
      html`${hidden('passkeyId', view.passkeyId)}${nameField(t, view)}${primary(t('passkeyRename.save'))}`,
    )}`,
    foot: html`<a class="link" href="${paths.account}">${t('totp.cancel')}</a>`,
  });
}

function nameField(t: SignInMessages, { name, errors }: Pick<PasskeyRenameView, 'name' | 'errors'>): Html {
  return textField(t, {
    name: 'name',
    label: t('label.passkeyName'),
    autocomplete: 'off',
    value: name,
    maxlength: 100,
    error: errors?.fields?.name,
    autofocus: true,
  });
}

/** Shown once, as the answer to what made them. */
export type RecoveryCodesView = { readonly codes: readonly string[]; readonly returnTo: string };

export function recoveryCodesPage(context: PageContext, view: RecoveryCodesView): string {
  const { t } = context;
  return page(context, {
    title: t('codes.title'),
    lead: t('codes.text'),
    body: html`<ul class="codes">${view.codes.map((code) => html`<li><code>${code}</code></li>`)}</ul>
<div class="tight"><p class="muted small">${t('codes.where')}</p><div class="row"><button type="button" class="button plain inline" hidden data-copy="${view.codes.join(
      '\n',
    )}" data-copied="${t('action.copied')}">${t('codes.copyAll')}</button></div></div>
<a class="button primary" href="${ownPath(view.returnTo, paths.account)}">${t('codes.continue')}</a>`,
  });
}
