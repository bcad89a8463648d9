import { randomBytes } from 'node:crypto';
import type { KeyAndCertificate } from '@gatehouse/server/src/platform/self-signed.ts';
import { SignedXml } from 'xml-crypto';
import type { SamlAttribute, SamlDialect } from './dialects/dialect.ts';
import type { Signed } from './rehearsal-people.ts';

/** Writes a SAML response the way one provider does: its prefixes, its placement of signatures, its names. */

export type Answer = {
  issuer: string;
  audience: string;
  destination: string;
  recipient: string;
  inResponseTo: string | undefined;
  nameId: { format: string; value: string };
  attributes: readonly SamlAttribute[];
  /** When it was made, by the provider's clock; and how long it is good for, which may be over already. */
  now: Date;
  /** When the person proved themselves: for most, the moment they chose who they are. */
  authenticatedAt: Date;
  lifetimeSeconds: number;
  key: KeyAndCertificate;
  signs: Signed | 'nothing';
  hash: 'sha256' | 'sha1';
};

const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol';
const ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion';
const BEARER = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success';
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';

export function writeResponse(dialect: SamlDialect, answer: Answer): string {
  const assertion = writeAssertion(dialect, answer);
  const both = answer.signs === 'both';
  const inner = both || answer.signs === 'assertion' ? sign(dialect, assertion, 'Assertion', answer) : assertion;
  const response = writeEnvelope(dialect, answer, status(dialect, [SUCCESS]) + inner);
  return both || answer.signs === 'response' ? sign(dialect, response, 'Response', answer) : response;
}

export type Failure = Pick<Answer, 'issuer' | 'destination' | 'inResponseTo' | 'now'> & {
  codes: readonly string[];
  message?: string | undefined;
};

/** A sign-in that failed. Providers seldom sign it, and nobody may rely on it. */
export function writeFailure(dialect: SamlDialect, failure: Failure): string {
  return writeEnvelope(dialect, failure, status(dialect, failure.codes, failure.message));
}

function writeEnvelope({ prefixes }: SamlDialect, answer: Omit<Failure, 'codes'>, content: string): string {
  const response = qualified(prefixes.protocol, 'Response');
  const issuer = qualified(prefixes.assertion, 'Issuer');
  return (
    `<${response} ${declared(prefixes.protocol, PROTOCOL)} ID="${newId()}" Version="2.0" IssueInstant="${answer.now.toISOString()}"` +
    ` Destination="${escapeXml(answer.destination)}"${inResponseTo(answer)}>` +
    `<${issuer} ${declared(prefixes.assertion, ASSERTION)}>${escapeXml(answer.issuer)}</${issuer}>${content}</${response}>`
  );
}

function writeAssertion({ prefixes, nameFormat, authnContext }: SamlDialect, answer: Answer): string {
  const of = (name: string) => qualified(prefixes.assertion, name);
  const { nameId, recipient } = answer;
  const at = answer.now.toISOString();
  const end = new Date(answer.now.getTime() + answer.lifetimeSeconds * 1000).toISOString();
  const format = nameFormat === null ? '' : ` NameFormat="${nameFormat}"`;
  const attributes = answer.attributes.map(({ name, values }) => {
    const written = values.map((value) => `<${of('AttributeValue')}>${escapeXml(value)}</${of('AttributeValue')}>`);
    return `<${of('Attribute')} Name="${escapeXml(name)}"${format}>${written.join('')}</${of('Attribute')}>`;
  });
  return (
    `<${of('Assertion')} ${declared(prefixes.assertion, ASSERTION)} ID="${newId()}" Version="2.0" IssueInstant="${at}">` +
    `<${of('Issuer')}>${escapeXml(answer.issuer)}</${of('Issuer')}>` +
    `<${of('Subject')}><${of('NameID')} Format="${nameId.format}">${escapeXml(nameId.value)}</${of('NameID')}>` +
    `<${of('SubjectConfirmation')} Method="${BEARER}"><${of('SubjectConfirmationData')} NotOnOrAfter="${end}"` +
    ` Recipient="${escapeXml(recipient)}"${inResponseTo(answer)}/></${of('SubjectConfirmation')}></${of('Subject')}>` +
    `<${of('Conditions')} NotBefore="${at}" NotOnOrAfter="${end}"><${of('AudienceRestriction')}>` +
    `<${of('Audience')}>${escapeXml(answer.audience)}</${of('Audience')}></${of('AudienceRestriction')}></${of('Conditions')}>` +
    `<${of('AttributeStatement')}>${attributes.join('')}</${of('AttributeStatement')}>` +
    `<${of('AuthnStatement')} AuthnInstant="${answer.authenticatedAt.toISOString()}" SessionIndex="${newId()}"><${of('AuthnContext')}>` +
    `<${of('AuthnContextClassRef')}>${authnContext}</${of('AuthnContextClassRef')}></${of('AuthnContext')}></${of('AuthnStatement')}>` +
    `</${of('Assertion')}>`
  );
}

/** The outermost code holds the next one (saml-core, section 3.2.2.2). */
function status({ prefixes }: SamlDialect, codes: readonly string[], message?: string): string {
  const of = (name: string) => qualified(prefixes.protocol, name);
  const nested = codes.reduceRight(
    (inside, code) => `<${of('StatusCode')} Value="${code}">${inside}</${of('StatusCode')}>`,
    '',
  );
  const words = message ? `<${of('StatusMessage')}>${escapeXml(message)}</${of('StatusMessage')}>` : '';
  return `<${of('Status')}>${nested}${words}</${of('Status')}>`;
}

function sign(dialect: SamlDialect, xml: string, element: 'Assertion' | 'Response', { key, hash }: Answer): string {
  const strong = hash === 'sha256';
  const signer = new SignedXml({
    privateKey: key.privateKey,
    publicCert: key.certificate,
    signatureAlgorithm: strong
      ? 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'
      : 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
    canonicalizationAlgorithm: EXCLUSIVE,
  });
  signer.addReference({
    xpath: `/*[local-name(.)='${element}']`,
    transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', EXCLUSIVE],
    digestAlgorithm: strong ? 'http://www.w3.org/2001/04/xmlenc#sha256' : 'http://www.w3.org/2000/09/xmldsig#sha1',
  });
  const { signature } = dialect.prefixes;
  signer.computeSignature(xml, {
    ...(signature && { prefix: signature }),
    location: { reference: `/*/*[local-name(.)='Issuer']`, action: 'after' },
  });
  return signer.getSignedXml();
}

const qualified = (prefix: string, name: string) => (prefix ? `${prefix}:${name}` : name);
const declared = (prefix: string, namespace: string) => `xmlns${prefix && `:${prefix}`}="${namespace}"`;
const newId = () => `_${randomBytes(16).toString('hex')}`;
const inResponseTo = ({ inResponseTo: id }: { inResponseTo: string | undefined }) =>
  id === undefined ? '' : ` InResponseTo="${escapeXml(id)}"`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}
