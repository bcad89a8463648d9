import { enTakingOver } from './en-taking-over.ts';
import { translator } from './messages.ts';

export const t = translator(enTakingOver);
