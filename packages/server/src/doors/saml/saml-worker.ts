import { parentPort } from 'node:worker_threads';
import type { ProblemCode } from '@gatehouse/contract/problems';
import type { Checks } from '../../platform/problem.ts';
import { type Evidence, ProblemError } from '../../platform/problem.ts';
import {
  type ArrivedLogout,
  type LogoutExpectation,
  type LogoutRequest,
  verifyLogoutRequest,
} from './logout-message.ts';
import type { SamlProof, SamlVerification } from './saml-types.ts';
import { verifySamlResponse } from './verify-response.ts';

export type WorkerQuestion =
  | { kind: 'response'; verification: SamlVerification }
  | { kind: 'logout'; arrived: ArrivedLogout; expected: LogoutExpectation };
export type WorkerAnswer =
  | { kind: 'response'; proof: SamlProof }
  | { kind: 'logout'; request: LogoutRequest }
  /** Null: something else than a refusal was thrown, which for bytes from outside means that they are unreadable. */
  | {
      kind: 'refused';
      problem: { code: ProblemCode; detail?: string; evidence?: Evidence; checks: Checks | null } | null;
    };

async function answer(question: WorkerQuestion): Promise<WorkerAnswer> {
  try {
    if (question.kind === 'logout') {
      return { kind: 'logout', request: verifyLogoutRequest(question.arrived, question.expected) };
    }
    return { kind: 'response', proof: await verifySamlResponse(question.verification) };
  } catch (error) {
    if (!(error instanceof ProblemError)) return { kind: 'refused', problem: null };
    const { code, detail, evidence, checks } = error;
    const problem = { code, ...(detail && { detail }), ...(evidence && { evidence }), checks };
    return { kind: 'refused', problem };
  }
}

/** Numbered, so that no answer is ever taken for that to another question. */
export type Numbered<Content> = { number: number; content: Content };

parentPort?.on('message', ({ number, content }: Numbered<WorkerQuestion>) => {
  void answer(content).then((result) => parentPort?.postMessage({ number, content: result }));
});
