import { inflateRawSync } from 'node:zlib';
import { ProblemError } from '../../platform/problem.ts';
import { checkIds, issuerMismatch, malformed, shorten } from './raw-checks.ts';
import { childrenNamed, descend, type RawElement, scanXml, XmlRefused } from './raw-xml.ts';
import { CLOCK_SKEW_MS, NS, type SamlConnection } from './saml-types.ts';
import { checkSignatureShape, signatureRefused } from './signature-shape.ts';

/**
 * A provider's LogoutRequest (saml-core, section 3.7.1; saml-profiles, section 4.4). Whoever can forge one can sign
 * people out, so nothing is read from one that is not signed: first the text alone, then the signature by node-saml,
 * then every value from the text that was signed.
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

export async function verifyLogoutRequest(arrived: ArrivedLogout, expected: LogoutExpectation): Promise<LogoutRequest> {
  const redirect = arrived.binding === 'redirect' ? readQuery(arrived.query) : null;
  const xml = redirect ? inflate(redirect.SAMLRequest) : decode(arrived.binding === 'post' ? arrived.samlRequest : '');
  const root = scan(xml);
  checkShape(root, expected);
  checkIds(root);
  const signed = checkSignatureShape(root, [root]).length === 1;
  if (redirect ? signed : !signed) throw signatureRefused('no signature where this binding has one');
  await verifySignature(arrived, redirect, expected);
  return readRequest(root, expected.now);
}

type SignedQuery = { SAMLRequest: string; SigAlg: string; Signature: string; raw: string };

const PARAMETERS = ['SAMLRequest', 'RelayState', 'SigAlg', 'Signature'] as const;
const QUERY_ALGORITHMS: ReadonlySet<string> = new Set([
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
]);

/**
 * Each parameter once, under its very name, and none besides: the library finds them by a pattern, and a second one
 * that looks like the first would be signed while the first is read.
 */
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
  const SAMLRequest = found.get('SAMLRequest');
  const SigAlg = found.get('SigAlg');
  const Signature = found.get('Signature');
  if (!SAMLRequest || !SigAlg || !Signature) throw signatureRefused('no signature in the query');
  if (!QUERY_ALGORITHMS.has(SigAlg)) {
    const evidence = { expected: 'RSA-SHA256 or RSA-SHA512', received: shorten(SigAlg) };
    throw new ProblemError('saml_algorithm_weak', { evidence });
  }
  // What is signed, in the order that the binding says, whatever order it came in.
  const signed = (['SAMLRequest', 'RelayState', 'SigAlg'] as const).flatMap((name) => raw.get(name) ?? []);
  return { SAMLRequest, SigAlg, Signature, raw: signed.join('&') };
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

async function verifySignature(
  arrived: ArrivedLogout,
  redirect: SignedQuery | null,
  { connection, sloUrl }: LogoutExpectation,
): Promise<void> {
  // A megabyte of XML libraries, loaded when a provider first signs somebody out.
  const { default: nodeSaml } = await import('@node-saml/node-saml');
  const saml = new nodeSaml.SAML({
    issuer: sloUrl,
    callbackUrl: sloUrl,
    idpCert: connection.certificates,
    // Its clock is the machine's; ours was asked above.
    acceptedClockSkewMs: -1,
  });
  try {
    if (redirect) {
      const { SAMLRequest, SigAlg, Signature, raw } = redirect;
      await saml.validateRedirectAsync({ SAMLRequest, SigAlg, Signature }, raw);
    } else if (arrived.binding === 'post') {
      await saml.validatePostRequestAsync({ SAMLRequest: compact(arrived.samlRequest) });
    }
  } catch (error) {
    throw signatureRefused(error instanceof Error ? shorten(error.message) : 'unreadable');
  }
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
