import { assertionXml, responseXml, sign, signedAssertion, signedResponse } from '../saml-forge.ts';
import {
  dsObject,
  edited,
  evilAssertion,
  extensions,
  goodAssertion,
  type Hostile,
  intoSignature,
  MALFORMED,
  SIGNATURE,
  signatureOf,
  withoutSignature,
} from './hostile.ts';

/**
 * Signature wrapping: the signed element is kept somewhere, so that its signature still verifies, and another one is
 * offered in its place. The eight forms are those of Somorovsky et al., "On Breaking SAML" (2012), section 4; each for
 * a message whose response is signed and for one whose assertion is.
 */
export function wrapping(): Hostile[] {
  return [...aroundAssertions(), ...aroundResponses(), ...aroundBoth(), ...hidingPlaces()];
}

function aroundAssertions(): Hostile[] {
  const bare = assertionXml();
  const whole = goodAssertion();
  const signature = signatureOf(whole);
  const evilResponse = (content: string) => responseXml(content, { responseId: '_evilresponse' });
  const row = (form: string, content: string): Hostile => ({
    name: `${form}, assertion signed`,
    code: MALFORMED,
    xml: responseXml(content),
  });
  return [
    row(
      'XSW1: the response with the signed assertion inside the signature of another',
      evilAssertion(intoSignature(signature, responseXml(bare, { responseId: '_inner' }))),
    ),
    row(
      'XSW2: a response with the signed assertion beside its detached signature',
      signature + responseXml(bare, { responseId: '_inner' }) + evilAssertion(),
    ),
    row('XSW3: a forged assertion before the signed one', evilAssertion() + whole),
    row('XSW3: a forged assertion after the signed one', whole + evilAssertion()),
    row('XSW4: the signed assertion inside the forged one', evilAssertion(whole)),
    row('XSW5: the signature moved to the forged assertion', evilAssertion(signature) + bare),
    row('XSW6: the signed assertion inside the moved signature', evilAssertion(intoSignature(signature, bare))),
    row('XSW7: the forged assertion inside Extensions', extensions(evilAssertion()) + whole),
    row('XSW7: the signed assertion inside Extensions', extensions(whole) + evilAssertion()),
    row('XSW8: the signed assertion inside ds:Object', evilAssertion(intoSignature(signature, dsObject(bare)))),
    {
      name: 'the whole response inside another',
      code: MALFORMED,
      xml: evilResponse(evilAssertion() + responseXml(whole)),
    },
    {
      name: 'a forged assertion with the signature of another',
      code: SIGNATURE,
      xml: responseXml(evilAssertion(signature)),
    },
    {
      name: 'a forged assertion with the ID and the signature of another',
      code: SIGNATURE,
      xml: responseXml(edited(evilAssertion(signature), 'ID="_evil"', 'ID="_assertion"')),
    },
  ];
}

function aroundResponses(): Hostile[] {
  const whole = signedResponse();
  const signature = signatureOf(whole);
  const bare = withoutSignature(whole);
  /** A response about somebody else, with what is given where its signature would be. */
  const evil = (signed: string, further = '') =>
    responseXml(evilAssertion() + further, { responseId: '_evilresponse' }).replace(
      '</saml:Issuer>',
      `</saml:Issuer>${signed}`,
    );
  const row = (form: string, xml: string): Hostile => ({ name: `${form}, response signed`, code: MALFORMED, xml });
  return [
    row('XSW1: the signed response inside the signature of another', evil(intoSignature(signature, bare))),
    row('XSW2: the signed response beside its detached signature', evil(bare + signature)),
    row('XSW3: a forged assertion before the signed one', edited(whole, '<saml:Assertion', `${evilAssertion()}$&`)),
    row('XSW3: a forged assertion after the signed one', edited(whole, '</saml:Assertion>', `$&${evilAssertion()}`)),
    row('XSW4: the signed response inside the forged one', evil('', whole)),
    row('XSW5: the signature moved to the forged response', evil(signature, bare)),
    row('XSW6: the signature, with what it signed, in the forged assertion', responseXml(evilAssertion(whole))),
    row('XSW7: the signed response inside Extensions', evil(extensions(whole))),
    row(
      'XSW7: the forged assertion inside Extensions',
      edited(whole, '<samlp:Status', `${extensions(evilAssertion())}$&`),
    ),
    row('XSW8: the signed response inside ds:Object', evil(intoSignature(signature, dsObject(bare)))),
    { name: 'a forged response with the signature of another', code: SIGNATURE, xml: evil(signature) },
    {
      name: 'a forged response with the ID and the signature of another',
      code: SIGNATURE,
      xml: edited(evil(signature), 'ID="_evilresponse"', 'ID="_response"'),
    },
  ];
}

