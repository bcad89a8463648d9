import { type Html, html, trusted } from '../../../platform/html.ts';
import { buttonForm, hidden } from './fields.ts';
import type { SignInMessages } from './messages/translator.ts';
import { paths } from './paths.ts';

export type SocialMethod = 'google' | 'github';

/** A way in that a sentence names; without a connection's name it is "single sign-on". */
export type NamedMethod =
  | { readonly kind: 'password' | 'passkey' | SocialMethod }
  | { readonly kind: 'sso'; readonly connectionName?: string | undefined };

/** What the browser is asked, as JSON, and the sealed challenge that comes back with its answer. */
export type PasskeyAsk = { readonly options: string; readonly challenge: string };

/** A way in that a page may offer. */
export type MethodOffer =
  | { readonly kind: 'password' | SocialMethod }
  | { readonly kind: 'passkey'; readonly ask: PasskeyAsk }
  | { readonly kind: 'sso'; readonly connectionId: string; readonly connectionName: string };

const drawing = (strokes: string) =>
  trusted(
    `<svg viewBox="0 0 16 16" width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${strokes}</svg>`,
  );

/** Our own few strokes instead of other companies' logos: nothing to license and the same weight everywhere. */
const drawings = {
  google: drawing('<path d="M12.6 4.2A6 6 0 1 0 14 8H8.6"/>'),
  github: drawing(
    '<circle cx="4.5" cy="3.5" r="1.7"/><circle cx="4.5" cy="12.5" r="1.7"/><circle cx="11.5" cy="5" r="1.7"/><path d="M4.5 5.2v5.6M11.5 6.7c0 2.6-3.4 2.6-6.4 3.6"/>',
  ),
  sso: drawing('<circle cx="5" cy="11" r="3"/><path d="M7.2 8.8 14 2M11 5l2 2"/>'),
  passkey: drawing(
    '<circle cx="6" cy="5" r="2.7"/><path d="M1.5 13.5c.4-3 2.2-4.5 4.5-4.5 1 0 1.9.3 2.6.8"/><circle cx="12" cy="8.6" r="1.9"/><path d="M12 10.5v4l1.4-1.2"/>',
  ),
  password: drawing('<rect x="2.5" y="7" width="11" height="7" rx="1.6"/><path d="M5 7V5a3 3 0 0 1 6 0v2"/>'),
} as const;

export function methodIcon(kind: keyof typeof drawings): Html {
  return drawings[kind];
}

export function methodName(t: SignInMessages, method: NamedMethod): string {
  return method.kind === 'sso' ? method.connectionName || t('method.sso') : t(methodKeys[method.kind]);
}

/** For lists, where the name stands alone. */
export function methodLabel(t: SignInMessages, method: NamedMethod): string {
  if (method.kind === 'password') return t('label.password');
  if (method.kind === 'passkey') return t('label.passkey');
  return method.kind === 'sso' && !method.connectionName ? t('label.sso') : methodName(t, method);
}

const methodKeys = {
  password: 'method.password',
  passkey: 'method.passkey',
  google: 'method.google',
  github: 'method.github',
} as const;

/** "Continue with Google", with the remark that it was this one last time. */
export function methodButton(
  t: SignInMessages,
  method: MethodOffer,
  weight: 'primary' | 'plain',
  usedLastTime = false,
): Html {
  return html`<button class="button ${weight}">${drawings[method.kind]}<span>${t.rich('action.continueWith', {
    method: methodName(t, method),
  })}</span>${usedLastTime && html`<small>${t('identifier.lastTime')}</small>`}</button>`;
}

/** Several ways side by side: buttons follow each other, a form with a field is set apart by "or". */
export function waysIn(
  t: SignInMessages,
  methods: readonly MethodOffer[],
  render: (method: MethodOffer, weight: 'primary' | 'plain') => Html,
): Html {
  return html`<div class="tight">${methods.map((method, index) => {
    const apart = index > 0 && (method.kind === 'password' || methods[index - 1]?.kind === 'password');
    return html`${apart && html`<p class="or">${t('identifier.or')}</p>`}${render(method, index === 0 ? 'primary' : 'plain')}`;
  })}</div>`;
}

export function socialButton(
  t: SignInMessages,
  method: SocialMethod,
  fields: { returnTo?: string | undefined; organization?: string | undefined },
  usedLastTime: boolean,
): Html {
  const path = method === 'google' ? paths.signInGoogle : paths.signInGitHub;
  return buttonForm(
    path,
    methodButton(t, { kind: method }, 'plain', usedLastTime),
    html`${hidden('returnTo', fields.returnTo)}${hidden('organization', fields.organization)}`,
  );
}
