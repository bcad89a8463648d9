/**
 * Markup that cannot be forged: only this file makes `Html`, and whatever a template is given that is not `Html` is
 * escaped. Attribute values must stand in double quotes (a test reads the templates for it).
 */
const markup: unique symbol = Symbol('markup');

export type Html = { readonly [markup]: string };
export type Fragment = Html | string | number | false | null | undefined | readonly Fragment[];

export function html(strings: TemplateStringsArray, ...values: readonly Fragment[]): Html {
  let text = strings[0] ?? '';
  for (const [index, value] of values.entries()) text += render(value) + (strings[index + 1] ?? '');
  return { [markup]: text };
}

/** For constants of our own (style sheets, drawings), never for anything that came from outside. */
export function trusted(text: string): Html {
  return { [markup]: text };
}

export function toMarkup(fragment: Html): string {
  return fragment[markup];
}

export function escapeText(text: string): string {
  return withoutControls(text).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** NUL and its neighbours have no meaning in HTML or in mail headers; parsers disagree about them. */
export function withoutControls(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}/gu, '');
}

function render(fragment: Fragment): string {
  if (fragment === false || fragment === null || fragment === undefined) return '';
  if (typeof fragment === 'string') return escapeText(fragment);
  if (typeof fragment === 'number') return String(fragment);
  if (isHtml(fragment)) return fragment[markup];
  return fragment.map(render).join('');
}

function isHtml(fragment: Html | readonly Fragment[]): fragment is Html {
  return markup in fragment;
}
