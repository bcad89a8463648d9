import { type Html, html } from '../../../platform/html.ts';
import { letter } from './drawings.ts';
import { type PageContext, page } from './layout.ts';
import { paths } from './paths.ts';

/** Mails that were not sent anywhere: exists only where the instance has no mail server configured. */
export type OutboxMail = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly createdAt: Date;
};

export type OutboxView = { readonly mails: readonly OutboxMail[] };

export function outboxPage(context: PageContext, view: OutboxView): string {
  const { t } = context;
  return page(context, {
    wide: true,
    drawing: view.mails.length === 0 ? letter : undefined,
    title: t('outbox.title'),
    lead: t('outbox.text'),
    body:
      view.mails.length === 0
        ? html`<p class="muted">${t('outbox.empty')}</p>`
        : html`<ul class="rows">${view.mails.map(
            ({ id, to, subject, createdAt }) =>
              html`<li><div class="what"><a class="link" href="${paths.outbox}/${encodeURIComponent(id)}"><bdi>${subject}</bdi></a><span class="muted small">${t.rich(
                'outbox.to',
                {
                  address: to,
                  time: html`<time datetime="${createdAt.toISOString()}">${t.dateTime(createdAt)}</time>`,
                },
              )}</span></div></li>`,
          )}</ul>`,
    foot: html`<a class="link" href="${paths.signIn}">${t('action.backToSignIn')}</a>`,
  });
}

export type OutboxMailView = OutboxMail & {
  readonly text: string;
  /** Only addresses that begin with it become links. */
  readonly publicUrl: string;
};

export function outboxMailPage(context: PageContext, view: OutboxMailView): string {
  const { t } = context;
  return page(context, {
    wide: true,
    title: view.subject,
    lead: t.rich('outbox.to', {
      address: view.to,
      time: html`<time datetime="${view.createdAt.toISOString()}">${t.dateTime(view.createdAt)}</time>`,
    }),
    body: html`<pre>${linked(view.text, view.publicUrl)}</pre>`,
    foot: html`<a class="link" href="${paths.outbox}">${t('outbox.back')}</a>`,
  });
}

function linked(text: string, publicUrl: string): Html[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part) =>
      part.startsWith(`${publicUrl.replace(/\/$/, '')}/`) ? html`<a href="${part}">${part}</a>` : html`${part}`,
    );
}
