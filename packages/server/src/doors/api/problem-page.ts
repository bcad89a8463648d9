import { createHash } from 'node:crypto';
import { mendingsOf } from '@gatehouse/contract/presets/presets';
import { type ProblemCode, problems } from '@gatehouse/contract/problems';
import { type Html, html, toMarkup, trusted } from '../../platform/html.ts';
import { tokens } from '../../platform/look/tokens.ts';

/** What the `type` of a problem leads to (RFC 9457, section 3.1.1): the code, why it happens, and what to do. */

export type ProblemWords = { readonly title: string; readonly why: string; readonly next: string };

const rules =
  'body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 var(--sans)}' +
  'main{max-width:60ch;margin:12vh auto 0;padding:0 24px}h1{font-size:26px;line-height:1.25;letter-spacing:-.015em;margin:0 0 8px}' +
  'h2{font-size:18px;margin:28px 0 8px}dt{font-weight:600}dd{margin:0 0 12px}p{margin:0 0 14px}.code{font:14px var(--mono);color:var(--muted)}a{color:var(--accent);text-underline-offset:3px}';
const style = tokens + rules;

export const problemStyleHash = `'sha256-${createHash('sha256').update(style, 'utf8').digest('base64')}'`;

export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(problems, text);
}

export function problemPage(code: ProblemCode, { title, why, next }: ProblemWords): string {
  return toMarkup(html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${title} · Gatehouse</title>
<link rel="icon" href="/assets/favicon.svg" type="image/svg+xml">${trusted(`<style>${style}</style>`)}</head>
<body><main><h1>${title}</h1><p class="code">${code} · HTTP ${problems[code].status}</p><p>${why}</p><p>${next}</p>${mending(code)}
<p><a href="/api/v1/reference">API reference</a></p></main></body></html>
`);
}

/** For whoever set the connection up: the person at the sign-in page can repair none of it. */
function mending(code: ProblemCode): Html | null {
  const found = mendingsOf(code);
  if (found.length === 0) return null;
  return html`<h2>What an Owner or IT admin changes</h2><dl>${found.map(
    ({ provider, text }) => html`<dt>${provider}</dt><dd>${text}</dd>`,
  )}</dl>`;
}
