import type { ProblemCode } from '@gatehouse/contract/problems';
import { type Html, html } from '../../../platform/html.ts';
import { openGate } from './drawings.ts';
import { buttonForm, emailField, form, hidden, linkButton, passwordField } from './fields.ts';
import { type PageContext, page, signOutForm } from './layout.ts';
import type { SignInMessages } from './messages/translator.ts';
import { type MethodOffer, methodButton, methodName, type NamedMethod, waysIn } from './methods.ts';
import { nextStep, type PageProblem, referenceLine } from './notices.ts';
import { paths } from './paths.ts';

/** Any problem code as a whole page: what, why, what to do next, reference (principle 2). */
export type ProblemView = PageProblem & {
  /** Where trying again begins; absent where trying again cannot help. */
  readonly retry?: { readonly href: string } | undefined;
  /** Shown with `idp_unreachable`: whom to ask. The bypass link itself is never on a page. */
  readonly organization?: string | undefined;
  readonly signedIn?: boolean | undefined;
};

const SAYS_ASK_FOR_BYPASS: readonly ProblemCode[] = [
  'idp_unreachable',
  'oidc_discovery_failed',
  'saml_certificate_expired',
];

export function problemPage(context: PageContext, view: ProblemView): string {
  const { t } = context;
  const { title, why } = t.problem(view.code);
  return page(context, {
    title,
    lead: why,
    body: html`<div class="stack"><p>${nextStep(t, view)}</p>${
      SAYS_ASK_FOR_BYPASS.includes(view.code) && html`<p>${bypassHint(t, view.organization)}</p>`
    }</div>${actions(t, view)}${referenceLine(t, view.reference)}`,
    foot: view.signedIn && signOutForm(t),
  });
}

function actions(t: SignInMessages, view: ProblemView): Html {
  const retry = view.retry && ownPath(view.retry.href);
  return html`<div class="tight">${retry && html`<a class="button primary" href="${retry}">${t('action.tryAgain')}</a>`}${
    retry !== paths.signIn && linkButton(paths.signIn, t('action.backToSignIn'))
  }</div>`;
}

/** A link on a page never leaves it, whatever the door was given (requirement 17). */
function ownPath(path: string): string {
  return /^\/(?![/\\])/.test(path) ? path : paths.signIn;
}

function bypassHint(t: SignInMessages, organization: string | undefined): Html {
  return organization === undefined ? t.rich('problem.bypassHint') : t.rich('problem.bypassHintFor', { organization });
}

/** The session stays; one step is missing, or this organization cannot be opened with it. */
export type StepUpView = {
  readonly organization: { readonly id: string; readonly name: string };
  readonly email: string;
  readonly signedInWith: NamedMethod;
  /** What this person can do now; empty when nothing they have is accepted. */
  readonly accepted: readonly MethodOffer[];
  /** It was enough until it became too old for this organization. */
  readonly expired?: boolean | undefined;
  readonly canOpenAnother: boolean;
  readonly reference: string;
  readonly returnTo?: string | undefined;
  readonly problem?: PageProblem | undefined;
};

export function stepUpPage(context: PageContext, view: StepUpView): string {
  const { t } = context;
  const organization = view.organization.name;
  const only = view.accepted.length === 1 ? view.accepted[0] : undefined;
  const help =
    only?.kind === 'sso' ? t.rich('stepUp.notWorking', { method: only.connectionName }) : t('stepUp.needHelp');
  return page(context, {
    ...stepUpHead(t, view, only),
    body: html`${view.problem && problemOf(t, view.problem)}<div class="tight">${waysIn(
      t,
      view.accepted,
      (method, weight) => stepUpForm(t, view, method, weight),
    )}${view.canOpenAnother && linkButton(paths.organizations, t('action.openAnother'))}</div>
<section class="tight"><h2>${help}</h2><p class="muted">${t.rich('stepUp.help', { organization })}</p>${referenceLine(
      t,
      view.reference,
    )}</section>`,
    foot: html`<span>${t('stepUp.kept')}</span>${signOutForm(t)}`,
  });
}

function stepUpHead(t: SignInMessages, view: StepUpView, only: MethodOffer | undefined): { title: string; lead: Html } {
  const organization = view.organization.name;
  const title = only?.kind === 'sso' ? t('stepUp.titleSso', { organization }) : t('stepUp.title', { organization });
  if (view.expired) {
    return { title: t('stepUp.titleExpired', { organization }), lead: t.rich('stepUp.textExpired', { organization }) };
  }
  const accepted = t.anyOf(view.accepted.map((method) => methodName(t, method)));
  return { title, lead: t.rich('stepUp.text', { organization, current: methodName(t, view.signedInWith), accepted }) };
}

