import { enInside } from './en-inside.ts';
import { enSigningIn } from './en-signing-in.ts';

/** English, complete: the source of the keys and parameters of every other language. */
export const en = { ...enSigningIn, ...enInside } as const;
