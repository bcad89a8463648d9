import type { Random } from './random.ts';

/**
 * Ways to change a document, from single characters to whole elements. What comes out need not be XML: that is for the
 * reader to say. `others` are messages that an attacker may well have, to take parts from.
 */
export type Mutation = (xml: string, random: Random, others: readonly string[]) => string;

type Span = { start: number; end: number };

const FRAGMENTS = [
  '<!-- -->',
  '<![CDATA[x]]>',
  '<?x y?>',
  '&#0;',
  '&#x61;',
  '&amp;',
  '&e;',
  '</saml:NameID>',
  '</saml:Assertion>',
  '<saml:NameID>admin</saml:NameID>',
  '<saml:Audience>x</saml:Audience>',
  '<saml:Attribute Name="email"><saml:AttributeValue>ceo@customer.example</saml:AttributeValue></saml:Attribute>',
  '<samlp:Extensions/>',
  '<ds:Object/>',
  '<!DOCTYPE x>',
  ' ID="_x"',
  ' ID="_assertion"',
  ' xmlns:saml="urn:x"',
  ' xmlns="urn:oasis:names:tc:SAML:2.0:assertion"',
  'admin',
  'person-2',
  '\r\n',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\0',
] as const;

const WORDS = ['admin', 'person-2', 'ceo@customer.example', '', ' ', '_evil', '#_response', '2.0', 'true', 'xs:string'];

const WRAPPERS = [
  ['<samlp:Extensions>', '</samlp:Extensions>'],
  ['<ds:Object xmlns:ds="http://www.w3.org/2000/09/xmldsig#">', '</ds:Object>'],
  ['<saml:Advice xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">', '</saml:Advice>'],
  ['<x xmlns="urn:x">', '</x>'],
  ['<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol">', '</samlp:Response>'],
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
] as const;

export const mutations = {
  characters(xml, random) {
    const start = random.below(xml.length + 1);
    const length = random.chance(4) ? random.below(400) : random.below(4);
    const put = random.chance(2) ? random.pick(FRAGMENTS) : String.fromCharCode(random.below(128));
    return splice(xml, { start, end: start + length }, random.chance(4) ? '' : put);
  },
  text(xml, random) {
    const span = anyMatch(xml, random, />([^<>]+)</g);
    if (!span) return xml;
    const at = span.start + random.below(span.end - span.start + 1);
    if (random.chance(3)) return splice(xml, span, random.pick(WORDS));
    return splice(xml, { start: at, end: random.chance(2) ? at : at + 1 }, random.pick(FRAGMENTS));
  },
  attribute(xml, random) {
    const span = anyMatch(xml, random, / ([\w:]+="[^"<]*")/g);
    if (!span) return xml;
    const whole = xml.slice(span.start, span.end);
    const [name = ''] = whole.split('=');
    const made = [
      '',
      `${whole} ${whole}`,
      `${name}="${random.pick(WORDS)}"`,
      whole.toUpperCase(),
      `x:${whole}`,
      whole.replaceAll('"', "'"),
    ];
    return splice(xml, span, random.pick(made));
  },
  remove: (xml, random) => onElement(xml, random, () => ''),
  duplicate: (xml, random) => onElement(xml, random, (element) => element + element),
  /** A copy about somebody else, here or anywhere, open or wrapped: what most attacks come down to. */
  impersonate(xml, random) {
    const whole = random.pick(['<saml:Assertion', '<samlp:Response', '<']);
    const spans = elements(xml).filter(({ start }) => xml.startsWith(whole, start));
    if (spans.length === 0) return xml;
    const span = random.pick(spans);
    const copy = impostor(xml.slice(span.start, span.end), random);
    const [open, close] = random.chance(2) ? random.pick(WRAPPERS) : ['', ''];
    const at = random.pick([span.start, span.end, random.pick(boundaries(xml))]);
    return splice(xml, { start: at, end: at }, open + copy + close);
  },
  move(xml, random) {
    const from = anyElement(xml, random);
    if (!from) return xml;
    const element = xml.slice(from.start, from.end);
    const rest = random.chance(3) ? xml : splice(xml, from, '');
    const at = random.pick(boundaries(rest));
    return splice(rest, { start: at, end: at }, element);
  },
  swap(xml, random) {
    const [one, other] = [anyElement(xml, random), anyElement(xml, random)].sort(
      (a, b) => (a?.start ?? 0) - (b?.start ?? 0),
    );
    if (!one || !other || one.end > other.start) return xml;
    const [first, second] = [xml.slice(one.start, one.end), xml.slice(other.start, other.end)];
    return splice(splice(xml, other, first), one, second);
  },
  wrap(xml, random) {
    const [open, close] = random.pick(WRAPPERS);
    return onElement(xml, random, (element) => open + element + close);
  },
  unwrap: (xml, random) =>
    onElement(xml, random, (element) => element.replace(/^<[^>]*>/, '').replace(/<\/[^>]*>$/, '')),
  /** An element of another message, beside or in place of one of this. */
  transplant(xml, random, others) {
    const donor = random.pick(others);
    const graft = anyElement(donor, random);
    if (!graft) return xml;
    const element = donor.slice(graft.start, graft.end);
    const name = /^<([\w:]+)/.exec(element)?.[1] ?? '';
    const same = random.chance(3) ? null : elements(xml).find(({ start }) => xml.startsWith(`<${name}`, start));
    const span = same ?? anyElement(xml, random);
    return span ? splice(xml, random.chance(4) ? { start: span.end, end: span.end } : span, element) : xml;
  },
  prefix(xml, random) {
    const [prefix, other] = [random.pick(['saml', 'samlp', 'ds']), random.pick(['saml', 'samlp', 'ds', 'x', ''])];
    const from = new RegExp(`(</?|xmlns:)${prefix}\\b:?`, 'g');
    const count = (xml.match(from) ?? []).length;
    const only = random.chance(2) ? random.below(count + 1) : -1;
    let seen = 0;
    return xml.replace(from, (whole, before: string) => {
      if (only >= 0 && seen++ !== only) return whole;
      const colon = whole.endsWith(':') && other && !before.startsWith('xmlns') ? ':' : '';
      return `${before}${other}${colon}`;
    });
  },
  namespace(xml, random) {
    const span = anyMatch(xml, random, /xmlns(?::\w+)?="([^"]*)"/g);
    const names = ['urn:x', '', 'urn:oasis:names:tc:SAML:2.0:assertion', 'urn:oasis:names:tc:SAML:2.0:protocol'];
    return span ? splice(xml, span, random.pick(names)) : xml;
  },
  encode(xml, random) {
    const span = anyMatch(xml, random, />([^<>]+)</g);
    if (!span) return xml;
    const at = span.start + random.below(span.end - span.start);
    const code = xml.charCodeAt(at);
    const made = [
      `&#${code};`,
      `&#x${code.toString(16)};`,
      `<![CDATA[${xml.charAt(at)}]]>`,
      xml.charAt(at).toUpperCase(),
    ];
    return splice(xml, { start: at, end: at + 1 }, random.pick(made));
  },
} as const satisfies Record<string, Mutation>;

