import { useSyncExternalStore } from 'react';

/** What was just done and can still be taken back. There is one at a time: the newest. */
export type UndoOffer = { text: string; undo(): Promise<unknown> };

let offered: UndoOffer | null = null;
const listeners = new Set<() => void>();

export function offerUndo(offer: UndoOffer | null): void {
  offered = offer;
  for (const listener of listeners) listener();
}

export function useUndoOffer(): UndoOffer | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => offered,
  );
}
