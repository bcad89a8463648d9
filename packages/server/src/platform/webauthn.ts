import type {
  AuthenticationResponseJSON,
  RegistrationResponseJSON,
  VerifiedAuthenticationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';

/**
 * Passkeys as the browser speaks of them (Web Authentication Level 3): what it is asked, and whether its answer is right.
 * The library is loaded when the first answer comes. Which passkey belongs to whom is the directory's matter.
 */

export type Site = { publicUrl: URL };
export type PasskeyHandle = { credentialId: Buffer; transports: readonly string[] };
export type NewCredential = PasskeyHandle & { publicKey: Buffer; counter: number };

const TIMEOUT_MS = 300_000;
/** Section 7.1: no authenticator has longer names for its credentials. */
const CREDENTIAL_ID_BYTES = 1023;
/** ES256, EdDSA, RS256 (Web Authentication, section 5.8.5). */
const ALGORITHMS = [-7, -8, -257];

type Registration = {
  challenge: string;
  user: { id: string; email: string; name: string };
  known: readonly PasskeyHandle[];
};

/** Discoverable and with the user verified, so that it can sign in alone. */
export function creationOptions({ publicUrl }: Site, { challenge, user, known }: Registration) {
  return {
    rp: { id: publicUrl.hostname, name: 'Gatehouse' },
    user: {
      id: Buffer.from(user.id).toString('base64url'),
      name: user.email,
      displayName: user.name || user.email,
    },
    challenge,
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key' as const, alg })),
    timeout: TIMEOUT_MS,
    excludeCredentials: known.map(descriptor),
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    attestation: 'none',
  };
}

/** `allowed` empty: whichever passkey the person picks. */
export function requestOptions({ publicUrl }: Site, challenge: string, allowed: readonly PasskeyHandle[]) {
  return {
    challenge,
    rpId: publicUrl.hostname,
    userVerification: 'required',
    timeout: TIMEOUT_MS,
    ...(allowed.length > 0 ? { allowCredentials: allowed.map(descriptor) } : {}),
  };
}

function descriptor({ credentialId, transports }: PasskeyHandle) {
  return { type: 'public-key' as const, id: credentialId.toString('base64url'), transports: [...transports] };
}

const base64url = z.string().regex(/^[A-Za-z0-9_-]{1,20000}$/);
const credential = { id: base64url, rawId: base64url, type: z.literal('public-key') };
/** What is read of an answer; browsers add to it what they like. */
const Assertion = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish(),
  }),
});
const Attestation = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    // Any word, also one that is not known yet (section 5.8.4).
    transports: z
      .array(z.string().regex(/^[\w-]{1,30}$/))
      .max(10)
      .optional(),
  }),
});

export type PasskeyAnswer = z.output<typeof Assertion>;

/** The answer of a browser as JSON text or value; null when it is none. */
export function parseAssertion(answer: unknown): PasskeyAnswer | null {
  return Assertion.safeParse(fromText(answer)).data ?? null;
}

export const credentialIdOf = ({ id }: PasskeyAnswer): Buffer => Buffer.from(id, 'base64url');

/** The account the authenticator says it signs for; it must say so where it was asked for no particular one. */
export function userHandleOf({ response }: PasskeyAnswer): string | null {
  return response.userHandle ? Buffer.from(response.userHandle, 'base64url').toString() : null;
}

export async function verifyRegistration(
  { publicUrl }: Site,
  answer: unknown,
  challenge: string,
): Promise<NewCredential | null> {
  const { data } = Attestation.safeParse(fromText(answer));
  if (!data) return null;
  const response: RegistrationResponseJSON = {
    ...data,
    response: { clientDataJSON: data.response.clientDataJSON, attestationObject: data.response.attestationObject },
    clientExtensionResults: {},
  };
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: publicUrl.origin,
      expectedRPID: publicUrl.hostname,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!registrationInfo) return null;
    const { id, publicKey, counter } = registrationInfo.credential;
    const credentialId = Buffer.from(id, 'base64url');
    if (credentialId.length > CREDENTIAL_ID_BYTES) return null;
    return {
      credentialId,
      publicKey: Buffer.from(publicKey),
      counter,
      transports: data.response.transports ?? [],
    };
  } catch {
    // The library throws what is wrong with an answer; all of it is the sender's.
    return null;
  }
}

type Known = { credentialId: Buffer; publicKey: Buffer; counter: number };

/** The new counter; null when the signature, origin, challenge or counter is not right. */
export async function verifyAssertion(
  { publicUrl }: Site,
  answer: PasskeyAnswer,
  { challenge, known }: { challenge: string; known: Known },
): Promise<number | null> {
  const { clientDataJSON, authenticatorData, signature } = answer.response;
  const response: AuthenticationResponseJSON = {
    ...answer,
    response: { clientDataJSON, authenticatorData, signature },
    clientExtensionResults: {},
  };
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  let verified: VerifiedAuthenticationResponse;
  try {
    verified = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: publicUrl.origin,
      expectedRPID: publicUrl.hostname,
      requireUserVerification: true,
      credential: {
        id: known.credentialId.toString('base64url'),
        publicKey: new Uint8Array(known.publicKey),
        counter: known.counter,
      },
    });
  } catch {
    return null;
  }
  return verified.verified ? verified.authenticationInfo.newCounter : null;
}

function fromText(answer: unknown): unknown {
  if (typeof answer !== 'string') return answer;
  try {
    return JSON.parse(answer);
  } catch {
    return null;
  }
}
