import { ProblemError } from '../../platform/problem.ts';
import { childrenNamed, descend, type RawElement } from './raw-xml.ts';
import { NS } from './saml-types.ts';

const EXCLUSIVE_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const SIGNATURE_METHODS: ReadonlySet<string> = new Set([
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
]);
const DIGEST_METHODS: ReadonlySet<string> = new Set([
  'http://www.w3.org/2001/04/xmlenc#sha256',
  'http://www.w3.org/2001/04/xmlenc#sha512',
]);

/**
 * Where signatures may sit and what they may say (saml-core, section 5.4): at most one per signable element, over
 * exactly that element, enveloped and exclusively canonicalized, no ds:Object. Returns those of `signable` that carry one.
 */
export function checkSignatureShape(root: RawElement, signable: readonly RawElement[]): RawElement[] {
  const owners = new Set<RawElement>();
  for (const element of descend(root)) {
    // By local name, as signature libraries search.
    if (element.name === 'Object') throw signatureRefused('a ds:Object');
    if (element.name !== 'Signature') continue;
    const owner = element.parent;
    if (element.namespace !== NS.signature || !owner || !signable.includes(owner)) {
      throw signatureRefused('a signature in a place where none belongs');
    }
    if (owners.has(owner)) throw signatureRefused('two signatures on one element');
    owners.add(owner);
    checkSignature(element, owner.attributes.get('ID') ?? '');
  }
  return signable.filter((element) => owners.has(element));
}

/** xml-crypto takes the first of each below the signature, wherever it stands: what is looked at here has to be that one. */
const FOUND_ANYWHERE = ['CanonicalizationMethod', 'SignatureMethod', 'SignatureValue'] as const;

function checkSignature(signature: RawElement, ownerId: string): void {
  for (const name of FOUND_ANYWHERE) {
    const found = [...descend(signature)].filter((element) => element.name === name);
    if (found.length > 1) throw signatureRefused(`more than one ${name}`);
  }
  const signedInfo = only(signature, 'SignedInfo');
  const reference = only(signedInfo, 'Reference');
  if (reference.attributes.get('URI') !== `#${ownerId}`) {
    throw signatureRefused('a signature over something other than the element it is in');
  }
  for (const value of [only(signature, 'SignatureValue'), only(reference, 'DigestValue')]) {
    if (value.text.trim() === '') throw signatureRefused(`an empty ${value.name}`);
  }
  const canonicalization = algorithm(only(signedInfo, 'CanonicalizationMethod'));
  if (canonicalization !== EXCLUSIVE_C14N) throw signatureRefused(`the canonicalization ${canonicalization}`);
  checkTransforms(reference);
  requireStrong(algorithm(only(signedInfo, 'SignatureMethod')), SIGNATURE_METHODS);
  requireStrong(algorithm(only(reference, 'DigestMethod')), DIGEST_METHODS);
}

function checkTransforms(reference: RawElement): void {
  const transforms = childrenNamed(only(reference, 'Transforms'), NS.signature, 'Transform').map(algorithm);
  const known = transforms.every((name) => name === ENVELOPED || name === EXCLUSIVE_C14N);
  if (!known || transforms[0] !== ENVELOPED || transforms.length > 2 || transforms[1] === ENVELOPED) {
    throw signatureRefused('transforms other than enveloped and exclusive canonicalization');
  }
}

function only(parent: RawElement, name: string): RawElement {
  const found = parent.children.filter((child) => child.name === name);
  const [first] = found;
  if (!first || found.length !== 1 || first.namespace !== NS.signature)
    throw signatureRefused(`not exactly one ${name}`);
  return first;
}

function algorithm(element: RawElement): string {
  return element.attributes.get('Algorithm') ?? '(none)';
}

function requireStrong(received: string, allowed: ReadonlySet<string>): void {
  if (allowed.has(received)) return;
  throw new ProblemError('saml_algorithm_weak', {
    evidence: {
      expected: 'RSA-SHA256 or RSA-SHA512',
      received: received.slice(0, 300),
      hint: 'Choose SHA-256 as the signature and digest algorithm at the identity provider.',
    },
  });
}

export function signatureRefused(reason: string): ProblemError {
  return new ProblemError('saml_signature_invalid', {
    evidence: {
      expected: 'a response or an assertion signed with a certificate of this connection',
      received: reason,
      hint: 'Copy the current signing certificate of the identity provider into the connection.',
    },
  });
}

/** Nobody signed anything: another thing to switch on than a certificate to copy. */
export function signatureMissing(): ProblemError {
  return new ProblemError('saml_signature_missing', {
    evidence: { expected: 'a signature of the response or of the assertion', received: 'no signature' },
  });
}
