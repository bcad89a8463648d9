import { html } from '../../../platform/html.ts';
import { letter } from './drawings.ts';
import { emailField, errorSummary, type FormErrors, form, passwordField, primary } from './fields.ts';
import { type PageContext, page } from './layout.ts';
import { paths } from './paths.ts';

export type ForgotPasswordView = { readonly email: string; readonly errors?: FormErrors<'email'> | undefined };

export function forgotPasswordPage(context: PageContext, view: ForgotPasswordView): string {
  const { t } = context;
  return page(context, {
    title: t('forgot.title'),
    lead: t('forgot.text'),
    body: html`${errorSummary(t, view.errors, { email: t('label.email') })}${form(
      paths.forgotPassword,
      html`${emailField(t, {
        label: t('label.email'),
        value: view.email,
        autocomplete: 'username',
        error: view.errors?.fields?.email,
        autofocus: true,
      })}${primary(t('forgot.send'))}`,
    )}`,
    foot: html`<a class="link" href="${paths.signIn}">${t('action.backToSignIn')}</a>`,
  });
}

/** The same words for every address (requirement 7); also after asking for a password on a bypass link. */
export type MailSentView = {
  readonly purpose: 'password_reset' | 'bypass_password' | 'sign_up' | 'verify_email';
  readonly email: string;
};

const sentKeys = {
  password_reset: 'sent.passwordReset',
  bypass_password: 'sent.bypassPassword',
  sign_up: 'sent.signUp',
  verify_email: 'sent.verifyEmail',
} as const;

const sentBack = {
  password_reset: paths.forgotPassword,
  bypass_password: paths.bypass,
  sign_up: paths.signUp,
  verify_email: paths.signIn,
} as const;

export function mailSentPage(context: PageContext, view: MailSentView): string {
  const { t } = context;
  return page(context, {
    drawing: letter,
    title: t('sent.title'),
    lead: t.rich(sentKeys[view.purpose], { email: view.email }),
    body: html`<p class="muted">${t('sent.nothing')}</p><div class="row"><a class="link" href="${sentBack[view.purpose]}">${t(
      'sent.again',
    )}</a><a class="link" href="${paths.signIn}">${t('action.backToSignIn')}</a></div>`,
  });
}

export type NewPasswordView = {
  readonly email: string;
  readonly minimum: number;
  readonly errors?: FormErrors<'password'> | undefined;
};

export function newPasswordPage(context: PageContext, view: NewPasswordView): string {
  const { t } = context;
  return page(context, {
    title: t('newPassword.title'),
    lead: t('newPassword.text'),
    body: html`${errorSummary(t, view.errors, { password: t('label.newPassword') })}${form(
      paths.newPassword,
      html`${emailField(t, { label: t('label.email'), value: view.email, autocomplete: 'username', readonly: true })}${passwordField(
        t,
        {
          label: t('label.newPassword'),
          autocomplete: 'new-password',
          minimum: view.minimum,
          error: view.errors?.fields?.password,
          autofocus: true,
        },
      )}${primary(t('newPassword.save'))}`,
    )}`,
  });
}
