import { enCalendar } from './en-calendar.ts';
import { translator } from './messages.ts';

export const t = translator(enCalendar);
