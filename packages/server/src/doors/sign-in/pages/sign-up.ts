import { html } from '../../../platform/html.ts';
import { emailField, errorSummary, type FormErrors, form, passwordField, primary, textField } from './fields.ts';
import { type PageContext, page } from './layout.ts';
import { problemNotice } from './notices.ts';
import { paths } from './paths.ts';

/** Only where the instance lets anyone create an organization. */
export type SignUpView = { readonly email: string; readonly errors?: FormErrors<'email'> | undefined };

export function signUpPage(context: PageContext, view: SignUpView): string {
  const { t } = context;
  return page(context, {
    title: t('signUp.title'),
    lead: t('signUp.text'),
    body: html`${errorSummary(t, view.errors, { email: t('label.workEmail') })}${form(
      paths.signUp,
      html`${emailField(t, { value: view.email, autocomplete: 'email', error: view.errors?.fields?.email, autofocus: true })}${primary(
        t('signUp.send'),
      )}`,
    )}`,
    foot: html`<a class="link" href="${paths.signIn}">${t('signUp.have')}</a>`,
  });
}

/** What the link in the mail opens. Opening it changes nothing; mail scanners open links (requirement 21). */
export type VerifyEmailView = {
  readonly email: string;
  readonly name: string;
  readonly minimum: number;
  readonly errors?: FormErrors<'name' | 'password'> | undefined;
};

export function verifyEmailPage(context: PageContext, view: VerifyEmailView): string {
  const { t } = context;
  const labels = { name: t('label.name'), password: t('label.password') };
  const fields = view.errors?.fields;
  return page(context, {
    title: t('verify.title'),
    lead: t.rich('verify.text', { email: view.email }),
    body: html`${errorSummary(t, view.errors, labels)}${form(
      paths.verify,
      html`${emailField(t, { label: t('label.email'), value: view.email, autocomplete: 'username', readonly: true })}${textField(
        t,
        {
          name: 'name',
          label: labels.name,
          value: view.name,
          autocomplete: 'name',
          maxlength: 200,
          error: fields?.name,
          autofocus: view.errors === undefined,
        },
      )}${passwordField(t, { autocomplete: 'new-password', minimum: view.minimum, error: fields?.password })}${primary(t('verify.confirm'))}`,
    )}`,
    foot: t('verify.ignore'),
  });
}

export type LinkClosedView = {
  readonly purpose: 'verify_email' | 'password_reset';
  readonly state: 'expired' | 'used';
  readonly reference?: string | undefined;
  /** Where the person asks for a new link. */
  readonly email?: string | undefined;
};

/** A link from a mail that no longer works, with the way to a new one on the same page. */
export function linkClosedPage(context: PageContext, view: LinkClosedView): string {
  const { t } = context;
  const reset = view.purpose === 'password_reset';
  return page(context, {
    title: view.state === 'used' ? t('linkClosed.used') : t('linkClosed.expired'),
    lead: reset ? t('linkClosed.resetText') : t('linkClosed.verifyText'),
    body: form(
      reset ? paths.forgotPassword : paths.verifyResend,
      html`${problemNotice(t, view.reference === undefined ? undefined : { code: 'link_invalid', reference: view.reference })}${emailField(
        t,
        { label: t('label.email'), value: view.email, autocomplete: 'username' },
      )}${primary(t('linkClosed.send'))}`,
    ),
    foot: html`<a class="link" href="${paths.signIn}">${t('action.backToSignIn')}</a>`,
  });
}

/** First run: the one-time link printed at start. */
export type SetupView = {
  readonly email: string;
  readonly name: string;
  readonly minimum: number;
  readonly errors?: FormErrors<'email' | 'name' | 'password'> | undefined;
};

export function setupPage(context: PageContext, view: SetupView): string {
  const { t } = context;
  const labels = { name: t('label.name'), email: t('label.workEmail'), password: t('label.password') };
  const fields = view.errors?.fields;
  return page(context, {
    title: t('setup.title'),
    lead: t('setup.text'),
    body: html`${errorSummary(t, view.errors, labels)}${form(
      paths.setup,
      html`${textField(t, {
        name: 'name',
        label: labels.name,
        value: view.name,
        autocomplete: 'name',
        maxlength: 200,
        error: fields?.name,
        autofocus: view.errors === undefined,
      })}
${emailField(t, { value: view.email, autocomplete: 'username', error: fields?.email })}
${passwordField(t, { autocomplete: 'new-password', minimum: view.minimum, error: fields?.password })}
${primary(t('setup.create'))}`,
    )}`,
  });
}
