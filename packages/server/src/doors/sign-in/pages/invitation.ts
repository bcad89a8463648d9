import { type Html, html } from '../../../platform/html.ts';
import {
  buttonForm,
  codeField,
  emailField,
  errorSummary,
  type FormErrors,
  form,
  hidden,
  linkButton,
  passwordField,
  primary,
  textField,
} from './fields.ts';
import { type PageContext, page, signOutForm } from './layout.ts';
import type { SignInMessages } from './messages/translator.ts';
import { methodButton, type SocialMethod, socialButton } from './methods.ts';
import { referenceLine } from './notices.ts';
import { paths } from './paths.ts';
import { type Role, roleNames } from './roles.ts';

type Offered = {
  readonly organization: string;
  /** Null when the inviter has left since. */
  readonly inviter: string | null;
  readonly role: Role;
  readonly email: string;
};

/** A live invitation, by what stands between the person and membership. */
export type InvitationView =
  | (Offered & {
      readonly kind: 'new_person';
      readonly passwordMinimum: number | null;
      readonly social: readonly SocialMethod[];
      readonly name: string;
      readonly errors?: FormErrors<'name' | 'password'> | undefined;
    })
  | (Offered & { readonly kind: 'sign_in_first' })
  | (Offered & { readonly kind: 'signed_in'; readonly name: string })
  | (Offered & { readonly kind: 'other_account'; readonly signedInAs: string })
  | (Offered & { readonly kind: 'sso_needed'; readonly connectionId: string; readonly connectionName: string });

const returnToInvitation = paths.invitation;

export function invitationPage(context: PageContext, view: InvitationView): string {
  const { t } = context;
  const { organization, inviter } = view;
  const role = t(roleNames[view.role]);
  return page(context, {
    title: t('invitation.title', { organization }),
    lead:
      inviter === null
        ? t.rich('invitation.textAnonymous', { organization, role })
        : t.rich('invitation.text', { inviter, organization, role }),
    body: step(t, view),
    foot: t('invitation.ignore'),
  });
}

function step(t: SignInMessages, view: InvitationView): Html {
  switch (view.kind) {
    case 'new_person':
      return newPerson(t, view);
    case 'sign_in_first':
      return html`<p>${t.rich('invitation.signInFirst', { email: view.email })}</p>${buttonForm(
        paths.signIn,
        primary(t('action.signIn')),
        html`${hidden('email', view.email)}${hidden('returnTo', returnToInvitation)}`,
      )}`;
    case 'signed_in':
      return buttonForm(
        paths.invitationAccept,
        primary(t.rich('invitation.acceptAs', { name: view.name || view.email })),
      );
    case 'other_account':
      return html`<div class="notice warn" role="alert"><h2>${t('invitation.other.title')}</h2><p>${t.rich(
        'invitation.other.text',
        { email: view.email, current: view.signedInAs },
      )}</p></div><div class="tight">${buttonForm(
        paths.signOut,
        primary(t('invitation.other.switch')),
        hidden('returnTo', returnToInvitation),
      )}${buttonForm(paths.invitationCodeResend, html`<button class="button plain"><span>${t.rich('invitation.other.code', { email: view.email })}</span></button>`)}${linkButton(paths.organizations, t('invitation.other.stay'))}</div>`;
    case 'sso_needed':
      return html`<p>${t.rich('invitation.sso', { organization: view.organization, connection: view.connectionName })}</p>${buttonForm(
        paths.signInConnection,
        methodButton(
          t,
          { kind: 'sso', connectionId: view.connectionId, connectionName: view.connectionName },
          'primary',
        ),
        html`${hidden('connectionId', view.connectionId)}${hidden('email', view.email)}${hidden('returnTo', returnToInvitation)}`,
      )}`;
  }
}

function newPerson(t: SignInMessages, view: Extract<InvitationView, { kind: 'new_person' }>): Html {
  const labels = { name: t('label.name'), password: t('label.newPassword') };
  const fields = view.errors?.fields;
  return html`${errorSummary(t, view.errors, labels)}${
    view.passwordMinimum !== null &&
    form(
      paths.invitationAccept,
      html`${emailField(t, { label: t('label.email'), value: view.email, autocomplete: 'username', readonly: true })}${textField(
        t,
        {
          name: 'name',
          label: labels.name,
          value: view.name,
          autocomplete: 'name',
          maxlength: 200,
          error: fields?.name,
        },
      )}${passwordField(t, {
        label: labels.password,
        autocomplete: 'new-password',
        minimum: view.passwordMinimum,
        error: fields?.password,
      })}${primary(t('invitation.accept'))}`,
    )
  }${
    view.social.length > 0 &&
    html`${view.passwordMinimum !== null && html`<p class="or">${t('identifier.or')}</p>`}<div class="tight">${view.social.map(
      (method) => socialButton(t, method, { returnTo: returnToInvitation }, false),
    )}</div>`
  }`;
}

/** The mailbox is not proven in this browser yet: six digits were sent to it. */
export type InvitationCodeView = {
  readonly flowId: string;
  readonly email: string;
  readonly organization: string;
  readonly errors?: FormErrors<'code'> | undefined;
};

export function invitationCodePage(context: PageContext, view: InvitationCodeView): string {
  const { t } = context;
  return page(context, {
    title: t('code.title'),
    lead: t.rich('invitation.codeText', { email: view.email, organization: view.organization }),
    body: html`${errorSummary(t, view.errors, { code: t('label.code') })}${form(
      paths.invitationCode,
      html`${hidden('flow', view.flowId)}${codeField(t, view.errors?.fields?.code)}${primary(t('code.confirm'))}`,
    )}${resend(t, paths.invitationCodeResend)}`,
  });
}

export function resend(t: SignInMessages, path: string, fields?: Html): Html {
  return buttonForm(path, html`<button class="link">${t('code.resend')}</button>`, fields);
}

/** An invitation that leads nowhere any more, and why. */
export type InvitationClosedView = {
  readonly kind: 'expired' | 'revoked' | 'accepted' | 'already_a_member' | 'organization_full';
  readonly organization: string;
  readonly reference?: string | undefined;
  readonly signedIn: boolean;
};

const closedKeys = {
  expired: { title: 'invitation.expired.title', text: 'invitation.expired.text' },
  revoked: { title: 'invitation.revoked.title', text: 'invitation.revoked.text' },
  accepted: { title: 'invitation.accepted.title', text: 'invitation.accepted.text' },
  already_a_member: { title: 'invitation.member.title', text: 'invitation.member.text' },
  organization_full: { title: 'invitation.full.title', text: 'invitation.full.text' },
} as const satisfies Record<InvitationClosedView['kind'], { title: string; text: string }>;

export function invitationClosedPage(context: PageContext, view: InvitationClosedView): string {
  const { t } = context;
  const { organization } = view;
  const keys = closedKeys[view.kind];
  const to = view.signedIn ? paths.organizations : paths.signIn;
  return page(context, {
    title: t(keys.title, { organization }),
    lead: t.rich(keys.text, { organization }),
    body: html`<a class="button primary" href="${to}">${view.signedIn ? t('action.openOrganizations') : t('action.signIn')}</a>${referenceLine(
      t,
      view.reference,
    )}`,
    foot: view.signedIn && signOutForm(t),
  });
}
