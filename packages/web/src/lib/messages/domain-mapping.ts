import { enDomainMapping } from './en-domain-mapping.ts';
import { translator } from './messages.ts';

export const t = translator(enDomainMapping);
