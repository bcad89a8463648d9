import { isDatabaseDown } from '../db/database.ts';
import { ProblemError } from '../problem.ts';

/** RFC 9457. `instance` names the occurrence by the reference a person can read out. */
export type ProblemBody = {
  type: string;
  title: string;
  status: number;
  detail?: string;
  instance: string;
  code: string;
  reference: string;
  errors?: ProblemError['errors'];
};

/** Whatever was thrown, as a problem. Only what was thrown on purpose keeps its words. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (isDatabaseDown(error)) return new ProblemError('unavailable', { cause: error, retryAfterSeconds: 5 });
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status === 413) return new ProblemError('payload_too_large', { cause: error });
  // Fastify's own refusals: bodies, headers, cookies and parameters that cannot be read.
  if (status >= 400 && status < 500) return new ProblemError('malformed_request', { cause: error });
  if (status === 503) return new ProblemError('unavailable', { cause: error, retryAfterSeconds: 5 });
  return new ProblemError('internal', { cause: error });
}

export function problemBody(problem: ProblemError, reference: string, publicUrl: URL): ProblemBody {
  return {
    type: new URL(`/docs/problems/${problem.code}`, publicUrl).href,
    title: problem.title,
    status: problem.status,
    ...(problem.detail === undefined ? {} : { detail: problem.detail }),
    instance: `urn:gatehouse:request:${reference}`,
    code: problem.code,
    reference,
    ...(problem.errors.length === 0 ? {} : { errors: problem.errors }),
  };
}
