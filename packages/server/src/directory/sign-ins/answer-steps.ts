import { domainOf } from '@gatehouse/contract/email';
import type { ProblemCode } from '@gatehouse/contract/problems';
import type { Checks } from '../../platform/problem.ts';
import type { Step } from '../../policy/trace.ts';
import type { FlowRow } from '../flows/store.ts';

/** What comes before any decision: where the address led, and which checks the provider's answer went through. */

type Asked = Pick<FlowRow, 'data' | 'connection_id'>;

function addressSteps({ data, connection_id }: Asked): Step[] {
  if (data.email === undefined || connection_id === null) return [];
  return [{ rule: 'address_leads_to_connection', outcome: 'passed', found: domainOf(data.email) }];
}

const passedStep = (rule: string): Step => ({ rule, outcome: 'passed' });

export function stepsOfProof(flow: Asked, checks: readonly string[]): Step[] {
  return [...addressSteps(flow), ...checks.map(passedStep)];
}

/** Where nothing was checked, what came instead of an answer is all there is to say. */
export function stepsOfProblem(flow: Asked | null, reason: ProblemCode, checks: Checks | null): Step[] {
  const stopped: Step = { rule: checks?.stopped ?? 'answer_from_provider', outcome: 'stopped', found: reason };
  return [...(flow ? addressSteps(flow) : []), ...(checks?.passed ?? []).map(passedStep), stopped];
}
