import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Secrets at rest. What is only compared is hashed; what must be read again is sealed with AES-256-GCM under a key
 * derived from the master key, which lives outside the database.
 */

/** 256 random bits, URL-safe: what links, cookies and codes carry. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Six digits a person types from a mail. Guessing is bounded by the counter beside it, not by its length. */
export function newCode(): string {
  for (;;) {
    const value = randomBytes(4).readUInt32BE();
    // Values past the last full million would make small codes likelier.
    if (value < 4_294_000_000) return String(value % 1_000_000).padStart(6, '0');
  }
}

const RECOVERY_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 80 random bits as `7K4Q-92MX-0B3D-WZ8F`: too many to guess, few enough to copy by hand. */
export function newRecoveryCode(): string {
  // 32 divides 256, so every letter is as likely as the others.
  const letters = [...randomBytes(16)].map((byte) => RECOVERY_ALPHABET.charAt(byte & 31)).join('');
  return letters.replace(/(.{4})(?!$)/g, '$1-');
}

/** However it was typed: small letters, spaces, and the letters the alphabet leaves out for the digits they look like. */
export function normalRecoveryCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** SHA-256 suffices for look-up: every secret hashed here has at least 80 random bits. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret, 'utf8').digest();
}

export function equalSecrets(left: string, right: string): boolean {
  return timingSafeEqual(hashSecret(left), hashSecret(right));
}

/** Compares a secret with what was kept of it, in constant time. */
export function fitsHash(secret: string, hash: Buffer | null | undefined): boolean {
  return hash?.length === 32 && timingSafeEqual(hashSecret(secret), hash);
}

export type Sealer = {
  /** `context` names the place the value belongs to (`bypass_link:org_…`); a value moved elsewhere does not open. */
  seal(plain: string, context: string): Buffer;
  open(sealed: Buffer, context: string): string;
};

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Sealed values are: version, 96-bit nonce, 128-bit tag, ciphertext (NIST SP 800-38D). */
export function createSealer(masterKey: Buffer): Sealer {
  const key = Buffer.from(hkdfSync('sha256', masterKey, '', 'gatehouse sealed values', 32));
  return {
    seal(plain, context) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, context) {
      if (sealed[0] !== VERSION) throw new Error('sealed value has an unknown version');
      const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
      const tag = sealed.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context)).setAuthTag(tag);
      return decipher.update(sealed.subarray(1 + NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    },
  };
}
