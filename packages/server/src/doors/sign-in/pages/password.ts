import { html } from '../../../platform/html.ts';
import { buttonForm, errorSummary, type FormErrors, form, hidden, passwordField, primary } from './fields.ts';
import { type PageContext, page } from './layout.ts';
import { methodButton, type SocialMethod, socialButton } from './methods.ts';
import { paths } from './paths.ts';

/** Step two: the password. Says the same whether or not there is an account. */
export type PasswordView = {
  readonly email: string;
  readonly returnTo?: string | undefined;
  readonly organization?: { readonly slug: string; readonly name: string } | undefined;
  /** The instance's other methods, the same for every address (requirement 7). */
  readonly others: readonly SocialMethod[];
  readonly errors?: FormErrors<'password'> | undefined;
};

export function passwordPage(context: PageContext, view: PasswordView): string {
  const { t } = context;
  const { organization, returnTo } = view;
  return page(context, {
    title: t('password.title'),
    lead: organization && t.rich('identifier.toOrganization', { organization: organization.name }),
    body: html`${errorSummary(t, view.errors, { password: t('label.password') })}
${form(
  paths.signInPassword,
  html`<div class="field"><div class="beside"><label for="email">${t('label.email')}</label><a class="link" href="${
    paths.signIn
  }">${t('password.change')}</a></div><input id="email" name="email" type="email" value="${
    view.email
  }" autocomplete="username" readonly></div>
${passwordField(t, { autocomplete: 'current-password', error: view.errors?.fields?.password, autofocus: true })}
${hidden('returnTo', returnTo)}${hidden('organization', organization?.slug)}${primary(t('action.signIn'))}
<a class="link" href="${paths.forgotPassword}">${t('password.forgot')}</a>`,
)}
${
  view.others.length > 0 &&
  html`<p class="or">${t('identifier.or')}</p><div class="tight">${view.others.map((method) =>
    socialButton(t, method, { returnTo, organization: organization?.slug }, false),
  )}</div>`
}`,
  });
}

/** The address is routed to SSO: a password would not be looked at, so there is no field for one (requirement 10). */
export type PasswordManagedView = {
  readonly email: string;
  readonly returnTo?: string | undefined;
  readonly connection: { readonly id: string; readonly name: string };
};

export function passwordManagedPage(context: PageContext, view: PasswordManagedView): string {
  const { t } = context;
  const { id, name } = view.connection;
  return page(context, {
    title: t('passwordManaged.title'),
    lead: t.rich('passwordManaged.text', { email: view.email, connection: name }),
    body: buttonForm(
      paths.signInConnection,
      methodButton(t, { kind: 'sso', connectionId: id, connectionName: name }, 'primary'),
      html`${hidden('connectionId', id)}${hidden('email', view.email)}${hidden('returnTo', view.returnTo)}`,
    ),
    foot: html`<a class="link" href="${paths.signIn}">${t('action.useOtherEmail')}</a>`,
  });
}
