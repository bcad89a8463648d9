import { randomBytes, randomFillSync } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const REFERENCE_LENGTH = 8;
const REFERENCE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const pool = Buffer.alloc(2048);
let next = pool.length;

/** `org_` + 26 characters: 48 bits of milliseconds, then 80 random bits, so that ids sort by creation. */
export function newId<Prefix extends string>(prefix: Prefix, now: Date): `${Prefix}_${string}` {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  randomBytes(10).copy(bytes, 6);
  return `${prefix}_${base32(bytes, ALPHABET)}`;
}

/** What a person reads out on the telephone: 40 random bits as `7K4Q-92MX`, without I, L, O and U. */
export function newReference(): string {
  if (next + REFERENCE_LENGTH > pool.length) {
    // Every request has one, and the system charges by the call.
    randomFillSync(pool);
    next = 0;
  }
  let text = '';
  // 32 divides 256, so every letter is as likely as the others.
  for (const end = next + REFERENCE_LENGTH; next < end; next++)
    text += REFERENCE_ALPHABET.charAt((pool[next] ?? 0) & 31);
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

function base32(bytes: Buffer, alphabet: string): string {
  let value = BigInt(`0x${bytes.toString('hex')}`);
  let text = '';
  for (let left = Math.ceil((bytes.length * 8) / 5); left > 0; left--) {
    text = alphabet.charAt(Number(value & 31n)) + text;
    value >>= 5n;
  }
  return text;
}
