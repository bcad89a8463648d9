import { randomBytes, sign } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { KeyAndCertificate } from '@gatehouse/server/src/platform/self-signed.ts';
import type { Dialect } from './dialects/dialect.ts';
import type { Fault, RehearsalPerson } from './rehearsal-people.ts';

/** Single logout as providers speak it (saml-profiles, section 4.4), by the redirect binding. */

export const logoutPath = ({ saml }: Dialect): string => `${saml.ssoPath}/logout`;

type Speaking = {
  url: string;
  keys: Record<'current' | 'stranger', KeyAndCertificate>;
  dialect: Dialect;
  fault: Fault;
};
type Application = { acsUrl: string };

/** Where the browser takes the news that this person has signed out here. */
export function logoutRequestUrl(speaking: Speaking, provider: Application, person: RehearsalPerson): string {
  const { dialect } = speaking;
  const nameId = dialect.saml.nameId(person);
  const destination = logoutAddressOf(provider);
  const xml = message('LogoutRequest', speaking, { destination }, nameIdXml(nameId));
  return signedUrl(speaking, destination, 'SAMLRequest', xml);
}

/** The answer to an application that asks for it: always that it is done. */
export function logoutResponseUrl(
  speaking: Speaking,
  provider: Application,
  asked: { id: string; relayState: string | undefined },
): string {
  const destination = logoutAddressOf(provider);
  const status = '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>';
  const xml = message('LogoutResponse', speaking, { destination, inResponseTo: asked.id }, status);
  return signedUrl(speaking, destination, 'SAMLResponse', xml, asked.relayState);
}

/** What an application asked; read without a look at its signature, as a rehearsal may. */
export function readLogoutRequest({ method, query, body }: Message): { issuer: string; id: string } | null {
  const encoded = method === 'POST' ? body.SAMLRequest : query.SAMLRequest;
  if (!encoded) return null;
  const bytes = Buffer.from(encoded, 'base64');
  const xml = method === 'POST' ? bytes.toString() : inflateRawSync(bytes).toString();
  const issuer = /<saml2?:Issuer[^>]*>([^<]+)</.exec(xml)?.[1];
  const id = /<saml2?p:LogoutRequest[^>]*\sID="([^"]+)"/.exec(xml)?.[1];
  return issuer && id ? { issuer, id } : null;
}

type Message = { method: string; query: Record<string, string>; body: Record<string, string> };

/** Beside where assertions go, as Gatehouse has it; other applications say so in their metadata. */
const logoutAddressOf = ({ acsUrl }: Application) => acsUrl.replace(/acs$/, 'slo');

type Envelope = { destination: string; inResponseTo?: string };

function message(
  name: string,
  { url, dialect }: Speaking,
  { destination, inResponseTo }: Envelope,
  content: string,
): string {
  const answers = inResponseTo === undefined ? '' : ` InResponseTo="${inResponseTo}"`;
  return (
    `<samlp:${name} xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"` +
    ` ID="_${randomBytes(16).toString('hex')}" Version="2.0" IssueInstant="${new Date().toISOString()}"` +
    ` Destination="${escapeXml(destination)}"${answers}><saml:Issuer>${escapeXml(dialect.saml.entityId(url))}</saml:Issuer>` +
    `${content}</samlp:${name}>`
  );
}

const nameIdXml = ({ format, value }: { format: string; value: string }) =>
  `<saml:NameID Format="${format}">${escapeXml(value)}</saml:NameID>`;

function signedUrl(
  { keys, fault }: Speaking,
  destination: string,
  name: string,
  xml: string,
  relayState?: string,
): string {
  const parts = [
    `${name}=${encodeURIComponent(deflateRawSync(Buffer.from(xml)).toString('base64'))}`,
    ...(relayState ? [`RelayState=${encodeURIComponent(relayState)}`] : []),
  ];
  if (fault === 'unsigned') return `${destination}?${parts.join('&')}`;
  parts.push(`SigAlg=${encodeURIComponent('http://www.w3.org/2001/04/xmldsig-more#rsa-sha256')}`);
  const key = fault === 'wrong_key' ? keys.stranger : keys.current;
  const signature = sign('sha256', Buffer.from(parts.join('&')), key.privateKey).toString('base64');
  return `${destination}?${parts.join('&')}&Signature=${encodeURIComponent(signature)}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}
