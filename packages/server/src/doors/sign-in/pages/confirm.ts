import { type Html, html } from '../../../platform/html.ts';
import { buttonForm, emailField, errorSummary, type FormErrors, form, hidden, passwordField } from './fields.ts';
import { type PageContext, page, signOutForm } from './layout.ts';
import type { SignInMessages } from './messages/translator.ts';
import { type MethodOffer, methodButton, type PasskeyAsk, waysIn } from './methods.ts';
import { passkeyForm, withoutPasskeys } from './passkey-form.ts';
import { paths } from './paths.ts';

/** `proof_required`: what was asked for needs a proof no older than 15 minutes (requirement 11). */
export type ConfirmView = {
  readonly email: string;
  readonly methods: readonly MethodOffer[];
  readonly returnTo: string;
  /** Whoever came through the provider of an organization that does not manage their address. */
  readonly own?: boolean;
  readonly errors?: FormErrors<'password'> | undefined;
};

export function confirmPage(context: PageContext, view: ConfirmView): string {
  const { t } = context;
  return page(context, {
    title: t('confirm.title'),
    lead: view.own ? t.rich('confirm.ownText', { email: view.email }) : t('confirm.text'),
    body: html`${errorSummary(t, view.errors, { password: t('label.password') })}${waysIn(
      t,
      view.methods,
      (method, weight) => proof(t, view, method, weight),
    )}${view.own && view.methods.length === 0 && html`<p>${t.rich('confirm.ownNone', { email: view.email })}</p>`}`,
    foot: html`<a class="link" href="${view.own ? paths.organizations : paths.account}">${t('confirm.cancel')}</a>${
      view.own && signOutForm(t)
    }`,
  });
}

function proof(t: SignInMessages, view: ConfirmView, method: MethodOffer, weight: 'primary' | 'plain'): Html {
  const fields = html`${hidden('method', method.kind)}${hidden('returnTo', view.returnTo)}${view.own && hidden('own', 'yes')}${
    method.kind === 'sso' && hidden('connectionId', method.connectionId)
  }`;
  if (method.kind === 'passkey') return passkeyProof(t, view, method.ask, weight);
  if (method.kind !== 'password') return buttonForm(paths.confirm, methodButton(t, method, weight), fields);
  return form(
    paths.confirm,
    html`${fields}${emailField(t, { label: t('label.email'), value: view.email, autocomplete: 'username', readonly: true })}${passwordField(
      t,
      { autocomplete: 'current-password', error: view.errors?.fields?.password, autofocus: true },
    )}<button class="button ${weight}">${t('action.confirmPassword')}</button>`,
  );
}

function passkeyProof(t: SignInMessages, view: ConfirmView, ask: PasskeyAsk, weight: 'primary' | 'plain'): Html {
  return html`${passkeyForm(t, {
    action: paths.confirm,
    ask,
    label: t('passkey.use'),
    weight,
    fields: html`${hidden('method', 'passkey')}${hidden('returnTo', view.returnTo)}${view.own && hidden('own', 'yes')}`,
  })}${view.methods.length === 1 && withoutPasskeys(t)}`;
}
