import { X509Certificate } from 'node:crypto';
import { SAML } from '@node-saml/node-saml';
import { DOMParser } from '@xmldom/xmldom';
import { decrypt } from 'xml-encryption';
import { inChecks } from '../../platform/checks.ts';
import { ProblemError } from '../../platform/problem.ts';
import { checkDecryptedAssertion, checkRawResponse, type RawResponse, shorten } from './raw-checks.ts';
import { readAssertion } from './read-assertion.ts';
import { NS, type SamlCheck, type SamlProof, type SamlVerification } from './saml-types.ts';
import { serviceProviderUrls } from './service-provider.ts';
import { signatureRefused } from './signature-shape.ts';

/**
 * From the provider's POST to a proven identity. Three steps, in this order, every time:
 * 1. the text alone: size, depth, shape, algorithms;
 * 2. the signature, by node-saml, which returns only bytes that were signed;
 * 3. everything that matters, read again from those bytes and compared with this connection.
 * Remembering the assertion's id so that it works once is the caller's part.
 */
export async function verifySamlResponse(verification: SamlVerification): Promise<SamlProof> {
  const { out, passed } = await inChecks<SamlCheck, Omit<SamlProof, 'checks'>>((begin) => verify(verification, begin));
  return { ...out, checks: passed };
}

async function verify(verification: SamlVerification, begin: (check: SamlCheck) => void) {
  const { connection, expectedRequestId, now } = verification;
  const urls = serviceProviderUrls(verification.publicUrl, connection.id);
  begin('saml_message');
  const raw = checkRawResponse(verification.samlResponse, {
    acsUrl: urls.acsUrl,
    idpEntityId: connection.idpEntityId,
  });
  begin('saml_request');
  checkInResponseTo(raw.inResponseTo, verification);
  if (raw.encrypted) begin('saml_decryption');
  const opened = raw.encrypted ? await keyThatOpens(raw, verification) : null;
  begin('saml_signature');
  const assertionXml = await verifySignature(raw, { ...verification, decryptionKey: opened });
  return readAssertion(assertionXml, { connection, ...urls, expectedRequestId, now, begin });
}

/** A response that answers nobody's question is only welcome where the connection says so (saml-profiles, 4.1.5). */
function checkInResponseTo(received: string | null, { connection, expectedRequestId }: SamlVerification): void {
  const unsolicited = expectedRequestId === null;
  if (unsolicited ? received === null && connection.allowIdpInitiated : received === expectedRequestId) return;
  // Some providers put it only on the subject confirmation, which step 3 reads from signed bytes.
  if (!unsolicited && received === null) return;
  throw new ProblemError('saml_in_response_to_unknown', {
    evidence: {
      expected: expectedRequestId ?? (connection.allowIdpInitiated ? '(none)' : 'an answer to a request of ours'),
      received: received ?? '(none)',
      hint: 'Start from the sign-in page, or allow sign-in from the identity provider’s portal for this connection.',
    },
  });
}

/** The one it was encrypted for, after a look at what is inside. */
async function keyThatOpens(
  raw: RawResponse,
  { serviceProvider, furtherKeys = [] }: SamlVerification,
): Promise<string> {
  try {
    const document = new DOMParser().parseFromString(raw.xml, 'text/xml');
    const encrypted = String(document.getElementsByTagNameNS(NS.assertion, 'EncryptedAssertion')[0]);
    const { key, xml } = await openWithAny(encrypted, [serviceProvider.privateKey, ...furtherKeys]);
    checkDecryptedAssertion(xml, raw.signatures > 0);
    return key;
  } catch (error) {
    // One answer for every failure behind the encryption: a difference would tell an attacker, ciphertext by
    // ciphertext, what is inside (xmlenc-core1, section 6.1.1).
    const hint =
      error instanceof ProblemError ? `${error.code} ${error.evidence?.received ?? ''}` : 'cannot be decrypted';
    throw signatureRefused(`encrypted assertion: ${hint}`);
  }
}

