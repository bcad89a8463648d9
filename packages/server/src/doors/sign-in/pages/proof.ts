import { type Html, html } from '../../../platform/html.ts';
import {
  buttonForm,
  codeField,
  emailField,
  errorSummary,
  type FormErrors,
  form,
  hidden,
  passwordField,
  primary,
} from './fields.ts';
import { resend } from './invitation.ts';
import { type PageContext, page } from './layout.ts';
import type { SignInMessages } from './messages/translator.ts';
import { type MethodOffer, methodButton, methodName, waysIn } from './methods.ts';
import { paths } from './paths.ts';

/** One more proof is needed before an identity is linked (R2, R3). */
export type ProveMailboxView = {
  readonly flowId: string;
  readonly email: string;
  /** What the person came with, and what the code is for. */
  readonly method: MethodOffer;
  readonly errors?: FormErrors<'code'> | undefined;
};

export function proveMailboxPage(context: PageContext, view: ProveMailboxView): string {
  const { t } = context;
  return page(context, {
    title: t('code.title'),
    lead: t.rich('prove.mailboxText', { email: view.email, method: methodName(t, view.method) }),
    body: html`${errorSummary(t, view.errors, { code: t('label.code') })}${form(
      paths.signInProve,
      html`${hidden('flow', view.flowId)}${codeField(t, view.errors?.fields?.code)}${primary(t('code.confirm'))}`,
    )}<div class="row between">${resend(t, paths.signInProveResend, hidden('flow', view.flowId))}${decline(t)}</div>`,
  });
}

/** There is an account with this address already: signing in to it proves that both are the same person's. */
export type LinkAccountsView = {
  readonly email: string;
  readonly method: MethodOffer;
  readonly accepted: readonly MethodOffer[];
  readonly errors?: FormErrors<'password'> | undefined;
};

const provePaths = { google: paths.signInGoogle, github: paths.signInGitHub, sso: paths.signInConnection } as const;

export function linkAccountsPage(context: PageContext, view: LinkAccountsView): string {
  const { t } = context;
  return page(context, {
    title: t('link.title'),
    lead: t.rich('link.text', { email: view.email, method: methodName(t, view.method) }),
    body: html`${errorSummary(t, view.errors, { password: t('label.password') })}${waysIn(
      t,
      view.accepted,
      (method, weight) => proof(t, view, method, weight),
    )}${decline(t)}`,
  });
}

function proof(t: SignInMessages, view: LinkAccountsView, method: MethodOffer, weight: 'primary' | 'plain'): Html {
  if (method.kind === 'password') {
    return form(
      paths.signInProve,
      html`${emailField(t, { label: t('label.email'), value: view.email, autocomplete: 'username', readonly: true })}${passwordField(
        t,
        { autocomplete: 'current-password', error: view.errors?.fields?.password },
      )}<button class="button ${weight}">${t('link.confirm')}</button>`,
    );
  }
  const connection = method.kind === 'sso' ? hidden('connectionId', method.connectionId) : undefined;
  return buttonForm(provePaths[method.kind], methodButton(t, method, weight), connection);
}

function decline(t: SignInMessages): Html {
  return buttonForm(paths.signInDecline, html`<button class="link">${t('link.decline')}</button>`);
}
