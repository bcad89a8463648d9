import { enNoPermission } from './en-no-permission.ts';
import { translator } from './messages.ts';

export const t = translator(enNoPermission);
