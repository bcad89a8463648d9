import { generateKeyPair, randomBytes, sign } from 'node:crypto';
import { promisify } from 'node:util';

export type KeyAndCertificate = { privateKey: string; certificate: string };

/**
 * A key with a certificate signed by itself, as SAML uses them: a container for a public key, trusted because it was
 * copied by hand. Node has no writer for X.509, and the handful of DER below (RFC 5280, section 4.1) is all of it.
 */
export async function createSelfSigned(settings: {
  commonName: string;
  now: Date;
  years: number;
  modulusLength?: number;
}): Promise<KeyAndCertificate> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: settings.modulusLength ?? 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const end = new Date(settings.now);
  end.setUTCFullYear(end.getUTCFullYear() + settings.years);
  const name = sequence(set(sequence(COMMON_NAME, der(0x0c, Buffer.from(settings.commonName, 'utf8')))));
  const serial = randomBytes(16);
  // Positive and without a leading zero byte, whatever the dice say.
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  const body = sequence(
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, serial),
    SHA256_WITH_RSA,
    name,
    sequence(time(settings.now), time(end)),
    name,
    publicKey,
  );
  const signature = sign('sha256', body, privateKey);
  const certificate = sequence(body, SHA256_WITH_RSA, der(0x03, Buffer.concat([Buffer.of(0), signature])));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    privateKey,
    certificate: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}

/** 2.5.4.3 */
const COMMON_NAME = Buffer.from('0603550403', 'hex');
/** 1.2.840.113549.1.1.11 with its null parameters */
const SHA256_WITH_RSA = Buffer.from('300d06092a864886f70d01010b0500', 'hex');

function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content]);
  if (length < 0x100) return Buffer.concat([Buffer.of(tag, 0x81, length), content]);
  return Buffer.concat([Buffer.of(tag, 0x82, length >> 8, length & 0xff), content]);
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function set(...parts: Buffer[]): Buffer {
  return der(0x31, Buffer.concat(parts));
}

/** Two-digit years until 2049, four digits from then on (RFC 5280, section 4.1.2.5). */
function time(date: Date): Buffer {
  const digits = `${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;
  return date.getUTCFullYear() < 2050 ? der(0x17, Buffer.from(digits.slice(2))) : der(0x18, Buffer.from(digits));
}
