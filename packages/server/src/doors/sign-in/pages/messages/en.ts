import { enInside } from './en-inside.ts';
import { enSecondFactor } from './en-second-factor.ts';
import { enSigningIn } from './en-signing-in.ts';

/** English, complete: the source of the keys and parameters of every other language. */
export const en = { ...enSigningIn, ...enSecondFactor, ...enInside } as const;
