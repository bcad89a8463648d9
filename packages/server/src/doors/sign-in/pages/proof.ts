import { type Html, html } from '../../../platform/html.ts';
import { buttonForm, codeField, errorSummary, type FormErrors, form, hidden, primary } from './fields.ts';
import { resend } from './invitation.ts';
import { type PageContext, page } from './layout.ts';
import type { SignInMessages } from './messages/translator.ts';
import { methodName, type NamedMethod } from './methods.ts';
import { paths } from './paths.ts';

/** One more proof is needed before an identity is linked (R2, R3). */
export type ProveMailboxView = {
  readonly flowId: string;
  readonly email: string;
  /** What the person came with, and what the code is for. */
  readonly method: NamedMethod;
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

function decline(t: SignInMessages): Html {
  return buttonForm(paths.signInDecline, html`<button class="link">${t('link.decline')}</button>`);
}
