import type { OrganizationId, UserId } from '@gatehouse/contract/vocabulary';
import { ProblemError } from '../../platform/problem.ts';
import { type ActingRefusal, decideActing } from '../../policy/acting.ts';
import { findOrganization } from '../organizations/store.ts';
import type { Tx } from '../world.ts';
import { findActing } from './store.ts';

const sentences: Readonly<Record<ActingRefusal, string>> = {
  not_acting: 'You do not act for this organization.',
  ended: 'The time you act for this organization has ended.',
  read_only: 'You act for this organization to look only.',
};

const how = 'Act for it with the scope “change”: POST /operator/organizations/{organizationId}/acting.';

/** The reason an operator gave for acting here now; without one the change is refused. */
export async function mustBeActing(
  tx: Tx,
  organizationId: OrganizationId,
  { operatorId, now }: { operatorId: UserId; now: Date },
): Promise<string> {
  const row = await findActing(tx, organizationId, operatorId);
  const decision = decideActing({ acting: row && { scope: row.scope, endsAt: row.ends_at }, now });
  if (decision.kind === 'allow' && row) return row.reason;
  if (!row && !(await findOrganization(tx, organizationId))) throw new ProblemError('not_found');
  const reason = decision.kind === 'deny' ? decision.reason : 'not_acting';
  throw new ProblemError('acting_required', { detail: `${sentences[reason]} ${how}` });
}
