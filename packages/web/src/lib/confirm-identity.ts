import { GatehouseProblem } from '@gatehouse/sdk';
import { useSyncExternalStore } from 'react';

/**
 * Some changes ask for a proof no older than 15 minutes. The page stays as it is, with everything typed: the proof is
 * given in a window of its own, and the change is sent again when that window says it is done.
 */
const channel = new BroadcastChannel('gatehouse-confirmed');

type Waiting = { resolve(): void; reject(reason: Error): void };
let waiting: Waiting | null = null;
const listeners = new Set<() => void>();

function set(next: Waiting | null): void {
  waiting = next;
  for (const listener of listeners) listener();
}

channel.addEventListener('message', () => {
  waiting?.resolve();
  set(null);
});

/** Says to the window that asked that the proof was given. */
export function announceConfirmed(): void {
  channel.postMessage('confirmed');
  window.close();
}

export function giveUpConfirming(): void {
  waiting?.reject(new Error('not confirmed'));
  set(null);
}

export function useIsConfirming(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting !== null,
  );
}

/** Sends a change; where a fresh proof is asked for, waits for it and sends it once more. */
export async function withProof<Result>(send: () => Promise<Result>): Promise<Result> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof GatehouseProblem) || error.code !== 'proof_required') throw error;
    await new Promise<void>((resolve, reject) => set({ resolve, reject }));
    return send();
  }
}
