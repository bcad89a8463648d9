import { type Html, html } from '../../../platform/html.ts';
import { codeField, errorSummary, type FormErrors, form, hidden, linkButton, primary, textField } from './fields.ts';
import { type PageContext, page } from './layout.ts';
import type { SignInMessages } from './messages/translator.ts';
import type { PasskeyAsk } from './methods.ts';
import { referenceLine } from './notices.ts';
import { passkeyForm, withoutPasskeys } from './passkey-form.ts';
import { paths } from './paths.ts';

/** The password was right, and the person has something more to be asked for. */
export type SecondFactorView = {
  readonly flowId: string;
  readonly email: string;
  readonly hasTotp: boolean;
  /** Absent for somebody without passkeys. */
  readonly passkey?: PasskeyAsk | undefined;
  readonly hasRecoveryCodes: boolean;
  readonly recovering: boolean;
  readonly errors?: FormErrors<'code'> | undefined;
};

export function secondFactorPage(context: PageContext, view: SecondFactorView): string {
  return view.recovering ? recoveryPage(context, view) : factorPage(context, view);
}

function factorPage(context: PageContext, view: SecondFactorView): string {
  const { t } = context;
  return page(context, {
    title: view.hasTotp ? t('factor.titleCode') : t('factor.titlePasskey'),
    lead: t.rich('factor.text', { email: view.email }),
    body: html`${errorSummary(t, view.errors, { code: t('label.code') })}${view.hasTotp && codeForm(t, view)}${
      view.passkey && passkey(t, view, view.passkey)
    }${view.hasRecoveryCodes ? html`<a class="link" href="${waitingPath(view.flowId, true)}">${t('factor.useRecovery')}</a>` : lost(t)}`,
    foot: html`<a class="link" href="${paths.signIn}">${t('action.backToSignIn')}</a>`,
  });
}

function codeForm(t: SignInMessages, view: SecondFactorView): Html {
  return form(
    paths.signInSecondFactor,
    html`${hidden('flow', view.flowId)}${hidden('kind', 'totp')}${codeField(t, view.errors?.fields?.code)}${primary(
      t('factor.confirm'),
    )}`,
  );
}

function passkey(t: SignInMessages, view: SecondFactorView, ask: PasskeyAsk): Html {
  return html`${passkeyForm(t, {
    action: paths.signInSecondFactorPasskey,
    ask,
    label: t('passkey.use'),
    weight: view.hasTotp ? 'plain' : 'primary',
    fields: hidden('flow', view.flowId),
    before: view.hasTotp && html`<p class="or">${t('identifier.or')}</p>`,
  })}${!view.hasTotp && withoutPasskeys(t)}`;
}

function recoveryPage(context: PageContext, view: SecondFactorView): string {
  const { t } = context;
  return page(context, {
    title: t('factor.titleRecovery'),
    lead: t('factor.textRecovery'),
    body: html`${errorSummary(t, view.errors, { code: t('label.recoveryCode') })}${form(
      paths.signInSecondFactor,
      html`${hidden('flow', view.flowId)}${hidden('kind', 'recovery_code')}${textField(t, {
        name: 'code',
        label: t('label.recoveryCode'),
        autocomplete: 'off',
        maxlength: 40,
        error: view.errors?.fields?.code,
        autofocus: true,
      })}${primary(t('factor.confirm'))}`,
    )}<a class="link" href="${waitingPath(view.flowId, false)}">${t('factor.useOther')}</a>${lost(t)}`,
    foot: html`<a class="link" href="${paths.signIn}">${t('action.backToSignIn')}</a>`,
  });
}

/** A page with an address of its own: it can be reloaded while the flow lives. */
export function waitingPath(flowId: string, recovering: boolean): string {
  const query = new URLSearchParams({ flow: flowId, ...(recovering ? { with: 'recovery_code' } : {}) });
  return `${paths.signInSecondFactor}?${query}`;
}

function lost(t: SignInMessages): Html {
  return html`<section class="section"><h2>${t('factor.lostTitle')}</h2><p class="muted small">${t('factor.lostText')}</p></section>`;
}

/** At the door of an organization that does not open to a password alone. */
export type FactorRequiredView = {
  readonly organization: { readonly id: string; readonly name: string };
  /** Whether the person has a second factor to confirm with; else they add one. */
  readonly enrolled: boolean;
  readonly returnTo: string;
  readonly canOpenAnother: boolean;
  readonly reference: string;
};

export function factorRequiredPage(context: PageContext, view: FactorRequiredView): string {
  const { t } = context;
  const { returnTo } = view;
  const { id, name: organization } = view.organization;
  return page(context, {
    title: t('factorRequired.title', { organization }),
    lead: view.enrolled ? t('factorRequired.confirmText') : t.rich('factorRequired.addText', { organization }),
    body: html`<div class="tight">${view.enrolled ? confirmForm(t, id, returnTo) : addLinks(t, returnTo)}${
      view.canOpenAnother && linkButton(paths.organizations, t('action.openAnother'))
    }</div>
<section class="tight"><p class="muted">${t.rich('stepUp.help', { organization })}</p>${referenceLine(t, view.reference)}</section>`,
    foot: t('stepUp.kept'),
  });
}

function confirmForm(t: SignInMessages, organizationId: string, returnTo: string): Html {
  return form(
    paths.stepUpSecondFactor,
    html`${hidden('organizationId', organizationId)}${hidden('returnTo', returnTo)}${primary(t('factorRequired.confirm'))}`,
  );
}

function addLinks(t: SignInMessages, returnTo: string): Html {
  const query = new URLSearchParams({ returnTo });
  return html`<a class="button primary" href="${`${paths.accountTotp}?${query}`}">${t('factorRequired.addTotp')}</a>${linkButton(
    `${paths.accountPasskeyAdd}?${query}`,
    t('factorRequired.addPasskey'),
  )}`;
}
