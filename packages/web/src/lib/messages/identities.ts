import { enIdentities } from './en-identities.ts';
import { translator } from './messages.ts';

export const t = translator(enIdentities);
