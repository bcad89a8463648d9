import { DOMParser } from '@xmldom/xmldom';
import { decrypt } from 'xml-encryption';
import { inChecks } from '../../platform/checks.ts';
import { ProblemError } from '../../platform/problem.ts';
import { checkDecryptedAssertion, checkRawResponse, type RawResponse, theOneAssertion } from './raw-checks.ts';
import type { RawElement } from './raw-xml.ts';
import { readAssertion } from './read-assertion.ts';
import { NS, type SamlCheck, type SamlProof, type SamlVerification } from './saml-types.ts';
import { serviceProviderUrls } from './service-provider.ts';
import { signatureRefused } from './signature-shape.ts';
import { verifySigned } from './signed-text.ts';
import { mustBeSigned } from './trusted-keys.ts';

/**
 * From the provider's POST to a proven identity. Three steps, in this order, every time:
 * 1. the text alone: size, depth, shape, algorithms;
 * 2. the signature, by xml-crypto, which hands out only the text that was signed;
 * 3. everything that matters, read again from that text and compared with this connection.
 * Remembering the assertion's id so that it works once is the caller's part.
 */
export async function verifySamlResponse(verification: SamlVerification): Promise<SamlProof> {
  const { out, passed } = await inChecks<SamlCheck, Omit<SamlProof, 'checks'>>((begin) => verify(verification, begin));
  return { ...out, checks: passed };
}

async function verify(verification: SamlVerification, begin: (check: SamlCheck) => void) {
  const { connection, expectedRequestId, now } = verification;
  const urls = serviceProviderUrls(verification.publicUrl, connection.id);
  const raw = checkRawResponse(verification.samlResponse, {
    acsUrl: urls.acsUrl,
    idpEntityId: connection.idpEntityId,
    begin,
  });
  begin('saml_request');
  checkInResponseTo(raw.inResponseTo, verification);
  if (raw.encrypted) begin('saml_decryption');
  const { serviceProvider, furtherKeys = [] } = verification;
  const opened = raw.encrypted ? await openAssertion(raw, [serviceProvider.privateKey, ...furtherKeys]) : null;
  begin('saml_signature');
  const assertion = await signedAssertion(raw, opened, verification);
  return readAssertion(assertion, { connection, ...urls, expectedRequestId, now, begin });
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

type Opened = { key: string; xml: string; root: RawElement };

/** With the key it was encrypted for, after a look at what is inside. */
async function openAssertion(raw: RawResponse, keys: readonly string[]): Promise<Opened> {
  try {
    const opened = await openWithAny(encryptedAssertionIn(raw.xml), keys);
    return { ...opened, root: checkDecryptedAssertion(opened.xml, raw.signed !== null) };
  } catch (error) {
    // One answer for every failure behind the encryption: a difference would tell an attacker, ciphertext by
    // ciphertext, what is inside (xmlenc-core1, section 6.1.1).
    const hint =
      error instanceof ProblemError ? `${error.code} ${error.evidence?.received ?? ''}` : 'cannot be decrypted';
    throw signatureRefused(`encrypted assertion: ${hint}`);
  }
}

function encryptedAssertionIn(xml: string): string {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  return String(document.getElementsByTagNameNS(NS.assertion, 'EncryptedAssertion')[0]);
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

/**
 * The assertion as it was signed. A signature of the response decides for all that is in it, also for what comes out of
 * an encrypted assertion; without one the assertion's own does.
 */
async function signedAssertion(raw: RawResponse, opened: Opened | null, asked: SamlVerification): Promise<RawElement> {
  if (raw.signed === null) {
    if (opened === null) throw signatureRefused('no signature');
    return verifySignature({ ...opened, owner: opened.root }, raw, asked).root;
  }
  const { root, xml } = verifySignature({ xml: raw.xml, owner: raw.signed }, raw, asked);
  if (root.name === 'Assertion') return root;
  if (opened === null) return theOneAssertion(root);
  const { xml: inside } = await openWithAny(encryptedAssertionIn(xml), [opened.key]);
  return checkDecryptedAssertion(inside, true);
}

type Owned = { xml: string; owner: RawElement };

function verifySignature({ xml, owner }: Owned, raw: RawResponse, { connection, now }: SamlVerification) {
  const { certificates } = connection;
  const { embeddedCertificate: embedded } = raw;
  return mustBeSigned({ certificates, embedded, now }, (keys) => verifySigned(xml, owner, keys));
}
