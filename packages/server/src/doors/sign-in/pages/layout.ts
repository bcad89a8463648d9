import { createHash } from 'node:crypto';
import { type Fragment, type Html, html, toMarkup, trusted } from '../../../platform/html.ts';
import { mark } from '../../../platform/look/mark.ts';
import { gateOnGround } from './drawings.ts';
import type { SignInMessages } from './messages/translator.ts';
import { paths } from './paths.ts';
import { style } from './style.ts';

/**
 * What people see of signing in: pure functions from a typed view model to a document. They decide nothing, look up
 * nothing and know no request; the routes of this door choose the page, and policy has decided before. Every page is
 * plain HTML that works without script, holds its one style sheet, and posts to the addresses in `paths.ts`.
 */

/** What every page of this door is given besides its own view model. */
export type PageContext = { readonly t: SignInMessages };

/** For the `style-src` directive: the one style sheet that stands in every page (CSP Level 3 §6.7.3.3). */
export const styleHash = `'sha256-${createHash('sha256').update(style, 'utf8').digest('base64')}'`;

const styleElement = trusted(`<style>${style}</style>`);

type Page = {
  readonly title: string;
  /** What stands under the title: one or two sentences. */
  readonly lead?: Fragment;
  readonly body?: Fragment;
  readonly foot?: Fragment;
  readonly banner?: Html | undefined;
  /** For pages with lists and tables; sign-in stays in one narrow column. */
  readonly wide?: boolean;
  readonly drawing?: Html | undefined;
};

export function page({ t }: PageContext, { title, lead, body, foot, banner, wide, drawing }: Page): string {
  const document = html`<!doctype html>
<html lang="${t.locale}" dir="${t.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="same-origin">
<meta name="robots" content="noindex">
<title>${t('page.title', { title })}</title>
<link rel="icon" href="/assets/favicon.svg" type="image/svg+xml">
${styleElement}
<script src="/assets/sign-in.js" defer></script>
</head>
<body${wide && html` class="wide"`}>
${banner}
<header class="top">${mark}<span>${t('page.product')}</span></header>
<main>
${drawing}
<div class="lead"><h1>${title}</h1>${lead && html`<p>${lead}</p>`}</div>
${body}
</main>
${foot && html`<footer class="foot">${foot}</footer>`}
${drawing === undefined && html`<div class="ground"><div>${gateOnGround}</div></div>`}
<div class="unseen" role="status" id="announcements"></div>
</body>
</html>
`;
  return toMarkup(document);
}

/** Shown while somebody is inside on a bypass link, so that nobody forgets it is open (R5, flow "Bypass"). */
export function bypassBanner(t: SignInMessages, organization: string): Html {
  return html`<div class="banner" role="status"><strong>${t('banner.bypass.title')}</strong> ${t.rich(
    'banner.bypass.text',
    { organization },
  )}</div>`;
}

export function signOutForm(t: SignInMessages): Html {
  return html`<form method="post" action="${paths.signOut}"><button class="link">${t('action.signOut')}</button></form>`;
}
