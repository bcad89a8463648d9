import { type Html, html } from '../../../platform/html.ts';
import { ownOrganizations } from './account-organizations.ts';
import { type EmailsView, emails, type ProfileView, profile } from './account-profile.ts';
import { buttonForm, emailField, errorSummary, type FormErrors, form, hidden, passwordField } from './fields.ts';
import { type PageContext, page, signOutForm } from './layout.ts';
import type { SignInMessages } from './messages/translator.ts';
import { methodLabel, methodName, type NamedMethod } from './methods.ts';
import { notice } from './notices.ts';
import type { OrganizationRow } from './organizations.ts';
import { paths } from './paths.ts';
import { type FactorsView, secondFactorSection } from './second-factor-section.ts';

export type AccountSession = {
  readonly id: string;
  readonly current: boolean;
  /** "Firefox on Linux", made from the user agent; shown as it is. */
  readonly browser: string;
  readonly ipAddress: string;
  readonly method: NamedMethod;
  readonly lastSeenAt: Date;
  /** The organization whose bypass link opened this session. */
  readonly bypassOf?: string | undefined;
};

export type AccountIdentity = {
  readonly id: string;
  readonly method: NamedMethod;
  readonly email: string;
  /** False where it is the last way in, or where an organization manages it. */
  readonly canUnlink: boolean;
  readonly managedBy?: string | undefined;
};

export type AccountView = {
  readonly name: string;
  readonly email: string;
  readonly profile: ProfileView;
  readonly emails: EmailsView;
  readonly organizations: readonly OrganizationRow[];
  readonly sessions: readonly AccountSession[];
  readonly identities: readonly AccountIdentity[];
  readonly password:
    | {
        readonly kind: 'set' | 'unset';
        readonly minimum: number;
        /** Whether the current one is asked for; with a second factor a fresh sign-in is, instead. */
        readonly needsCurrent: boolean;
        readonly errors?: FormErrors<'current' | 'password'> | undefined;
      }
    /** The address is routed to SSO: a password would never sign in (requirement 10). */
    | { readonly kind: 'managed'; readonly organization: string };
  readonly factors: FactorsView;
  readonly done?: keyof typeof doneKeys | undefined;
};

const doneKeys = {
  name_changed: 'account.done.nameChanged',
  email_asked: 'account.done.emailAsked',
  email_changed: 'account.done.emailChanged',
  password_changed: 'account.done.passwordChanged',
  session_revoked: 'account.done.sessionRevoked',
  sessions_revoked: 'account.done.sessionsRevoked',
  identity_unlinked: 'account.done.identityUnlinked',
  factor_added: 'account.done.factorAdded',
  factor_removed: 'account.done.factorRemoved',
  passkey_renamed: 'account.done.passkeyRenamed',
} as const;

export function accountPage(context: PageContext, view: AccountView): string {
  const { t } = context;
  return page(context, {
    wide: true,
    title: t('account.title'),
    lead: view.name === '' ? view.email : t.rich('account.who', { name: view.name, email: view.email }),
    body: html`${view.done && notice('plain', t(doneKeys[view.done]))}${profile(t, view.profile)}${emails(
      t,
      view.emails,
    )}${password(t, view)}${secondFactorSection(t, view.factors)}${sessions(t, view)}${identities(t, view)}${ownOrganizations(t, view.organizations)}`,
    foot: html`<a class="link" href="${paths.organizations}">${t('account.toOrganizations')}</a>${signOutForm(t)}`,
  });
}

function sessions(t: SignInMessages, view: AccountView): Html {
  const others = view.sessions.some(({ current }) => !current);
  return html`<section class="section"><div class="row between"><h2>${t('account.sessions')}</h2>${
    others && buttonForm(paths.revokeOtherSessions, html`<button class="link">${t('account.revokeOthers')}</button>`)
  }</div><ul class="rows">${view.sessions.map((session) => sessionRow(t, session))}</ul></section>`;
}

function sessionRow(t: SignInMessages, session: AccountSession): Html {
  const { id, browser, current, ipAddress, lastSeenAt, bypassOf } = session;
  return html`<li><div class="what"><strong><bdi>${browser}</bdi></strong><span class="muted small">${t.rich(
    ipAddress === '' ? 'account.sessionDetailNoAddress' : 'account.sessionDetail',
    {
      method: methodLabel(t, session.method),
      address: ipAddress,
      time: html`<time datetime="${lastSeenAt.toISOString()}">${t.dateTime(lastSeenAt)}</time>`,
    },
  )}</span>${bypassOf && html`<span class="state hm">${t.rich('account.viaBypass', { organization: bypassOf })}</span>`}</div>${
    current
      ? html`<span class="state ok">${t('account.thisBrowser')}</span>`
      : buttonForm(
          paths.revokeSession,
          html`<button class="button plain inline" aria-label="${t('account.revokeNamed', { browser })}">${t('account.revoke')}</button>`,
          hidden('sessionId', id),
        )
  }</li>`;
}

function password(t: SignInMessages, view: AccountView): Html {
  const { password: state } = view;
  if (state.kind === 'managed') {
    return html`<section class="section"><h2>${t('account.password')}</h2><p class="muted">${t.rich(
      'account.passwordManaged',
      {
        organization: state.organization,
      },
    )}</p></section>`;
  }
  const labels = { current: t('label.currentPassword'), password: t('label.newPassword') };
  const fields = state.errors?.fields;
  return html`<section class="section"><h2>${t('account.password')}</h2>${errorSummary(t, state.errors, labels)}${form(
    paths.accountPassword,
    html`${emailField(t, { label: t('label.email'), value: view.email, autocomplete: 'username', readonly: true })}${
      state.needsCurrent &&
      passwordField(t, {
        name: 'current',
        label: labels.current,
        autocomplete: 'current-password',
        error: fields?.current,
      })
    }${passwordField(t, {
      label: labels.password,
      autocomplete: 'new-password',
      minimum: state.minimum,
      error: fields?.password,
    })}<p class="hint">${t('account.passwordEffect')}${!state.needsCurrent && html` ${t('account.passwordFresh')}`}</p><button class="button plain">${
      state.kind === 'set' ? t('account.changePassword') : t('account.setPassword')
    }</button>`,
  )}</section>`;
}

function identities(t: SignInMessages, view: AccountView): Html {
  if (view.identities.length === 0) {
    return html`<section class="section"><h2>${t('account.linked')}</h2><p class="muted">${t('account.noneLinked')}</p></section>`;
  }
  return html`<section class="section"><h2>${t('account.linked')}</h2><ul class="rows">${view.identities.map(
    (identity) => {
      const method = methodName(t, identity.method);
      return html`<li><div class="what"><strong><bdi>${method}</bdi></strong><span class="muted small">${identity.email}</span></div>${unlink(
        t,
        identity,
        method,
      )}</li>`;
    },
  )}</ul></section>`;
}

function unlink(t: SignInMessages, identity: AccountIdentity, method: string): Html {
  if (identity.managedBy !== undefined) {
    return html`<span class="muted small">${t.rich('account.managedBy', { organization: identity.managedBy })}</span>`;
  }
  if (!identity.canUnlink) return html`<span class="muted small">${t('account.onlyWayIn')}</span>`;
  return buttonForm(
    paths.unlinkIdentity,
    html`<button class="button plain inline" aria-label="${t('account.unlinkNamed', { method })}">${t('account.unlink')}</button>`,
    hidden('identityId', identity.id),
  );
}
