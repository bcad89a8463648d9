import { mendingAt } from '@gatehouse/contract/presets/presets';
import type { ProblemCode } from '@gatehouse/contract/problems';
import type { Evidence } from '../../platform/problem.ts';
import type { ConnectionRow } from '../connections/store.ts';

/**
 * Says where to change it: in the words of the provider's own pages where we know them, else in those of whoever found it,
 * else in the specification's.
 */
export function withMending(
  evidence: Evidence | null,
  reason: ProblemCode,
  connection: Pick<ConnectionRow, 'preset' | 'type'> | null,
): Evidence | null {
  if (!connection) return evidence;
  const { preset, type } = connection;
  const own = preset === 'custom' ? null : mendingAt(preset, type, reason);
  const hint = own ?? evidence?.hint ?? mendingAt('custom', type, reason);
  return hint === null ? evidence : { ...evidence, hint };
}
