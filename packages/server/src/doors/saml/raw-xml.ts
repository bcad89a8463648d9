import { NS } from './saml-types.ts';

/**
 * A strict single pass over XML text, before any parser sees it. It accepts the subset that identity providers send
 * (elements, quoted attributes, text, the five entities) and refuses everything that makes parsers disagree or work
 * hard: DOCTYPE, comments, CDATA, processing instructions, deep nesting, undeclared prefixes, repeated attributes.
 * Of what has arrived it serves checks of shape only; identity is read by it from the text that was signed.
 */
export type RawElement = {
  readonly namespace: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: RawElement | null;
  readonly children: RawElement[];
  /** Direct text of the element, entities decoded. */
  text: string;
  readonly start: number;
  end: number;
};

export class XmlRefused extends Error {}

/** People in hundreds of groups send a thousand elements; every further one costs a parser and a signature library. */
export const XML_LIMITS = { characters: 256 * 1024, depth: 40, elements: 1500, attributes: 40 } as const;

type Scope = ReadonlyMap<string, string>;
type Open = { element: RawElement; tag: string; scope: Scope };
type Cursor = { xml: string; at: number; elements: number; stack: Open[]; root: RawElement | null };

const PROLOG =
  /^\ufeff?(?:<\?xml version=["']1\.0["'](?: encoding=["']utf-8["'])?(?: standalone=["'](?:yes|no)["'])?[ \t\r\n]*\?>)?/i;
