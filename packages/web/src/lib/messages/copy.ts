import { enCopy } from './en-copy.ts';
import { translator } from './messages.ts';

export const t = translator(enCopy);
