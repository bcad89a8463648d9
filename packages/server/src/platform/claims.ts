import { withoutControls } from './html.ts';

/** What a provider said, as lists of text that can be kept: bounded, and saying where something was left out. */

export type KeptClaims = {
  claims: Record<string, string[]>;
  /** Claims of which only a part was kept, or nothing at all. */
  cutClaims: string[];
};

const MAX_CLAIMS = 100;
/** People are in hundreds of groups; whoever is in more than this has all of them counted as not sent. */
const MAX_VALUES = 1000;
/** Longer than any value that a group rule can name, so that what was shortened never matches one. */
const MAX_VALUE_LENGTH = 1000;

/** A claim that is null says nothing, and is left out. */
export function keepClaims(received: Readonly<Record<string, unknown>>): KeptClaims {
  const entries = Object.entries(received)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => ({ name: withoutControls(name), values: [value].flat() }));
  const kept = entries.slice(0, MAX_CLAIMS);
  return {
    claims: Object.fromEntries(kept.map(({ name, values }) => [name, values.slice(0, MAX_VALUES).map(valueText)])),
    cutClaims: [...kept.filter(({ values }) => values.length > MAX_VALUES), ...entries.slice(MAX_CLAIMS)]
      .slice(0, MAX_CLAIMS)
      .map(({ name }) => name),
  };
}

function valueText(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return withoutControls(text ?? '').slice(0, MAX_VALUE_LENGTH);
}
