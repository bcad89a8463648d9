import type { RecordMistake } from '@gatehouse/contract/vocabulary';

/** What DNS holds at the right name, and at the two places where the record ends up by accident. */
export type SeenRecords = {
  values: readonly string[];
  atDomain: readonly string[];
  /** Many providers append the zone to whatever name is typed. */
  zoneTwice: readonly string[];
};

/** Shorter pieces of the value say nothing. */
const TELLING_LENGTH = 16;

/** The common mistake that what was found looks like; null when nothing found looks like ours. */
export function recordMistake(wanted: string, { values, atDomain, zoneTwice }: SeenRecords): RecordMistake | null {
  if (values.includes(wanted)) return null;
  const isIn = (found: readonly string[]) => found.some((value) => bare(value) === wanted);
  if (isIn(values)) return 'quoted';
  if (isIn(zoneTwice)) return 'zone_twice';
  if (isIn(atDomain)) return 'at_domain';
  const pieces = values.map(bare);
  if (pieces.some((value) => value.length >= TELLING_LENGTH && wanted.includes(value))) return 'incomplete';
  const label = wanted.slice(0, wanted.indexOf('=') + 1);
  return pieces.some((value) => value.startsWith(label)) ? 'old_value' : null;
}

const bare = (value: string) => value.replace(/^[\s"'“”\\]+|[\s"'“”\\]+$/g, '');
