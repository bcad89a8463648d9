import { enConfirm } from './en-confirm.ts';
import { translator } from './messages.ts';

export const t = translator(enConfirm);
