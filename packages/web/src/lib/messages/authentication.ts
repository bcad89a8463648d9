import { enAuthentication } from './en-authentication.ts';
import { translator } from './messages.ts';

export const t = translator(enAuthentication);
