import { createHmac, randomBytes } from 'node:crypto';
import { equalSecrets } from './crypto.ts';

/** Codes of authenticator apps: RFC 6238 as every app speaks it, with SHA-1, six digits and thirty seconds. */

const STEP_SECONDS = 30;
const DIGITS = 6;
/** Of clocks that differ and people who type slowly: one step to either side (RFC 6238, section 5.2). */
const STEPS_ASIDE = [0, -1, 1];
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 160 bits, as RFC 4226 recommends (section 4, R6), in base 32 as apps take it (RFC 4648, section 6). */
export function newTotpSecret(): string {
  const bits = [...randomBytes(20)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET.charAt(Number.parseInt(five, 2))).join('');
}

/** What an app reads from the QR code. */
export function totpUri({ secret, account, issuer }: { secret: string; account: string; issuer: string }): string {
  // Some apps show a plus where it stands for a space.
  const query = `secret=${secret}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=6&period=30`;
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?${query}`;
}

export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  const number = (digest.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS;
  return String(number).padStart(DIGITS, '0');
}

export function totpStep(now: Date): number {
  return Math.floor(now.getTime() / 1000 / STEP_SECONDS);
}

/** The step a code belongs to, if it belongs to one of the present; null when it fits none. */
export function matchingStep(secret: string, code: string, now: Date): number | null {
  const present = totpStep(now);
  // All of them are made, so that the time of the answer does not depend on which fits.
  const steps = STEPS_ASIDE.map((aside) => present + aside).filter((step) =>
    equalSecrets(totpCode(secret, step), code),
  );
  return steps[0] ?? null;
}

function bytesOf(secret: string): Buffer {
  const bits = [...secret].map((sign) => ALPHABET.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}
