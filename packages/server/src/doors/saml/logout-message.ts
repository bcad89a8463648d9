import { type KeyObject, verify } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { ProblemError } from '../../platform/problem.ts';
import { checkIds, issuerMismatch, malformed, shorten } from './raw-checks.ts';
import { childrenNamed, descend, type RawElement, scanXml, XmlRefused } from './raw-xml.ts';
import { CLOCK_SKEW_MS, NS, type SamlConnection } from './saml-types.ts';
import { checkSignatureShape, signatureRefused } from './signature-shape.ts';
import { verifySigned } from './signed-text.ts';
import { mustBeSigned, type Verified } from './trusted-keys.ts';

/**
 * A provider's LogoutRequest (saml-core, section 3.7.1; saml-profiles, section 4.4). Whoever can forge one can sign
 * people out, so nothing is read from one that is not signed: first the text alone, then the signature, then every value
 * from the text that was signed.
 */

export type LogoutRequest = {
  id: string;
  nameId: string;
  /** Empty: every session of that person with this provider. */
  sessionIndexes: string[];
  /** Until then the same message would be believed again: remember its id that long. */
  expiresAt: Date;
};

/** As it arrived: the query string as it was sent, which is what is signed (saml-bindings, 3.4.4.1), or the form field. */
export type ArrivedLogout = { binding: 'redirect'; query: string } | { binding: 'post'; samlRequest: string };

export type LogoutExpectation = { connection: SamlConnection; sloUrl: string; now: Date };

const MAX_CHARACTERS = 16 * 1024;
/** Providers make a message when they send it; saml-core leaves it to us how long one may take. */
const LIFETIME_MS = 5 * 60_000;

export function verifyLogoutRequest(arrived: ArrivedLogout, expected: LogoutExpectation): LogoutRequest {
  const { certificates } = expected.connection;
  const trusted = { certificates, embedded: null, now: expected.now };
  if (arrived.binding === 'redirect') {
    const query = readQuery(arrived.query);
    const { root, signed } = readMessage(inflate(query.message), expected);
    if (signed) throw signatureRefused('a signature in a message whose query is signed');
    mustBeSigned(trusted, (keys) => verifyQuery(query, keys));
    return readRequest(root, expected.now);
  }
  const xml = decode(arrived.samlRequest);
  const { root: owner, signed } = readMessage(xml, expected);
  if (!signed) throw signatureRefused('no signature');
  const { root } = mustBeSigned(trusted, (keys) => verifySigned(xml, owner, keys));
  return readRequest(root, expected.now);
}

function readMessage(xml: string, expected: LogoutExpectation): { root: RawElement; signed: boolean } {
  const root = scan(xml);
  checkShape(root, expected);
  checkIds(root);
  return { root, signed: checkSignatureShape(root, [root]).length === 1 };
}

/** `text`: what is signed, in the order that the binding says, whatever order it came in (saml-bindings, 3.4.4.1). */
type SignedQuery = { message: string; hash: 'sha256' | 'sha512'; text: string; signature: Buffer };

const PARAMETERS = ['SAMLRequest', 'RelayState', 'SigAlg', 'Signature'] as const;
const QUERY_HASHES: ReadonlyMap<string, SignedQuery['hash']> = new Map([
  ['http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', 'sha256'],
  ['http://www.w3.org/2001/04/xmldsig-more#rsa-sha512', 'sha512'],
]);

/** Each parameter once, under its very name, and none besides, so that what is signed is what is read. */
function readQuery(query: string): SignedQuery {
  if (query.length > 2 * MAX_CHARACTERS) throw malformed('a query that is too long');
  const found = new Map<string, string>();
  const raw = new Map<string, string>();
  for (const token of query.split('&')) {
    const [name = '', ...rest] = token.split('=');
    const known = PARAMETERS.find((parameter) => parameter === name);
    if (!known || found.has(known)) throw malformed('parameters other than those of a logout request, each once');
    found.set(known, decodeParameter(rest.join('=')));
    raw.set(known, token);
  }
  const message = found.get('SAMLRequest');
  const algorithm = found.get('SigAlg');
  const signature = found.get('Signature');
  if (!message || !algorithm || !signature) throw signatureRefused('no signature in the query');
  const hash = QUERY_HASHES.get(algorithm);
  if (!hash) {
    const evidence = { expected: 'RSA-SHA256 or RSA-SHA512', received: shorten(algorithm) };
    throw new ProblemError('saml_algorithm_weak', { evidence });
  }
  const text = (['SAMLRequest', 'RelayState', 'SigAlg'] as const).flatMap((name) => raw.get(name) ?? []).join('&');
  return { message, hash, text, signature: Buffer.from(compact(signature), 'base64') };
}

