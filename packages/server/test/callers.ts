import type { Actor, Caller } from '../src/directory/caller.ts';
import { newReference } from '../src/platform/ids.ts';

/** Whoever asks, without the request they would come by. */
export function callerOf<Who extends Actor>(
  actor: Who,
  from: Partial<Omit<Caller, 'actor'>> = {},
): Caller & { actor: Who } {
  return { actor, ip: null, userAgent: null, reference: newReference(), override: null, ...from };
}
