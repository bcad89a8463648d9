import { describe, expect, test } from 'vitest';
import { passwordWeakness } from './password-strength.ts';

const words = ['Acme Incorporated', 'ana.lima@acme.example', 'Ana Lima'];

describe('a new password', () => {
  test.each([
    ['short-of-fifte', 'too_short'],
    ['passwordpassword', 'too_common'],
    ['1234567890123456', 'too_common'],
    ['gatehousegatehouse', 'contains_name'],
    ['acmeacmeacmeacme', 'contains_name'],
    ['Ana Lima Ana Lima 2026', 'contains_name'],
    ['qwertyuiopasdfghjkl', 'too_common'],
    ['x'.repeat(1025), 'too_long'],
  ])('%.30s is refused', async (password, weakness) => {
    expect(await passwordWeakness(password, words)).toBe(weakness);
  });

  test.each([
    'quartz lantern meadow 42',
    'пять тихих лампочек у реки',
    `${'long '.repeat(3)}meadow quartz ${'y'.repeat(900)}`,
  ])('of any characters is accepted: %.30s', async (password) => {
    expect(await passwordWeakness(password, words)).toBeNull();
  });
});
