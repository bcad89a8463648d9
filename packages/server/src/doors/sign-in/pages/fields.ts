import { type Fragment, type Html, html } from '../../../platform/html.ts';
import type { SignInMessages } from './messages/translator.ts';
import { type PageProblem, problemNotice } from './notices.ts';

/** What can be wrong with one field. The door decides; the sentence is in the catalogue. */
export type FieldError =
  | { readonly code: 'required' | 'email_invalid' | 'code_invalid' | 'too_common' | 'contains_name' | 'same_as_before' }
  | { readonly code: 'wrong' | 'name_too_long' | 'too_long' | 'totp_invalid' | 'recovery_code_invalid' }
  | { readonly code: 'too_short'; readonly minimum: number };

/** Errors of a form: by field, and for the form as a whole. */
export type FormErrors<Field extends string> = {
  readonly problem?: PageProblem | undefined;
  readonly fields?: { readonly [Name in Field]?: FieldError | undefined } | undefined;
};

export function fieldSentence(t: SignInMessages, error: FieldError): string {
  if (error.code === 'too_short') return t('field.too_short', { count: error.minimum });
  return t(fieldKeys[error.code]);
}

const fieldKeys = {
  required: 'field.required',
  email_invalid: 'field.email_invalid',
  code_invalid: 'field.code_invalid',
  too_common: 'field.too_common',
  contains_name: 'field.contains_name',
  same_as_before: 'field.same_as_before',
  wrong: 'field.wrong',
  name_too_long: 'field.name_too_long',
  too_long: 'field.too_long',
  totp_invalid: 'field.totp_invalid',
  recovery_code_invalid: 'field.recovery_code_invalid',
} as const;

/** The sum of what is wrong, above the form, each line leading to its field. */
export function errorSummary<Field extends string>(
  t: SignInMessages,
  errors: FormErrors<Field> | undefined,
  labels: Readonly<Record<Field, string>>,
): Html | undefined {
  if (errors?.problem !== undefined) return problemNotice(t, errors.problem);
  const wrong: Html[] = [];
  for (const name in labels) {
    const error = errors?.fields?.[name];
    if (error !== undefined) {
      wrong.push(
        html`<li>${t.rich('field.summaryLine', { field: html`<a href="#${name}">${labels[name]}</a>`, sentence: fieldSentence(t, error) })}</li>`,
      );
    }
  }
  if (wrong.length === 0) return undefined;
  return html`<div class="notice bad" role="alert" id="problem" tabindex="-1"><h2>${t('field.summary', {
    count: wrong.length,
  })}</h2><ul>${wrong}</ul></div>`;
}

type Input = {
  readonly name: string;
  readonly label: string;
  readonly autocomplete: string;
  readonly type?: 'text' | 'email' | 'search';
  readonly value?: string | undefined;
  readonly error?: FieldError | undefined;
  readonly hint?: Fragment;
  readonly autofocus?: boolean | undefined;
  readonly readonly?: boolean;
  readonly maxlength?: number;
};

export function textField(t: SignInMessages, input: Input): Html {
  return html`<div class="field">${labelOf(input)}<input id="${input.name}" name="${input.name}" type="${
    input.type ?? 'text'
  }" value="${input.value ?? ''}" autocomplete="${input.autocomplete}" ${
    input.type === 'email' && html`inputmode="email" autocapitalize="none" spellcheck="false"`
  } ${input.maxlength !== undefined && html`maxlength="${input.maxlength}"`} ${
    input.readonly === true ? html`readonly` : html`required`
  }${states(input)}>${remarks(t, input)}</div>`;
}

export function emailField(t: SignInMessages, input: Partial<Input>): Html {
  return textField(t, {
    name: 'email',
    label: t('label.workEmail'),
    type: 'email',
    autocomplete: 'username webauthn',
    maxlength: 254,
    ...input,
  });
}

type PasswordInput = Omit<Partial<Input>, 'autocomplete'> & {
  readonly autocomplete: 'current-password' | 'new-password';
  readonly minimum?: number | undefined;
};

/** No `maxlength`: password managers fill long ones, and a silent cut would lock the person out. */
export function passwordField(t: SignInMessages, given: PasswordInput): Html {
  const input = {
    name: 'password',
    label: t('label.password'),
    ...given,
    hint: given.hint ?? (given.minimum !== undefined && t('hint.newPassword', { count: given.minimum })),
  };
  return html`<div class="field">${labelOf(input)}<div class="secret"><input id="${input.name}" name="${
    input.name
  }" type="password" autocomplete="${input.autocomplete}" required${
    given.minimum !== undefined && html` minlength="${given.minimum}"`
  }${states(input)}><button type="button" hidden data-reveal="${input.name}" data-hide="${t(
    'action.hidePassword',
  )}" aria-controls="${input.name}">${t('action.showPassword')}</button></div>${remarks(t, input)}</div>`;
}

/** Six digits from a mail or an app. Spaces are allowed: mail programs and people group digits. */
export function codeField(t: SignInMessages, error: FieldError | undefined): Html {
  const input = { name: 'code', label: t('label.code'), error, autofocus: true };
  return html`<div class="field code">${labelOf(
    input,
  )}<input id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9 ]{6,9}" maxlength="9" required${states(
    input,
  )}>${remarks(t, input)}</div>`;
}

/**
 * Lets a password manager fill both fields at step one; kept out of sight, out of the tab order and out of the
 * accessibility tree, because nobody is asked for it yet. The value is dropped unread when SSO applies.
 */
export function passwordForManagers(): Html {
  return html`<input class="unseen" type="password" name="password" autocomplete="current-password" tabindex="-1" aria-hidden="true">`;
}

export function hidden(name: string, value: string | undefined): Html | undefined {
  return value === undefined ? undefined : html`<input type="hidden" name="${name}" value="${value}">`;
}

export function form(action: string, content: Fragment): Html {
  return html`<form method="post" action="${action}" class="stack">${content}</form>`;
}

export function primary(label: Fragment): Html {
  return html`<button class="button primary"><span>${label}</span></button>`;
}

/** A form that is only a button: it changes something, so it cannot be a link (requirement 21). */
export function buttonForm(action: string, button: Html, fields?: Fragment): Html {
  return html`<form method="post" action="${action}">${fields}${button}</form>`;
}

export function linkButton(href: string, label: Fragment): Html {
  return html`<a class="button plain" href="${href}">${label}</a>`;
}

function labelOf({ name, label }: { name: string; label: string }): Html {
  return html`<label for="${name}">${label}</label>`;
}

type Remarked = { name: string; error?: FieldError | undefined; hint?: Fragment; autofocus?: boolean | undefined };

function states({ name, error, hint, autofocus }: Remarked): Html {
  const described = [error !== undefined && `${name}-error`, Boolean(hint) && `${name}-hint`].filter(Boolean).join(' ');
  return html`${error !== undefined && html` aria-invalid="true"`}${
    described !== '' && html` aria-describedby="${described}"`
  }${(autofocus === true || error !== undefined) && html` autofocus`}`;
}

function remarks(t: SignInMessages, { name, error, hint }: Remarked): Html {
  return html`${error !== undefined && html`<p class="error" id="${name}-error">${fieldSentence(t, error)}</p>`}${
    hint && html`<p class="hint" id="${name}-hint">${hint}</p>`
  }`;
}
