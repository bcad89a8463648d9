import { type FieldError, type ProblemCode, problems } from '@gatehouse/contract/problems';

type ProblemExtras = {
  /** For the caller: one sentence on why, and what to do. Never internals. */
  detail?: string;
  errors?: readonly FieldError[];
  /** What was expected, what came, where to change it: only ever shown to Owners and operators. */
  evidence?: Evidence;
  retryAfterSeconds?: number;
  cause?: unknown;
};

/** Which checks an answer from outside has passed, in their order, and at which one it was refused. */
export type Checks = { passed: string[]; stopped: string | null };

export type Evidence = { expected?: string; received?: string; hint?: string };

/** The only error thrown on purpose. `cause` is logged and never sent. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string;
  readonly detail: string | undefined;
  readonly errors: readonly FieldError[];
  readonly evidence: Evidence | undefined;
  readonly retryAfterSeconds: number | undefined;
  /** Set where an answer from outside was checked: only ever shown to Owners and operators. */
  checks: Checks | null = null;

  constructor(code: ProblemCode, extras: ProblemExtras = {}) {
    super(`${code}: ${extras.detail ?? problems[code].title}`, { cause: extras.cause });
    this.name = 'ProblemError';
    this.code = code;
    this.status = problems[code].status;
    this.title = problems[code].title;
    this.detail = extras.detail;
    this.errors = extras.errors ?? [];
    this.evidence = extras.evidence;
    this.retryAfterSeconds = extras.retryAfterSeconds;
  }
}

/** A single refused field of the body, in the same shape as the contract's own validation. */
export function invalidField(field: string, code: string, message: string): ProblemError {
  return new ProblemError('invalid_request', { detail: message, errors: [{ pointer: `/${field}`, code, message }] });
}
