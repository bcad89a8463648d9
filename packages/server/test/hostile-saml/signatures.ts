import { createHash, createHmac, createSign } from 'node:crypto';
import { createSelfSigned } from '../../src/platform/self-signed.ts';
import {
  assertionXml,
  connection,
  ourKey,
  provider,
  responseXml,
  sign,
  signedAssertion,
  signedResponse,
  stranger,
} from '../saml-forge.ts';
import {
  DS,
  dsObject,
  edited,
  goodAssertion,
  type Hostile,
  SIGNATURE,
  signatureOf,
  UNSIGNED,
  WEAK,
  withoutSignature,
} from './hostile.ts';

const ENVELOPED = `${DS}enveloped-signature`;
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';

const expiredKey = await createSelfSigned({ commonName: 'old', now: new Date('2020-01-01'), years: 1 });
const pemBody = (pem: string) => pem.replace(/-----[A-Z ]+-----|\s/g, '');

const row = (name: string, xml: string, code: Hostile['code'] = SIGNATURE): Hostile => ({ name, code, xml });

/** Signatures that are not there, not ours, not over what they seem to be over, or not worth their name. */
export function signatures(): Hostile[] {
  return [...absent(), ...wrongKeys(), ...weakAlgorithms(), ...strangeReferences(), ...strangeTransforms()];
}

function absent(): Hostile[] {
  const good = signedAssertion();
  return [
    row('unsigned', responseXml(assertionXml()), UNSIGNED),
    row('the signature value emptied', edited(good, /(<ds:SignatureValue>)[^<]*/, '$1')),
    row('the signature value of another message', edited(good, /(<ds:SignatureValue>)[^<]*/, `$1${otherValue()}`)),
    row('the digest emptied', edited(good, /(<ds:DigestValue>)[^<]*/, '$1')),
    row('no signature value', edited(good, /<ds:SignatureValue>[^<]*<\/ds:SignatureValue>/, '')),
    row('no SignedInfo', edited(good, /<ds:SignedInfo>[\s\S]*<\/ds:SignedInfo>/, '')),
    row('an empty signature', edited(good, /(<ds:Signature [^>]*>)[\s\S]*(<\/ds:Signature>)/, '$1$2')),
    row('the signature removed from a signed response', withoutSignature(signedResponse()), UNSIGNED),
    row('the signature in another namespace', edited(good, `xmlns:ds="${DS}"`, 'xmlns:ds="urn:x"')),
    row('two signatures on one element', edited(good, signatureOf(good), signatureOf(good).repeat(2))),
    row('a changed NameID', edited(good, 'person-1', 'person-2')),
    row('a changed address', edited(good, 'ada@', 'eve@')),
    row('a space in the NameID', edited(good, 'person-1', 'person-1 ')),
    row('a changed NameID in a signed response', edited(signedResponse(), 'person-1', 'person-2')),
    row('an attribute added', edited(good, '</saml:AttributeStatement>', '<saml:Attribute Name="x"/>$&')),
    row('a changed NameID with a digest to match', digestToMatch(edited(good, 'person-1', 'person-2'))),
  ];
}

function otherValue(): string {
  const other = sign(assertionXml({ nameId: 'person-2' }), 'Assertion');
  return /<ds:SignatureValue>([^<]*)/.exec(other)?.[1] ?? '';
}

/** The digest made right for the changed bytes: then the signature over the digest is wrong. */
function digestToMatch(xml: string): string {
  const assertion = /<saml:Assertion[\s\S]*<\/saml:Assertion>/.exec(xml)?.[0] ?? '';
  const digest = createHash('sha256').update(withoutSignature(assertion)).digest('base64');
  return edited(xml, /(<ds:DigestValue>)[^<]*/, `$1${digest}`);
}

