import { type Fragment, html, toMarkup, trusted, withoutControls } from '../../platform/html.ts';
import type { MailMessages } from './messages/translator.ts';

/**
 * What is written to people, as pure functions `(data, t) → Mail`. Links arrive ready-made from the configured public
 * URL (requirement 20); who receives a mail, and when it leaves, is decided elsewhere.
 */
export type Mail = { readonly subject: string; readonly text: string; readonly html: string };

type Content = {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly action?: { readonly label: string; readonly link: string } | undefined;
  /** Shown large and alone, for typing. */
  readonly code?: string | undefined;
  /** Facts of an event: when, from where, what was expected. */
  readonly facts?: readonly (readonly [label: string, value: string])[] | undefined;
  /** Smaller, at the end: how long it works, what to do if it was not you. */
  readonly note?: string | undefined;
};

const SUBJECT_LENGTH = 150;
const NAME_LENGTH = 100;
// Direction overrides and invisible marks: they make one name look like another. Word joiners are our own (below).
const DECEPTIVE = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

export function composeMail(t: MailMessages, content: Content): Mail {
  return { subject: headerText(content.subject), text: plainText(t, content), html: markup(t, content) };
}

/** One line without control characters: a line break in a subject would begin another header (RFC 5322 §2.2). */
function headerText(text: string): string {
  return shortened(oneLine(text), SUBJECT_LENGTH);
}

/**
 * A name as somebody typed it. Mail programs turn `example.com` into a link on their own, so a name could carry one
 * into a mail of ours; a word joiner after each dot, colon, slash and at sign is invisible and prevents it.
 */
export function nameText(name: string): string {
  return shortened(oneLine(name), NAME_LENGTH).replace(/[.:/@](?=\S)/g, '$&\u2060');
}

export function oneLine(text: string): string {
  return withoutControls(text.replace(/[\s\u2028\u2029]+/g, ' '))
    .replace(DECEPTIVE, '')
    .trim();
}

function shortened(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}

function plainText(t: MailMessages, { paragraphs, action, code, facts, note }: Content): string {
  const blocks = [
    ...paragraphs,
    code,
    facts?.map(([label, value]) => `${label}: ${oneLine(value)}`).join('\n'),
    action && `${action.label}:\n${action.link}`,
    note,
    `-- \n${t('mail.signature')}`,
  ];
  return `${blocks.filter((block) => block !== undefined && block !== '').join('\n\n')}\n`;
}

// Mail programs know neither variables nor OKLCH: these are the tokens' colours as they have to be written for them.
const style = trusted(`<style>
:root{color-scheme:light dark}
body{margin:0;padding:32px 20px;background:#faf9f6;color:#1f1c18;font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif}
main{max-width:520px;margin:0 auto}
.brand{color:#1c6b4a;font-weight:600;margin:0 0 24px}
h1{font-size:21px;line-height:1.3;font-weight:600;margin:0 0 12px;word-break:break-word}p{margin:0 0 16px}.note,.sign,dt{color:#5f5a52;font-size:14px}
.go{display:inline-block;background:#1c6b4a;color:#fff;text-decoration:none;font-weight:600;padding:12px 20px;border-radius:9px}
.raw{font-size:13px;word-break:break-all}a{color:#1c6b4a}
.code{font:600 30px/1.2 ui-monospace,Menlo,Consolas,monospace;letter-spacing:.2em;margin:8px 0 24px}
dl{margin:0 0 16px;padding:14px 16px;border:1px solid #e3dfd8;border-radius:9px}dd{margin:0 0 8px;word-break:break-word}
.sign{border-top:1px solid #e3dfd8;padding-top:14px;margin-top:28px}
@media (prefers-color-scheme:dark){body{background:#12110e;color:#edebe7}.note,.sign,dt{color:#a9a49b}.brand,a{color:#5fc596}.go{background:#5fc596;color:#06160e}dl,.sign{border-color:#33302b}}
</style>`);

function markup(t: MailMessages, { subject, paragraphs, action, code, facts, note }: Content): string {
  const button: Fragment =
    action &&
    html`<p><a class="go" href="${action.link}">${action.label}</a></p><p class="note raw">${action.link}</p>`;
  const list: Fragment =
    facts && html`<dl>${facts.map(([label, value]) => html`<dt>${label}</dt><dd>${oneLine(value)}</dd>`)}</dl>`;
  return toMarkup(html`<!doctype html>
<html lang="${t.locale}" dir="${t.direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${headerText(subject)}</title>${style}</head>
<body><main><p class="brand">${t('mail.brand')}</p><h1>${headerText(subject)}</h1>${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}${
    code && html`<p class="code">${code}</p>`
  }${list}${button}${note && html`<p class="note">${note}</p>`}<p class="sign">${t('mail.signature')}</p></main></body></html>
`);
}
