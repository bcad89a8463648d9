import { html } from '../../../platform/html.ts';
import { buttonForm, hidden, primary } from './fields.ts';
import { type PageContext, page } from './layout.ts';
import { paths } from './paths.ts';

/** Signed out here; the provider, which would let the next person in without a word, is one more button away. */
export type SignedOutView = { readonly connection: string; readonly ticket: string };

export function signedOutPage(context: PageContext, { connection, ticket }: SignedOutView): string {
  const { t } = context;
  return page(context, {
    title: t('signedOut.title'),
    lead: t.rich('signedOut.text', { connection }),
    body: buttonForm(paths.signOutAtProvider, primary(t('signedOut.action', { connection })), hidden('ticket', ticket)),
    foot: html`<a class="link" href="${paths.signIn}">${t('signedOut.again')}</a>`,
  });
}
