import { enProvisional } from './en-provisional.ts';
import { translator } from './messages.ts';

export const t = translator(enProvisional);
