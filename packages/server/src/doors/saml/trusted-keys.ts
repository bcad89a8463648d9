import { type KeyObject, X509Certificate } from 'node:crypto';
import { ProblemError } from '../../platform/problem.ts';

/** Whose signatures count for a connection: the certificates an Owner has put there, and nothing a message brings along. */

export type Trusted = {
  /** PEM. */
  certificates: readonly string[];
  /** What the message says it was signed with, base64 of the DER. */
  embedded: string | null;
  now: Date;
};

export type Verified<Signed> =
  | { kind: 'signed'; signed: Signed }
  /** None of these keys made it; another may have. */
  | { kind: 'other_key' }
  /** No key makes it right: what was signed is not what is there. */
  | { kind: 'changed' };

/** What `verify` finds signed with one of the keys that count now; or the refusal that tells what is wrong with it. */
export function mustBeSigned<Signed>(
  { certificates, embedded, now }: Trusted,
  verify: (keys: readonly KeyObject[]) => Verified<Signed>,
): Signed {
  const { current, expired } = sortCertificates(certificates, { now, embedded });
  const verified = verify(current.map(publicKeyOf));
  if (verified.kind === 'signed') return verified.signed;
  if (verified.kind === 'other_key' && verify(expired.map(publicKeyOf)).kind === 'signed') {
    throw new ProblemError('saml_certificate_expired', {
      evidence: {
        received: expired.map(({ validTo }) => validTo).join(', '),
        hint: 'Renew the signing certificate at the identity provider and add the new one to the connection.',
      },
    });
  }
  throw wrongKey(embedded, certificates, verified.kind);
}

const publicKeyOf = ({ publicKey }: X509Certificate) => publicKey;

/**
 * Where the message names one of ours, only that one is tried, and what is told is about it; the name is a hint and trusts
 * nothing.
 */
function sortCertificates(pems: readonly string[], { now, embedded }: { now: Date; embedded: string | null }) {
  const parsed = pems.map((pem) => new X509Certificate(pem));
  const named = parsed.filter((certificate) => certificate.raw.toString('base64') === embedded);
  const candidates = named.length > 0 ? named : parsed;
  return {
    current: candidates.filter(({ validToDate }) => validToDate > now),
    expired: candidates.filter(({ validToDate }) => validToDate <= now),
  };
}

const REFUSALS = { other_key: 'made with another key', changed: 'what was signed has been changed' } as const;

function wrongKey(embedded: string | null, configured: readonly string[], kind: keyof typeof REFUSALS): ProblemError {
  const fingerprint = (certificate: string | Buffer) => new X509Certificate(certificate).fingerprint256;
  let received = `a signature that does not verify (${REFUSALS[kind]})`;
  try {
    if (embedded) received = `certificate ${fingerprint(Buffer.from(embedded, 'base64'))} (${REFUSALS[kind]})`;
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