function wrongKeys(): Hostile[] {
  const stolen = signedAssertion({}, { key: stranger });
  const keyValue = `<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>AQAB</ds:Modulus><ds:Exponent>AQAB</ds:Exponent></ds:RSAKeyValue></ds:KeyValue>`;
  return [
    row('a key of somebody else, certificate included', stolen),
    row('a key of somebody else, response signed', signedResponse({}, { key: stranger })),
    row(
      'a key of somebody else, naming the certificate of the provider',
      edited(stolen, pemBody(stranger.certificate), pemBody(provider.certificate)),
    ),
    row('a key of somebody else, no certificate', edited(stolen, /<ds:KeyInfo>[\s\S]*<\/ds:KeyInfo>/, '')),
    row('a key of somebody else, as a bare key', edited(stolen, /<ds:X509Data>[\s\S]*<\/ds:X509Data>/, keyValue)),
    row(
      'a key to be fetched',
      edited(stolen, /<ds:X509Data>[\s\S]*<\/ds:X509Data>/, '<ds:RetrievalMethod URI="http://127.0.0.1/key"/>'),
    ),
    row('our own key, which encrypts and vouches for nobody', signedAssertion({}, { key: ourKey })),
    {
      ...row('a key of the connection that is out of date', signedAssertion({}, { key: expiredKey })),
      code: 'saml_certificate_expired',
      given: { connection: { ...connection, certificates: [expiredKey.certificate, provider.certificate] } },
    },
    {
      ...row('the provider’s key, for a connection that has none', signedAssertion()),
      given: { connection: { ...connection, certificates: [] } },
    },
  ];
}

function weakAlgorithms(): Hostile[] {
  const good = signedAssertion();
  const method = (algorithm: string) => edited(good, RSA_SHA256, algorithm);
  return [
    row('SHA-1 signature', signedAssertion({}, { signature: `${DS}rsa-sha1` }), WEAK),
    row('SHA-1 digest', signedAssertion({}, { digest: `${DS}sha1` }), WEAK),
    row('SHA-1 by name only', method(`${DS}rsa-sha1`), WEAK),
    row('MD5', method('http://www.w3.org/2001/04/xmldsig-more#rsa-md5'), WEAK),
    row('DSA', method(`${DS}dsa-sha1`), WEAK),
    row('no algorithm', method('none'), WEAK),
    row('an empty algorithm', method(''), WEAK),
    row('no digest algorithm', edited(good, SHA256, 'none'), WEAK),
    row('SHA-1, as another method says that comes first', besideSignedInfo()),
    row('no SignatureMethod', edited(good, /<ds:SignatureMethod[^>]*>/, '')),
    row('HMAC in place of RSA', method('http://www.w3.org/2001/04/xmldsig-more#hmac-sha256'), WEAK),
    row('HMAC with the provider’s certificate as the secret', hmacWith(provider.certificate), WEAK),
    row('HMAC with the bare certificate as the secret', hmacWith(pemBody(provider.certificate)), WEAK),
    row(
      'HMAC cut to no bits (CVE-2009-0217)',
      edited(
        hmacWith(''),
        /<ds:SignatureMethod([^>]*)\/>/,
        '<ds:SignatureMethod$1><ds:HMACOutputLength>0</ds:HMACOutputLength></ds:SignatureMethod>',
      ),
      WEAK,
    ),
  ];
}

/** By the provider's own key, for a verifier that takes the first method in the signature, wherever it stands. */
function besideSignedInfo(): string {
  const good = signedAssertion();
  const value = createSign('RSA-SHA1').update(canonicalSignedInfo(good)).sign(provider.privateKey, 'base64');
  const another = `<ds:KeyInfo><ds:SignatureMethod Algorithm="${DS}rsa-sha1"/></ds:KeyInfo>`;
  return edited(edited(good, /(<ds:SignatureValue>)[^<]*/, `$1${value}`), '<ds:SignedInfo>', `${another}$&`);
}

/** What a verifier would accept that takes the public key as the secret of an HMAC. */
function hmacWith(secret: string): string {
  const xml = edited(signedAssertion(), RSA_SHA256, 'http://www.w3.org/2000/09/xmldsig#hmac-sha256');
  const value = createHmac('sha256', secret).update(canonicalSignedInfo(xml)).digest('base64');
  return edited(xml, /(<ds:SignatureValue>)[^<]*/, `$1${value}`);
}

