import { html } from '../../../platform/html.ts';
import { letter } from './drawings.ts';
import { form, linkButton, primary } from './fields.ts';
import { type PageContext, page } from './layout.ts';
import { referenceLine } from './notices.ts';
import { paths } from './paths.ts';

/** What the link in the new mailbox opens. Opening it changes nothing; mail scanners open links (requirement 21). */
export type ConfirmEmailView = { readonly from: string; readonly to: string };

export function confirmEmailPage(context: PageContext, { from, to }: ConfirmEmailView): string {
  const { t } = context;
  return page(context, {
    drawing: letter,
    title: t('confirmEmail.title'),
    lead: t.rich('confirmEmail.text', { from, to }),
    body: html`${form(paths.confirmEmail, primary(t.rich('confirmEmail.confirm', { to })))}<p class="muted">${t('confirmEmail.effect')}</p>`,
    foot: html`<a class="link" href="${paths.account}">${t('confirmEmail.cancel')}</a>`,
  });
}

/** The link was used, is older than a day, or was replaced by a newer one. */
export function confirmEmailClosedPage(context: PageContext, view: { readonly reference: string }): string {
  const { t } = context;
  return page(context, {
    title: t('linkClosed.expired'),
    lead: t('confirmEmail.closed'),
    body: html`${linkButton(paths.account, t('confirmEmail.again'))}${referenceLine(t, view.reference)}`,
  });
}
