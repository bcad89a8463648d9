import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Starting makes much that nothing needs afterwards, and an idle process allocates too little for V8 to look for it: it
 * would be kept for days. One collection gives some 10 MB back.
 */
export function tidyMemoryAfterStart(): void {
  setTimeout(tidyMemory, AFTER_START_MS).unref();
}

/** As if memory had run out: pages are given back to the system, too. */
export function tidyMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/** When the jobs have been loaded as well. */
const AFTER_START_MS = 3000;
