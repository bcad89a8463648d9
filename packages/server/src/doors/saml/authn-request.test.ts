import { createVerify, X509Certificate } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { SignedXml } from 'xml-crypto';
import { connection, newRequestId, ourKey, PUBLIC_URL, URLS } from '../../../test/saml-forge.ts';
import { buildAuthnRequest } from './authn-request.ts';
import { scanXml } from './raw-xml.ts';

const settings = () => ({
  connection,
  serviceProvider: ourKey,
  publicUrl: PUBLIC_URL,
  requestId: newRequestId(),
  relayState: 'r/1 ?&',
});

test('by redirect, the query string is signed with RSA-SHA256 and carries our id', async () => {
  const given = settings();
  const request = await buildAuthnRequest(given);
  if (request.binding !== 'redirect') throw new Error('expected a redirect');
  const url = new URL(request.url);
  const root = scanXml(inflateRawSync(Buffer.from(url.searchParams.get('SAMLRequest') ?? '', 'base64')).toString());
  expect(root.attributes.get('ID')).toBe(given.requestId);
  expect(root.attributes.get('AssertionConsumerServiceURL')).toBe(URLS.acsUrl);
  expect(root.children[0]?.text).toBe(URLS.entityId);
  expect(url.searchParams.get('RelayState')).toBe(given.relayState);

  const signed = ['SAMLRequest', 'RelayState', 'SigAlg']
    .map((name) => `${name}=${encodeURIComponent(url.searchParams.get(name) ?? '')}`)
    .join('&');
  const { publicKey } = new X509Certificate(ourKey.certificate);
  const signature = url.searchParams.get('Signature') ?? '';
  expect(createVerify('sha256').update(signed).verify(publicKey, signature, 'base64')).toBe(true);
});

test('by post, the request itself is signed', async () => {
  const request = await buildAuthnRequest({ ...settings(), connection: { ...connection, ssoBinding: 'post' } });
  if (request.binding !== 'post') throw new Error('expected a form');
  const xml = Buffer.from(request.fields.SAMLRequest, 'base64').toString();
  expect(request.action).toBe(connection.ssoUrl);
  const verifier = new SignedXml({ publicCert: ourKey.certificate });
  verifier.loadSignature(/<(?:\w+:)?Signature[\s\S]*Signature>/.exec(xml)?.[0] ?? '');
  expect(verifier.checkSignature(xml)).toBe(true);
});
