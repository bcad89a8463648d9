import { enEvents } from './en-events.ts';
import { enInsights } from './en-insights.ts';
import { translator } from './messages.ts';

export const t = translator({ ...enInsights, ...enEvents });
