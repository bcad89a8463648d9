import { hashSecret, newSecret, type Sealer } from './crypto.ts';

/**
 * Challenges of passkeys without a row for every page that is looked at: sealed, they travel with the page and come back
 * with the answer. `binding` names what alone may answer: a browser, a session, a flow. Whoever takes the answer notes
 * the hash, so that it is taken once.
 */

export type SealedChallenge = { challenge: string; sealed: string };
export type OpenChallenge = { challenge: string; binding: string; hash: Buffer; expiresAt: Date };

const CONTEXT = 'passkey_challenge';
/** A page may stay open over a telephone call; the challenge is still used once. */
const CHALLENGE_SECONDS = 3600;

type Sealing = { sealer: Sealer };

export function newChallenge({ sealer }: Sealing, binding: string, now: Date): SealedChallenge {
  const challenge = newSecret();
  const expiresAt = new Date(now.getTime() + CHALLENGE_SECONDS * 1000).toISOString();
  const sealed = sealer.seal(JSON.stringify({ challenge, binding, expiresAt }), CONTEXT).toString('base64url');
  return { challenge, sealed };
}

/** null for everything that was not made here, or is too old. */
export function openChallenge({ sealer }: Sealing, sealed: string, now: Date): OpenChallenge | null {
  const text = opened(sealer, sealed);
  if (text === null) return null;
  const { challenge, binding, expiresAt }: { challenge: string; binding: string; expiresAt: string } = JSON.parse(text);
  const until = new Date(expiresAt);
  return until > now ? { challenge, binding, hash: hashSecret(challenge), expiresAt: until } : null;
}

function opened(sealer: Sealer, sealed: string): string | null {
  try {
    return sealer.open(Buffer.from(sealed, 'base64url'), CONTEXT);
  } catch {
    // It came from outside: whatever does not open is no challenge of ours.
    return null;
  }
}
