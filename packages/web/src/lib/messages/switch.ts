import { enSwitch } from './en-switch.ts';
import { translator } from './messages.ts';

export const t = translator(enSwitch);
