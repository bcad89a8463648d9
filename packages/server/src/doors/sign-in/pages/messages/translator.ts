import type { ProblemCode } from '@gatehouse/contract/problems';
import { type Messages, messagesFrom } from '../../../../platform/messages.ts';
import { en } from './en.ts';
import { englishProblem, type ProblemWords } from './en-problems.ts';

export type SignInMessages = Messages<typeof en> & {
  /** A refusal in words: what, why, and what to do next. */
  problem(code: ProblemCode): ProblemWords;
};

const english: SignInMessages = Object.assign(messagesFrom<typeof en>(en, 'en'), { problem: englishProblem });

/** The catalogue nearest to what the browser prefers; English is complete, others follow. */
export function translator(_locale: string): SignInMessages {
  return english;
}
