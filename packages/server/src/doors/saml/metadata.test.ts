import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ourKey, provider, stranger, URLS } from '../../../test/saml-forge.ts';
import { createSelfSigned } from '../../platform/self-signed.ts';
import { parseCertificate, parseIdpMetadata } from './metadata.ts';
import { scanXml } from './raw-xml.ts';
import { serviceProviderMetadata } from './service-provider.ts';

const body = (pem: string) => pem.replace(/-----[A-Z ]+-----|\s/g, '');
const key = (pem: string, use = 'signing') =>
  `<KeyDescriptor${use && ` use="${use}"`}><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>\n${body(pem)}\n</ds:X509Certificate></ds:X509Data></ds:KeyInfo></KeyDescriptor>`;
const service = (binding: string, location: string) =>
  `<SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:${binding}" Location="${location}"/>`;
const entity = (content: string, id = 'https://idp.example') =>
  `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${id}"><IDPSSODescriptor WantAuthnRequestsSigned="true" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">${content}</IDPSSODescriptor></EntityDescriptor>`;
const redirect = service('HTTP-Redirect', 'https://idp.example/sso?a=1&amp;b=2');

describe('metadata of identity providers', () => {
  test('entity, addresses and every signing certificate are read, comments and all', () => {
    const certificates =
      key(provider.certificate) + key(stranger.certificate, '') + key(ourKey.certificate, 'encryption');
    const xml = `<?xml version="1.0"?><!-- by hand -->\n${entity(certificates + redirect + service('HTTP-POST', 'https://idp.example/post'))}`;
    expect(parseIdpMetadata(xml)).toEqual({
      entityId: 'https://idp.example',
      ssoRedirectUrl: 'https://idp.example/sso?a=1&b=2',
      ssoPostUrl: 'https://idp.example/post',
      certificates: [parseCertificate(provider.certificate).pem, parseCertificate(stranger.certificate).pem],
      logout: null,
      wantSigned: true,
    });
  });

  const signIn = key(provider.certificate) + redirect;
  const slo = (binding: string, attributes: string) =>
    `<SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:${binding}" ${attributes}/>`;
  test.each([
    ['redirect', slo('HTTP-Redirect', 'Location="https://idp.example/out"'), 'https://idp.example/out', 'redirect'],
    [
      'an address of its own for answers',
      slo('HTTP-Redirect', 'Location="https://idp.example/out" ResponseLocation="https://idp.example/done"'),
      'https://idp.example/done',
      'redirect',
    ],
    ['POST alone', slo('HTTP-POST', 'Location="https://idp.example/out"'), 'https://idp.example/out', 'post'],
  ])('where people are signed out, by %s', (_name, service, responseUrl, binding) => {
    const { logout } = parseIdpMetadata(entity(signIn + service));
    expect(logout).toEqual({ url: 'https://idp.example/out', responseUrl, binding });
  });

  test('a place to sign out that cannot be used spoils nothing else', () => {
    const services =
      slo('HTTP-Redirect', 'Location="javascript:alert(1)"') + slo('SOAP', 'Location="https://idp.example/soap"');
    expect(parseIdpMetadata(entity(signIn + services))).toMatchObject({
      entityId: 'https://idp.example',
      logout: null,
    });
  });

  test('a file that begins with a byte order mark, as Entra ID and AD FS write it', () => {
    const xml = `\ufeff${entity(key(provider.certificate) + redirect)}`;
    expect(parseIdpMetadata(xml).entityId).toBe('https://idp.example');
  });

  test('plain http only where an operator excepted the host', () => {
    const xml = entity(key(provider.certificate) + service('HTTP-POST', 'http://127.0.0.1:8080/sso'));
    expect(() => parseIdpMetadata(xml)).toThrow(expect.objectContaining({ code: 'saml_metadata_invalid' }));
    expect(parseIdpMetadata(xml, (url) => url.hostname === '127.0.0.1').ssoPostUrl).toBe('http://127.0.0.1:8080/sso');
  });

  const certificate = key(provider.certificate);
  test.each([
    ['nothing', ''],
    ['a page of HTML', '<!doctype html><html><body>Sign in</body></html>'],
    ['a DOCTYPE', `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${entity(certificate + redirect)}`],
    ['the metadata of an application', serviceProviderMetadata({ ...URLS, certificates: [ourKey.certificate] })],
    ['no certificate', entity(redirect)],
    ['only an encryption certificate', entity(key(provider.certificate, 'encryption') + redirect)],
    ['no address', entity(certificate)],
    ['only SOAP', entity(certificate + service('SOAP', 'https://idp.example/soap'))],
    ['an address that runs script', entity(certificate + service('HTTP-Redirect', 'javascript:alert(1)'))],
    ['an address with a password', entity(certificate + service('HTTP-Redirect', 'https://a:b@idp.example/'))],
    ['no entityID', entity(certificate + redirect, '')],
    [
      'several providers',
      `<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata">${entity(certificate + redirect).repeat(2)}</EntitiesDescriptor>`,
    ],
    ['more than 256 KB', entity(certificate + redirect) + ' '.repeat(300_000)],
    ['a comment without an end', `${entity(certificate + redirect)}<!--`],
    ['many comments', '<!---->'.repeat(30_000)],
  ])('%s is refused', (_name, xml) => {
    expect(() => parseIdpMetadata(xml)).toThrow(expect.objectContaining({ code: 'saml_metadata_invalid' }));
  });
});

