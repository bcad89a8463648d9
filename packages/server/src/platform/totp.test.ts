import { describe, expect, test } from 'vitest';
import { matchingStep, newTotpSecret, totpCode, totpStep, totpUri } from './totp.ts';

/** "12345678901234567890" of RFC 6238, appendix B, in base 32. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('codes of authenticator apps', () => {
  test.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at second %i are those of RFC 6238, appendix B', (seconds, code) => {
    expect(totpCode(SECRET, totpStep(new Date(seconds * 1000)))).toBe(code);
  });

  test('fit their own step and its two neighbours, and no other', () => {
    const now = new Date(1234567890_000);
    const present = totpStep(now);
    const fitting = [-2, -1, 0, 1, 2].map((aside) => matchingStep(SECRET, totpCode(SECRET, present + aside), now));
    expect(fitting).toEqual([null, present - 1, present, present + 1, null]);
    expect(matchingStep(SECRET, '', now)).toBeNull();
  });

  test('come from secrets of 160 bits that apps can read', () => {
    expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(newTotpSecret());
    expect(totpUri({ secret: SECRET, account: 'ana@acme.example', issuer: 'Gate house' })).toBe(
      `otpauth://totp/Gate%20house:ana%40acme.example?secret=${SECRET}&issuer=Gate%20house&algorithm=SHA1&digits=6&period=30`,
    );
  });
});
