import type { Plan } from '@gatehouse/contract/vocabulary';

/** As in the contract, whose own list would bring its validation library into the browser. */
export const plans = ['free', 'business', 'enterprise'] as const satisfies readonly Plan[];
