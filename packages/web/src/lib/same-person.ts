import { askToSignIn } from './confirm-identity.ts';

/**
 * Whoever signs in again in the window need not be the one who sat here before. What waits to be sent is then not sent
 * in their name: the page begins anew, as theirs.
 */
let before: string | null = null;

const AFTER_THE_FIRST_SCREEN_MS = 1000;

export function rememberWhoIsHere(): void {
  setTimeout(async () => {
    before = await whoIsHere();
  }, AFTER_THE_FIRST_SCREEN_MS);
}

/** Waits until the same person has signed in again. */
export async function askSamePersonToSignIn(): Promise<void> {
  await askToSignIn();
  const now = await whoIsHere();
  if (before === null || now === before) return;
  location.reload();
  throw new Error('somebody else signed in');
}

async function whoIsHere(): Promise<string | null> {
  const answer = await fetch('/api/v1/me').catch(() => null);
  if (!answer?.ok) return null;
  const me: unknown = await answer.json();
  return typeof me === 'object' && me !== null && 'id' in me && typeof me.id === 'string' ? me.id : null;
}
