import { ProblemError } from './problem.ts';

type Checked<Name, Out> = { out: Out; passed: Name[] };

/** Each check is named as it begins; whatever is thrown after that is that check's refusal, and carries all of them. */
export async function inChecks<Name extends string, Out>(
  run: (begin: (check: Name) => void) => Promise<Out>,
): Promise<Checked<Name, Out>> {
  const begun: Name[] = [];
  try {
    const out = await run((check) => begun.push(check));
    return { out, passed: begun };
  } catch (error) {
    if (error instanceof ProblemError) error.checks = { passed: begun.slice(0, -1), stopped: begun.at(-1) ?? null };
    throw error;
  }
}
