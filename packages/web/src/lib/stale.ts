import { GatehouseProblem } from '@gatehouse/sdk';

/** Somebody else changed it since it was read (RFC 9110, section 13.1.1). */
export function isStale(error: unknown): boolean {
  return error instanceof GatehouseProblem && error.code === 'precondition_failed';
}
