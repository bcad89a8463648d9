import { type Html, html } from '../../../platform/html.ts';
import { emailField, errorSummary, type FormErrors, form, textField } from './fields.ts';
import type { SignInMessages } from './messages/translator.ts';
import { paths } from './paths.ts';

/** Who somebody is: the name others see, and the address that mails go to. */

export type ProfileView = {
  readonly name: string;
  readonly errors?: FormErrors<'name'> | undefined;
};

export function profile(t: SignInMessages, view: ProfileView): Html {
  const label = t('label.name');
  return html`<section class="section"><h2>${t('account.profile')}</h2>${errorSummary(t, view.errors, { name: label })}${form(
    paths.accountName,
    html`${textField(t, {
      name: 'name',
      label,
      value: view.name,
      autocomplete: 'name',
      maxlength: 200,
      error: view.errors?.fields?.name,
      hint: t('account.nameHint'),
    })}<button class="button plain">${t('account.saveName')}</button>`,
  )}</section>`;
}

export type EmailsView = {
  readonly addresses: readonly { readonly address: string; readonly primary: boolean; readonly verified: boolean }[];
  readonly change:
    | { readonly kind: 'open'; readonly typed: string; readonly errors?: FormErrors<'newEmail'> | undefined }
    /** A connection signs in by the present address: its organization changes it. */
    | { readonly kind: 'managed'; readonly organization: string };
};

export function emails(t: SignInMessages, { addresses, change }: EmailsView): Html {
  return html`<section class="section"><h2>${t('account.emails')}</h2><ul class="rows">${addresses.map(
    ({ address, primary, verified }) =>
      html`<li><div class="what"><strong><bdi>${address}</bdi></strong>${primary && html`<span class="muted small">${t('account.primary')}</span>`}</div>${
        verified
          ? html`<span class="state ok">${t('account.verified')}</span>`
          : html`<span class="state hm">${t('account.unverified')}</span>`
      }</li>`,
  )}</ul>${
    change.kind === 'managed'
      ? html`<p class="muted">${t.rich('account.emailManaged', { organization: change.organization })}</p>`
      : changeForm(t, change)
  }</section>`;
}

function changeForm(t: SignInMessages, { typed, errors }: Extract<EmailsView['change'], { kind: 'open' }>): Html {
  const label = t('account.newEmail');
  return html`${errorSummary(t, errors, { newEmail: label })}${form(
    paths.accountEmail,
    html`${emailField(t, {
      name: 'newEmail',
      label,
      value: typed,
      autocomplete: 'email',
      error: errors?.fields?.newEmail,
      hint: t('account.emailEffect'),
    })}<button class="button plain">${t('account.changeEmail')}</button>`,
  )}`;
}
