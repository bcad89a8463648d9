import { enOrganization } from './en-organization.ts';
import { enPlans } from './en-plans.ts';
import { translator } from './messages.ts';

export const t = translator({ ...enOrganization, ...enPlans });
