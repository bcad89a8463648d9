import { describe, expect, test } from 'vitest';
import {
  assertionXml,
  connection,
  encrypted,
  NOW,
  ourKey,
  provider,
  REQUEST_ID,
  responseXml,
  sign,
  signedAssertion,
  signedResponse,
  stranger,
  verification,
} from '../../../test/saml-forge.ts';
import { createSelfSigned } from '../../platform/self-signed.ts';
import { verifySamlResponse } from './verify-response.ts';

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

describe('legitimate shapes are accepted', () => {
  const shapes: [string, () => string | Promise<string>][] = [
    ['signed assertion', () => signedAssertion()],
    ['signed response', () => signedResponse()],
    ['both signed', () => sign(signedAssertion(), 'Response')],
    [
      'signed, then encrypted with AES-CBC',
      async () => responseXml(await encrypted(sign(assertionXml(), 'Assertion'))),
    ],
    [
      'signed, then encrypted with AES-GCM',
      async () =>
        responseXml(await encrypted(sign(assertionXml(), 'Assertion'), 'http://www.w3.org/2009/xmlenc11#aes256-gcm')),
    ],
    ['encrypted within a signed response', async () => sign(responseXml(await encrypted(assertionXml())), 'Response')],
    ['with an XML declaration', () => `<?xml version="1.0" encoding="UTF-8"?>\n${signedAssertion()}`],
    ['with RSA-SHA512', () => signedAssertion({}, { signature: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512' })],
  ];
  test.each(shapes)('%s', async (_name, make) => {
    const proof = await verifySamlResponse(verification(await make()));
    expect(proof).toMatchObject({
      subject: 'person-1',
      email: 'ada@customer.example',
      firstName: 'Ada',
      lastName: 'Lovelace',
      name: 'Ada Lovelace',
      issuer: connection.idpEntityId,
      assertionId: '_assertion',
      inResponseTo: REQUEST_ID,
      sessionIndex: 's1',
      assertionExpiresAt: later(360),
    });
  });

  test('an unsolicited response where the connection allows it', async () => {
    const xml = signedAssertion({ inResponseTo: null, responseInResponseTo: null });
    const allowing = { ...connection, allowIdpInitiated: true };
    const proof = await verifySamlResponse(verification(xml, { expectedRequestId: null, connection: allowing }));
    expect(proof.inResponseTo).toBeNull();
  });

  test('any of several certificates', async () => {
    const two = { ...connection, certificates: [stranger.certificate, provider.certificate] };
    await expect(verifySamlResponse(verification(signedAssertion(), { connection: two }))).resolves.toBeTruthy();
  });

  test('the claim names of Entra ID, OIDs, and a mapping of one’s own', async () => {
    const claims = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/';
    const entra = signedAssertion({
      attributes: [
        [`${claims}emailaddress`, 'e@x.example'],
        [`${claims}givenname`, 'E'],
      ],
    });
    expect(await verifySamlResponse(verification(entra))).toMatchObject({ email: 'e@x.example', firstName: 'E' });
    const oid = signedAssertion({ attributes: [['urn:oid:0.9.2342.19200300.100.1.3', 'o@x.example']] });
    expect(await verifySamlResponse(verification(oid))).toMatchObject({ email: 'o@x.example' });
    const own = signedAssertion({
      attributes: [
        ['work', 'w@x.example'],
        ['uid', 'u-1'],
        ['email', 'private@y.example'],
      ],
    });
    const mapped = { ...connection, attributeMapping: { email: 'work', subject: 'uid' } };
    expect(await verifySamlResponse(verification(own, { connection: mapped }))).toMatchObject({
      email: 'w@x.example',
      subject: 'u-1',
    });
  });

  test('an address as NameID serves as the address too, where no attribute says otherwise', async () => {
    const nameIdFormat = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
    const xml = signedAssertion({ nameId: 'n@x.example', nameIdFormat, attributes: [] });
    expect(await verifySamlResponse(verification(xml))).toMatchObject({ subject: 'n@x.example', email: 'n@x.example' });
  });

  test('somebody in a thousand groups', async () => {
    const groups = Array.from({ length: 1000 }, (_, index) => `group-${index}`);
    const xml = signedAssertion({
      attributes: [
        ['email', 'a@x.example'],
        ['groups', ...groups],
      ],
    });
    expect((await verifySamlResponse(verification(xml))).attributes.groups).toEqual(groups);
  });

  test('a clock up to 60 seconds away', async () => {
    await expect(verifySamlResponse(verification(signedAssertion(), { now: later(359) }))).resolves.toBeTruthy();
    await expect(verifySamlResponse(verification(signedAssertion(), { now: later(-89) }))).resolves.toBeTruthy();
  });

  test('attribute names that mean something to JavaScript are only names', async () => {
    const xml = signedAssertion({
      attributes: [
        ['__proto__', 'x'],
        ['constructor', 'y'],
        ['email', 'a@x.example'],
      ],
    });
    const proof = await verifySamlResponse(verification(xml));
    expect(Object.getPrototypeOf(proof.attributes)).toBe(Object.prototype);
    expect(Object.keys(proof.attributes)).toContain('__proto__');
  });
});

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

describe('hostile messages are refused, each with its code', () => {
  const messages: [string, string, string][] = [
    ['unsigned', responseXml(assertionXml()), signature],
    ['signature emptied', signedAssertion().replace(/(<ds:SignatureValue>)[^<]*/, '$1'), signature],
    ['signature removed from a signed response', without(signedResponse(), signatureOf(signedResponse())), signature],
    ...wrapped(),
    ['a changed NameID', signedAssertion().replace('person-1', 'person-2'), signature],
    ['a changed address', signedAssertion().replace('ada@', 'eve@'), signature],
    ['a comment in the NameID', signedAssertion().replace('person-1', 'person<!-- -->-1'), malformed],
    ['a CDATA section', signedAssertion().replace('person-1', '<![CDATA[person-1]]>'), malformed],
    ['a processing instruction', signedAssertion().replace('person-1', 'person-1<?x y?>'), malformed],
    ['a DOCTYPE', `<!DOCTYPE r [<!ENTITY e "x">]>${signedAssertion()}`, malformed],
    ['an entity', signedAssertion().replace('person-1', '&e;'), malformed],
    ['an element in the NameID', signedAssertion({ nameId: 'per<saml:b/>son' }), malformed],
    [
      'two assertions, both signed',
      responseXml(good() + sign(assertionXml({ assertionId: '_b' }), 'Assertion')),
      malformed,
    ],
    ['no assertion', responseXml(''), malformed],
    ['one ID twice', signedAssertion({ responseId: '_assertion' }), malformed],
    ['a key of somebody else, certificate included', signedAssertion({}, { key: stranger }), signature],
    [
      'SHA-1 signature',
      signedAssertion({}, { signature: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' }),
      'saml_algorithm_weak',
    ],
    ['SHA-1 digest', signedAssertion({}, { digest: 'http://www.w3.org/2000/09/xmldsig#sha1' }), 'saml_algorithm_weak'],
    [
      'HMAC in place of RSA',
      signedAssertion().replace('xmldsig-more#rsa-sha256', 'xmldsig-more#hmac-sha256'),
      'saml_algorithm_weak',
    ],
    [
      'canonicalization with comments',
      signedAssertion(
        {},
        {
          transforms: [
            'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
            'http://www.w3.org/2001/10/xml-exc-c14n#WithComments',
          ],
        },
      ),
      signature,
    ],
    [
      'an XSLT transform',
      signedAssertion().replace(
        '2001/10/xml-exc-c14n#"/></ds:Transforms>',
        'TR/1999/REC-xslt-19991116"/></ds:Transforms>',
      ),
      signature,
    ],
    [
      'ds:Object in the signature',
      signedAssertion().replace('</ds:Signature>', `${object('x')}</ds:Signature>`),
      signature,
    ],
    ['two references', signedAssertion().replace(/(<ds:Reference[\s\S]*<\/ds:Reference>)/, '$1$1'), signature],
    ['a reference to the whole document', signedAssertion().replace('URI="#_assertion"', 'URI=""'), signature],
    ['a reference to another element', signedAssertion().replace('URI="#_assertion"', 'URI="#_response"'), signature],
    ['expired', signedAssertion({ notOnOrAfter: later(-61) }), 'saml_assertion_expired'],
    ['confirmation expired', signedAssertion({ confirmationEnd: later(-61) }), 'saml_assertion_expired'],
    ['not yet valid', signedAssertion({ notBefore: later(61), issueInstant: NOW }), 'saml_clock_skew'],
    ['issued in the future', signedAssertion({ issueInstant: later(61) }), 'saml_clock_skew'],
    // node-saml stops at this one before the bytes reach us.
    ['a confirmation without an end', signedAssertion({ confirmationEnd: null }), signature],
    [
      'holder-of-key in place of bearer',
      signedAssertion({ method: 'urn:oasis:names:tc:SAML:2.0:cm:holder-of-key' }),
      malformed,
    ],
    ['another audience', signedAssertion({ audience: 'https://other.example' }), 'saml_audience_mismatch'],
    ['no audience', signedAssertion({ audience: null }), 'saml_audience_mismatch'],
    [
      'the audience of another connection',
      signedAssertion({ audience: 'https://gatehouse.example/sso/saml/con_two/metadata' }),
      'saml_audience_mismatch',
    ],
    [
      'the audience as a prefix',
      signedAssertion({ audience: 'https://gatehouse.example/sso/saml/con_one/metadata/x' }),
      'saml_audience_mismatch',
    ],
    ['another recipient', signedAssertion({ recipient: 'https://other.example/acs' }), 'saml_destination_mismatch'],
    ['another destination', signedAssertion({ destination: 'https://other.example/acs' }), 'saml_destination_mismatch'],
    ['no destination', signedAssertion({ destination: null }), 'saml_destination_mismatch'],
    ['another issuer in the assertion', signedAssertion({ issuer: 'https://evil.example' }), 'saml_issuer_mismatch'],
    [
      'another issuer in the response',
      signedAssertion({ responseIssuer: 'https://evil.example' }),
      'saml_issuer_mismatch',
    ],
    ['a status of failure', signedAssertion({ status: 'urn:oasis:names:tc:SAML:2.0:status:Responder' }), 'idp_denied'],
    [
      'an answer to another request',
      signedAssertion({ inResponseTo: '_other', responseInResponseTo: '_other' }),
      'saml_in_response_to_unknown',
    ],
    [
      'an answer to another request, by the response only',
      signedAssertion({ responseInResponseTo: '_other' }),
      'saml_in_response_to_unknown',
    ],
    [
      'an answer to another request, by the assertion only',
      signedAssertion({ inResponseTo: '_other' }),
      'saml_in_response_to_unknown',
    ],
    [
      'unsolicited in place of an answer',
      signedAssertion({ inResponseTo: null, responseInResponseTo: null }),
      'saml_in_response_to_unknown',
    ],
    [
      'two values for the address',
      signedAssertion({ attributes: [['email', 'a@x.example', 'b@x.example']] }),
      'attribute_ambiguous',
    ],
    [
      'the address attribute twice',
      signedAssertion({
        attributes: [
          ['email', 'a@x.example'],
          ['email', 'b@x.example'],
        ],
      }),
      'attribute_ambiguous',
    ],
    [
      'a transient NameID',
      signedAssertion({ nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient' }),
      'saml_subject_unusable',
    ],
    ['an empty NameID', signedAssertion({ nameId: '' }), 'saml_subject_unusable'],
    ['a root that is an assertion', good(), malformed],
    ['an undeclared prefix', signedAssertion().replace('<saml:Subject>', '<x:y/><saml:Subject>'), malformed],
    ['an attribute twice', signedAssertion().replace('ID="_response"', 'ID="_response" ID="_x"'), malformed],
    ['another SAML version', signedAssertion().replace('Version="2.0"', 'Version="1.1"'), malformed],
    ['nothing', '', malformed],
    ['no XML', 'hello', malformed],
    ['a NUL', `${signedAssertion()}\0`, malformed],
    ['something after the end', `${signedAssertion()}<x/>`, malformed],
  ];
  test.each(messages)('%s', async (_name, xml, code) => {
    await expect(verifySamlResponse(verification(xml))).rejects.toMatchObject({ code });
  });

  test('unsolicited where the connection does not allow it', async () => {
    const xml = signedAssertion({ inResponseTo: null, responseInResponseTo: null });
    await expect(verifySamlResponse(verification(xml, { expectedRequestId: null }))).rejects.toMatchObject({
      code: 'saml_in_response_to_unknown',
    });
  });

  test('a stolen answer offered as unsolicited', async () => {
    const allowing = { ...connection, allowIdpInitiated: true };
    const attempt = (xml: string) =>
      verifySamlResponse(verification(xml, { expectedRequestId: null, connection: allowing }));
    await expect(attempt(signedAssertion())).rejects.toMatchObject({ code: 'saml_in_response_to_unknown' });
    await expect(attempt(signedAssertion({ responseInResponseTo: null }))).rejects.toMatchObject({
      code: 'saml_in_response_to_unknown',
    });
  });

  test('encrypted without any signature', async () => {
    const xml = responseXml(await encrypted(assertionXml()));
    await expect(verifySamlResponse(verification(xml))).rejects.toMatchObject({ code: signature });
  });

  test('weak or wrapped inside the encryption, with one code for all', async () => {
    const inside = [
      sign(assertionXml(), 'Assertion', { signature: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' }),
      sign(assertionXml(), 'Assertion', { key: stranger }),
      good().replace('person-1', 'person-2'),
      good().replace('person-1', 'person<!-- -->-1'),
      good().replace('</saml:Issuer>', `</saml:Issuer><saml:Advice>${evil()}</saml:Advice>`),
      'no assertion at all',
    ];
    for (const assertion of inside) {
      const xml = responseXml(await encrypted(assertion));
      await expect(verifySamlResponse(verification(xml))).rejects.toMatchObject({ code: signature });
    }
  });

  test('encrypted for somebody else', async () => {
    const xml = responseXml(await encrypted(good()));
    await expect(verifySamlResponse(verification(xml, { serviceProvider: stranger }))).rejects.toMatchObject({
      code: signature,
    });
  });

  test('encrypted with triple DES', async () => {
    const xml = responseXml(await encrypted(good(), 'http://www.w3.org/2001/04/xmlenc#tripledes-cbc'));
    await expect(verifySamlResponse(verification(xml))).rejects.toMatchObject({ code: 'saml_algorithm_weak' });
  });

  test('signed with a certificate of ours that has expired', async () => {
    const old = await createSelfSigned({ commonName: 'old', now: new Date('2020-01-01'), years: 1 });
    const renewed = { ...connection, certificates: [old.certificate, provider.certificate] };
    const xml = signedAssertion({}, { key: old });
    await expect(verifySamlResponse(verification(xml, { connection: renewed }))).rejects.toMatchObject({
      code: 'saml_certificate_expired',
    });
  });

  test('signed by a stranger who names the certificate of the provider', async () => {
    const body = (pem: string) => pem.replace(/-----[A-Z ]+-----|\s/g, '');
    const xml = signedAssertion({}, { key: stranger });
    const named = xml.replace(body(stranger.certificate), body(provider.certificate));
    expect(named).not.toBe(xml);
    await expect(verifySamlResponse(verification(named))).rejects.toMatchObject({ code: signature });
  });

  test('signed with our own key, which encrypts and vouches for nobody', async () => {
    await expect(verifySamlResponse(verification(signedAssertion({}, { key: ourKey })))).rejects.toMatchObject({
      code: signature,
    });
  });

  test('too large, too deep and unclosed, each within 100 ms', async () => {
    const bodies = [
      '<a>'.repeat(100_000),
      '<a>'.repeat(80_000),
      `<a ${'b="c" '.repeat(40_000)}/>`,
      ' '.repeat(250_000),
      `<a${' '.repeat(250_000)}`,
      '<'.repeat(250_000),
      '&'.repeat(250_000),
      `<a>${'&'.repeat(250_000)}`,
    ];
    for (const body of bodies) {
      const started = performance.now();
      await expect(verifySamlResponse(verification(body))).rejects.toMatchObject({ code: malformed });
      expect(performance.now() - started).toBeLessThan(100);
    }
  });

  test('text that is not base64 or not UTF-8', async () => {
    for (const samlResponse of [
      '%%%',
      '<xml/>',
      Buffer.from([0x3c, 0xff, 0xfe]).toString('base64'),
      'A'.repeat(500_000),
    ]) {
      await expect(verifySamlResponse({ ...verification(''), samlResponse })).rejects.toMatchObject({
        code: malformed,
      });
    }
  });
});

test('a refusal tells an Owner what was expected and what came', async () => {
  const xml = signedAssertion({ audience: 'https://gatehouse.example/sso/saml/' });
  await expect(verifySamlResponse(verification(xml))).rejects.toMatchObject({
    evidence: {
      expected: 'https://gatehouse.example/sso/saml/con_one/metadata',
      received: 'https://gatehouse.example/sso/saml/',
    },
  });
});

test('a signature over another element is refused before any signature library sees it', async () => {
  const xml = signedAssertion().replace('URI="#_assertion"', 'URI="#_response"');
  await expect(verifySamlResponse(verification(xml))).rejects.toMatchObject({
    evidence: { received: 'a signature over something other than the element it is in' },
  });
});

test.each([
  ['RequestDenied', 'idp_not_assigned'],
  ['UnknownPrincipal', 'idp_not_assigned'],
  ['AuthnFailed', 'idp_denied'],
])('a provider that says %s is understood as %s, signed or not', async (nested, code) => {
  const status = 'urn:oasis:names:tc:SAML:2.0:status:';
  const xml = responseXml('').replace(
    /<samlp:StatusCode[^>]*>/,
    `<samlp:StatusCode Value="${status}Responder"><samlp:StatusCode Value="${status}${nested}"/></samlp:StatusCode>`,
  );
  await expect(verifySamlResponse(verification(xml))).rejects.toMatchObject({ code });
});
