import { enActivity } from './en-activity.ts';
import { translator } from './messages.ts';

export const t = translator(enActivity);
