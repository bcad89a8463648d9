/**
 * Every decision can be explained: the rules looked at, in order, and what each found. Owners and operators read it in
 * the sign-in log; it holds rule names and outcomes, never secrets.
 */
export type Step = { rule: string; outcome: 'passed' | 'stopped'; found?: string };

export type Traced<Decision> = { decision: Decision; steps: readonly Step[] };

/** A rule says nothing (go on) or ends the table with its decision. `found` words what it saw. */
export type Rule<Facts, Decision> = {
  name: string;
  when?: (facts: Facts) => boolean;
  found?: (facts: Facts) => string;
  decide(facts: Facts): Decision | null;
};

/** Reads the table from top to bottom; the first rule that decides, decides. */
export function firstMatch<Facts, Decision>(
  rules: readonly Rule<Facts, Decision>[],
  facts: Facts,
  fallback: Decision,
): Traced<Decision> {
  const steps: Step[] = [];
  for (const rule of rules) {
    if (rule.when && !rule.when(facts)) continue;
    const found = rule.found ? { found: rule.found(facts) } : {};
    const decision = rule.decide(facts);
    if (decision) {
      steps.push({ rule: rule.name, outcome: 'stopped', ...found });
      return { decision, steps };
    }
    steps.push({ rule: rule.name, outcome: 'passed', ...found });
  }
  return { decision: fallback, steps };
}
