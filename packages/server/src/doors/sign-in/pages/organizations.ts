import { type Html, html } from '../../../platform/html.ts';
import { openGate } from './drawings.ts';
import { buttonForm, errorSummary, type FormErrors, form, hidden, primary, textField } from './fields.ts';
import { bypassBanner, type PageContext, page, signOutForm } from './layout.ts';
import type { SignInMessages } from './messages/translator.ts';
import { methodName, type NamedMethod } from './methods.ts';
import { ownProofPath, paths } from './paths.ts';
import { type Role, roleNames } from './roles.ts';

export type OrganizationRow = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** What is still to do before it opens; empty when the session suffices. */
  readonly needs: readonly NamedMethod[];
  readonly needsFactor?: boolean;
  readonly blocked?: 'deactivated' | 'ip_not_allowed' | undefined;
};

export type OrganizationsView = {
  readonly email: string;
  /** Shows the way to the support team's console. */
  readonly isOperator: boolean;
  readonly organizations: readonly OrganizationRow[];
  /** All of them, before the search. */
  readonly total: number;
  readonly query: string;
  readonly invitations: readonly { readonly id: string; readonly organization: string; readonly role: Role }[];
  readonly canCreate: boolean;
  /** Set for whoever came through the provider of an organization that does not manage their address. */
  readonly isGuest?: boolean;
  readonly newName: string;
  readonly errors?: FormErrors<'name'> | undefined;
};

/** Above so many rows a list is searched rather than read. */
const SEARCH_FROM = 7;

export function organizationsPage(context: PageContext, view: OrganizationsView): string {
  const { t } = context;
  const none = view.total === 0;
  return page(context, {
    drawing: none ? openGate : undefined,
    title: none ? t('organizations.noneTitle') : t('organizations.title'),
    lead: none
      ? t.rich('organizations.noneText', { email: view.email })
      : t.rich('organizations.text', { email: view.email }),
    body: html`${errorSummary(t, view.errors, { name: t('organizations.name') })}${view.total > SEARCH_FROM && search(t, view)}${list(t, view)}${invitations(
      t,
      view,
    )}${view.isGuest && own(t)}${view.canCreate && create(t, view, none)}${none && !view.canCreate && html`<p class="muted">${t('organizations.noneHelp')}</p>`}`,
    foot: html`${view.isOperator && html`<a class="link" href="${paths.operator}">${t('action.console')}</a>`}<a class="link" href="${paths.account}">${t('action.account')}</a>${signOutForm(t)}`,
  });
}

function own(t: SignInMessages): Html {
  return html`<section class="section"><p class="muted">${t('organizations.own')}</p><a class="button plain" href="${ownProofPath(paths.organizations)}">${t(
    'organizations.ownAction',
  )}</a></section>`;
}

function search(t: SignInMessages, view: OrganizationsView): Html {
  return html`<form method="get" action="${paths.organizations}" role="search" class="field"><label for="q">${t(
    'organizations.search',
  )}</label><div class="row together"><input id="q" name="q" type="search" value="${view.query}" autocomplete="off"><button class="button plain inline">${t(
    'organizations.find',
  )}</button></div></form>`;
}

function list(t: SignInMessages, view: OrganizationsView): Html | undefined {
  if (view.total === 0) return undefined;
  if (view.organizations.length === 0) {
    return html`<p class="muted" role="status">${t.rich('organizations.noMatch', { query: view.query })} <a href="${paths.organizations}">${t(
      'organizations.showAll',
    )}</a></p>`;
  }
  return html`<ul class="rows picks">${view.organizations.map((row) => html`<li>${organization(t, row)}</li>`)}</ul>`;
}

function organization(t: SignInMessages, row: OrganizationRow): Html {
  return html`<form method="post" action="${paths.organizationsOpen}">${hidden('organizationId', row.id)}<button class="pick">
<span class="chip" aria-hidden="true">${initial(row.name)}</span>
<span class="what"><strong><bdi>${row.name}</bdi></strong><span class="muted small">${t('organizations.standing', {
    role: t(roleNames[row.role]),
    state: standing(t, row),
  })}</span></span>
<span class="go" aria-hidden="true">→</span></button></form>`;
}

export function standing(t: SignInMessages, row: OrganizationRow): string {
  if (row.blocked === 'deactivated') return t('organizations.deactivated');
  if (row.blocked === 'ip_not_allowed') return t('organizations.ipNotAllowed');
  if (row.needsFactor) return t('organizations.needsFactor');
  if (row.needs.length === 0) return t('organizations.ready');
  return t('organizations.needs', { methods: t.anyOf(row.needs.map((method) => methodName(t, method))) });
}

function initial(name: string): string {
  const [first = ''] = new Intl.Segmenter().segment(name.trim());
  return typeof first === 'string' ? first : first.segment.toLocaleUpperCase();
}

function invitations(t: SignInMessages, view: OrganizationsView): Html | undefined {
  if (view.invitations.length === 0) return undefined;
  return html`<section class="section"><h2>${t('organizations.invitations')}</h2><ul class="rows">${view.invitations.map(
    ({ id, organization, role }) =>
      html`<li><div class="what"><strong><bdi>${organization}</bdi></strong><span class="muted small">${t(
        'organizations.invitedAs',
        {
          role: t(roleNames[role]),
        },
      )}</span></div>${buttonForm(
        paths.invitationsAccept,
        html`<button class="button plain inline" aria-label="${t('organizations.acceptInvitation', { organization })}">${t('organizations.accept')}</button>`,
        hidden('invitationId', id),
      )}</li>`,
  )}</ul></section>`;
}

function create(t: SignInMessages, view: OrganizationsView, isMain: boolean): Html {
  const field = textField(t, {
    name: 'name',
    label: t('organizations.name'),
    value: view.newName,
    autocomplete: 'organization',
    maxlength: 100,
    error: view.errors?.fields?.name,
    hint: t('organizations.createHint'),
  });
  const label = t('organizations.create');
  return html`<section class="section"><h2>${t('organizations.createTitle')}</h2>${form(
    paths.organizations,
    html`${field}${isMain ? primary(label) : html`<button class="button plain">${label}</button>`}`,
  )}</section>`;
}

/** Inside, without script: who one is here, and the ways on. */
export type LandingView = {
  readonly organizationId: string;
  readonly organization: string;
  readonly role: Role;
  readonly email: string;
  /** Set while the session came through the bypass link. */
  readonly bypassed: boolean;
};

export function landingPage(context: PageContext, view: LandingView): string {
  const { t } = context;
  return page(context, {
    title: view.organization,
    banner: view.bypassed ? bypassBanner(t, view.organization) : undefined,
    lead: t.rich('landing.text', { email: view.email }),
    body: html`<dl class="facts"><dt>${t('landing.role')}</dt><dd>${t(roleNames[view.role])}</dd></dl>
<div class="tight"><a class="button primary" href="${paths.organizations}/${view.organizationId}/settings/general">${t('landing.settings')}</a><a class="button plain" href="${paths.organizations}">${t('landing.switch')}</a><a class="button plain" href="${paths.account}">${t(
      'action.account',
    )}</a></div>`,
    foot: signOutForm(t),
  });
}
