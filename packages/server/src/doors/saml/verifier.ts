import { Worker } from 'node:worker_threads';
import { ProblemError } from '../../platform/problem.ts';
import type { ArrivedLogout, LogoutExpectation, LogoutRequest } from './logout-message.ts';
import { malformed } from './raw-checks.ts';
import type { SamlProof, SamlVerification } from './saml-types.ts';
import type { Numbered, WorkerAnswer, WorkerQuestion } from './saml-worker.ts';
import { Turns } from './turns.ts';

/**
 * Verification costs milliseconds of CPU, so it runs beside the event loop. One worker, started when the first
 * response arrives: a sign-in through SAML is rare next to a session check, and an idle server stays small. It has one
 * message at a time; the others wait in turns, so that a flood of forgeries delays only whoever sends it.
 */
export type SamlVerifier = {
  /** `network`: whose turn it is. */
  verify(verification: SamlVerification, network: string): Promise<SamlProof>;
  verifyLogout(arrived: ArrivedLogout, expected: LogoutExpectation, network: string): Promise<LogoutRequest>;
  close(): Promise<void>;
};

type Waiting = {
  number: number;
  network: string;
  connection: string;
  question: WorkerQuestion;
  resolve(answer: WorkerAnswer): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
};

/** A message's nodes die young: with room for them, a verification costs a sixth less. */
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 64 } as const;
/**
 * Five seconds in all, so that the page with the bypass hint comes in time. Who waits has more patience than what they
 * wait for has time: one that hangs must not be the end of all behind it.
 */
const LIMITS = { waiting: 200, waitMs: 3000, verifyMs: 2000 };

const connectionOf = (question: WorkerQuestion) =>
  (question.kind === 'response' ? question.verification : question.expected).connection.id;

/** As it was thrown on the other side. */
function refusalOf(answer: WorkerAnswer): ProblemError {
  if (answer.kind !== 'refused' || !answer.problem) return malformed('unreadable');
  const { checks, ...refused } = answer.problem;
  return Object.assign(new ProblemError(refused.code, refused), { checks });
}

type Heard = {
  settle(from: Worker, answer: Numbered<WorkerAnswer>): void;
  abandon(gone: Worker, cause: unknown): void;
};

function startWorker(url: URL, { settle, abandon }: Heard): Worker {
  const started = new Worker(url, { resourceLimits: MEMORY });
  started.on('message', (answer: Numbered<WorkerAnswer>) => settle(started, answer));
  started.on('error', (error) => abandon(started, error));
  started.on('exit', (code) => abandon(started, new Error(`SAML worker ended with ${code}`)));
  // A sign-in under way keeps the process alive by its request; an idle worker must not.
  started.unref();
  return started;
}

/** `workerUrl` is `saml-worker.ts` beside this file, or what the bundler made of it. */
export function createSamlVerifier(workerUrl: URL, limits: typeof LIMITS = LIMITS): SamlVerifier {
  const waiting = new Turns<Waiting>();
  let worker: Worker | null = null;
  let asked: Waiting | null = null;
  let last = 0;

  function finish(): Waiting | null {
    const finished = asked;
    clearTimeout(finished?.timer);
    asked = null;
    return finished;
  }

  /** A worker that died or hangs takes its question with it; the next question gets a new one. */
  function abandon(gone: Worker, cause: unknown): void {
    if (worker !== gone) return;
    worker = null;
    void gone.terminate();
    finish()?.reject(new ProblemError('unavailable', { cause }));
    askNext();
  }

  function settle(from: Worker, { number, content }: Numbered<WorkerAnswer>): void {
    // What one that was given up still says, or says twice, belongs to no question.
    if (worker !== from || asked?.number !== number) return;
    finish()?.resolve(content);
    askNext();
  }

  function askNext(): void {
    if (asked) return;
    asked = waiting.next();
    if (!asked) return;
    clearTimeout(asked.timer);
    // One that starts has to load first what it verifies with.
    const patience = worker ? limits.verifyMs : 2 * limits.verifyMs;
    worker ??= startWorker(workerUrl, { settle, abandon });
    const current = worker;
    asked.timer = setTimeout(() => abandon(current, new Error('SAML verification timed out')), patience);
    const { number, question: content } = asked;
    current.postMessage({ number, content } satisfies Numbered<WorkerQuestion>);
  }

  function turnAway(away: Waiting | null): void {
    if (!away) return;
    waiting.remove(away);
    clearTimeout(away.timer);
    away.reject(new ProblemError('unavailable'));
  }

  function ask(question: WorkerQuestion, network: string): Promise<WorkerAnswer> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => turnAway(asking), limits.waitMs);
      const connection = connectionOf(question);
      const asking: Waiting = { number: ++last, network, connection, question, resolve, reject, timer };
      waiting.add(asking);
      askNext();
      if (waiting.size > limits.waiting) turnAway(waiting.longestLast());
    });
  }

  return {
    async verify(verification, network) {
      const answer = await ask({ kind: 'response', verification }, network);
      if (answer.kind !== 'response') throw refusalOf(answer);
      return answer.proof;
    },
    async verifyLogout(arrived, expected, network) {
      const answer = await ask({ kind: 'logout', arrived, expected }, network);
      if (answer.kind !== 'logout') throw refusalOf(answer);
      return answer.request;
    },
    async close() {
      const current = worker;
      worker = null;
      finish()?.reject(new ProblemError('unavailable'));
      for (let next = waiting.next(); next; next = waiting.next()) turnAway(next);
      await current?.terminate();
    },
  };
}
