import { describe, expect, test, vi } from 'vitest';
import { SignedXml } from 'xml-crypto';
import {
  assertionXml,
  connection,
  encrypted,
  NOW,
  provider,
  REQUEST_ID,
  responseXml,
  sign,
  signedAssertion,
  signedResponse,
  stranger,
  verification,
} from '../../../test/saml-forge.ts';
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
    ['with a byte order mark', () => `\ufeff${signedAssertion()}`],
    ['with line breaks where XML has them', () => `\r\n${signedAssertion().replace(' Version=', '\n\tVersion=')}\n`],
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

test('what takes long, the digest of the text, is computed once however many certificates a connection has', async () => {
  const xml = signedAssertion({}, { key: stranger }).replace(/<ds:KeyInfo>.*?<\/ds:KeyInfo>/s, '');
  const certificates = Array.from({ length: 10 }, () => provider.certificate);
  const checks = vi.spyOn(SignedXml.prototype, 'checkSignature');
  const asked = verification(xml, { connection: { ...connection, certificates } });
  await expect(verifySamlResponse(asked)).rejects.toMatchObject({ code: 'saml_signature_invalid' });
  expect(checks).toHaveBeenCalledTimes(1);
  checks.mockRestore();
});
