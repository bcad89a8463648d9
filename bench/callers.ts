import { createHash } from 'node:crypto';
import type { Caller } from '../packages/server/src/directory/caller.ts';
import { callerOf } from '../packages/server/test/callers.ts';
import { tokenOf } from './people.ts';

/** Whoever asks, for rows that call actions without HTTP. Each from an address of its own, so that no limit is met. */
export function applicant(number: number): Caller {
  const ip = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
  return callerOf({ kind: 'applicant' }, { ip, userAgent: 'bench', reference: 'BENCH' });
}

export function person(number: number): Caller {
  const tokenHash = createHash('sha256').update(tokenOf(number)).digest();
  return { ...applicant(number), actor: { kind: 'session', tokenHash, hat: 'own' } };
}
