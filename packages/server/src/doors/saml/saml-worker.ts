import { parentPort } from 'node:worker_threads';
import type { ProblemCode } from '@gatehouse/contract/problems';
import type { Checks } from '../../platform/problem.ts';
import { type Evidence, ProblemError } from '../../platform/problem.ts';
import type { SamlProof, SamlVerification } from './saml-types.ts';
import { verifySamlResponse } from './verify-response.ts';

export type WorkerAnswer =
  | { proof: SamlProof }
  /** Null: something else than a refusal was thrown, which for bytes from outside means that they are unreadable. */
  | { problem: { code: ProblemCode; detail?: string; evidence?: Evidence; checks: Checks | null } | null };

async function answer(verification: SamlVerification): Promise<WorkerAnswer> {
  try {
    return { proof: await verifySamlResponse(verification) };
  } catch (error) {
    if (!(error instanceof ProblemError)) return { problem: null };
    const { code, detail, evidence, checks } = error;
    return { problem: { code, ...(detail && { detail }), ...(evidence && { evidence }), checks } };
  }
}

parentPort?.on('message', (verification: SamlVerification) => {
  void answer(verification).then((result) => parentPort?.postMessage(result));
});
