import { randomBytes } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import { encrypt } from 'xml-encryption';
import type { SamlConnection, SamlVerification } from '../src/doors/saml/saml-types.ts';
import { serviceProviderUrls } from '../src/doors/saml/service-provider.ts';
import { createSelfSigned, type KeyAndCertificate } from '../src/platform/self-signed.ts';

/** Makes SAML responses, right and wrong, in the shapes that providers and attackers send. */

export const NOW = new Date('2030-05-05T10:00:00Z');
export const PUBLIC_URL = 'https://gatehouse.example';
export const REQUEST_ID = '_0f1e2d3c4b5a69788796a5b4c3d2e1f0';
export const URLS = serviceProviderUrls(PUBLIC_URL, 'con_one');

export const provider = await createSelfSigned({ commonName: 'idp', now: new Date('2029-01-01'), years: 5 });
export const stranger = await createSelfSigned({ commonName: 'stranger', now: new Date('2029-01-01'), years: 5 });
export const ourKey = await createSelfSigned({ commonName: 'gatehouse', now: new Date('2029-01-01'), years: 5 });

export const connection: SamlConnection = {
  id: 'con_one',
  idpEntityId: 'https://idp.example/metadata',
  ssoUrl: 'https://idp.example/sso',
  ssoBinding: 'redirect',
  certificates: [provider.certificate],
  allowIdpInitiated: false,
  attributeMapping: {},
};

export type Parts = {
  issuer: string;
  responseIssuer: string;
  destination: string | null;
  recipient: string;
  audience: string | null;
  responseInResponseTo: string | null;
  inResponseTo: string | null;
  status: string;
  nameId: string;
  nameIdFormat: string;
  issueInstant: Date | null;
  notBefore: Date;
  notOnOrAfter: Date;
  confirmationEnd: Date | null;
  method: string;
  attributes: [name: string, ...values: string[]][];
  assertionId: string;
  responseId: string;
};

const seconds = (count: number) => new Date(NOW.getTime() + count * 1000);

const GOOD: Parts = {
  issuer: connection.idpEntityId,
  responseIssuer: connection.idpEntityId,
  destination: URLS.acsUrl,
  recipient: URLS.acsUrl,
  audience: URLS.entityId,
  responseInResponseTo: REQUEST_ID,
  inResponseTo: REQUEST_ID,
  status: 'urn:oasis:names:tc:SAML:2.0:status:Success',
  nameId: 'person-1',
  nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  issueInstant: null,
  notBefore: seconds(-30),
  notOnOrAfter: seconds(300),
  confirmationEnd: seconds(300),
  method: 'urn:oasis:names:tc:SAML:2.0:cm:bearer',
  attributes: [
    ['email', 'ada@customer.example'],
    ['firstName', 'Ada'],
    ['lastName', 'Lovelace'],
    ['name', 'Ada Lovelace'],
  ],
  assertionId: '_assertion',
  responseId: '_response',
};

const iso = (date: Date) => date.toISOString();
const optional = (name: string, value: string | null) => (value === null ? '' : ` ${name}="${value}"`);

export function assertionXml(changes: Partial<Parts> = {}): string {
  const parts = { ...GOOD, ...changes };
  const attributes = parts.attributes.map(
    ([name, ...values]) =>
      `<saml:Attribute Name="${name}">${values.map((value) => `<saml:AttributeValue>${value}</saml:AttributeValue>`).join('')}</saml:Attribute>`,
  );
  const audience = parts.audience
    ? `<saml:AudienceRestriction><saml:Audience>${parts.audience}</saml:Audience></saml:AudienceRestriction>`
    : '';
  const end = parts.confirmationEnd ? iso(parts.confirmationEnd) : null;
  return (
    `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${parts.assertionId}" Version="2.0" IssueInstant="${iso(parts.issueInstant ?? parts.notBefore)}">` +
    `<saml:Issuer>${parts.issuer}</saml:Issuer>` +
    `<saml:Subject><saml:NameID Format="${parts.nameIdFormat}">${parts.nameId}</saml:NameID>` +
    `<saml:SubjectConfirmation Method="${parts.method}"><saml:SubjectConfirmationData Recipient="${parts.recipient}"${optional('NotOnOrAfter', end)}${optional('InResponseTo', parts.inResponseTo)}/></saml:SubjectConfirmation></saml:Subject>` +
    `<saml:Conditions NotBefore="${iso(parts.notBefore)}" NotOnOrAfter="${iso(parts.notOnOrAfter)}">${audience}</saml:Conditions>` +
    `<saml:AuthnStatement AuthnInstant="${iso(parts.notBefore)}" SessionIndex="s1"><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>` +
    `<saml:AttributeStatement>${attributes.join('')}</saml:AttributeStatement>` +
    `</saml:Assertion>`
  );
}

