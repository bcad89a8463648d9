import { enGuest } from './en-guest.ts';
import { translator } from './messages.ts';

export const t = translator(enGuest);