const OPEN_TAG = /<([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)/y;
// White space of XML 1.0 (section 2.3), where \s would take what other readers take for part of a name.
const ATTRIBUTE = /[ \t\r\n]+([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /[ \t\r\n]*(\/?)>/y;
const CLOSE_TAG = /<\/([^ \t\r\n>]+)[ \t\r\n]*>/y;
const NOT_SPACE = /[^ \t\r\n]/;
const TEXT = /[^<]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 forbids (section 2.2)
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

export function scanXml(xml: string): RawElement {
  if (xml.length > XML_LIMITS.characters) throw new XmlRefused('larger than 256 KB');
  if (FORBIDDEN.test(xml)) throw new XmlRefused('a character that XML does not allow');
  const at = PROLOG.exec(xml)?.[0].length ?? 0;
  const cursor: Cursor = { xml, at, elements: 0, stack: [], root: null };
  readText(cursor);
  while (cursor.at < xml.length) {
    readMarkup(cursor);
    readText(cursor);
  }
  if (!cursor.root || cursor.stack.length > 0) throw new XmlRefused('the document is not complete');
  return cursor.root;
}

/** The element itself and everything below it. */
export function* descend(element: RawElement): Generator<RawElement> {
  yield element;
  for (const child of element.children) yield* descend(child);
}

export function childrenNamed(element: RawElement, namespace: string, name: string): RawElement[] {
  return element.children.filter((child) => child.namespace === namespace && child.name === name);
}

/** Direct children only: what sits deeper belongs to somebody else. */
export function assertionChildren(element: RawElement, name: string): RawElement[] {
  return childrenNamed(element, NS.assertion, name);
}

function readMarkup(cursor: Cursor): void {
  const second = cursor.xml[cursor.at + 1];
  if (second === '!') throw new XmlRefused('a DOCTYPE, comment or CDATA section');
  if (second === '?') throw new XmlRefused('a processing instruction');
  if (second === '/') closeElement(cursor);
  else openElement(cursor);
}

function readText(cursor: Cursor): void {
  const text = match(TEXT, cursor)?.[0] ?? '';
  const open = cursor.stack.at(-1);
  if (open) {
    if (text.includes(']]>')) throw new XmlRefused('the end of a CDATA section');
    open.element.text += decodeEntities(text);
  } else if (NOT_SPACE.test(text)) {
    throw new XmlRefused('text outside the root element');
  }
}

function openElement(cursor: Cursor): void {
  const start = cursor.at;
  const tag = match(OPEN_TAG, cursor)?.[1];
  if (!tag) throw new XmlRefused('a tag that cannot be read');
  if (!cursor.stack.length && cursor.root) throw new XmlRefused('more than one root element');
  if (cursor.stack.length >= XML_LIMITS.depth) throw new XmlRefused('nested too deeply');
  if (++cursor.elements > XML_LIMITS.elements) throw new XmlRefused('too many elements');
  const attributes = readAttributes(cursor);
  const end = match(TAG_END, cursor);
  if (!end) throw new XmlRefused(`the tag ${tag} cannot be read`);

  const parent = cursor.stack.at(-1) ?? null;
  const scope = extendScope(parent?.scope ?? new Map([['xml', XML_NAMESPACE]]), attributes);
  refuseSameAttributeTwice(attributes, scope);
  const [prefix, name] = split(tag);
  const element: RawElement = {
    namespace: resolve(prefix, scope),
    name,
    attributes,
    parent: parent?.element ?? null,
    children: [],
    text: '',
    start,
    end: cursor.at,
  };
  parent?.element.children.push(element);
  cursor.root ??= element;
  if (!end[1]) cursor.stack.push({ element, tag, scope });
}

function closeElement(cursor: Cursor): void {
  const tag = match(CLOSE_TAG, cursor)?.[1];
  const open = cursor.stack.pop();
  if (!open || open.tag !== tag) throw new XmlRefused('tags that do not match');
  open.element.end = cursor.at;
}

function readAttributes(cursor: Cursor): Map<string, string> {
  const attributes = new Map<string, string>();
  for (let found = match(ATTRIBUTE, cursor); found; found = match(ATTRIBUTE, cursor)) {
    const name = found[1] ?? '';
    if (attributes.has(name)) throw new XmlRefused(`the attribute ${name} twice`);
    if (attributes.size >= XML_LIMITS.attributes) throw new XmlRefused('too many attributes');
    attributes.set(name, decodeEntities(found[2] ?? found[3] ?? ''));
  }
  return attributes;
}

function extendScope(outer: Scope, attributes: ReadonlyMap<string, string>): Scope {
  let inner: Map<string, string> | null = null;
  for (const [name, value] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const prefix = name.slice('xmlns:'.length);
    if (prefix === 'xml' || prefix === 'xmlns' || (prefix && !value)) throw new XmlRefused('a forbidden prefix');
    inner ??= new Map(outer);
    inner.set(prefix, value);
  }
  return inner ?? outer;
}

/** Two prefixes for one namespace must not smuggle in the same attribute twice (Namespaces in XML, section 6.3). */
function refuseSameAttributeTwice(attributes: ReadonlyMap<string, string>, scope: Scope): void {
  const seen = new Set<string>();
  for (const attribute of attributes.keys()) {
    const [prefix, name] = split(attribute);
    if (!prefix || prefix === 'xmlns') continue;
    const expanded = `${resolve(prefix, scope)} ${name}`;
    if (seen.has(expanded)) throw new XmlRefused(`the attribute ${attribute} twice`);
    seen.add(expanded);
  }
}

function resolve(prefix: string, scope: Scope): string {
  const namespace = scope.get(prefix);
  if (namespace === undefined && prefix) throw new XmlRefused(`the undeclared prefix ${prefix}`);
  return namespace ?? '';
}

function split(qualified: string): [prefix: string, name: string] {
  const colon = qualified.indexOf(':');
  return colon < 0 ? ['', qualified] : [qualified.slice(0, colon), qualified.slice(colon + 1)];
}

const NAMED = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,10};)?/g, (whole, reference: string | undefined) => {
    const name = reference?.slice(0, -1) ?? '';
    const character = NAMED.get(name) ?? numbered(name);
    if (character === null) throw new XmlRefused(`the reference ${whole}`);
    return character;
  });
}

function numbered(reference: string): string | null {
  const [, hexadecimal, decimal] = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(reference) ?? [];
  const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number.parseInt(decimal ?? '', 10);
  // Half of a surrogate pair is no character either.
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return null;
  const character = String.fromCodePoint(code);
  return FORBIDDEN.test(character) ? null : character;
}

function match(pattern: RegExp, cursor: Cursor): RegExpExecArray | null {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.xml);
  if (found) cursor.at = pattern.lastIndex;
  return found;
}
