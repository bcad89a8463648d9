import type { FastifyReply, FastifyRequest } from 'fastify';
import { act } from '../../directory/act.ts';
import { beginPassword, completePassword } from '../../directory/sign-ins/password.ts';
import type { SignInResult } from '../../directory/sign-ins/result.ts';
import { applicantOf } from '../../platform/http/caller.ts';
import { drillHashOf, knowBrowser, sessionHashOf } from '../../platform/http/cookies.ts';
import { PASSWORD_MINIMUM, passwordWeakness } from '../../platform/password-strength.ts';
import type { Door } from './door.ts';
import type { FieldError } from './pages/fields.ts';

export type PasswordTry = {
  email: string;
  password: string;
  bypassToken: Buffer | null;
  /** Somebody signed in proves once more who they are. */
  confirming: boolean;
  returnTo: string | null;
};

export type PasswordResult = { kind: 'limited'; retryAfterSeconds: number } | SignInResult;

/** Counted first, then hashed outside of any transaction, then decided. The same work whether or not there is an account. */
export async function tryPassword(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  given: PasswordTry,
): Promise<PasswordResult> {
  const { world, passwords } = door;
  const { email, password, bypassToken, confirming, returnTo } = given;
  const caller = applicantOf(request);
  const begun = await act(world, caller, null, beginPassword, { email, bypassToken });
  if (begun.kind === 'limited') return begun;
  const matched = await passwords.verify(begun.hash, password);
  const { publicUrl } = world.config;
  const currentSession = sessionHashOf(request, publicUrl);
  // For the second factor, where one follows: it is asked for in this browser and no other.
  const browserHash = knowBrowser(request, reply, publicUrl);
  return act(world, caller, null, completePassword, {
    email,
    bypassToken,
    matched,
    hash: begun.hash,
    browserHash,
    currentSession,
    drillHash: drillHashOf(request, publicUrl),
    confirming,
    returnTo,
  });
}

/** What is wrong with a password somebody chooses; nothing when it will do. */
export async function newPasswordError(password: string, words: readonly string[]): Promise<FieldError | undefined> {
  if (password === '') return { code: 'required' };
  const weakness = await passwordWeakness(password, words);
  if (weakness === null) return undefined;
  return weakness === 'too_short' ? { code: weakness, minimum: PASSWORD_MINIMUM } : { code: weakness };
}
