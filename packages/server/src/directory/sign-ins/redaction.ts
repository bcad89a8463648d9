import { withoutControls } from '../../platform/html.ts';
import { oneLine } from '../../platform/one-line.ts';

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

/** Who speaks, to whom, when and how; the rest is about people (openid-connect-core, section 2; RFC 7515, section 4.1). */
const PLAIN = new Set([
  ...['iss', 'aud', 'azp', 'exp', 'iat', 'nbf', 'auth_time', 'acr', 'amr', 'email_verified', 'alg', 'kid', 'typ'],
  ...['token_type', 'expires_in', 'scope', 'error', 'error_description', 'error_uri'],
]);

/** In blanks: a token has its claims, an address its parts; what is deeper is shown as one value. */
const DEEPEST = 10;

/** What `doors/oidc-in/exchange.ts` keeps, in the order in which it came. */
export function redactExchange(json: string): string {
  const { callback, token, userInfo } = fieldsIn(JSON.parse(json));
  const lines = [
    ...['The browser came back with', ...linesOf(callback)],
    ...(token ? ['', `The token endpoint answered ${statusOf(token)}`, ...linesOf(token)] : []),
    ...(userInfo ? ['', `The userinfo endpoint answered ${statusOf(userInfo)}`, ...linesOf(userInfo)] : []),
  ];
  return withoutControls(lines.join('\n'));
}

const statusOf = (answer: unknown) => oneLine(String(fieldsIn(answer)['status']));

function linesOf(answer: unknown): string[] {
  const { contentType, challenge, fields, lengths, begins } = fieldsIn(answer);
  return [
    ...(contentType ? [`  content-type: ${oneLine(String(contentType))}`] : []),
    ...(challenge ? [`  www-authenticate: ${oneLine(String(challenge))}`] : []),
    ...Object.entries(fieldsIn(fields)).flatMap((field) => lineOf(field, '  ')),
    ...Object.entries(fieldsIn(lengths)).map(([name, length]) => `  ${oneLine(name)}: (${String(length)})`),
    ...(begins ? [`  ${oneLine(String(begins))}`] : []),
  ];
}

function lineOf([name, value]: [string, unknown], indent: string): string[] {
  const label = `${indent}${oneLine(name)}:`;
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (isGroup && indent.length < DEEPEST) {
    return [label, ...Object.entries(value).flatMap((inner) => lineOf(inner, `${indent}  `))];
  }
  const values = [value].flat().map(textOf);
  return [`${label} ${(PLAIN.has(name) ? values.map(oneLine) : values.map(masked)).join(', ')}`];
}

const textOf = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

function fieldsIn(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The beginning tells whether it is the right kind of value; the length, whether something is missing. */
function masked(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' ? '' : `${trimmed.slice(0, 2)}… (${trimmed.length})`;
}