async function openWithAny(encrypted: string, keys: readonly string[]): Promise<{ key: string; xml: string }> {
  let first: unknown = null;
  for (const key of keys) {
    try {
      const xml = await new Promise<string>((resolve, reject) => {
        decrypt(encrypted, { key }, (error, result) => (error ? reject(error) : resolve(result)));
      });
      return { key, xml };
    } catch (error) {
      first ??= error;
    }
  }
  throw first;
}

type Opened = SamlVerification & { decryptionKey: string | null };

async function verifySignature(raw: RawResponse, verification: Opened): Promise<string> {
  const { current, expired } = sortCertificates(verification, raw.embeddedCertificate);
  const verified = await signedAssertion(raw, current, verification);
  if ('xml' in verified) return verified.xml;
  if ('xml' in (await signedAssertion(raw, expired, verification))) {
    throw new ProblemError('saml_certificate_expired', {
      evidence: {
        received: expired.map((pem) => new X509Certificate(pem).validTo).join(', '),
        hint: 'Renew the signing certificate at the identity provider and add the new one to the connection.',
      },
    });
  }
  throw wrongKey(raw.embeddedCertificate, verification.connection.certificates, verified.refusal);
}

type Verified = { xml: string } | { refusal: string };

/** The library's clock, issuer and audience checks are left aside: step 3 makes them, with evidence and our clock. */
async function signedAssertion(
  raw: RawResponse,
  certificates: string[],
  { connection, publicUrl, serviceProvider, decryptionKey }: Opened,
): Promise<Verified> {
  if (certificates.length === 0) return { refusal: 'no certificate' };
  const urls = serviceProviderUrls(publicUrl, connection.id);
  const saml = new SAML({
    issuer: urls.entityId,
    callbackUrl: urls.acsUrl,
    idpCert: certificates,
    audience: false,
    acceptedClockSkewMs: -1,
    // False means that either signature will do. No signature is refused all the same.
    wantAssertionsSigned: false,
    wantAuthnResponseSigned: false,
    decryptionPvk: decryptionKey ?? serviceProvider.privateKey,
  });
  try {
    const { profile } = await saml.validatePostResponseAsync({
      SAMLResponse: Buffer.from(raw.xml, 'utf8').toString('base64'),
    });
    const xml = profile?.getAssertionXml?.();
    return xml ? { xml } : { refusal: 'no assertion' };
  } catch (error) {
    return { refusal: error instanceof Error ? shorten(error.message) : 'unreadable' };
  }
}

/**
 * Every certificate tried costs a canonicalization of the whole message. Where the message names one of ours, only
 * that one is tried; the name is a hint and trusts nothing.
 */
function sortCertificates(
  { connection, now }: SamlVerification,
  embedded: string | null,
): { current: string[]; expired: string[] } {
  const parsed = connection.certificates.map((pem) => ({ pem, certificate: new X509Certificate(pem) }));
  const named = parsed.filter(({ certificate }) => certificate.raw.toString('base64') === embedded);
  const candidates = named.length > 0 ? named : parsed;
  const pems = (wanted: boolean) =>
    candidates.filter(({ certificate }) => certificate.validToDate > now === wanted).map(({ pem }) => pem);
  return { current: pems(true), expired: pems(false) };
}

function wrongKey(embedded: string | null, configured: string[], refusal: string): ProblemError {
  const fingerprint = (certificate: string | Buffer) => new X509Certificate(certificate).fingerprint256;
  let received = `a signature that does not verify (${refusal})`;
  try {
    if (embedded) received = `certificate ${fingerprint(Buffer.from(embedded, 'base64'))} (${refusal})`;
  } catch {
    // What the message carries need not be a certificate at all.
  }
  return new ProblemError('saml_signature_invalid', {
    evidence: {
      expected: `a signature with certificate ${configured.map(fingerprint).join(' or ')}`,
      received,
      hint: 'Copy the current signing certificate of the identity provider into the connection.',
    },
  });
}
