import { enSimulate } from './en-simulate.ts';
import { translator } from './messages.ts';

export const t = translator(enSimulate);
