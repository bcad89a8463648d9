import type { FastifyReply, FastifyRequest } from 'fastify';
import { act } from '../../directory/act.ts';
import { readPasskey } from '../../directory/second-factors/passkeys.ts';
import type { ProvenPasskey } from '../../directory/second-factors/prove.ts';
import { completePasskey, countPasskeyTry } from '../../directory/sign-ins/passkey.ts';
import type { SignInResult } from '../../directory/sign-ins/result.ts';
import { newChallenge, openChallenge } from '../../platform/challenge.ts';
import { applicantOf } from '../../platform/http/caller.ts';
import { knowBrowser, sessionHashOf } from '../../platform/http/cookies.ts';
import {
  credentialIdOf,
  type PasskeyHandle,
  parseAssertion,
  requestOptions,
  userHandleOf,
  verifyAssertion,
} from '../../platform/webauthn.ts';
import { browserOf } from './browser-of.ts';
import type { Door } from './door.ts';
import { field } from './form-fields.ts';
import type { PasskeyAsk } from './pages/methods.ts';

/** Passkeys at the door: what the browser is asked, and whether its answer is right. What it comes to is decided behind. */

/** For whichever passkey the person picks; only this browser may answer. */
export function passkeyOffer(door: Door, request: FastifyRequest, reply: FastifyReply): PasskeyAsk {
  const browserHash = knowBrowser(request, reply, door.world.config.publicUrl);
  return askFor(door, browserBinding(browserHash), []);
}

export function askFor({ world }: Door, binding: string, allowed: readonly PasskeyHandle[]): PasskeyAsk {
  const { challenge, sealed } = newChallenge(world, binding, world.clock.now());
  return { options: JSON.stringify(requestOptions(world.config, challenge, allowed)), challenge: sealed };
}

const browserBinding = (browserHash: Buffer) => `browser:${browserHash.toString('base64url')}`;

type Answer = { passkey: ProvenPasskey | null; known: boolean };
const unknown: Answer = { passkey: null, known: false };

/** Verified outside of any transaction, like a password; that it counts once is seen to inside. */
export async function readPasskeyAnswer(
  { world }: Door,
  request: FastifyRequest,
  { discovered }: { discovered: boolean },
): Promise<Answer> {
  const challenge = openChallenge(world, field(request, 'challenge'), world.clock.now());
  const answer = parseAssertion(field(request, 'credential'));
  if (!challenge || !answer) return unknown;
  const known = await act(world, applicantOf(request), null, readPasskey, { credentialId: credentialIdOf(answer) });
  if (!known) return unknown;
  // Web Authentication, section 7.2, step 6: whom it signs for must be whom it belongs to.
  const handle = userHandleOf(answer);
  const isTheirs = handle === null ? !discovered : handle === known.userId;
  const counter = await verifyAssertion(world.config, answer, { challenge: challenge.challenge, known });
  if (!isTheirs || counter === null) return { passkey: null, known: true };
  return { passkey: { passkeyId: known.id, userId: known.userId, counter, challenge }, known: true };
}

type PasskeyTry = { confirming: boolean; returnTo: string | null };

export async function tryPasskey(
  door: Door,
  request: FastifyRequest,
  { confirming, returnTo }: PasskeyTry,
): Promise<SignInResult> {
  const { world } = door;
  const caller = applicantOf(request);
  const wait = await act(world, caller, null, countPasskeyTry, {});
  if (wait !== null) return limited(wait);
  const { browserHash } = browserOf(door, request);
  const { passkey, known } = await readPasskeyAnswer(door, request, { discovered: true });
  return act(world, caller, null, completePasskey, {
    passkey,
    known,
    binding: browserBinding(browserHash),
    currentSession: sessionHashOf(request, world.config.publicUrl),
    confirming,
    returnTo,
  });
}

function limited(retryAfterSeconds: number): SignInResult {
  return {
    kind: 'denied',
    reason: 'rate_limited',
    evidence: null,
    organization: null,
    connectionId: null,
    email: null,
    retryAfterSeconds,
  };
}
