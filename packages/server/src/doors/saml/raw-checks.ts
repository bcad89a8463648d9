import { ProblemError } from '../../platform/problem.ts';
import { childrenNamed, descend, type RawElement, scanXml, XML_LIMITS, XmlRefused } from './raw-xml.ts';
import { NS, type SamlCheck } from './saml-types.ts';
import { checkSignatureShape, signatureMissing, signatureRefused } from './signature-shape.ts';

const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success';

export type RawExpectation = { acsUrl: string; idpEntityId: string; begin(check: SamlCheck): void };
export type RawResponse = {
  xml: string;
  encrypted: boolean;
  /** The outermost element in sight that carries a signature. */
  signed: RawElement | null;
  inResponseTo: string | null;
  /** The certificate the message brought along, base64: evidence for an Owner, never a key to trust. */
  embeddedCertificate: string | null;
};

/** Four characters of base64 carry three bytes; a little room for line breaks. */
const MAX_BASE64 = Math.ceil(XML_LIMITS.characters / 3) * 4 + 16 * 1024;

/** Everything that can be known from the text alone, before a parser or a signature costs anything. */
export function checkRawResponse(samlResponse: string, expected: RawExpectation): RawResponse {
  const { acsUrl, idpEntityId, begin } = expected;
  begin('saml_message');
  const xml = decode(samlResponse);
  const root = scan(xml);
  if (root.namespace !== NS.protocol || root.name !== 'Response') throw malformed('the root is not a samlp:Response');
  if (root.attributes.get('Version') !== '2.0') throw malformed('the version is not 2.0');
  checkDestination(root, acsUrl);
  checkResponseIssuer(root, idpEntityId);
  begin('saml_status');
  checkStatus(root);
  begin('saml_shape');
  const assertion = theOneAssertion(root);
  checkIds(root);
  const encrypted = assertion.name === 'EncryptedAssertion';
  const [signed = null] = checkSignatureShape(root, encrypted ? [root] : [root, assertion]);
  if (!encrypted && signed === null) throw signatureMissing();
  if (encrypted) checkEncryption(assertion);
  const certificate = [...descend(root)].find((element) => element.name === 'X509Certificate');
  return {
    xml,
    encrypted,
    signed,
    inResponseTo: root.attributes.get('InResponseTo') ?? null,
    embeddedCertificate: certificate?.text.replace(/\s+/g, '') ?? null,
  };
}

/** The same for what came out of an encrypted assertion: encryption hides the text from the first look, no more. */
export function checkDecryptedAssertion(xml: string, responseSigned: boolean): RawElement {
  const root = scan(xml);
  if (root.namespace !== NS.assertion || root.name !== 'Assertion') throw malformed('no assertion inside');
  for (const element of descend(root)) {
    if (element !== root && isAssertionLike(element)) throw malformed('more than one assertion');
  }
  checkIds(root);
  const signed = checkSignatureShape(root, [root]);
  if (signed.length === 0 && !responseSigned) throw signatureRefused('no signature');
  return root;
}

function decode(samlResponse: string): string {
  if (samlResponse.length > MAX_BASE64) throw malformed('larger than 256 KB');
  const compact = samlResponse.replace(/\s+/g, '');
  if (!compact || !/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) throw malformed('not base64');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(compact, 'base64'));
  } catch {
    throw malformed('not UTF-8');
  }
}

function scan(xml: string): RawElement {
  try {
    return scanXml(xml);
  } catch (error) {
    if (error instanceof XmlRefused) throw malformed(error.message);
    throw error;
  }
}

function checkDestination(root: RawElement, acsUrl: string): void {
  const destination = root.attributes.get('Destination');
  if (destination === acsUrl) return;
  throw new ProblemError('saml_destination_mismatch', {
    evidence: {
      expected: acsUrl,
      received: shorten(destination ?? '(none)'),
      hint: 'Set the assertion consumer service URL (ACS, reply URL) of the application at the identity provider.',
    },
  });
}

/** The issuer of the response is optional and may be unsigned; if there, it must not contradict the assertion's. */
function checkResponseIssuer(root: RawElement, idpEntityId: string): void {
  const issuers = childrenNamed(root, NS.assertion, 'Issuer');
  if (issuers.length > 1) throw malformed('more than one issuer');
  const issuer = issuers[0]?.text.trim();
  if (issuer !== undefined && issuer !== idpEntityId) throw issuerMismatch(idpEntityId, issuer);
}

