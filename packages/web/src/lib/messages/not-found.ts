import { enNotFound } from './en-not-found.ts';
import { translator } from './messages.ts';

export const t = translator(enNotFound);
