import { enImpact } from './en-impact.ts';
import { enOperator } from './en-operator.ts';
import { enPlans } from './en-plans.ts';
import { enRecords } from './en-records.ts';
import { translator } from './messages.ts';

export const t = translator({ ...enImpact, ...enPlans, ...enRecords, ...enOperator });
