import { html } from '../../../platform/html.ts';
import { hidden } from './fields.ts';
import { type PageContext, page } from './layout.ts';
import { type MethodOffer, methodButton, methodName } from './methods.ts';

/** For providers that want to be asked by a posted form (SAML HTTP-POST binding): one button, no script. */
export type DepartureView = {
  readonly method: MethodOffer;
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
};

export function departurePage(context: PageContext, view: DepartureView): string {
  const { t } = context;
  return page(context, {
    title: t('action.continueWith', { method: methodName(t, view.method) }),
    body: html`<form method="post" action="${providerAddress(view.action)}">${Object.entries(view.fields).map(
      ([name, value]) => hidden(name, value),
    )}${methodButton(t, view.method, 'primary')}</form>`,
  });
}

/** The one page whose form leaves this site. Addresses were checked when they were set; a script is none even then. */
function providerAddress(address: string): string {
  const protocol = URL.parse(address)?.protocol;
  return protocol === 'https:' || protocol === 'http:' ? address : '#';
}
