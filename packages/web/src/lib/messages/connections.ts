import { enConnections } from './en-connections.ts';
import { enEvidence } from './en-evidence.ts';
import { translator } from './messages.ts';

export const t = translator({ ...enConnections, ...enEvidence });
