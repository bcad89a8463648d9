import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { HashingAnswer, HashingQuestion } from './password-worker.ts';
import { ProblemError } from './problem.ts';

/**
 * Passwords are hashed in threads of their own: neither the event loop nor Node's small pool, which also serves files
 * and names, waits for them. One core stays free; what does not fit into the queue is refused, so that a flood of
 * sign-ins cannot make everybody wait.
 */
export type PasswordHashing = {
  hash(password: string): Promise<string>;
  /** Without a hash it takes the same time and says no. */
  verify(hash: string | null, password: string): Promise<boolean>;
  close(): Promise<void>;
};

type Asking = { kind: 'hash'; password: string } | { kind: 'verify'; password: string; hash: string };
type Waiting = { asking: Asking; resolve(answer: HashingAnswer): void; reject(error: Error): void };
type Thread = { worker: Worker; serving: Waiting | null };

const QUEUE = 100;
const RETRY_AFTER_SECONDS = 2;

/** Of a password that nobody has, with the parameters of all others. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$YW1kbXBsdXNub2JvZHlzYWx0$8q3Vb0rM1Jm6pCz1n2S3J9y4p7QeWfGdHkXoLtUvIs0';

const workerUrl = new URL('./password-worker.ts', import.meta.url);

/** `url`: what the bundler made of `password-worker.ts`. */
export function createPasswordHashing({
  url = workerUrl,
  threads = Math.max(1, availableParallelism() - 1),
} = {}): PasswordHashing {
  const waiting: Waiting[] = [];
  const pool = new Set<Thread>();
  let closed = false;

  function start(): Thread {
    const thread: Thread = { worker: new Worker(url), serving: null };
    thread.worker.on('message', (answer: HashingAnswer) => {
      const { serving } = thread;
      thread.serving = null;
      // An idle thread must not keep the process alive.
      thread.worker.unref();
      serving?.resolve(answer);
      serveNext();
    });
    const lose = (cause: unknown) => {
      if (!pool.delete(thread)) return;
      thread.serving?.reject(new ProblemError('unavailable', { cause, retryAfterSeconds: RETRY_AFTER_SECONDS }));
      serveNext();
    };
    thread.worker.on('error', lose);
    thread.worker.on('exit', (code) => lose(new Error(`a password thread ended with ${code}`)));
    pool.add(thread);
    return thread;
  }

  function serveNext(): void {
    if (closed || waiting.length === 0) return;
    const idle = [...pool].find(({ serving }) => serving === null) ?? (pool.size < threads ? start() : null);
    const next = idle && waiting.shift();
    if (!idle || !next) return;
    idle.serving = next;
    idle.worker.ref();
    idle.worker.postMessage({ id: 0, ...next.asking } satisfies HashingQuestion);
  }

  function ask(asking: Asking): Promise<HashingAnswer> {
    if (closed || waiting.length >= QUEUE) {
      return Promise.reject(new ProblemError('unavailable', { retryAfterSeconds: RETRY_AFTER_SECONDS }));
    }
    return new Promise((resolve, reject) => {
      waiting.push({ asking, resolve, reject });
      serveNext();
    });
  }

  return {
    async hash(password) {
      const answer = await ask({ kind: 'hash', password: normalized(password) });
      if (answer.kind !== 'hash') throw new Error('a password thread answered another question');
      return answer.hash;
    },
    async verify(hash, password) {
      const answer = await ask({ kind: 'verify', password: normalized(password), hash: hash ?? NOBODY });
      return hash !== null && answer.kind === 'verify' && answer.matches;
    },
    async close() {
      closed = true;
      const gone = new ProblemError('unavailable');
      for (const { reject } of waiting.splice(0)) reject(gone);
      await Promise.all([...pool].map(({ worker }) => worker.terminate()));
    },
  };
}

/** The same characters typed on another keyboard are the same password (NIST SP 800-63B §5.1.1.2). */
const normalized = (password: string) => password.normalize('NFKC');
