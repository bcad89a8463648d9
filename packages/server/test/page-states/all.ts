import { insideStates } from './inside.ts';
import { problemStates, refusedStates } from './refused.ts';
import { signingInStates } from './signing-in.ts';
import type { PageState } from './state.ts';

/** Every page in every state a person can meet: what is previewed, weighed and checked for accessibility. */
export const pageStates: readonly PageState[] = [
  ...signingInStates,
  ...refusedStates,
  ...insideStates,
  ...problemStates,
];
