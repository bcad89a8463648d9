import { withoutControls } from '../../platform/html.ts';

/** What is shown of a message that was refused: its shape and what is compared, without keys, signatures and people. */

/**
 * The text behind such a tag up to the next one, CDATA and comments included. No `<` within the tag: what is kept may be
 * anything, and a search that runs to the end from every beginning takes the square of its length.
 */
const HIDDEN =
  /(<(?:[\w.-]+:)?(?:SignatureValue|CipherValue|X509Certificate|DigestValue|NameID|AttributeValue)\b[^<>]*>)([\s\S]*?)(?=<[/A-Za-z]|$)/g;

/** Inert text, whatever it is: it need not be XML at all. */
export function redactXml(xml: string): string {
  const bare = xml.replace(HIDDEN, (_all, tag: string, text: string) => `${tag}${masked(text)}`);
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
