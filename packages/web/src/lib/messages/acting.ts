import { enActing } from './en-acting.ts';
import { translator } from './messages.ts';

export const t = translator(enActing);
