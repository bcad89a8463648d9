import { type Fragment, type Html, html } from '../../../platform/html.ts';
import {
  buttonForm,
  emailField,
  errorSummary,
  type FormErrors,
  form,
  hidden,
  passwordForManagers,
  primary,
} from './fields.ts';
import { type PageContext, page } from './layout.ts';
import type { SignInMessages } from './messages/translator.ts';
import { methodButton, type PasskeyAsk, type SocialMethod, socialButton } from './methods.ts';
import { notice } from './notices.ts';
import { passkeyForm } from './passkey-form.ts';
import { paths } from './paths.ts';

export type OrganizationOwnPage = {
  readonly slug: string;
  readonly name: string;
  /** For people outside its domains, whom no address leads to a connection. */
  readonly connections: readonly { readonly id: string; readonly name: string }[];
};

/** Step one: who are you? The same page for every address. */
export type IdentifierView = {
  readonly email: string;
  readonly returnTo?: string | undefined;
  /** Set on an organization's own sign-in page. */
  readonly organization?: OrganizationOwnPage | undefined;
  readonly social: readonly SocialMethod[];
  readonly passkey?: PasskeyAsk | undefined;
  /** From a cookie of this browser; tells nothing about accounts. */
  readonly lastMethod?: SocialMethod | 'email' | undefined;
  readonly notice?: 'signed_out' | 'session_expired' | 'password_changed' | 'invitation_sign_in' | undefined;
  readonly signedInAs?: { readonly name: string; readonly email: string } | undefined;
  readonly signUpOpen: boolean;
  readonly errors?: FormErrors<'email'> | undefined;
};

export function identifierPage(context: PageContext, view: IdentifierView): string {
  const { t } = context;
  const { organization, returnTo } = view;
  return page(context, {
    title: t('identifier.title'),
    lead: organization && t.rich('identifier.toOrganization', { organization: organization.name }),
    body: html`${noticeOf(t, view)}${errorSummary(t, view.errors, { email: t('label.workEmail') })}${continueAs(t, view)}
${form(
  paths.signIn,
  html`${emailField(t, {
    value: view.email,
    error: view.errors?.fields?.email,
    autofocus: view.signedInAs === undefined,
    hint: view.lastMethod === 'email' && t('identifier.lastTime'),
  })}${passwordForManagers()}${hidden('returnTo', returnTo)}${hidden('organization', organization?.slug)}${primary(
    t('action.continue'),
  )}`,
)}
${social(t, view)}`,
    foot: html`<a class="link" href="${paths.forgotPassword}">${t('identifier.trouble')}</a>${
      view.signUpOpen && html`<a class="link" href="${paths.signUp}">${t('identifier.signUp')}</a>`
    }`,
  });
}

function noticeOf(t: SignInMessages, view: IdentifierView): Html | undefined {
  switch (view.notice) {
    case undefined:
      return undefined;
    case 'signed_out':
      return notice('plain', t('identifier.signedOut.title'), t('identifier.signedOut.text'));
    case 'session_expired':
      return notice('plain', t('identifier.expired.title'), t('identifier.expired.text'));
    case 'password_changed':
      return notice('plain', t('identifier.passwordChanged.title'), t('identifier.passwordChanged.text'));
    case 'invitation_sign_in':
      return notice('plain', t('identifier.invitation.title'), t('identifier.invitation.text'));
  }
}

function continueAs(t: SignInMessages, view: IdentifierView): Html | undefined {
  if (view.signedInAs === undefined) return undefined;
  const { name, email } = view.signedInAs;
  return html`${buttonForm(
    paths.signInContinue,
    html`<button class="button plain"><span>${t.rich('identifier.continueAs', { name: name || email })}<br><small>${email}</small></span></button>`,
    hidden('returnTo', view.returnTo),
  )}<p class="or">${t('identifier.orOther')}</p>`;
}

function social(t: SignInMessages, view: IdentifierView): Html | undefined {
  const { returnTo, organization } = view;
  const connections = organization?.connections ?? [];
  const alone = view.social.length + connections.length === 0;
  const fields = { returnTo, organization: organization?.slug };
  const or = html`<p class="or">${t('identifier.or')}</p>`;
  const passkey = view.passkey && passkeyButton(t, view, view.passkey, alone && or);
  if (alone) return passkey;
  return html`${or}<div class="tight">${passkey}${connections.map(({ id, name }) =>
    buttonForm(
      paths.signInConnection,
      methodButton(t, { kind: 'sso', connectionId: id, connectionName: name }, 'plain'),
      html`${hidden('connectionId', id)}${hidden('returnTo', returnTo)}`,
    ),
  )}${view.social.map((method) => socialButton(t, method, fields, view.lastMethod === method))}</div>`;
}

/** The field above offers the passkey by itself, where the browser can. */
function passkeyButton(t: SignInMessages, view: IdentifierView, ask: PasskeyAsk, before: Fragment): Html {
  return passkeyForm(t, {
    action: paths.signInPasskey,
    ask,
    label: t('passkey.signIn'),
    weight: 'plain',
    how: 'conditional',
    before,
    fields: html`${hidden('returnTo', view.returnTo)}${hidden('organization', view.organization?.slug)}`,
  });
}
