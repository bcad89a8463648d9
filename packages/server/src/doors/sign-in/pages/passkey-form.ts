import { type Fragment, type Html, html } from '../../../platform/html.ts';
import { hidden } from './fields.ts';
import type { SignInMessages } from './messages/translator.ts';
import { methodIcon, type PasskeyAsk } from './methods.ts';

/**
 * A form that the script fills with what the browser's passkey says, and sends like any other. It shows itself only
 * where script runs and the browser knows passkeys.
 */
export type PasskeyForm = {
  readonly action: string;
  readonly ask: PasskeyAsk;
  readonly label: Fragment;
  readonly weight: 'primary' | 'plain';
  readonly fields?: Fragment;
  /** Stands above the button where the form is seen. */
  readonly before?: Fragment;
  /** `create`: a new passkey is made. `conditional`: also offered by the email field itself. */
  readonly how?: 'create' | 'conditional';
};

export function passkeyForm(t: SignInMessages, form: PasskeyForm): Html {
  const { action, ask, label, weight, fields, before, how } = form;
  return html`<form method="post" action="${action}" class="stack" hidden data-passkey="${ask.options}"${
    how === 'create' && html` data-create`
  }${how === 'conditional' && html` data-conditional`}>${hidden('challenge', ask.challenge)}<input type="hidden" name="credential" value="">${fields}${before}<p class="error" role="alert" hidden>${t(
    'passkey.failed',
  )}</p><button class="button ${weight}">${methodIcon('passkey')}<span>${label}</span></button></form>`;
}

/** What is read where the form does not show itself. */
export function withoutPasskeys(t: SignInMessages): Html {
  return html`<p class="muted" data-without-passkeys>${t('passkey.unsupported')}</p>`;
}