function verifyQuery(query: SignedQuery, keys: readonly KeyObject[]): Verified<string> {
  const { message, hash, text, signature } = query;
  const good = keys.some((key) => verify(hash, Buffer.from(text), key, signature));
  return good ? { kind: 'signed', signed: message } : { kind: 'other_key' };
}

function decodeParameter(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw malformed('a parameter that cannot be decoded');
  }
}

/** Bounded: a few kilobytes unfold to gigabytes otherwise. */
function inflate(encoded: string): string {
  try {
    return inflateRawSync(Buffer.from(compact(encoded), 'base64'), { maxOutputLength: MAX_CHARACTERS }).toString(
      'utf8',
    );
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw malformed('not deflated, or too long');
  }
}

function decode(encoded: string): string {
  if (encoded.length > 2 * MAX_CHARACTERS) throw malformed('too long');
  return Buffer.from(compact(encoded), 'base64').toString('utf8');
}

function compact(encoded: string): string {
  const text = encoded.replace(/\s+/g, '');
  if (!text || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) throw malformed('not base64');
  return text;
}

function scan(xml: string): RawElement {
  if (xml.length > MAX_CHARACTERS) throw malformed('too long');
  try {
    return scanXml(xml);
  } catch (error) {
    if (error instanceof XmlRefused) throw malformed(error.message);
    throw error;
  }
}

function checkShape(root: RawElement, { connection, sloUrl, now }: LogoutExpectation): void {
  if (root.namespace !== NS.protocol || root.name !== 'LogoutRequest') throw malformed('no LogoutRequest');
  if (root.attributes.get('Version') !== '2.0') throw malformed('the version is not 2.0');
  const issuer = one(root, NS.assertion, 'Issuer').text.trim();
  if (issuer !== connection.idpEntityId) throw issuerMismatch(connection.idpEntityId, issuer);
  const destination = root.attributes.get('Destination') ?? '';
  if (destination !== sloUrl) {
    // Required of a signed message (saml-bindings, section 3.4.5.2), or it could be meant for another of ours.
    const evidence = { expected: sloUrl, received: shorten(destination || '(none)') };
    throw new ProblemError('saml_destination_mismatch', { evidence });
  }
  one(root, NS.assertion, 'NameID');
  checkTimes(root, now);
  const foreign = [...descend(root)].find((element) => element !== root && FOREIGN.includes(element.name));
  if (foreign) throw malformed(`${foreign.name} within the request`);
}

/** By local name alone and anywhere: nothing may wait in a corner for a library that searches. */
const FOREIGN: readonly string[] = ['LogoutRequest', 'Assertion', 'EncryptedAssertion', 'EncryptedID', 'BaseID'];

function checkTimes(root: RawElement, now: Date): void {
  const issued = time(root, 'IssueInstant');
  const end = endOf(root);
  if (issued === null || end === null) throw malformed('no IssueInstant');
  if (issued - CLOCK_SKEW_MS > now.getTime()) throw new ProblemError('saml_clock_skew');
  if (end + CLOCK_SKEW_MS <= now.getTime()) throw new ProblemError('saml_assertion_expired');
}

/** Its own end, if that comes earlier. */
function endOf(root: RawElement): number | null {
  const issued = time(root, 'IssueInstant');
  if (issued === null) return null;
  return Math.min(time(root, 'NotOnOrAfter') ?? Number.POSITIVE_INFINITY, issued + LIFETIME_MS);
}

/** UTC with a Z and nothing else (saml-core, section 1.3.3). */
function time(element: RawElement, attribute: string): number | null {
  const value = element.attributes.get(attribute);
  if (value === undefined) return null;
  const parsed = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(parsed)) throw malformed(`${attribute} is not a UTC time`);
  return parsed;
}

function readRequest(root: RawElement, now: Date): LogoutRequest {
  const nameId = one(root, NS.assertion, 'NameID').text;
  if (nameId.trim() === '' || nameId.length > 1024) throw malformed('an unusable NameID');
  const indexes = childrenNamed(root, NS.protocol, 'SessionIndex').map(({ text }) => text.trim());
  return {
    id: root.attributes.get('ID') ?? '',
    nameId,
    sessionIndexes: indexes.filter((index) => index !== '').slice(0, 100),
    expiresAt: new Date((endOf(root) ?? now.getTime()) + CLOCK_SKEW_MS),
  };
}

function one(parent: RawElement, namespace: string, name: string): RawElement {
  const [first, second] = childrenNamed(parent, namespace, name);
  if (!first || second || first.children.length > 0) throw malformed(`not exactly one ${name}`);
  return first;
}
