import { enGroupRules } from './en-group-rules.ts';
import { translator } from './messages.ts';

export const t = translator(enGroupRules);