function problemOf(t: SignInMessages, problem: PageProblem): Html {
  const { title, why } = t.problem(problem.code);
  return html`<div class="notice bad" role="alert" id="problem" tabindex="-1"><h2>${title}</h2><p>${why} ${nextStep(t, problem)}</p></div>`;
}

const stepUpPaths = {
  password: paths.stepUpPassword,
  google: paths.stepUpGoogle,
  github: paths.stepUpGitHub,
  sso: paths.stepUpSso,
} as const;

function stepUpForm(t: SignInMessages, view: StepUpView, method: MethodOffer, weight: 'primary' | 'plain'): Html {
  const fields = html`${hidden('organizationId', view.organization.id)}${hidden('returnTo', view.returnTo)}`;
  if (method.kind === 'password') {
    return form(
      stepUpPaths.password,
      html`${fields}${emailField(t, { label: t('label.email'), value: view.email, autocomplete: 'username', readonly: true })}${passwordField(
        t,
        { autocomplete: 'current-password' },
      )}<button class="button ${weight}">${t('action.confirmPassword')}</button>`,
    );
  }
  const connection = method.kind === 'sso' ? hidden('connectionId', method.connectionId) : undefined;
  return buttonForm(stepUpPaths[method.kind], methodButton(t, method, weight), html`${fields}${connection}`);
}

export type NoAccessReason =
  | 'not_a_member'
  | 'jit_disabled'
  | 'removed'
  | 'deactivated'
  | 'ip_not_allowed'
  | 'plan_limit';

export type NoAccessView = {
  readonly reason: NoAccessReason;
  readonly organization: string;
  readonly email: string;
  readonly reference: string;
  /** For `ip_not_allowed`: the address the server saw, so that an Owner can be told. */
  readonly ipAddress?: string | undefined;
  /** Whether this browser has a session; whoever was refused at the door of single sign-on has none. */
  readonly signedIn: boolean;
  readonly canOpenAnother: boolean;
};

const noAccessKeys = {
  not_a_member: { title: 'noAccess.notAMember.title', text: 'noAccess.notAMember.text' },
  jit_disabled: { title: 'noAccess.jitDisabled.title', text: 'noAccess.jitDisabled.text' },
  removed: { title: 'noAccess.removed.title', text: 'noAccess.removed.text' },
  deactivated: { title: 'noAccess.deactivated.title', text: 'noAccess.deactivated.text' },
  ip_not_allowed: { title: 'noAccess.ipNotAllowed.title', text: 'noAccess.ipNotAllowed.text' },
  plan_limit: { title: 'noAccess.planLimit.title', text: 'noAccess.planLimit.text' },
} as const satisfies Record<NoAccessReason, { title: string; text: string }>;

export function noAccessPage(context: PageContext, view: NoAccessView): string {
  const { t } = context;
  const { organization } = view;
  const keys = noAccessKeys[view.reason];
  return page(context, {
    title: t(keys.title, { organization }),
    lead: t.rich(keys.text, { organization }),
    body: html`<dl class="facts"><dt>${t('noAccess.account')}</dt><dd>${view.email}</dd>${
      view.ipAddress && html`<dt>${t('noAccess.address')}</dt><dd><code>${view.ipAddress}</code></dd>`
    }</dl>
<div class="tight">${view.canOpenAnother && html`<a class="button primary" href="${paths.organizations}">${t('action.openAnother')}</a>`}${
      view.signedIn
        ? buttonForm(paths.signOut, html`<button class="button plain">${t('action.signOutAndUseOther')}</button>`)
        : linkButton(paths.signIn, t('action.useOtherAccount'))
    }</div>
<section class="tight"><p class="muted">${t.rich('noAccess.help', { organization })}</p>${referenceLine(t, view.reference)}</section>`,
  });
}

/** Without a database there is nothing to look up; this page needs none. */
export type MaintenanceView = { readonly reference?: string | undefined; readonly retryAfterSeconds: number };

export function maintenancePage(context: PageContext, view: MaintenanceView): string {
  const { t } = context;
  return page(context, {
    drawing: openGate,
    title: t('maintenance.title'),
    lead: t('maintenance.text', { count: view.retryAfterSeconds }),
    body: html`<a class="button primary" href="${paths.signIn}">${t('action.tryAgain')}</a>${referenceLine(t, view.reference)}`,
  });
}
