import { randomBytes } from 'node:crypto';
import type { SAML } from '@node-saml/node-saml';
import type { SamlConnection, ServiceProviderKey } from './saml-types.ts';
import { serviceProviderUrls } from './service-provider.ts';

/** What we send about signing out: a request of ours, or the answer to a provider's (saml-bindings, 3.4 and 3.5). */

export type LogoutTarget = { url: string; responseUrl: string; binding: 'redirect' | 'post' };

type Sending = {
  connection: SamlConnection;
  serviceProvider: ServiceProviderKey;
  publicUrl: string;
  target: LogoutTarget;
};

export type LogoutDeparture =
  | { kind: 'redirect'; url: string }
  | { kind: 'form'; action: string; fields: Readonly<Record<string, string>> };

export type SignedInAs = { nameId: string; nameIdFormat: string; sessionIndex: string | null };

export async function buildLogoutRequest(sending: Sending, person: SignedInAs): Promise<LogoutDeparture> {
  const { target } = sending;
  const saml = await messages(sending, target.url);
  const { nameId: nameID, nameIdFormat: nameIDFormat, sessionIndex } = person;
  const issuer = sending.connection.idpEntityId;
  const profile = { issuer, nameID, nameIDFormat, ...(sessionIndex === null ? {} : { sessionIndex }) };
  if (target.binding === 'redirect') {
    return { kind: 'redirect', url: await saml.getLogoutUrlAsync(profile, '', {}) };
  }
  const xml = await saml._generateLogoutRequest(profile);
  return { kind: 'form', action: target.url, fields: { SAMLRequest: await signed(xml, 'LogoutRequest', sending) } };
}

export type Answering = { requestId: string; relayState: string | null };

/** That it is done: nobody of ours is signed in there any more, whether or not somebody was. */
export async function buildLogoutResponse(sending: Sending, answering: Answering): Promise<LogoutDeparture> {
  const { target, connection } = sending;
  const { requestId, relayState } = answering;
  const saml = await messages(sending, target.responseUrl);
  const request = { issuer: connection.idpEntityId, nameID: '', nameIDFormat: '', ID: requestId };
  if (target.binding === 'redirect') {
    return { kind: 'redirect', url: await saml.getLogoutResponseUrlAsync(request, relayState ?? '', {}, true) };
  }
  const SAMLResponse = await signed(saml._generateLogoutResponse(request, true), 'LogoutResponse', sending);
  const fields = { SAMLResponse, ...(relayState === null ? {} : { RelayState: relayState }) };
  return { kind: 'form', action: target.responseUrl, fields };
}

async function messages({ connection, serviceProvider, publicUrl }: Sending, logoutUrl: string): Promise<SAML> {
  const urls = serviceProviderUrls(publicUrl, connection.id);
  const { default: nodeSaml } = await import('@node-saml/node-saml');
  return new nodeSaml.SAML({
    issuer: urls.entityId,
    callbackUrl: urls.sloUrl,
    entryPoint: connection.ssoUrl,
    logoutUrl,
    idpCert: connection.certificates,
    privateKey: serviceProvider.privateKey,
    publicCert: serviceProvider.certificate,
    signatureAlgorithm: 'sha256',
    digestAlgorithm: 'sha256',
    generateUniqueId: () => `_${randomBytes(20).toString('hex')}`,
  });
}

/** The redirect binding signs the query; a posted message carries its signature itself. */
async function signed(xml: string, element: string, { serviceProvider }: Sending): Promise<string> {
  const { default: signing } = await import('@node-saml/node-saml/lib/saml-post-signing.js');
  const { privateKey, certificate: publicCert } = serviceProvider;
  const xpath = `/*[local-name(.)="${element}" and namespace-uri(.)="urn:oasis:names:tc:SAML:2.0:protocol"]`;
  const options = { privateKey, publicCert, signatureAlgorithm: 'sha256', digestAlgorithm: 'sha256' } as const;
  return Buffer.from(signing.signSamlPost(xml, xpath, options)).toString('base64');
}
