import { withoutControls } from '../../platform/html.ts';

/** What is shown of a message that was refused: its shape and what is compared, without keys, signatures and people. */

const SECRETS = /(<(?:\w+:)?(SignatureValue|CipherValue|X509Certificate|DigestValue)\b[^>]*>)([^<]*)(<)/g;
const PEOPLE = /(<(?:\w+:)?(NameID|AttributeValue)\b[^>]*>)([^<]*)(<)/g;

/** Inert text, whatever it is: it need not be XML at all. */
export function redactXml(xml: string): string {
  const bare = xml
    .replace(SECRETS, (_all, open: string, _name, text: string, end: string) => `${open}${masked(text)}${end}`)
    .replace(PEOPLE, (_all, open: string, _name, text: string, end: string) => `${open}${masked(text)}${end}`);
  // What could not be read as XML may be anything, so of that only the beginning is shown.
  const isXml = /^[\s\ufeff]*<[\s\S]*>\s*$/.test(xml);
  return withoutControls(isXml ? bare : xml.slice(0, 200));
}

export function redactClaims(json: string): string {
  const claims: unknown = JSON.parse(json);
  if (typeof claims !== 'object' || claims === null) return '';
  const lines = Object.entries(claims).map(
    ([name, values]: [string, unknown]) =>
      `${name}: ${[values]
        .flat()
        .map((value) => masked(String(value)))
        .join(', ')}`,
  );
  return lines.join('\n');
}

/** The beginning tells whether it is the right kind of value; the length, whether something is missing. */
function masked(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' ? '' : `${trimmed.slice(0, 2)}… (${trimmed.length})`;
}
