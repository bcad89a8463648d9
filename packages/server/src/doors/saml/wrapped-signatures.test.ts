import { expect, test } from 'vitest';
import { assertionXml, responseXml, sign, signedResponse, verification } from '../../../test/saml-forge.ts';
import { verifySamlResponse } from './verify-response.ts';

const evil = () =>
  assertionXml({ assertionId: '_evil', nameId: 'admin', attributes: [['email', 'ceo@customer.example']] });
const good = () => sign(assertionXml(), 'Assertion');
const signatureOf = (xml: string) => /<ds:Signature[\s\S]*<\/ds:Signature>/.exec(xml)?.[0] ?? '';
const without = (xml: string, part: string) => xml.replace(part, '');
/** Puts content into an element of the samlp namespace, as an extension point would hold it. */
const extension = (content: string) => `<samlp:Extensions>${content}</samlp:Extensions>`;
const object = (content: string) => `<ds:Object xmlns:ds="http://www.w3.org/2000/09/xmldsig#">${content}</ds:Object>`;
const intoSignature = (xml: string, content: string) => xml.replace('</ds:Signature>', `${content}</ds:Signature>`);
const malformed = 'saml_response_malformed';
const signature = 'saml_signature_invalid';

/** The eight wrapping attacks of Somorovsky et al., "On Breaking SAML" (2012), section 4. */
function wrapped(): [string, string, string][] {
  const response = signedResponse();
  const responseSignature = signatureOf(response);
  const unsigned = without(response, responseSignature);
  const assertionSignature = signatureOf(good());
  const bare = assertionXml();
  const evilWith = (content: string) => evil().replace('</saml:Issuer>', `</saml:Issuer>${content}`);
  const evilResponse = (content: string) => responseXml(evil() + content, { responseId: '_evilresponse' });
  return [
    [
      'XSW1: the signed response inside the signature of another',
      evilResponse(intoSignature(responseSignature, unsigned)),
      malformed,
    ],
    [
      'XSW2: the signed response beside its detached signature',
      evilResponse(`${responseSignature}${unsigned}`),
      malformed,
    ],
    ['XSW3: a forged assertion before the signed one', responseXml(evil() + good()), malformed],
    ['XSW4: the signed assertion inside the forged one', responseXml(evilWith(good())), malformed],
    ['XSW5: the signature moved to the forged assertion', responseXml(evilWith(assertionSignature) + bare), malformed],
    [
      'XSW6: the signed assertion inside the moved signature',
      responseXml(evilWith(intoSignature(assertionSignature, bare))),
      malformed,
    ],
    ['XSW7: the forged assertion inside Extensions', responseXml(extension(evil()) + good()), malformed],
    [
      'XSW8: the signed assertion inside ds:Object',
      responseXml(evilWith(intoSignature(assertionSignature, object(bare)))),
      malformed,
    ],
    ['a forged assertion with the signature of another', responseXml(evilWith(assertionSignature)), signature],
  ];
}

test.each(wrapped())('%s is refused', async (_name, xml, code) => {
  await expect(verifySamlResponse(verification(xml))).rejects.toMatchObject({ code });
});
