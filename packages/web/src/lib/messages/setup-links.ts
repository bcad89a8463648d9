import { enSetupLinks } from './en-setup-links.ts';
import { translator } from './messages.ts';

export const t = translator(enSetupLinks);