/** In the form field: the message is base64, and so may be damaged as base64. */
export function damageBase64(field: string, random: Random): string {
  const at = random.below(field.length + 1);
  const put = ['', ' ', '\n', '=', '==', 'A', '-', '_', '%', '\0', field.slice(0, random.below(40))];
  return splice(field, { start: at, end: at + random.below(5) }, random.pick(put));
}

function splice(text: string, { start, end }: Span, put: string): string {
  return text.slice(0, start) + put + text.slice(end);
}

function anyMatch(xml: string, random: Random, pattern: RegExp): Span | null {
  const spans = [...xml.matchAll(pattern)].map((found) => {
    const start = found.index + found[0].indexOf(found[1] ?? '');
    return { start, end: start + (found[1] ?? '').length };
  });
  return spans.length > 0 ? random.pick(spans) : null;
}

function onElement(xml: string, random: Random, change: (element: string) => string): string {
  const span = anyElement(xml, random);
  return span ? splice(xml, span, change(xml.slice(span.start, span.end))) : xml;
}

function impostor(element: string, random: Random): string {
  const named = element
    .replaceAll('person-1', 'admin')
    .replaceAll('ada@', 'ceo@')
    .replace(/ID="_\w+"/, 'ID="_evil"');
  return random.chance(2) ? named : named.replace(/<ds:Signature[\s\S]*?<\/ds:Signature>/, '');
}

function anyElement(xml: string, random: Random): Span | null {
  const found = elements(xml);
  return found.length > 0 ? random.pick(found) : null;
}

const TAG = /<(\/?)([\w:]+)[^<>]*?(\/?)>/g;

/** Every element that has a beginning and an end; in what is no XML, as good as it goes. */
function elements(xml: string): Span[] {
  const open: { name: string; start: number }[] = [];
  const found: Span[] = [];
  for (const { 0: tag, 1: closing, 2: name = '', 3: empty, index } of xml.matchAll(TAG)) {
    const end = index + tag.length;
    if (empty) found.push({ start: index, end });
    else if (!closing) open.push({ name, start: index });
    else {
      const at = open.findLastIndex((each) => each.name === name);
      const [begun] = at < 0 ? [] : open.splice(at);
      if (begun) found.push({ start: begun.start, end });
    }
  }
  return found;
}

/** Between two tags. */
function boundaries(xml: string): number[] {
  const found = [...xml.matchAll(TAG)].flatMap(({ index, 0: tag }) => [index, index + tag.length]);
  return found.length > 0 ? found : [0];
}
