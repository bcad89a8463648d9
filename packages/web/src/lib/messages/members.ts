import { enMembers } from './en-members.ts';
import { translator } from './messages.ts';

export const t = translator(enMembers);