describe('certificates', () => {
  test('PEM and bare base64 lead to the same certificate and fingerprint', () => {
    const parsed = parseCertificate(provider.certificate);
    expect(parseCertificate(body(provider.certificate))).toEqual(parsed);
    const fingerprint = new X509Certificate(provider.certificate).fingerprint256.replaceAll(':', '').toLowerCase();
    expect(parsed.fingerprintSha256).toBe(fingerprint);
    expect(parsed.notAfter).toEqual(new Date('2034-01-01T00:00:00Z'));
  });

  test('what cannot be used is refused', async () => {
    const weak = await createSelfSigned({ commonName: 'weak', now: new Date(), years: 1, modulusLength: 1024 });
    const unusable = [
      '',
      'hello',
      'aGVsbG8=',
      provider.privateKey,
      weak.certificate,
      `${body(provider.certificate)}AAAA`,
    ];
    for (const text of unusable) {
      expect(() => parseCertificate(text)).toThrow(expect.objectContaining({ code: 'saml_certificate_invalid' }));
    }
  });

  test('our own are real: they verify with the key inside, now and past the year 2049', async () => {
    const long = await createSelfSigned({ commonName: 'Gätehouse', now: new Date('2026-01-01'), years: 30 });
    const certificate = new X509Certificate(long.certificate);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.subject).toBe('CN=Gätehouse');
    expect(certificate.validToDate).toEqual(new Date('2056-01-01T00:00:00Z'));
  });
});

test('our metadata names entity, ACS and certificates, the one in use first, and stays the same', () => {
  const settings = {
    entityId: 'https://x.example/a&b',
    acsUrl: 'https://x.example/"acs"',
    sloUrl: 'https://x.example/slo',
    certificates: [ourKey.certificate, stranger.certificate],
  };
  const xml = serviceProviderMetadata(settings);
  expect(serviceProviderMetadata(settings)).toBe(xml);
  const root = scanXml(xml);
  expect(root.attributes.get('entityID')).toBe(settings.entityId);
  expect(root.children[0]?.children.at(-1)?.attributes.get('Location')).toBe(settings.acsUrl);
  const named = [...xml.matchAll(/use="(\w+)".*?<ds:X509Certificate>(.*?)</g)].map(([, use, text]) => [use, text]);
  const of = (pem: string) => ['signing', 'encryption'].map((use) => [use, body(pem)]);
  expect(named).toEqual([...of(ourKey.certificate), ...of(stranger.certificate)]);
});
