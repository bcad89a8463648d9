import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { provider } from '../../../test/saml-forge.ts';
import { createOutbound } from '../../platform/fetch.ts';
import { fetchIdpMetadata } from './fetch-metadata.ts';

const outbound = createOutbound({ allow: ['127.0.0.1'], limits: { timeoutMs: 1000, maxBytes: 300_000 } });
let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(handler: RequestListener): Promise<string> {
  server = createServer(handler);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/metadata`;
}

const certificate = provider.certificate.replace(/-----[A-Z ]+-----/g, '');
const document = `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example"><IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><KeyDescriptor><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${certificate}</X509Certificate></X509Data></KeyInfo></KeyDescriptor><SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example/sso"/></IDPSSODescriptor></EntityDescriptor>`;

test('metadata is read from its address', async () => {
  const address = await serve((_request, response) => response.end(document));
  expect(await fetchIdpMetadata(outbound, ` ${address} `)).toMatchObject({ entityId: 'https://idp.example' });
});

test.each<[string, RequestListener, string]>([
  [
    'a redirect',
    (_request, response) => response.writeHead(302, { location: 'https://idp.example/' }).end(),
    'saml_metadata_invalid',
  ],
  ['an error page', (_request, response) => response.writeHead(404).end(document), 'saml_metadata_invalid'],
  ['a page of HTML', (_request, response) => response.end('<html></html>'), 'saml_metadata_invalid'],
  ['a body without end', (_request, response) => response.end('x'.repeat(400_000)), 'saml_metadata_invalid'],
  ['a cut line', (request) => request.socket.destroy(), 'idp_unreachable'],
  ['no answer', () => {}, 'idp_unreachable'],
])('%s is refused', async (_name, handler, code) => {
  await expect(fetchIdpMetadata(outbound, await serve(handler))).rejects.toMatchObject({ code });
});

test.each([
  ['http://idp.example/metadata', 'saml_metadata_invalid'],
  ['file:///etc/passwd', 'saml_metadata_invalid'],
  ['idp.example', 'saml_metadata_invalid'],
  ['https://169.254.169.254/metadata', 'outbound_address_refused'],
])('the address %s is refused', async (address, code) => {
  await expect(fetchIdpMetadata(outbound, address)).rejects.toMatchObject({ code });
});
