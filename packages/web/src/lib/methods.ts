import type { Method } from '@gatehouse/contract/vocabulary';
import { t } from './messages/messages.ts';

export const namesOf = (methods: readonly Method[]) => methods.map((method) => t(`method.${method}`)).join(', ');
