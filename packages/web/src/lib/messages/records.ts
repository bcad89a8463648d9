import { enEvents } from './en-events.ts';
import { enEvidence } from './en-evidence.ts';
import { enRecords } from './en-records.ts';
import { translator } from './messages.ts';

export const t = translator({ ...enRecords, ...enEvents, ...enEvidence });
