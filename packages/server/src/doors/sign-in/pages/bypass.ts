import { type Html, html } from '../../../platform/html.ts';
import {
  buttonForm,
  emailField,
  errorSummary,
  type FormErrors,
  form,
  hidden,
  passwordField,
  primary,
} from './fields.ts';
import { type PageContext, page } from './layout.ts';
import { referenceLine } from './notices.ts';
import { paths } from './paths.ts';

/** The break-glass door of one organization. The token is in a short-lived cookie, never on the page. */
export type BypassView = {
  readonly organization: string;
  readonly email: string;
  readonly errors?: FormErrors<'email' | 'password'> | undefined;
};

export function bypassPage(context: PageContext, view: BypassView): string {
  const { t } = context;
  const { organization } = view;
  const labels = { email: t('label.workEmail'), password: t('label.password') };
  const fields = view.errors?.fields;
  return page(context, {
    title: t('bypass.title', { organization }),
    lead: t.rich('bypass.text', { organization }),
    body: html`${errorSummary(t, view.errors, labels)}${form(
      paths.bypass,
      html`${emailField(t, { value: view.email, autocomplete: 'username', error: fields?.email, autofocus: view.email === '' && fields === undefined })}${passwordField(
        t,
        {
          autocomplete: 'current-password',
          error: fields?.password,
          autofocus: view.email !== '' && fields === undefined,
        },
      )}${primary(t('action.signIn'))}`,
    )}${withoutPassword(context)}`,
    foot: t('bypass.logged'),
  });
}

/** Members who always came through SSO have no password yet: they set one by mail on the way. */
function withoutPassword({ t }: PageContext): Html {
  return html`<section class="section"><div class="tight"><h2>${t('bypass.noPassword')}</h2><p class="muted">${t(
    'bypass.noPasswordText',
  )}</p></div><a class="button plain" href="${paths.bypassPassword}">${t('bypass.setPassword')}</a></section>`;
}

export type BypassPasswordView = {
  readonly organization: string;
  readonly email: string;
  readonly errors?: FormErrors<'email'> | undefined;
};

export function bypassPasswordPage(context: PageContext, view: BypassPasswordView): string {
  const { t } = context;
  return page(context, {
    title: t('bypassPassword.title'),
    lead: t.rich('bypassPassword.text', { organization: view.organization }),
    body: html`${errorSummary(t, view.errors, { email: t('label.workEmail') })}${form(
      paths.bypassPassword,
      html`${emailField(t, { value: view.email, autocomplete: 'username', error: view.errors?.fields?.email, autofocus: true })}${primary(
        t('forgot.send'),
      )}`,
    )}`,
    foot: html`<a class="link" href="${paths.bypass}">${t('bypassPassword.back')}</a>`,
  });
}

/** One text for regenerated, deleted and never-existing links (requirement 39). */
export type BypassInvalidView = { readonly reference?: string | undefined };

export function bypassInvalidPage(context: PageContext, view: BypassInvalidView): string {
  const { t } = context;
  return page(context, {
    title: t('bypassInvalid.title'),
    lead: t('bypassInvalid.text'),
    body: html`${referenceLine(t, view.reference)}<a class="button primary" href="${paths.signIn}">${t('action.backToSignIn')}</a>`,
  });
}

/** After signing in on the link: said once as a page, afterwards by the banner. */
export type BypassDoneView = {
  readonly organization: string;
  /** The browser could get in without the link. */
  readonly wasIn: boolean;
  readonly canRegenerate: boolean;
  readonly returnTo: string;
};

export function bypassDonePage(context: PageContext, view: BypassDoneView): string {
  const { t } = context;
  const { organization } = view;
  return page(context, {
    title: t(view.wasIn ? 'bypassDone.worksTitle' : 'bypassDone.title'),
    lead: t.rich(view.wasIn ? 'bypassDone.works' : 'bypassDone.text', { organization }),
    body: html`${view.canRegenerate && !view.wasIn && html`<p>${t('bypassDone.regenerate')}</p>`}${buttonForm(
      paths.signInContinue,
      primary(t.rich('bypassDone.open', { organization })),
      hidden('returnTo', view.returnTo),
    )}`,
  });
}
