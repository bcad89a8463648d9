import { enImpact } from './en-impact.ts';
import { translator } from './messages.ts';

export const t = translator(enImpact);
