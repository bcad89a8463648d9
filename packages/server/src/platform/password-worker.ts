import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { hashSync, verifySync } from '@node-rs/argon2';

export type HashingQuestion =
  | { id: number; kind: 'hash'; password: string }
  | { id: number; kind: 'verify'; password: string; hash: string };
export type HashingAnswer =
  | { id: number; kind: 'hash'; hash: string }
  | { id: number; kind: 'verify'; matches: boolean };

/** OWASP's first choice for Argon2id: 19 MiB, two passes, one lane; the library's own default is Argon2id. The hash carries its parameters along. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

function answer(question: HashingQuestion): HashingAnswer {
  const { id, kind } = question;
  if (kind === 'hash') return { id, kind, hash: hashSync(question.password, COST) };
  return { id, kind, matches: verifySync(question.hash, question.password) };
}

/** On Linux that is this thread alone: whoever is signed in already goes first, whoever signs in waits a little longer. */
if (process.platform === 'linux') setPriority(10);

parentPort?.on('message', (question: HashingQuestion) => parentPort?.postMessage(answer(question)));
