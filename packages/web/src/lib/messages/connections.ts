import { enConnections } from './en-connections.ts';
import { translator } from './messages.ts';

export const t = translator(enConnections);
