import { enOrganization } from './en-organization.ts';
import { translator } from './messages.ts';

export const t = translator(enOrganization);