function canonicalSignedInfo(xml: string): string {
  const signedInfo = /<ds:SignedInfo>[\s\S]*<\/ds:SignedInfo>/.exec(xml)?.[0] ?? '';
  const named = edited(signedInfo, '<ds:SignedInfo>', `<ds:SignedInfo xmlns:ds="${DS}">`);
  return named.replaceAll(/<([\w:]+)([^<>]*)\/>/g, '<$1$2></$1>');
}

function strangeReferences(): Hostile[] {
  const good = signedAssertion();
  const uri = (value: string) => edited(good, 'URI="#_assertion"', value);
  const reference = /<ds:Reference[\s\S]*<\/ds:Reference>/;
  return [
    row('two references', edited(good, reference, '$&$&')),
    row('no reference', edited(good, reference, '')),
    row('a reference to the whole document', uri('URI=""')),
    row('a reference without an address', uri('')),
    row('a reference to another element', uri('URI="#_response"')),
    row('a reference to nothing', uri('URI="#_nothing"')),
    row('a reference by XPointer', uri(`URI="#xpointer(id('_assertion'))"`)),
    row('a reference by XPointer to the root', uri('URI="#xpointer(/)"')),
    row('a reference to a file', uri('URI="file:///etc/passwd"')),
    row('a reference to the network', uri('URI="http://127.0.0.1/"')),
    row('ds:Object in the signature', edited(good, '</ds:Signature>', `${dsObject('x')}$&`)),
    row('a manifest', edited(good, '</ds:Signature>', `${dsObject('<ds:Manifest/>')}$&`)),
    // CVE-2025-29774: one SignedInfo is verified, the other is read.
    row('SignedInfo twice', edited(good, /<ds:SignedInfo>[\s\S]*<\/ds:SignedInfo>/, '$&$&')),
    row('the digest twice', edited(good, /<ds:DigestValue>[^<]*<\/ds:DigestValue>/, '$&$&')),
    row('the signature value twice', edited(good, /<ds:SignatureValue>[^<]*<\/ds:SignatureValue>/, '$&$&')),
    row('the transforms twice', edited(good, /<ds:Transforms>[\s\S]*<\/ds:Transforms>/, '$&$&')),
    row('a signature of the response over the assertion', moved()),
  ];
}

function moved(): string {
  const whole = goodAssertion();
  const signature = signatureOf(whole);
  return edited(responseXml(withoutSignature(whole)), '</saml:Issuer>', `$&${signature}`);
}

/** Signed by the provider itself: what is transformed away is not vouched for. */
function strangeTransforms(): Hostile[] {
  const signedWith = (transforms: string[]) => signedAssertion({}, { transforms });
  const named = (algorithm: string) =>
    edited(signedAssertion(), `${EXCLUSIVE}"/></ds:Transforms>`, `${algorithm}"/></ds:Transforms>`);
  return [
    row('canonicalization with comments', signedWith([ENVELOPED, `${EXCLUSIVE}WithComments`])),
    row('inclusive canonicalization', signedWith([ENVELOPED, 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'])),
    row(
      'inclusive canonicalization of SignedInfo',
      signedAssertion({}, { c14n: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315' }),
    ),
    row('no enveloped transform', signedWith([EXCLUSIVE])),
    row('transforms in the wrong order', signedWith([EXCLUSIVE, ENVELOPED])),
    row('the enveloped transform twice', signedWith([ENVELOPED, ENVELOPED])),
    row('one transform too many', signedWith([ENVELOPED, EXCLUSIVE, EXCLUSIVE])),
    row('no transforms', edited(signedAssertion(), /<ds:Transforms>[\s\S]*<\/ds:Transforms>/, '')),
    row('an XSLT transform', named('http://www.w3.org/TR/1999/REC-xslt-19991116')),
    row('an XPath transform', named('http://www.w3.org/TR/1999/REC-xpath-19991116')),
    row('an XPath filter', named('http://www.w3.org/2002/06/xmldsig-filter2')),
    row('a base64 transform', named(`${DS}base64`)),
    row('a transform without a name', named('')),
  ];
}
