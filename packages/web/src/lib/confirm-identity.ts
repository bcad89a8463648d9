import { GatehouseProblem } from '@gatehouse/sdk';
import { useSyncExternalStore } from 'react';

/**
 * Some changes ask for a proof no older than 15 minutes, an organization may say how long a sign-in counts in it, and
 * sessions end. The page stays as it is, with everything typed: the proof is given in a window of its own, and the change is sent again
 * when that window says it is done.
 */
const channel = new BroadcastChannel('gatehouse-confirmed');

/** `address`: the server's page where what is missing can be done. */
export type Asking = { what: 'proof' | 'entry' | 'session'; address: string };
type Waiting = Asking & { given: Promise<void>; resolve(): void; reject(reason: Error): void };
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

/** Whoever asks while somebody is asked already waits for the same window. */
function askFor(asking: Asking): Promise<void> {
  if (waiting) return waiting.given;
  const { promise: given, resolve, reject } = Promise.withResolvers<void>();
  set({ ...asking, given, resolve, reject });
  return given;
}

const andBack = `returnTo=${encodeURIComponent('/app/confirmed')}`;

/** For an organization that the session no longer opens. */
export const askToEnter = (organizationId: string) =>
  askFor({ what: 'entry', address: `/organizations/${organizationId}?${andBack}` });

/** For somebody whose session has ended. */
export const askToSignIn = () => askFor({ what: 'session', address: `/sign-in?notice=session_expired&${andBack}` });

/** Says to the window that asked that the proof was given. */
export function announceConfirmed(): void {
  channel.postMessage('confirmed');
  window.close();
}

export function giveUpConfirming(): void {
  waiting?.reject(new Error('not confirmed'));
  set(null);
}

/** What is asked for at this moment. */
export function useConfirming(): Asking | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting,
  );
}

/** Sends a change; where a fresh proof is asked for, waits for it and sends it once more. */
export async function withProof<Result>(send: () => Promise<Result>): Promise<Result> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof GatehouseProblem) || !/^(proof|sign_in_anew)_r/.test(error.code)) throw error;
    await askFor({ what: 'proof', address: `/confirm?${andBack}` });
    return send();
  }
}
