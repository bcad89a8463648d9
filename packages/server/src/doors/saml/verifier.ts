import { Worker } from 'node:worker_threads';
import { ProblemError } from '../../platform/problem.ts';
import { malformed } from './raw-checks.ts';
import type { SamlProof, SamlVerification } from './saml-types.ts';
import type { WorkerAnswer, WorkerQuestion } from './saml-worker.ts';

/**
 * Verification costs milliseconds of CPU, so it runs beside the event loop. One worker, started when the first
 * response arrives: a sign-in through SAML is rare next to a session check, and an idle server stays small.
 */
export type SamlVerifier = {
  verify(verification: SamlVerification): Promise<SamlProof>;
  close(): Promise<void>;
};

type Waiting = { resolve(proof: SamlProof): void; reject(error: Error): void; timer: NodeJS.Timeout };

/** A message's nodes die young: with room for them, a verification costs a sixth less. */
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 64 } as const;
const LIMITS = { waiting: 200, timeoutMs: 4000 };

/** As it was thrown on the other side. */
function refusalOf(problem: Extract<WorkerAnswer, { problem: unknown }>['problem']): ProblemError {
  if (!problem) return malformed('unreadable');
  const { checks, ...refused } = problem;
  return Object.assign(new ProblemError(refused.code, refused), { checks });
}

/** `workerUrl` is `saml-worker.ts` beside this file, or what the bundler made of it. */
export function createSamlVerifier(workerUrl: URL, limits: typeof LIMITS = LIMITS): SamlVerifier {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;

  function settle(id: number): Waiting | undefined {
    const found = waiting.get(id);
    if (found) clearTimeout(found.timer);
    waiting.delete(id);
    return found;
  }

  /** A worker that died or hangs takes its questions with it; the next question gets a new one. */
  function abandon(gone: Worker, cause: unknown): void {
    if (worker !== gone) return;
    worker = null;
    void gone.terminate();
    for (const id of [...waiting.keys()]) settle(id)?.reject(new ProblemError('unavailable', { cause }));
  }

  function start(): Worker {
    const started = new Worker(workerUrl, { resourceLimits: MEMORY });
    started.on('message', (answer: WorkerAnswer) => {
      const found = settle(answer.id);
      if ('proof' in answer) found?.resolve(answer.proof);
      else found?.reject(refusalOf(answer.problem));
    });
    started.on('error', (error) => abandon(started, error));
    started.on('exit', (code) => abandon(started, new Error(`SAML worker ended with ${code}`)));
    // A sign-in under way keeps the process alive by its request; an idle worker must not.
    started.unref();
    return started;
  }

  return {
    verify(verification) {
      if (waiting.size >= limits.waiting) return Promise.reject(new ProblemError('unavailable'));
      worker ??= start();
      const current = worker;
      const id = ++last;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => abandon(current, new Error('SAML verification timed out')), limits.timeoutMs);
        waiting.set(id, { resolve, reject, timer });
        current.postMessage({ id, verification } satisfies WorkerQuestion);
      });
    },
    async close() {
      const current = worker;
      worker = null;
      for (const id of [...waiting.keys()]) settle(id)?.reject(new ProblemError('unavailable'));
      await current?.terminate();
    },
  };
}
