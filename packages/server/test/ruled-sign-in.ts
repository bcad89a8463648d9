import type { GroupRule } from '@gatehouse/contract/endpoints/group-rules';
import type { OrganizationId, OrganizationRole, UserId } from '@gatehouse/contract/vocabulary';
import { act } from '../src/directory/act.ts';
import { beginAnsweredFlow } from '../src/directory/flows/actions.ts';
import type { ProviderProof } from '../src/directory/flows/secrets.ts';
import { completeFlow } from '../src/directory/sign-ins/completion.ts';
import { hashSecret, newSecret } from '../src/platform/crypto.ts';
import { ProblemError } from '../src/platform/problem.ts';
import { callerOf } from './callers.ts';
import type { TestWorld } from './harness.ts';

/** Sign-ins that say which groups somebody is in, after the protocol and before the decision; and the grants they leave. */

export const toRule = ({ group, role }: { group: string; role: OrganizationRole }): GroupRule => ({
  attribute: 'groups',
  value: group,
  target: { kind: 'organization_role', role },
});

type Connection = { id: `con_${string}`; organizationId: OrganizationId };
/** The subject is the account's own id. `groups` null: the provider says nothing of them. */
type Saying = { userId: UserId; groups: readonly string[] | null };

export async function comeInSaying({ world }: TestWorld, connection: Connection, { userId, groups }: Saying) {
  const caller = callerOf({ kind: 'applicant' });
  const proof: ProviderProof = {
    method: 'sso',
    connectionId: connection.id,
    subject: userId,
    email: null,
    emailVerified: false,
    name: '',
    claims: groups === null ? {} : { groups: [...groups] },
    cutClaims: [],
    authenticatedAt: null,
    assertion: null,
    checks: [],
    session: null,
  };
  const browserHash = hashSecret(newSecret());
  const { flowId } = await act(world, caller, null, beginAnsweredFlow, {
    connection,
    method: 'sso',
    browserHash,
    answer: { kind: 'proof', proof },
  });
  const returning = { flowId, browserHash, currentSession: null, drillHash: null };
  const result = await act(world, caller, null, completeFlow, returning);
  if (result.kind === 'denied') throw new ProblemError(result.reason);
  return result;
}

/** Whose, by which source, of which of its kind, and which role. */
export async function grantsIn({ db }: TestWorld, organizationId: OrganizationId): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('grants')
    .select(['user_id', 'source', 'source_id', 'role'])
    .where('organization_id', '=', organizationId)
    .execute();
  return new Map(
    rows.map(({ user_id, source, source_id, role }) => [`${user_id} ${source} ${source_id} ${role}`, source]),
  );
}

/** The sources of all grants that came or went. */
export function changedBetween(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const gone = [...before].filter(([grant]) => !after.has(grant));
  const come = [...after].filter(([grant]) => !before.has(grant));
  return [...gone, ...come].map(([, source]) => source);
}
