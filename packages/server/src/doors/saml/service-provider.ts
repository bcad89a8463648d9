import { NS } from './saml-types.ts';

export type ServiceProviderUrls = { entityId: string; acsUrl: string; sloUrl: string };

const PERSISTENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';

/** One entity per connection, so that an assertion for one can never be meant for another. */
export function serviceProviderUrls(publicUrl: string, connectionId: string): ServiceProviderUrls {
  const base = `${publicUrl.replace(/\/+$/, '')}/sso/saml/${encodeURIComponent(connectionId)}`;
  return { entityId: `${base}/metadata`, acsUrl: `${base}/acs`, sloUrl: `${base}/slo` };
}

/**
 * What an Owner hands to the provider (saml-metadata, section 2.4.4). Written out rather than taken from node-saml,
 * whose document has a new random ID every time and wants the private key only to print the certificate.
 */
export function serviceProviderMetadata(settings: ServiceProviderUrls & { certificates: readonly string[] }): string {
  const ciphers = [
    'http://www.w3.org/2009/xmlenc11#aes256-gcm',
    'http://www.w3.org/2009/xmlenc11#aes128-gcm',
    'http://www.w3.org/2001/04/xmlenc#aes256-cbc',
    'http://www.w3.org/2001/04/xmlenc#aes128-cbc',
  ].map((algorithm) => `<EncryptionMethod Algorithm="${algorithm}"/>`);
  // The key in use first: most providers encrypt for the first one they find.
  const keys = settings.certificates
    .map(keyInfoOf)
    .flatMap((keyInfo) => [
      `    <KeyDescriptor use="signing">${keyInfo}</KeyDescriptor>\n`,
      `    <KeyDescriptor use="encryption">${keyInfo}${ciphers.join('')}</KeyDescriptor>\n`,
    ]);
  const logout = ['HTTP-Redirect', 'HTTP-POST'].map(
    (binding) =>
      `    <SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:${binding}" Location="${escapeXml(settings.sloUrl)}"/>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<EntityDescriptor xmlns="${NS.metadata}" xmlns:ds="${NS.signature}" entityID="${escapeXml(settings.entityId)}">
  <SPSSODescriptor protocolSupportEnumeration="${NS.protocol}" AuthnRequestsSigned="true" WantAssertionsSigned="true">
${keys.join('')}${logout.join('')}    <NameIDFormat>${PERSISTENT}</NameIDFormat>
    <AssertionConsumerService index="1" isDefault="true" Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${escapeXml(settings.acsUrl)}"/>
  </SPSSODescriptor>
</EntityDescriptor>
`;
}

function keyInfoOf(pem: string): string {
  const certificate = pem.replace(/-----[A-Z ]+-----/g, '').replace(/\s+/g, '');
  return `<ds:KeyInfo><ds:X509Data><ds:X509Certificate>${certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}