export function responseXml(content: string, changes: Partial<Parts> = {}): string {
  const parts = { ...GOOD, ...changes };
  return (
    `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="${parts.responseId}" Version="2.0" IssueInstant="${iso(NOW)}"${optional('Destination', parts.destination)}${optional('InResponseTo', parts.responseInResponseTo)}>` +
    `<saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${parts.responseIssuer}</saml:Issuer>` +
    `<samlp:Status><samlp:StatusCode Value="${parts.status}"/></samlp:Status>${content}</samlp:Response>`
  );
}

export type Signing = {
  key?: KeyAndCertificate;
  signature?: string;
  digest?: string;
  transforms?: string[];
  c14n?: string;
};

const SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

export function sign(xml: string, element: 'Assertion' | 'Response' | 'LogoutRequest', signing: Signing = {}): string {
  const key = signing.key ?? provider;
  const signer = new SignedXml({
    privateKey: key.privateKey,
    publicCert: key.certificate,
    signatureAlgorithm: signing.signature ?? SHA256,
    canonicalizationAlgorithm: signing.c14n ?? C14N,
  });
  const xpath = `//*[local-name(.)='${element}']`;
  signer.addReference({
    xpath,
    transforms: signing.transforms ?? [ENVELOPED, C14N],
    digestAlgorithm: signing.digest ?? 'http://www.w3.org/2001/04/xmlenc#sha256',
  });
  signer.computeSignature(xml, {
    prefix: 'ds',
    location: { reference: `${xpath}/*[local-name(.)='Issuer']`, action: 'after' },
  });
  return signer.getSignedXml();
}

export const signedAssertion = (changes: Partial<Parts> = {}, signing: Signing = {}) =>
  responseXml(sign(assertionXml(changes), 'Assertion', signing), changes);

export const signedResponse = (changes: Partial<Parts> = {}, signing: Signing = {}) =>
  sign(responseXml(assertionXml(changes), changes), 'Response', signing);

type Cipher = Parameters<typeof encrypt>[1]['encryptionAlgorithm'];

export function encrypted(
  assertion: string,
  cipher: Cipher = 'http://www.w3.org/2001/04/xmlenc#aes256-cbc',
): Promise<string> {
  return new Promise((resolve, reject) => {
    encrypt(
      assertion,
      {
        rsa_pub: ourKey.certificate,
        pem: ourKey.certificate,
        encryptionAlgorithm: cipher,
        keyEncryptionAlgorithm: 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p',
        warnInsecureAlgorithm: false,
      },
      (error, result) => {
        if (error) return reject(error);
        const wrapped = `<saml:EncryptedAssertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${result}</saml:EncryptedAssertion>`;
        resolve(wrapped);
      },
    );
  });
}

export function verification(xml: string, changes: Partial<SamlVerification> = {}): SamlVerification {
  return {
    samlResponse: Buffer.from(xml, 'utf8').toString('base64'),
    connection,
    serviceProvider: ourKey,
    publicUrl: PUBLIC_URL,
    expectedRequestId: REQUEST_ID,
    now: NOW,
    ...changes,
  };
}

export const newRequestId = (): `_${string}` => `_${randomBytes(20).toString('hex')}`;
