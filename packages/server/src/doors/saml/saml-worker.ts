import { parentPort } from 'node:worker_threads';
import type { ProblemCode } from '@gatehouse/contract/problems';
import type { Checks } from '../../platform/problem.ts';
import { type Evidence, ProblemError } from '../../platform/problem.ts';
import type { SamlProof, SamlVerification } from './saml-types.ts';
import { verifySamlResponse } from './verify-response.ts';

export type WorkerQuestion = { id: number; verification: SamlVerification };
export type WorkerAnswer =
  | { id: number; proof: SamlProof }
  /** Null: something else than a refusal was thrown, which for bytes from outside means that they are unreadable. */
  | { id: number; problem: { code: ProblemCode; detail?: string; evidence?: Evidence; checks: Checks | null } | null };

async function answer({ id, verification }: WorkerQuestion): Promise<WorkerAnswer> {
  try {
    return { id, proof: await verifySamlResponse(verification) };
  } catch (error) {
    if (!(error instanceof ProblemError)) return { id, problem: null };
    const { code, detail, evidence, checks } = error;
    return { id, problem: { code, ...(detail && { detail }), ...(evidence && { evidence }), checks } };
  }
}

parentPort?.on('message', (question: WorkerQuestion) => {
  void answer(question).then((result) => parentPort?.postMessage(result));
});
