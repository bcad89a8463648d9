import type { Passkey } from '@gatehouse/contract/endpoints/second-factors';
import type { z } from 'zod';
import type { PasskeyRow } from './store.ts';

export type PasskeyView = z.infer<typeof Passkey>;

export function viewPasskey(row: PasskeyRow): PasskeyView {
  return {
    id: row.id,
    name: row.name,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  };
}
