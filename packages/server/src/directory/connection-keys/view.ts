import { X509Certificate } from 'node:crypto';
import type { ConnectionKey } from '@gatehouse/contract/endpoints/connection-keys';
import type { z } from 'zod';
import { DAY_MS } from '../../platform/clock.ts';
import { PREVIOUS_KEY_DAYS } from '../../policy/connection-keys.ts';
import type { KeyRow } from './store.ts';

export type KeyView = z.infer<typeof ConnectionKey>;

type Viewed = Pick<KeyRow, 'state' | 'certificate' | 'created_at' | 'retired_at'> & { id: KeyRow['id'] | null };

export function viewKey({ id, state, certificate: pem, created_at, retired_at }: Viewed): KeyView {
  const certificate = new X509Certificate(pem);
  return {
    id,
    state,
    certificate: pem,
    fingerprintSha256: certificate.fingerprint256,
    expiresAt: certificate.validToDate.toISOString(),
    createdAt: created_at.toISOString(),
    goesAt: retired_at && new Date(retired_at.getTime() + PREVIOUS_KEY_DAYS * DAY_MS).toISOString(),
  };
}
