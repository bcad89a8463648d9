/** Why it happened, in one sentence, and the next step. Nothing here helps somebody who should not be in. */
export type ProblemText = { readonly why: string; readonly next: string };