function checkStatus(root: RawElement): void {
  const statuses = childrenNamed(root, NS.protocol, 'Status');
  const codes = statuses[0] ? childrenNamed(statuses[0], NS.protocol, 'StatusCode') : [];
  const [code] = codes;
  if (statuses.length !== 1 || codes.length !== 1 || !code) throw malformed('not exactly one status');
  const value = code.attributes.get('Value') ?? '';
  if (value === SUCCESS) return;
  const nested = childrenNamed(code, NS.protocol, 'StatusCode')[0]?.attributes.get('Value') ?? '';
  const message = statuses[0] ? childrenNamed(statuses[0], NS.protocol, 'StatusMessage')[0]?.text.trim() : '';
  const unknown = nested.endsWith(':UnknownPrincipal') || nested.endsWith(':RequestDenied');
  throw new ProblemError(unknown ? 'idp_not_assigned' : 'idp_denied', {
    evidence: {
      expected: SUCCESS,
      received: shorten([value, nested, message].filter(Boolean).join(' ')),
      hint: unknown
        ? 'Assign the person to the application at the identity provider.'
        : 'The log of the identity provider says why it refused.',
    },
  });
}

/** By local name alone and anywhere, because libraries select by local name: nothing may wait in a corner. */
export function theOneAssertion(root: RawElement): RawElement {
  let only: RawElement | null = null;
  for (const element of descend(root)) {
    if (element !== root && element.name === 'Response') throw malformed('a response within the response');
    if (!isAssertionLike(element)) continue;
    if (only) throw malformed('more than one assertion');
    only = element;
  }
  if (only?.parent !== root || only.namespace !== NS.assertion) throw malformed('no assertion where one belongs');
  return only;
}

function isAssertionLike(element: RawElement): boolean {
  return element.name === 'Assertion' || element.name === 'EncryptedAssertion';
}

const ID_NAMES = ['ID', 'Id', 'id', 'xml:id'] as const;

/** Every spelling that signature libraries look for, as one name space. */
export function checkIds(root: RawElement): void {
  const elements = [...descend(root)];
  const ids = elements.flatMap(({ attributes }) => ID_NAMES.flatMap((name) => attributes.get(name) ?? []));
  if (new Set(ids).size !== ids.length) throw malformed('the same ID twice');
  if (!ids.every((id) => /^[A-Za-z_][\w.-]{0,254}$/.test(id))) throw malformed('an ID that is not an XML name');
  const signable = elements.filter((element) => element === root || element.name === 'Assertion');
  if (!signable.every(({ attributes }) => attributes.has('ID'))) throw malformed('no ID');
}

const CIPHERS: ReadonlySet<string> = new Set([
  'http://www.w3.org/2001/04/xmlenc#aes128-cbc',
  'http://www.w3.org/2001/04/xmlenc#aes256-cbc',
  'http://www.w3.org/2009/xmlenc11#aes128-gcm',
  'http://www.w3.org/2009/xmlenc11#aes256-gcm',
]);
const KEY_TRANSPORT = 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p';

/** CBC is allowed because it is what providers send and the signature inside is what counts; RSA 1.5 and 3DES are not. */
function checkEncryption(assertion: RawElement): void {
  for (const element of descend(assertion)) {
    if (element.name !== 'EncryptionMethod') continue;
    const algorithm = element.attributes.get('Algorithm') ?? '';
    const forKey = element.parent?.name === 'EncryptedKey';
    if (forKey ? algorithm === KEY_TRANSPORT : CIPHERS.has(algorithm)) continue;
    throw new ProblemError('saml_algorithm_weak', {
      evidence: {
        expected: 'AES-GCM or AES-CBC with RSA-OAEP',
        received: shorten(algorithm),
        hint: 'Choose AES-256 for assertion encryption at the identity provider.',
      },
    });
  }
}

export function malformed(reason: string): ProblemError {
  return new ProblemError('saml_response_malformed', {
    evidence: { received: shorten(reason), hint: 'The identity provider must send one signed SAML 2.0 response.' },
  });
}

export function issuerMismatch(expected: string, received: string): ProblemError {
  return new ProblemError('saml_issuer_mismatch', {
    evidence: {
      expected,
      received: shorten(received),
      hint: 'Compare the identity provider’s entity ID with the one in the connection.',
    },
  });
}

export function shorten(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
