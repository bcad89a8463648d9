import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/**
 * Which new passwords are refused: short ones, and those that guessing begins with, such as common passwords and the
 * words of the product, the organization and the person. No rules about kinds of characters (NIST SP 800-63B §5.1.1.2).
 */

export const PASSWORD_MINIMUM = 15;
const PASSWORD_MAXIMUM = 1024;

export type PasswordWeakness = 'too_short' | 'too_long' | 'too_common' | 'contains_name';

/** Estimating costs more than linear time; what is weak shows in the first characters. */
const ESTIMATED_LENGTH = 64;
/** A password made of known words needs as many characters besides them as a short password has. */
const OWN_CHARACTERS = 8;
/** Under 10^8 guesses. */
const WEAK_SCORE = 2;

/** `words`: names and addresses that somebody guessing would try. */
export async function passwordWeakness(password: string, words: readonly string[]): Promise<PasswordWeakness | null> {
  const characters = [...password.normalize('NFKC')];
  if (characters.length < PASSWORD_MINIMUM) return 'too_short';
  if (characters.length > PASSWORD_MAXIMUM) return 'too_long';
  if (restWithout(['gatehouse', ...words], characters.join('')) < OWN_CHARACTERS) return 'contains_name';
  const estimator = await loadEstimator();
  return estimator.check(characters.slice(0, ESTIMATED_LENGTH).join('')).score > WEAK_SCORE ? null : 'too_common';
}

/** How many letters and digits are left without the words somebody would try. */
function restWithout(words: readonly string[], password: string): number {
  const pieces = words
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter(({ length }) => length > 2);
  let rest = password.toLowerCase();
  for (const piece of pieces) rest = rest.replaceAll(piece, ' ');
  return rest.replace(/[^\p{L}\p{N}]+/gu, '').length;
}

let estimator: Promise<ZxcvbnFactory> | null = null;

/** The dictionaries are several megabytes: they are loaded when somebody first chooses a password. */
function loadEstimator(): Promise<ZxcvbnFactory> {
  estimator ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(
    // Both are CommonJS: once bundled, a chunk loaded on demand has nothing but its default export.
    ([{ default: core }, { default: common }]) =>
      new core.ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs }),
  );
  return estimator;
}
