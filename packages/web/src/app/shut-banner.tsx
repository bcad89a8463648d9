import { GatehouseProblem } from '@gatehouse/sdk';
import { notifyManager, type QueryCache, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { isShut } from '../lib/client.ts';
import { ProblemNotice } from '../ui/notice.tsx';

/**
 * A change can shut out whoever made it: what they came in by is no way in any more. What is on the screen then is from
 * before and cannot be read again, so this says what is missing. A screen that has nothing to show says it itself.
 */
export function ShutBanner() {
  const cache = useQueryClient().getQueryCache();
  const subscribe = useCallback((listener: () => void) => cache.subscribe(notifyManager.batchCalls(listener)), [cache]);
  const error = useSyncExternalStore(subscribe, () => shutIn(cache));
  if (!error) return null;
  return (
    <div className="mx-auto max-w-[960px] px-5 pt-5 md:px-10">
      <ProblemNotice error={error} />
    </div>
  );
}

function shutIn(cache: QueryCache): Error | null {
  const shown = cache.findAll({ type: 'active', predicate: ({ state }) => state.data !== undefined });
  const shut = ({ error }: { error: Error | null }) => error instanceof GatehouseProblem && isShut(error.code);
  return shown.find(({ state }) => shut(state))?.state.error ?? null;
}