/** One signature of two that still verifies must not lend its word to the rest. */
function aroundBoth(): Hostile[] {
  const both = sign(signedAssertion(), 'Response');
  const whole = goodAssertion();
  return [
    {
      name: 'both signed, a forged assertion beside the signed one',
      code: MALFORMED,
      xml: edited(both, '</saml:Assertion>', `$&${evilAssertion()}`),
    },
    {
      name: 'both signed, the assertion replaced by an unsigned one',
      code: SIGNATURE,
      xml: edited(both, /<saml:Assertion[\s\S]*<\/saml:Assertion>/, evilAssertion()),
    },
    {
      name: 'both signed, the assertion replaced by one of another sign-in',
      code: SIGNATURE,
      xml: edited(
        both,
        /<saml:Assertion[\s\S]*<\/saml:Assertion>/,
        sign(assertionXml({ assertionId: '_other', inResponseTo: '_other', nameId: 'person-2' }), 'Assertion'),
      ),
    },
    {
      name: 'an assertion signed beneath a response that somebody else signed',
      code: MALFORMED,
      xml: responseXml(`${whole}${signatureOf(signedResponse())}${evilAssertion()}`),
    },
  ];
}

/** Corners where a search by name finds what a reading by structure does not. */
function hidingPlaces(): Hostile[] {
  const advice = (content: string) => `<saml:Advice>${content}</saml:Advice>`;
  const good = signedAssertion();
  const row = (name: string, xml: string, code: Hostile['code'] = MALFORMED): Hostile => ({ name, code, xml });
  return [
    row(
      'a forged assertion in the Advice of a signed one',
      responseXml(sign(edited(assertionXml(), '<saml:AuthnStatement', `${advice(evilAssertion())}$&`), 'Assertion')),
    ),
    row('a forged assertion in an attribute value', signedAssertion({ attributes: [['email', evilAssertion()]] })),
    row(
      'a forged assertion in the status detail',
      edited(good, '</samlp:Status>', `<samlp:StatusDetail>${evilAssertion()}</samlp:StatusDetail>$&`),
    ),
    row(
      'a forged assertion in an element of nobody',
      edited(good, '<samlp:Status', `<x xmlns="urn:x">${evilAssertion()}</x>$&`),
    ),
    row('a signed assertion deeper than the root', responseXml(`<x xmlns="urn:x">${goodAssertion()}</x>`)),
    row(
      'an assertion by name only, in another namespace',
      edited(good, /"urn:oasis:names:tc:SAML:2\.0:assertion" ID/, '"urn:x" ID'),
    ),
    row(
      'an unsigned assertion of SAML 1.1 beside',
      responseXml(`${goodAssertion()}<Assertion xmlns="urn:oasis:names:tc:SAML:1.0:assertion" AssertionID="x"/>`),
    ),
    row('a signature in the status', edited(good, '</samlp:Status>', `${signatureOf(signedResponse())}$&`), SIGNATURE),
    // The digest that the library compares must not come from outside the signature (CVE-2024-45409).
    row(
      'a digest in Extensions',
      edited(
        edited(good, 'person-1', 'person-2'),
        '<samlp:Status',
        `${extensions(`<ds:DigestValue xmlns:ds="http://www.w3.org/2000/09/xmldsig#">x</ds:DigestValue>`)}$&`,
      ),
      SIGNATURE,
    ),
  ];
}
